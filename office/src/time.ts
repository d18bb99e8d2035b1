/** Now, as data: tests have their own. */
export type Clock = () => Date;

const vietnam = 7 * 3_600_000;

/** ISO 8601 in Vietnamese time, which has no summer time: 2026-11-23T09:00:00+07:00. */
export function isoTime(at: Date): string {
  return `${new Date(at.getTime() + vietnam).toISOString().slice(0, 19)}+07:00`;
}

export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => minutes(n * 60);
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
