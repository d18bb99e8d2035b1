/** The sentences of where a dossier stands and what may be done with it, which come with the first one that was found. */
import { inBoth } from './in-both.js';
import * as followUp from './words/follow-up.js';
import * as status from './words/status.js';

export const statusWords = inBoth({ status, followUp });
export type StatusWords = (typeof statusWords)['vi'];
