/** Receiving a dossier: checked by the same rules as in the page, written once, answered the same however often. */
import { eq, sql } from 'drizzle-orm';
import type { Receipt } from 'dvc-widgets/backend';
import { fold } from 'dvc-widgets/catalogue';
import { checkSubmission, deliveryOf, type Submission } from 'dvc-widgets/dossier';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { audit } from '../audit.js';
import { canonicalJson, sha256, unstorable } from '../canonical.js';
import { isFiledHere, type Filed } from '../catalogues.js';
import type { Solved } from '../challenge.js';
import { takeCode } from '../codes.js';
import type { Queries } from '../db/database.js';
import { applicantNames, dossiers, dossierSteps, submissions } from '../db/schema.js';
import type { Office } from '../office.js';
import { post } from '../outbox/notices.js';
import { invalid, Problem } from '../problem.js';
import { isoTime } from '../time.js';
import { bringOf, contactOf, officeOf, submittedFee } from './facts.js';
import { checkFiles, filesOf, type NamedFile } from './files.js';

export interface Sent {
  /** The `Idempotency-Key`. */
  key: string;
  submission: unknown;
  /** The solved challenge. */
  solution: unknown;
}

export async function submit(office: Office, sent: Sent): Promise<Receipt> {
  const hash = sha256(canonicalJson(sent.submission));
  const known = () => receiptFor(office.db, sent.key, hash);
  // Before anything else: a retry must get its receipt although its challenge and its uploads are used by now.
  const before = await known();
  if (before) return before;
  try {
    const solved = await office.challenges.verify(sent.solution);
    const checked = await check(office, sent.submission);
    const filed = { ...checked, key: sent.key, hash, solved };
    const receipt = await office.db.transaction((tx) => store(tx, office, filed));
    if (receipt) return receipt;
  } catch (refusal) {
    // Or a faster request with this key has used them up since.
    const meanwhile = await known();
    if (!meanwhile) throw refusal;
    return meanwhile;
  }
  // Nothing stored: a faster request with this key has committed while this one waited.
  return (await known())!;
}

async function receiptFor(db: Queries, key: string, hash: string): Promise<Receipt | undefined> {
  const [row] = await db.select().from(submissions).where(eq(submissions.key, key));
  if (!row) return undefined;
  if (row.hash !== hash) throw new Problem('keyMismatch');
  return row.receipt ?? undefined;
}

interface Checked extends Filed {
  submission: Submission;
  applicant: string;
  phone: string;
  email: string | null;
  files: NamedFile[];
}

/** Everything that can be refused without writing. */
export async function check(
  { catalogues, uploads, clock }: Pick<Office, 'catalogues' | 'uploads' | 'clock'>,
  input: unknown,
): Promise<Checked> {
  const today = vietnamToday(clock());
  const filed = catalogues.find(...namesIn(input));
  if (!filed || !isFiledHere(filed.procedure, today)) throw invalid('procedure', 'notAnOption');
  const { submission, issues } = checkSubmission(filed.procedure, input, { today });
  if (!submission || issues.length > 0) throw new Problem('invalid', { issues });
  const unreadable = unstorable(submission);
  if (unreadable !== undefined) throw invalid(unreadable.replace(/^answers\./, ''), 'wrongType');
  const { name: applicant = '', phone, email } = contactOf(filed.procedure, submission);
  // Without it nobody could be told, and nobody could look it up.
  if (phone === undefined) throw invalid(filed.procedure.form?.contact.phone ?? '', 'required');
  const files = filesOf(filed.procedure, submission);
  const wrongFiles = await checkFiles(files, uploads);
  if (wrongFiles.length > 0) throw new Problem('invalid', { issues: wrongFiles });
  return { ...filed, submission, applicant, phone, email: email ?? null, files };
}

/** Catalogue, version and procedure as the submission names them; the rules judge its shape later. */
function namesIn(input: unknown): [id: string, updated: string, procedure: string] {
  const { catalogue, procedure } = (input ?? {}) as {
    catalogue?: { id?: unknown; updated?: unknown } | null;
    procedure?: unknown;
  };
  const names = [catalogue?.id, catalogue?.updated, procedure];
  const wrong = ['catalogue.id', 'catalogue.updated', 'procedure'].find(
    (_, i) => typeof names[i] !== 'string',
  );
  if (wrong !== undefined) throw invalid(wrong, 'wrongType');
  return names as [string, string, string];
}

/** One transaction: key, code, dossier, uploads, history and notices, or nothing. */
async function store(
  tx: Queries,
  { config, challenges, uploads, clock }: Office,
  filed: Checked & { key: string; hash: string; solved: Solved | undefined },
): Promise<Receipt | undefined> {
  const { catalogue, procedure, submission, applicant, phone, email } = filed;
  const now = clock();
  // First, because a second request with this key waits here for the first to end.
  const own = await tx
    .insert(submissions)
    .values({ key: filed.key, hash: filed.hash, at: now })
    .onConflictDoNothing()
    .returning({ key: submissions.key });
  if (own.length === 0) return undefined;
  if (filed.solved) await challenges.use(tx, filed.solved);
  const delivery = deliveryOf(procedure, submission);

  const [dossier] = await tx
    .insert(dossiers)
    .values({
      code: await takeCode(tx, config.codePrefix, now),
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
      delivery: delivery ?? null,
      // An electronic result is handed over nowhere.
      bring: delivery === 'electronic' ? [] : bringOf(procedure, submission),
      receivedAt: now,
      changedAt: now,
    })
    .returning();
  const { id, code, office } = dossier!;
  await tx
    .insert(applicantNames)
    .values({ dossier: id, words: sql`to_tsvector('simple', ${fold(applicant)})` });
  const taken = await uploads.claim(
    tx,
    filed.files.map(({ file }) => file.id),
    id,
  );
  const missing = filed.files.find(({ file }) => taken.includes(file.id));
  if (missing) throw invalid(missing.path, 'fileUnknown');

  await tx.insert(dossierSteps).values({ dossier: id, act: 'submit', actor: 'citizen', status: 1, at: now });
  await post(tx, { config }, dossier!, { act: 'submit', at: now, told: true });
  await audit(tx, { at: now, who: 'citizen', act: 'submit', code, detail: { to: 1 } });

  const fee = submittedFee(procedure, submission, vietnamToday(now));
  const receipt: Receipt = {
    code,
    receivedAt: isoTime(now),
    procedure: { id: procedure.id, name: procedure.name },
    office: receiptOffice(office),
    factor: 'phoneLast4',
    ...(fee !== undefined && { fee }),
  };
  await tx.update(submissions).set({ receipt }).where(eq(submissions.key, filed.key));
  return receipt;
}

function receiptOffice({ name, address, phone }: Receipt['office']): Receipt['office'] {
  return { name, ...(address !== undefined && { address }), ...(phone !== undefined && { phone }) };
}
