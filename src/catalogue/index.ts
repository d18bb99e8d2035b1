export type * from './types.js';
export { textIn, type LocaleCode } from './text.js';
export { parseCatalogue, parseCatalogueText, type ParsedCatalogue } from './parse.js';
export { isSafeLink } from './links.js';
export { isUploaded } from './uploaded.js';
export { fold } from './fold.js';
export { searchIndex, search, type SearchIndex } from './search.js';
