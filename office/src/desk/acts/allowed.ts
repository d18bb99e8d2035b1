/** What may be done now: the acts that the table of steps has for this status and for the roles of this officer. */
import { cameFrom, stepFor, type Act, type Step } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../../accounts/sessions.js';
import { mayTake } from '../../dossiers/by.js';
import { Problem } from '../../problem.js';
import type { DossierFile } from '../dossier/read.js';
import { actWords } from './words.js';

/** Everything but filing, which is the citizen's alone. */
export type DeskAct = Exclude<Act, 'submit'>;
export type DeskStep = Step & { act: DeskAct };
type At = Pick<DossierFile, 'dossier' | 'history'>;

const deskActs = Object.keys(actWords) as DeskAct[];
export const isDeskAct = (text: string | undefined): text is DeskAct => deskActs.some((act) => act === text);

export function stepOf({ dossier, history }: At, act: DeskAct): DeskStep | undefined {
  const step = stepFor(dossier.status, act, cameFrom(history.map(({ status }) => status)));
  return step && { ...step, act };
}

export function actsFor(file: At, roles: SignedIn['roles']): DeskStep[] {
  return deskActs.flatMap((act) => stepOf(file, act) ?? []).filter((step) => mayTake(step, roles));
}

/** The step of this act for this officer, or a refusal that says why there is none. */
export function demandStep(file: At, act: string, roles: SignedIn['roles']): DeskStep {
  if (!isDeskAct(act)) throw new Problem('notFound');
  const step = stepOf(file, act);
  if (!step) throw new Problem('notAllowed');
  if (!mayTake(step, roles)) throw new Problem('forbidden');
  return step;
}
