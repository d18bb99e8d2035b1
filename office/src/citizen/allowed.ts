/** What the citizen may do with a dossier now. */
import { eq } from 'drizzle-orm';
import type { CitizenAct, DossierStatus } from 'dvc-widgets/backend';
import { isAnswerable } from 'dvc-widgets/dossier';
import { stepsFrom } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { deliveries, ratings } from '../db/schema.js';
import { historyOf, type Dossier, type TakenStep } from '../dossiers/status.js';
import { openRequest } from '../dossiers/supplement-request.js';
import { filedUnder } from '../dossiers/filed-under.js';
import type { Office } from '../office.js';

export async function allowedActs(
  office: Office,
  db: Queries,
  dossier: Dossier,
  history?: readonly TakenStep[],
): Promise<CitizenAct[]> {
  const { id, status } = dossier;
  const table = stepsFrom(status).filter(({ actor }) => actor === 'citizen');
  const acts: CitizenAct[] = [];
  if (status === 5) {
    const request = openRequest(history ?? (await historyOf(db, dossier)));
    if (request && isAnswerable(request)) acts.push('supplement');
  }
  if (table.some(({ act }) => act === 'withdraw')) acts.push('withdraw');
  if (stepsFrom(status).length > 0 && offersPost(office, dossier)) {
    const [order] = await db.select().from(deliveries).where(eq(deliveries.dossier, id));
    if (!order?.sentAt) acts.push('deliver');
  }
  if (status === 10) {
    const [rated] = await db.select().from(ratings).where(eq(ratings.dossier, id));
    if (!rated) acts.push('rate');
  }
  return acts;
}

/** Home delivery is the procedure's to offer; once it was chosen it stays, whatever the catalogue says by then. */
function offersPost(office: Office, dossier: Dossier): boolean {
  const offered = filedUnder(office, dossier)?.procedure.delivery ?? [];
  return dossier.delivery === 'post' || offered.includes('post');
}

/**
 * The phone's last digits are on many a slip of paper. What takes a dossier back, sends its result elsewhere or opens
 * its papers needs the phone itself.
 */
export function needOneTimeCode({
  config,
}: Pick<Office, 'config'>): NonNullable<DossierStatus['needOneTimeCode']> {
  return config.oneTimeCode === 'acts' ? ['withdraw', 'deliver', 'paper', 'result'] : [];
}
