export type * from './types.js';
export { allItems, issuesOf, walk, DOCUMENTS, type WalkContext } from './walk.js';
export { randomKey, randomUuid } from './keys.js';
export { newDossier, newKey, nextRowKey, reduce } from './reduce.js';
export { migrateDossier, type FilledIn, type Migration } from './migrate.js';
export { checkSubmission, toSubmission } from './submission.js';
export { deliveryOf, papersToBring, type Delivery } from './handover.js';
export {
  askedDocument,
  askedField,
  checkSupplement,
  isAnswerable,
  reduceSupplement,
  supplementProcedure,
  withSupplements,
  type Supplement,
  type SupplementRequest,
} from './supplement.js';
export { deliveryRequest } from './delivery.js';
export { feeOf } from './fee.js';
export { processingTimeOf } from './processing-time.js';
export { dateInWords } from './words.js';
export { holds, isEmpty } from './condition.js';
export { readDate } from './rules/date.js';
export { readNumber } from './rules/number.js';
export { isDossierCode } from './rules/text.js';
export { fileLimits, refuseFile, MEDIA_TYPES } from './rules/file.js';
