/** Catalogues at an address: a part that comes with the first of them. */
export { addressOf, type Address } from './address.js';
export { keptNotice } from './kept-notice.js';
