/** Every sentence that people see, by room (those of filling in a form are in `filing.ts`), Vietnamese first. English is typed by Vietnamese: a missing one does not compile. */
import * as common from './words/common.js';
import * as guide from './words/guide.js';
import * as list from './words/list.js';
import * as notHere from './words/not-here.js';
import * as problems from './words/problems.js';
import * as service from './words/service.js';
import * as tracker from './words/tracker.js';

const collect = <L extends 'vi' | 'en'>(locale: L) => ({
  common: common[locale],
  list: list[locale],
  notHere: notHere[locale],
  guide: guide[locale],
  tracker: tracker[locale],
  service: service[locale],
  problem: problems[locale],
});

const vi = collect('vi');
export type Words = typeof vi;
const en: Words = collect('en');

export const words: Record<'vi' | 'en', Words> = { vi, en };
