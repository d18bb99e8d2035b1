import type { Procedure } from '../catalogue/index.js';
import { holds } from './condition.js';
import type { Submission } from './types.js';

/** The time that this dossier's case has; the procedure's own where no other case holds. */
export function processingTimeOf(
  { processingTime }: Procedure,
  answers: Submission['answers'],
): Omit<NonNullable<Procedure['processingTime']>, 'cases'> | undefined {
  const lookup = (name: string) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
  return processingTime?.cases?.find(({ when }) => holds(when, lookup)) ?? processingTime;
}
