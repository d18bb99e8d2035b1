/** Who takes a step, and whether they may. */
import type { Step } from 'dvc-widgets/lifecycle';
import type { Audited } from '../audit.js';
import type { Role } from '../db/schema.js';
import { invalid, Problem } from '../problem.js';
import type { StepOrder } from './step-order.js';

export interface By {
  /** Somebody who is signed in at the desk. */
  officer?: { id: number; name: string; roles: readonly Role[] };
  /** Without an officer: the citizen, the bank's report, or (left out) whoever has the office's token. */
  who?: 'citizen' | 'bank';
}

/** A step belongs to a role; what a citizen does may also be recorded by the clerk, for somebody who comes in person. */
export function mayTake({ actor }: Pick<Step, 'actor'>, roles: readonly Role[]): boolean {
  return roles.includes(actor === 'citizen' ? 'clerk' : actor);
}

/** The token opens every step of the office; officers have those of their roles. */
export function checkRole(step: Step, order: StepOrder, { officer }: By): void {
  if (!officer) return;
  if (!mayTake(step, officer.roles)) throw new Problem('forbidden');
  // Whose wish it was and how it was made known: nobody withdraws another's dossier without a word.
  if (step.actor === 'citizen' && order.note === undefined) throw invalid('note', 'required');
}

export const auditedAs = ({ officer, who }: By): Pick<Audited, 'officer' | 'who'> =>
  officer ? { officer } : { who: who ?? 'token' };
