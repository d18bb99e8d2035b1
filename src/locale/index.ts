/**
 * Every sentence that people see, by room, Vietnamese first. An element takes the rooms that it speaks in, so that a
 * page that only lists does not carry the others. Rooms of lazy parts are in `filing.ts`, `status.ts` and `faults.ts`.
 */
import * as common from './words/common.js';
import * as guide from './words/guide.js';
import * as list from './words/list.js';
import * as notHere from './words/not-here.js';
import * as problem from './words/problems.js';
import * as service from './words/service.js';
import * as tracker from './words/tracker.js';

export { common, guide, list, notHere, problem, service, tracker };
export { inBoth } from './in-both.js';

/** The rooms that come with the elements. */
export interface Words {
  common: typeof common.vi;
  guide: typeof guide.vi;
  list: typeof list.vi;
  notHere: typeof notHere.vi;
  problem: typeof problem.vi;
  service: typeof service.vi;
  tracker: typeof tracker.vi;
}
