/** Every sentence that people see, by room, Vietnamese first. English is typed by Vietnamese: a missing one does not compile. */
import * as catalogueIssues from './words/catalogue-issues.js';
import * as common from './words/common.js';
import * as fields from './words/fields.js';
import * as form from './words/form.js';
import * as guide from './words/guide.js';
import * as issues from './words/issues.js';
import * as list from './words/list.js';
import * as problems from './words/problems.js';
import * as receipt from './words/receipt.js';
import * as service from './words/service.js';
import * as tracker from './words/tracker.js';

const collect = <L extends 'vi' | 'en'>(locale: L) => ({
  common: common[locale],
  list: list[locale],
  guide: guide[locale],
  fields: fields[locale],
  form: form[locale],
  issues: issues[locale],
  receipt: receipt[locale],
  tracker: tracker[locale],
  service: service[locale],
  catalogueIssues: catalogueIssues[locale],
  catalogueIssue: catalogueIssues[locale].sentence,
  problem: problems[locale],
});

const vi = collect('vi');
export type Words = typeof vi;
const en: Words = collect('en');

export const words: Record<'vi' | 'en', Words> = { vi, en };
