/** What becomes of dossiers that are closed for longer than the office keeps them. */
import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Status } from 'dvc-widgets/lifecycle';
import { audit } from '../audit.js';
import type { Database, Queries } from '../db/database.js';
import {
  applicantNames,
  deliveries,
  dossiers,
  dossierSteps,
  outbox,
  papers,
  payments,
  ratings,
  requests,
  submissions,
  supplements,
  uploads,
} from '../db/schema.js';
import { hours, later } from '../time.js';
import type { Retention } from './settings.js';

/** Not accepted, withdrawn, result handed over. */
const closed: readonly Status[] = [3, 7, 10];
const atOnce = 50;
/** Any number that other programs on the same server are unlikely to lock. */
const retentionLock = 1_684_630_612;

type Row = Pick<typeof dossiers.$inferSelect, 'id' | 'code' | 'submission'>;

/** Gives back how many it was. Of several offices one does it; the others find nothing left. */
export async function clearClosed(
  db: Database,
  { closedDays, closedAs }: Pick<Retention, 'closedDays' | 'closedAs'>,
  now: Date,
): Promise<number> {
  if (closedDays === undefined) return 0;
  const before = later(now, -hours(24 * closedDays));
  let cleared = 0;
  for (;;) {
    const some = await db.transaction(async (tx) => {
      const locked = (await tx.execute(sql`select pg_try_advisory_xact_lock(${retentionLock}) as mine`)) as {
        rows: { mine: boolean }[];
      };
      if (!locked.rows[0]!.mine) return 0;
      const due = await dueBefore(tx, before);
      for (const dossier of due) await (closedAs === 'delete' ? remove : anonymise)(tx, dossier, now);
      // Receipts and answers for retries, which nobody sends any more.
      await tx.delete(submissions).where(lt(submissions.at, before));
      await tx.delete(requests).where(lt(requests.at, before));
      return due.length;
    });
    cleared += some;
    if (some < atOnce) return cleared;
  }
}

/** One without a phone has been here before. */
function dueBefore(tx: Queries, before: Date): Promise<Row[]> {
  return tx
    .select({ id: dossiers.id, code: dossiers.code, submission: dossiers.submission })
    .from(dossiers)
    .where(and(inArray(dossiers.status, [...closed]), lt(dossiers.changedAt, before), ne(dossiers.phone, '')))
    .orderBy(dossiers.changedAt)
    .limit(atOnce)
    .for('update', { skipLocked: true });
}

async function anonymise(tx: Queries, { id, code, submission }: Row, now: Date): Promise<void> {
  await clearPersons(tx, id, now);
  await tx
    .update(dossiers)
    .set({
      submission: { ...submission, answers: {}, documents: {} },
      applicant: '',
      phone: '',
      email: null,
      bring: [],
    })
    .where(eq(dossiers.id, id));
  await tx.update(dossierSteps).set({ note: null, supplement: null }).where(eq(dossierSteps.dossier, id));
  await tx.update(supplements).set({ answers: {}, documents: {} }).where(eq(supplements.dossier, id));
  await tx.update(payments).set({ reason: null, reference: null }).where(eq(payments.dossier, id));
  await tx.update(ratings).set({ comment: null }).where(eq(ratings.dossier, id));
  await audit(tx, { at: now, act: 'anonymise', code });
}

async function remove(tx: Queries, { id, code }: Row, now: Date): Promise<void> {
  await clearPersons(tx, id, now);
  for (const table of [supplements, payments, ratings, dossierSteps])
    await tx.delete(table).where(eq(table.dossier, id));
  await tx.delete(dossiers).where(eq(dossiers.id, id));
  await audit(tx, { at: now, act: 'deleteDossier', code });
}

/** What is about a person and nothing else. The bytes of the files go with the next sweep of the uploads. */
async function clearPersons(tx: Queries, id: number, now: Date): Promise<void> {
  for (const table of [papers, outbox, deliveries, applicantNames])
    await tx.delete(table).where(eq(table.dossier, id));
  await tx
    .update(uploads)
    .set({ dossier: null, resultName: null, removedAt: now })
    .where(eq(uploads.dossier, id));
}
