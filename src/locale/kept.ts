/** The sentences about a kept copy of the catalogue, which come with the part that reads catalogues from an address. */
import { inBoth } from './in-both.js';
import * as common from './words/common.js';
import * as kept from './words/kept.js';

export const keptWords = inBoth({ common, kept });
