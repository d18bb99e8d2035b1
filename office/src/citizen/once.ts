/** What a citizen does with a dossier that is filed: the same key and content have one effect, however often. */
import { eq } from 'drizzle-orm';
import type { CitizenAct, DossierStatus } from 'dvc-widgets/backend';
import { canonicalJson, sha256 } from '../canonical.js';
import type { Database, Queries } from '../db/database.js';
import { requests } from '../db/schema.js';
import { statusOf, type Dossier } from '../dossiers/status.js';
import { lockDossier } from '../dossiers/take-step.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';
import { allowedActs, needOneTimeCode } from './allowed.js';
import { identify, type Typed } from './identify.js';

export interface Call<Content> extends Typed {
  /** The `Idempotency-Key`. */
  key: string;
  content: Content;
}

/**
 * `prepare` looks at what cannot be looked at in a transaction; `run` does it, with the dossier locked and the act
 * known to be allowed. The factor is no part of the content: a retry may come with a newer one-time code.
 */
export async function once<Content, Ready>(
  office: Office,
  act: CitizenAct,
  { key, content, ...typed }: Call<Content>,
  prepare: (dossier: Dossier) => Promise<Ready>,
  run: (tx: Queries, dossier: Dossier, ready: Ready) => Promise<Dossier>,
): Promise<DossierStatus> {
  const { dossier: seen, factor } = await identify(office, typed);
  if (factor === 'phone' && needOneTimeCode(office).includes(act)) throw new Problem('factorNeeded');
  const hash = sha256(canonicalJson({ act, code: seen.code, content }));
  const known = () => answered(office.db, key, hash);
  const before = await known();
  if (before) return before;
  try {
    if (!(await allowedActs(office, office.db, seen)).includes(act)) throw new Problem('notAllowed');
    const ready = await prepare(seen);
    const answer = await office.db.transaction(async (tx) => {
      // First, because a second request with this key waits here for the first to end.
      const own = await tx
        .insert(requests)
        .values({ key, hash, at: office.clock() })
        .onConflictDoNothing()
        .returning({ key: requests.key });
      if (own.length === 0) return undefined;
      const dossier = (await lockDossier(tx, seen.code))!;
      if (!(await allowedActs(office, tx, dossier)).includes(act)) throw new Problem('notAllowed');
      const answer = await statusOf(office, tx, await run(tx, dossier, ready));
      await tx.update(requests).set({ answer }).where(eq(requests.key, key));
      return answer;
    });
    if (answer) return answer;
  } catch (refusal) {
    // Or a faster request with this key has done it since.
    const meanwhile = await known();
    if (!meanwhile) throw refusal;
    return meanwhile;
  }
  return (await known())!;
}

async function answered(db: Database, key: string, hash: string): Promise<DossierStatus | undefined> {
  const [row] = await db.select().from(requests).where(eq(requests.key, key));
  if (!row) return undefined;
  if (row.hash !== hash) throw new Problem('keyMismatch');
  return row.answer ?? undefined;
}
