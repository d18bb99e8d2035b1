/** The sentences of filling in and filing, which come with the form and not with the first load. */
import { inBoth } from './in-both.js';
import * as drafts from './words/drafts.js';
import * as fields from './words/fields.js';
import * as form from './words/form.js';
import * as issues from './words/issues.js';
import * as receipt from './words/receipt.js';

export const filingWords = inBoth({ drafts, fields, form, issues, receipt });
export type FilingWords = (typeof filingWords)['vi'];
