/** The sentences of filling in and filing, which come with the form and not with the first load. */
import * as fields from './words/fields.js';
import * as form from './words/form.js';
import * as issues from './words/issues.js';
import * as receipt from './words/receipt.js';

const collect = <L extends 'vi' | 'en'>(locale: L) => ({
  fields: fields[locale],
  form: form[locale],
  issues: issues[locale],
  receipt: receipt[locale],
});

const vi = collect('vi');
export type FilingWords = typeof vi;
const en: FilingWords = collect('en');

export const filingWords: Record<'vi' | 'en', FilingWords> = { vi, en };
