/**
 * What is missing, named by the procedure's own documents and fields. Titles and definitions are kept with the
 * request: what is answered is judged by what was asked, whatever the catalogue says by then.
 */
import { asc, inArray } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import type { Field, Procedure } from 'dvc-widgets/catalogue';
import {
  askedDocument,
  askedField,
  withSupplements,
  type Submission,
  type SubmittedRow,
} from 'dvc-widgets/dossier';
import type { Queries } from '../db/database.js';
import { supplements } from '../db/schema.js';
import { invalid } from '../problem.js';
import type { Dossier, TakenStep } from './status.js';
import type { StepOrder } from './step-order.js';

type Asked = NonNullable<DossierStatus['supplement']>;

export function supplementOf(
  order: StepOrder,
  at: { procedure: Procedure | undefined; filed: Submission; history: readonly TakenStep[] },
): Asked | undefined {
  const asked = order.supplement;
  if (order.act !== 'requestSupplement') {
    if (asked) throw invalid('supplement', 'unexpected');
    return undefined;
  }
  if (!asked) throw invalid('supplement', 'required');
  const { procedure, filed, history } = at;
  return {
    round: history.filter((step) => step.supplement).length + 1,
    reason: asked.reason,
    documents: asked.documents.map(({ name, note }, i) => {
      const document = procedure?.documents?.find((candidate) => candidate.name === name);
      if (!document) throw invalid(`supplement.documents.${i}.name`, 'notAnOption');
      const definition = askedDocument(document);
      return {
        name,
        title: document.title,
        ...(note !== undefined && { note }),
        ...(definition && { document: definition }),
      };
    }),
    fields: asked.fields.map(({ path, note }, i) => {
      const field = fieldAt(path, procedure, filed);
      const definition = field && askedField(field, filed.answers);
      if (!definition) throw invalid(`supplement.fields.${i}.path`, 'notAnOption');
      return { path, label: definition.label, ...(note !== undefined && { note }), field: definition };
    }),
  };
}

/** Rows are named by their keys: `children.k1.fullName`, for a row that is there. */
function fieldAt(path: string, procedure: Procedure | undefined, { answers }: Submission): Field | undefined {
  const [top, key, inner, ...rest] = path.split('.');
  const fields = (procedure?.form?.sections ?? []).flatMap((section) => section.fields);
  const outer = fields.find((field) => field.name === top);
  if (key === undefined || outer === undefined) return outer;
  if (outer.type !== 'group' || inner === undefined || rest.length > 0) return undefined;
  const rows = Object.hasOwn(answers, outer.name) ? (answers[outer.name] as SubmittedRow[]) : [];
  return rows.some((row) => row.key === key) ? outer.fields.find(({ name }) => name === inner) : undefined;
}

/** The request that a dossier in status 5 waits for, with the number of its step. */
export function openRequest(history: readonly TakenStep[]): (Asked & { step: number }) | undefined {
  const last = history.filter((step) => step.supplement).at(-1);
  return last && { ...last.supplement!, step: last.id };
}

/** What was sent later, oldest first, by the dossier's number. */
export async function supplementsOf(
  db: Queries,
  ids: readonly number[],
): Promise<Map<number, (typeof supplements.$inferSelect)[]>> {
  const found = new Map<number, (typeof supplements.$inferSelect)[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .select()
    .from(supplements)
    .where(inArray(supplements.dossier, [...ids]))
    .orderBy(asc(supplements.id));
  for (const row of rows) found.set(row.dossier, [...(found.get(row.dossier) ?? []), row]);
  return found;
}

/** The dossier's answers and documents as they stand now; what was filed stays as it is in `dossier.submission`. */
export async function filedOf(db: Queries, { id, submission }: Dossier): Promise<Submission> {
  return withSupplements(submission, (await supplementsOf(db, [id])).get(id) ?? []);
}
