/** Receiving a dossier: checked by the same rules as in the page, written once, answered the same however often. */
import { eq } from 'drizzle-orm';
import type { Receipt } from 'dvc-widgets/backend';
import { checkSubmission } from 'dvc-widgets/dossier';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { canonicalJson, sha256, unstorable } from '../canonical.js';
import { isFiledHere } from '../catalogues.js';
import type { Queries } from '../db/database.js';
import { submissions } from '../db/schema.js';
import type { Office } from '../office.js';
import { invalid, Problem } from '../problem.js';
import { contactOf } from './facts.js';
import { checkFiles, filesOf } from './files.js';
import { store, type Checked } from './store.js';

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
  try {
    const solved = await office.challenges.verify(sent.solution);
    const checked = await check(office, sent.submission);
    const filed = { ...checked, key: sent.key, hash, solved };
    const receipt = await office.intake.write(filed, (all) =>
      office.db.transaction((tx) => store(tx, office, all)),
    );
    if (receipt) return receipt;
  } catch (refusal) {
    // A retry gets its receipt although its challenge and its uploads are used by now.
    const before = await known();
    if (!before) throw refusal;
    return before;
  }
  // Nothing stored: another request with this key was faster.
  return (await known())!;
}

async function receiptFor(db: Queries, key: string, hash: string): Promise<Receipt | undefined> {
  const [row] = await db.select().from(submissions).where(eq(submissions.key, key));
  if (!row) return undefined;
  if (row.hash !== hash) throw new Problem('keyMismatch');
  return row.receipt ?? undefined;
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
