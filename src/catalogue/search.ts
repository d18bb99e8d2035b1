import type { Procedure } from './types.js';
export interface SearchIndex { size: number }
export declare function searchIndex(procedures: readonly Procedure[]): SearchIndex;
export declare function search(index: SearchIndex, query: string): Procedure[];
