/** What a person with the code and the second factor may see. */
import { asc, eq } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import { steps } from 'dvc-widgets/lifecycle';
import { allowedActs, needOneTimeCode } from '../citizen/allowed.js';
import type { Queries } from '../db/database.js';
import { dossiers, dossierSteps } from '../db/schema.js';
import type { Office } from '../office.js';
import { citizensPapers, papersOf } from '../papers/issue.js';
import { paymentOf } from '../payments/status.js';
import { isoTime } from '../time.js';
import { resultsOf, showsResults } from './results.js';
import { openRequest } from './supplement-request.js';

export type Dossier = typeof dossiers.$inferSelect;
export type TakenStep = typeof dossierSteps.$inferSelect;

export function historyOf(db: Queries, dossier: Dossier): Promise<TakenStep[]> {
  return db
    .select()
    .from(dossierSteps)
    .where(eq(dossierSteps.dossier, dossier.id))
    .orderBy(asc(dossierSteps.id));
}

export async function statusOf(office: Office, db: Queries, dossier: Dossier): Promise<DossierStatus> {
  const history = await historyOf(db, dossier);
  const { code, procedure, procedureName, status, appointment, bring, delivery } = dossier;
  const { step: _, ...asked } = (status === 5 && openRequest(history)) || { step: undefined };
  const payment = await paymentOf(office, db, dossier, history);
  const papers = citizensPapers(await papersOf(db, dossier.id));
  const results = showsResults(dossier) ? await resultsOf(db, dossier.id) : [];
  const once = needOneTimeCode(office);
  return {
    code,
    procedure: { id: procedure, name: procedureName },
    office: dossier.office,
    status,
    history: history
      .filter((step, i) => isTold(step) || step.status !== history[i - 1]?.status)
      .map((step) => ({
        status: step.status,
        at: isoTime(step.at),
        // A note on a step that the citizen is not told of is the office's own.
        ...(step.note !== null && isTold(step) && { note: step.note }),
      })),
    ...(appointment && { appointment: isoTime(appointment) }),
    ...('reason' in asked && { supplement: asked }),
    ...(payment && { payment }),
    ...(bring.length > 0 && { bring }),
    ...(delivery && { delivery }),
    ...(papers.length > 0 && { papers }),
    ...(results.length > 0 && { results }),
    allowed: await allowedActs(office, db, dossier, history),
    ...(once.length > 0 && { needOneTimeCode: once }),
  };
}

const isTold = ({ act, status }: TakenStep): boolean =>
  steps.some((step) => step.act === act && step.to === status && step.notice);
