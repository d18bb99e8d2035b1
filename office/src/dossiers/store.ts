/** Writing what was found right: many dossiers at once, because a transaction costs far more than a row. */
import { sql } from 'drizzle-orm';
import type { Receipt } from 'dvc-widgets/backend';
import { fold } from 'dvc-widgets/catalogue';
import { deliveryOf, type Submission } from 'dvc-widgets/dossier';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { audit } from '../audit.js';
import type { Filed } from '../catalogues.js';
import type { Solved } from '../challenge.js';
import { takeCodes } from '../codes.js';
import type { Queries } from '../db/database.js';
import { applicantNames, dossiers, dossierSteps, submissions } from '../db/schema.js';
import type { Office } from '../office.js';
import { post } from '../outbox/notices.js';
import { invalid } from '../problem.js';
import { isoTime } from '../time.js';
import { bringOf, officeOf, submittedFee } from './facts.js';
import type { NamedFile } from './files.js';
import type { Dossier } from './status.js';

/** A submission that the rules have passed, with what was read from it. */
export interface Checked extends Filed {
  submission: Submission;
  applicant: string;
  phone: string;
  email: string | null;
  files: NamedFile[];
}
export interface Accepted extends Checked {
  /** The `Idempotency-Key`. */
  key: string;
  /** Of the submission as it was sent. */
  hash: string;
  solved: Solved | undefined;
}

/**
 * Keys, codes, dossiers, uploads, history and notices of all of them, or nothing. A receipt each, in their order;
 * undefined for a key that was used before, whose receipt the caller looks for.
 */
export async function store(
  tx: Queries,
  office: Office,
  all: readonly Accepted[],
): Promise<(Receipt | undefined)[]> {
  const now = office.clock();
  // First, because a second request with a key waits here for the first to end.
  const free = await tx
    .insert(submissions)
    .values(all.map(({ key, hash }) => ({ key, hash, at: now })))
    .onConflictDoNothing()
    .returning({ key: submissions.key });
  const keys = new Set(free.map(({ key }) => key));
  // Two in one go with one key: the first has it.
  const fresh = all.filter(({ key }) => keys.delete(key));
  if (fresh.length === 0) return all.map(() => undefined);
  await office.challenges.use(
    tx,
    fresh.flatMap(({ solved }) => solved ?? []),
  );

  const codes = await takeCodes(tx, office.config.codePrefix, now, fresh.length);
  const rows = fresh.map((filed, i) => rowOf(filed, codes[i]!, now));
  const ids = await tx.insert(dossiers).values(rows).returning({ id: dossiers.id, code: dossiers.code });
  const idOf = new Map(ids.map(({ id, code }) => [code, id]));
  const stored: Dossier[] = rows.map((row) => ({ ...row, id: idOf.get(row.code)! }));

  await tx.insert(applicantNames).values(
    stored.map(({ id, applicant }) => ({
      dossier: id,
      words: sql`to_tsvector('simple', ${fold(applicant)})`,
    })),
  );
  for (const [i, { files }] of fresh.entries()) await claim(tx, office, files, stored[i]!.id);

  const first = { act: 'submit', actor: 'citizen', status: 1, at: now } as const;
  await tx.insert(dossierSteps).values(stored.map(({ id }) => ({ ...first, dossier: id })));
  const moment = { act: 'submit', at: now, told: true } as const;
  await post(tx, office, ...stored.map((dossier) => ({ dossier, moment })));
  await audit(
    tx,
    ...codes.map((code) => ({ at: now, who: 'citizen', act: 'submit', code, detail: { to: 1 } }) as const),
  );

  const receipts = new Map(fresh.map((filed, i) => [filed, receiptOf(filed, stored[i]!)]));
  await tx
    .insert(submissions)
    .values([...receipts].map(([{ key, hash }, receipt]) => ({ key, hash, at: now, receipt })))
    .onConflictDoUpdate({ target: submissions.key, set: { receipt: sql`excluded.receipt` } });
  return all.map((filed) => receipts.get(filed));
}

function rowOf(filed: Accepted, code: string, now: Date): Omit<Dossier, 'id'> {
  const { catalogue, procedure, submission, applicant, phone, email } = filed;
  const delivery = deliveryOf(procedure, submission);
  return {
    code,
    procedure: procedure.id,
    procedureName: procedure.name,
    office: officeOf(catalogue, procedure),
    catalogue: catalogue.id,
    filledUnder: submission.catalogue.updated,
    checkedUnder: catalogue.updated,
    submission,
    applicant,
    phone,
    email,
    status: 1,
    appointment: null,
    delivery: delivery ?? null,
    // An electronic result is handed over nowhere.
    bring: delivery === 'electronic' ? [] : bringOf(procedure, submission),
    receivedAt: now,
    changedAt: now,
  };
}

async function claim(
  tx: Queries,
  { uploads }: Pick<Office, 'uploads'>,
  files: readonly NamedFile[],
  dossier: number,
): Promise<void> {
  const taken = await uploads.claim(
    tx,
    files.map(({ file }) => file.id),
    dossier,
  );
  const missing = files.find(({ file }) => taken.includes(file.id));
  if (missing) throw invalid(missing.path, 'fileUnknown');
}

function receiptOf({ procedure, submission }: Accepted, { code, office, receivedAt }: Dossier): Receipt {
  const fee = submittedFee(procedure, submission, vietnamToday(receivedAt));
  const { name, address, phone } = office;
  return {
    code,
    receivedAt: isoTime(receivedAt),
    procedure: { id: procedure.id, name: procedure.name },
    office: { name, ...(address !== undefined && { address }), ...(phone !== undefined && { phone }) },
    factor: 'phoneLast4',
    ...(fee !== undefined && { fee }),
  };
}
