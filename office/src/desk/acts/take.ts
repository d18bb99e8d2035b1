/** Taking a step from a form of the desk: what comes of it is the next page. */
import type { SignedIn } from '../../accounts/sessions.js';
import { mayTake } from '../../dossiers/by.js';
import { checkResults } from '../../dossiers/results.js';
import { historyOf } from '../../dossiers/status.js';
import type { StepOrder } from '../../dossiers/step-order.js';
import { advance, lockDossier } from '../../dossiers/take-step.js';
import type { Office } from '../../office.js';
import { Problem } from '../../problem.js';
import type { DossierFile } from '../dossier/read.js';
import { textOf, type Faults, type Sent } from '../form.js';
import { stepOf, type DeskAct, type DeskStep } from './allowed.js';
import { readTyped, type Typed } from './inputs.js';
import { faultsOf, orderOf } from './order.js';
import { storeResults } from './results.js';

export type Outcome =
  | { outcome: 'done' }
  | { outcome: 'wrong'; step: DeskStep; typed: Typed; faults: Faults }
  /** Somebody else has moved the dossier since the form was opened. */
  | { outcome: 'changed'; typed: Typed };

export async function takeAct(
  office: Office,
  { me, act, file, body }: { me: SignedIn; act: DeskAct; file: DossierFile; body: Sent },
): Promise<Outcome> {
  const results = await storeResults(office, body);
  const read = readTyped(body);
  const typed = { ...read, kept: [...read.kept, ...results.kept] };
  const step = stepOf(file, act);
  const last = file.history.at(-1)!.id;
  if (!step || last !== Number(textOf(body, 'last'))) return { outcome: 'changed', typed };
  if (!mayTake(step, me.roles)) throw new Problem('forbidden');
  const judged = orderOf(step, typed, file, office.clock());
  const faults = {
    ...('faults' in judged && judged.faults),
    ...(results.fault !== undefined && { files: results.fault }),
  };
  if (!('order' in judged) || results.fault !== undefined) return { outcome: 'wrong', step, typed, faults };
  try {
    const taken = await take(office, file.dossier.code, judged.order, { me, last });
    return taken ? { outcome: 'done' } : { outcome: 'changed', typed };
  } catch (error) {
    return { outcome: 'wrong', step, typed, faults: faultsOf(error) };
  }
}

/** False when somebody has taken another step since `last`; nothing is changed then. */
async function take(
  office: Office,
  code: string,
  order: StepOrder,
  { me, last }: { me: SignedIn; last: number },
): Promise<boolean> {
  await checkResults(office.uploads, order);
  return office.db.transaction(async (tx) => {
    const dossier = await lockDossier(tx, code);
    if (!dossier) throw new Problem('notFound');
    const history = await historyOf(tx, dossier);
    if (history.at(-1)!.id !== last) return false;
    await advance(tx, office, dossier, order, { officer: me });
    return true;
  });
}
