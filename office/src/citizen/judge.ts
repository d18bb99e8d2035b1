import { checkSupplement, type Supplement, type SupplementRequest } from 'dvc-widgets/dossier';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { unstorable } from '../canonical.js';
import { invalid, Problem } from '../problem.js';

/** What was sent, normalised by the rules of what was asked; refused with everything that is wrong. */
export function judged(
  request: SupplementRequest,
  given: { answers: unknown; documents: unknown },
  now: Date,
): Supplement {
  const unreadable = unstorable(given);
  if (unreadable !== undefined) throw invalid(unreadable.replace(/^answers\./, ''), 'wrongType');
  const { supplement, issues } = checkSupplement(request, given, { today: vietnamToday(now) });
  if (!supplement || issues.length > 0) throw new Problem('invalid', { issues });
  return supplement;
}
