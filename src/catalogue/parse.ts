import type { Catalogue, CatalogueIssue } from './types.js';
export interface ParsedCatalogue {
  catalogue: Catalogue | undefined;
  issues: CatalogueIssue[];
}
export declare function parseCatalogue(input: unknown): ParsedCatalogue;
export declare function parseCatalogueText(text: string): ParsedCatalogue;
