/** How long things are kept. What has to be kept by law only the office itself knows: the preset is for ever. */
import type { Environment } from '../environment.js';

export interface Retention {
  /** Hours after which an upload that nobody filed is cleared away. */
  uploadHours: number;
  /** Days after the last step of a closed dossier; undefined keeps it for ever. */
  closedDays: number | undefined;
  /** `anonymise` leaves what statistics need: the code, the procedure, the steps with their times, the fee, the score. */
  closedAs: 'anonymise' | 'delete';
}

export function readRetention({ given, whole, oneOf, wrong }: Environment): Retention {
  const closedDays =
    given('KEEP_CLOSED_DAYS') === undefined ? undefined : whole('KEEP_CLOSED_DAYS', 30, 30, 36_500);
  if (closedDays === undefined && given('CLOSED_DOSSIERS') !== undefined)
    wrong.push('CLOSED_DOSSIERS is set, but KEEP_CLOSED_DAYS, after how long, is not.');
  return {
    uploadHours: whole('KEEP_UPLOADS_HOURS', 24, 2, 24 * 30),
    closedDays,
    closedAs: oneOf('CLOSED_DOSSIERS', ['anonymise', 'delete']),
  };
}
