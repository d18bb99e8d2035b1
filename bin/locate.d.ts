/** Types of `locate.js`, for those who import it from TypeScript. */
export interface Place {
  value: number;
  key?: number;
}
export interface Located {
  places: Map<string, Place>;
  repeated: { path: string; offset: number; name: string }[];
  fault?: { offset: number; reason: string };
}
export function locate(text: string): Located;
export function offsetOf(places: Map<string, Place>, path: string, wanted?: 'key' | 'value'): number;
export function lineCounter(text: string): (offset: number) => { line: number; column: number };
