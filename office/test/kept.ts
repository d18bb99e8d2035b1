import { asc, eq } from 'drizzle-orm';
import type { Queries } from '../src/db/database.js';
import {
  auditLog,
  deliveries,
  dossiers,
  dossierSteps,
  outbox,
  paperNumbers,
  papers,
  payments,
  ratings,
  supplements,
} from '../src/db/schema.js';

/** Everything that is kept of a dossier. */
export async function kept(db: Queries, code: string) {
  const [dossier] = await db.select().from(dossiers).where(eq(dossiers.code, code));
  const id = dossier!.id;
  const rows = {
    steps: await db
      .select()
      .from(dossierSteps)
      .where(eq(dossierSteps.dossier, id))
      .orderBy(asc(dossierSteps.id)),
    letters: await db.select().from(outbox).where(eq(outbox.dossier, id)).orderBy(asc(outbox.id)),
    papers: await db.select().from(papers).where(eq(papers.dossier, id)).orderBy(asc(papers.id)),
    payments: await db.select().from(payments).where(eq(payments.dossier, id)).orderBy(asc(payments.id)),
    deliveries: await db.select().from(deliveries).where(eq(deliveries.dossier, id)),
    ratings: await db.select().from(ratings).where(eq(ratings.dossier, id)),
    supplements: await db.select().from(supplements).where(eq(supplements.dossier, id)),
    log: await db.select().from(auditLog).where(eq(auditLog.code, code)).orderBy(asc(auditLog.id)),
    numbers: await db.select().from(paperNumbers).orderBy(asc(paperNumbers.kind), asc(paperNumbers.year)),
  };
  return { dossier: dossier!, ...rows };
}
export type Kept = Awaited<ReturnType<typeof kept>>;
