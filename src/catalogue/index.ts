export type * from './types.js';
export { textIn, type LocaleCode } from './text.js';
export { parseCatalogue, parseCatalogueText, type ParsedCatalogue } from './parse.js';
/** For what carries a document or a field outside of a catalogue. */
export { document as documentSchema, field as fieldSchema } from './schema.js';
export { isSafeLink } from './links.js';
export { awaitsForm, canFileHere, canPrepare, isOnline, receiverOf } from './filing.js';
export { fieldLabel } from './field-label.js';
export { isUploaded } from './uploaded.js';
export { fold } from './fold.js';
export { searchIndex, search, type SearchIndex } from './search.js';
export {
  governmentService,
  isInForce,
  type StructuredData,
  type StructuredDataOptions,
} from './structured-data.js';
