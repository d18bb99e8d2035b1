/** The sentences of where a dossier stands, which come with the first dossier that was found. */
import { inBoth } from './in-both.js';
import * as status from './words/status.js';

export const statusWords = inBoth({ status });
export type StatusWords = (typeof statusWords)['vi'];
