/** The files of a result: uploaded by the office as any file is, then the dossier's own under the name they get. */
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import type { Act, Status } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { uploads } from '../db/schema.js';
import { invalid } from '../problem.js';
import type { Uploads } from '../uploads.js';
import type { StepOrder } from './step-order.js';

const withResults: readonly Act[] = ['publish', 'refuseOnMerits', 'handOver'];

/** Before the transaction: the look at an upload's content runs outside of it. */
export async function checkResults(stored: Uploads, { act, results = [] }: StepOrder): Promise<void> {
  if (results.length > 0 && !withResults.includes(act)) throw invalid('results', 'unexpected');
  for (const [i, { id }] of results.entries()) {
    const twice = results.findIndex((other) => other.id === id) !== i;
    if (twice || !(await stored.find(id))) throw invalid(`results.${i}.id`, 'fileUnknown');
  }
}

export async function recordResults(
  tx: Queries,
  stored: Uploads,
  { results = [] }: StepOrder,
  dossier: number,
): Promise<void> {
  const taken = await stored.claim(
    tx,
    results.map(({ id }) => id),
    dossier,
  );
  const missing = results.findIndex(({ id }) => taken.includes(id));
  if (missing >= 0) throw invalid(`results.${missing}.id`, 'fileUnknown');
  for (const { id, name } of results)
    await tx.update(uploads).set({ resultName: name }).where(eq(uploads.id, id));
}

/** Only once there is a result. */
export const showsResults = ({ status }: { status: Status }): boolean => status === 9 || status === 10;

export async function resultsOf(
  db: Queries,
  dossier: number,
): Promise<NonNullable<DossierStatus['results']>> {
  const files = await db
    .select({ id: uploads.id, name: uploads.resultName, size: uploads.size, type: uploads.type })
    .from(uploads)
    .where(and(eq(uploads.dossier, dossier), isNotNull(uploads.resultName), isNull(uploads.removedAt)))
    .orderBy(asc(uploads.at), asc(uploads.id));
  return files.map((file) => ({ ...file, name: file.name! }));
}
