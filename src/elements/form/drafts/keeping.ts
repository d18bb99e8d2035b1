/** All that keeps drafts, in a part of its own that comes with the form. */
export { digest } from './cipher.js';
export { readDraft } from './content.js';
export { deleteDatabase, deleteDraft } from './database.js';
export { KeptDraft, Overtaken } from './kept-draft.js';
export { findOwn, offersFor } from './offers.js';
export { removeNote, removeNotes } from './tab-notes.js';
