/** What a person with the code and the second factor may see. */
import { asc, eq } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import { steps } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { dossiers, dossierSteps } from '../db/schema.js';
import { isoTime } from '../time.js';

export type Dossier = typeof dossiers.$inferSelect;
export type TakenStep = typeof dossierSteps.$inferSelect;

export function historyOf(db: Queries, dossier: Dossier): Promise<TakenStep[]> {
  return db
    .select()
    .from(dossierSteps)
    .where(eq(dossierSteps.dossier, dossier.id))
    .orderBy(asc(dossierSteps.id));
}

export async function statusOf(db: Queries, dossier: Dossier): Promise<DossierStatus> {
  const history = await historyOf(db, dossier);
  const { code, procedure, procedureName, office, status, appointment, bring, delivery } = dossier;
  const asked = status === 5 ? history.filter((step) => step.supplement).at(-1)?.supplement : undefined;
  return {
    code,
    procedure: { id: procedure, name: procedureName },
    office,
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
    ...(asked && { supplement: asked }),
    ...(bring.length > 0 && { bring }),
    ...(delivery && { delivery }),
  };
}

const isTold = ({ act, status }: TakenStep): boolean =>
  steps.some((step) => step.act === act && step.to === status && step.notice);
