/** Everything that an officer sees of one dossier, read at once. */
import { asc, desc, eq } from 'drizzle-orm';
import type { Submission } from 'dvc-widgets/dossier';
import { withSupplements } from 'dvc-widgets/dossier';
import type { Filed } from '../../catalogues.js';
import { readCode } from '../../codes.js';
import type { Queries } from '../../db/database.js';
import {
  deliveries,
  dossiers,
  dossierSteps,
  officers,
  outbox,
  payments,
  ratings,
  supplements,
  uploads,
} from '../../db/schema.js';
import type { Dossier, TakenStep } from '../../dossiers/status.js';
import { filedUnder } from '../../dossiers/filed-under.js';
import type { Office } from '../../office.js';
import { papersOf, type IssuedPaper } from '../../papers/issue.js';

export type SentSupplement = typeof supplements.$inferSelect;
export type StoredFile = Pick<typeof uploads.$inferSelect, 'id' | 'size' | 'type' | 'at' | 'resultName'>;
/** `officerName` is null for citizens, for the office's token and for a bank. */
export type StepBy = TakenStep & { officerName: string | null };

export interface DossierFile {
  dossier: Dossier;
  /** Undefined once the catalogue has lost the procedure. */
  filed: Filed | undefined;
  history: StepBy[];
  supplements: SentSupplement[];
  /** As it stands with its supplements. */
  submission: Submission;
  /** Of every file, by its id. */
  files: ReadonlyMap<string, StoredFile>;
  payments: (typeof payments.$inferSelect)[];
  papers: IssuedPaper[];
  delivery: typeof deliveries.$inferSelect | undefined;
  rating: typeof ratings.$inferSelect | undefined;
  letters: Letter[];
}
export type Letter = Pick<
  typeof outbox.$inferSelect,
  'id' | 'act' | 'channel' | 'at' | 'sentAt' | 'nextAt' | 'error'
>;

export async function readDossier(office: Office, typedCode: string): Promise<DossierFile | undefined> {
  const { db } = office;
  const [dossier] = await db
    .select()
    .from(dossiers)
    .where(eq(dossiers.code, readCode(typedCode)));
  if (!dossier) return undefined;
  const { id } = dossier;
  const [history, sent, stored, asked, papers, delivery, rating, letters] = await Promise.all([
    historyWithNames(db, id),
    db.select().from(supplements).where(eq(supplements.dossier, id)).orderBy(asc(supplements.id)),
    db.select().from(uploads).where(eq(uploads.dossier, id)).orderBy(asc(uploads.at), asc(uploads.id)),
    db.select().from(payments).where(eq(payments.dossier, id)).orderBy(asc(payments.id)),
    papersOf(db, id),
    db.select().from(deliveries).where(eq(deliveries.dossier, id)),
    db.select().from(ratings).where(eq(ratings.dossier, id)),
    lettersOf(db, id),
  ]);
  return {
    dossier,
    filed: filedUnder(office, dossier),
    history,
    supplements: sent,
    submission: withSupplements(dossier.submission, sent),
    files: new Map(stored.filter(({ removedAt }) => !removedAt).map((file) => [file.id, file])),
    payments: asked,
    papers,
    delivery: delivery[0],
    rating: rating[0],
    letters,
  };
}

async function historyWithNames(db: Queries, dossier: number): Promise<StepBy[]> {
  const rows = await db
    .select({ step: dossierSteps, officerName: officers.name })
    .from(dossierSteps)
    .leftJoin(officers, eq(dossierSteps.officer, officers.id))
    .where(eq(dossierSteps.dossier, dossier))
    .orderBy(asc(dossierSteps.id));
  return rows.map(({ step, officerName }) => ({ ...step, officerName }));
}

/** What was told, without the texts: the page of all notices has those. */
const mostLetters = 100;
function lettersOf(db: Queries, dossier: number): Promise<Letter[]> {
  const { id, act, channel, at, sentAt, nextAt, error } = outbox;
  return db
    .select({ id, act, channel, at, sentAt, nextAt, error })
    .from(outbox)
    .where(eq(outbox.dossier, dossier))
    .orderBy(desc(id))
    .limit(mostLetters);
}
