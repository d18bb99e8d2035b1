/**
 * Answering a supplement request: only what was asked, by the same rules and under the same paths in the page and in
 * the office. A request carries the definitions of what it asks, so it is read without the catalogue.
 */
import {
  isUploaded,
  type Condition,
  type Document,
  type Field,
  type LeafField,
  type Procedure,
} from '../catalogue/index.js';
import { holds, type Lookup } from './condition.js';
import { reduce } from './reduce.js';
import { isSubmittedFiles, checkSubmission } from './submission.js';
import type { Action, Dossier, DossierIssue, Submission, SubmittedRow, SubmittedValue } from './types.js';
import type { WalkContext } from './walk.js';

export interface SupplementRequest {
  documents: readonly { name: string; document?: Document | undefined }[];
  /** Paths as issues have them: `fullName`, `children.k1.fullName`. */
  fields: readonly { path: string; field?: Field | undefined }[];
}
/** What one answer brought: values by the path that was asked. */
export type Supplement = Pick<Submission, 'answers' | 'documents'>;

/** A document's definition without its conditions: asked for is wanted. Undefined for what is not uploaded. */
export function askedDocument(document: Document): Document | undefined {
  if (!isUploaded(document)) return undefined;
  const { visibleWhen: _, ...rest } = document;
  return { ...rest, required: true };
}

/**
 * A field's definition that stands alone: no preset, and no condition on what is not with it. `answers` are those
 * that the dossier has, to settle a group's conditions on fields outside of it.
 */
export function askedField(field: Field, answers: Submission['answers']): Field | undefined {
  if (field.type === 'note') return undefined;
  const { visibleWhen: _, preset: __, ...rest } = field;
  // A box that may stay empty may also be asked to be emptied.
  const required = field.type === 'check' ? field.required === true : true;
  if (rest.type !== 'group') return { ...rest, required };
  const inside = new Set(rest.fields.map(({ name }) => name));
  const lookup: Lookup = (name) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
  const fields = rest.fields.flatMap((inner) => aloneInRow(inner, inside, lookup));
  return { ...rest, required, fields };
}

function aloneInRow(field: LeafField, inside: ReadonlySet<string>, lookup: Lookup): LeafField[] {
  const { visibleWhen, required, preset, ...rest } = field;
  const settle = (condition: Condition) => settled(condition, inside, lookup);
  const visible = visibleWhen ? settle(visibleWhen) : true;
  if (visible === false) return [];
  const needed = typeof required === 'object' ? settle(required) : required;
  return [
    {
      ...rest,
      ...(visible !== true && { visibleWhen: visible }),
      ...(needed !== undefined && { required: needed }),
      ...(preset && !('from' in preset) && { preset }),
    },
  ];
}

/** What remains of a condition once everything outside is known. */
function settled(condition: Condition, inside: ReadonlySet<string>, lookup: Lookup): Condition | boolean {
  if ('not' in condition) {
    const inner = settled(condition.not, inside, lookup);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if ('all' in condition || 'any' in condition) {
    const decides = 'any' in condition;
    const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
      settled(part, inside, lookup),
    );
    if (parts.includes(decides)) return decides;
    const open = parts.filter((part) => typeof part !== 'boolean');
    if (open.length === 0) return !decides;
    return decides ? { any: open } : { all: open };
  }
  return inside.has(condition.field) ? condition : holds(condition, lookup);
}

/** What can be answered here, as a procedure of its own: `walk` it, and every item has the path that was asked. */
export function supplementProcedure(request: SupplementRequest): Procedure {
  const fields = request.fields.flatMap(({ path, field }) => (field ? [{ ...field, name: path }] : []));
  const documents = request.documents.flatMap(({ document }) => (document ? [document] : []));
  return {
    id: 'supplement',
    name: 'supplement',
    domain: 'supplement',
    decidingAgency: 'supplement',
    audience: ['citizen'],
    filing: { channel: 'backend' },
    documents,
    form: {
      contact: { name: '', phone: '' },
      sections: fields.length > 0 ? [{ name: 'supplement', title: 'supplement', fields }] : [],
    },
  };
}

/** Some of it can be sent from here; the rest is brought to the desk. */
export const isAnswerable = ({ documents, fields }: SupplementRequest): boolean =>
  documents.some(({ document }) => document) || fields.some(({ field }) => field);

/** As `reduce`, for a dossier that is walked by a request's procedure: a single field of a row has no row there. */
export function reduceSupplement(procedure: Procedure, dossier: Dossier, action: Action): Dossier {
  const asked = procedure.form?.sections.flatMap((section) => section.fields) ?? [];
  if (action.type !== 'answer' || !asked.some(({ name }) => name === action.path))
    return reduce(dossier, action);
  const { [action.path]: _, ...rest } = dossier.answers;
  const answers = action.value === undefined ? rest : { ...rest, [action.path]: action.value };
  return { ...dossier, answers };
}

/** The office's side. Normalised as it is to be kept; absent when `input` has not even the outer shape. */
export function checkSupplement(
  request: SupplementRequest,
  input: { answers: unknown; documents: unknown },
  context: WalkContext,
): { supplement: Supplement | undefined; issues: DossierIssue[] } {
  const procedure = supplementProcedure(request);
  const { answers, documents } = input;
  const { submission, issues } = checkSubmission(
    procedure,
    { procedure: procedure.id, catalogue: { id: '', updated: '' }, answers, documents, locale: 'vi' },
    context,
  );
  return {
    supplement: submission && { answers: submission.answers, documents: submission.documents },
    issues,
  };
}

/**
 * The dossier as it stands after its supplements, oldest first: an entry gives way to the newer one, files are added
 * to those that were there, so that nothing that was filed goes out of sight.
 */
export function withSupplements<T extends Supplement>(filed: T, supplements: readonly Supplement[]): T {
  let { answers, documents } = filed;
  for (const supplement of supplements) {
    for (const [path, value] of Object.entries(supplement.answers)) answers = put(answers, path, value);
    for (const [name, files] of Object.entries(supplement.documents)) {
      const before = Object.hasOwn(documents, name) ? documents[name]! : [];
      documents = { ...documents, [name]: [...before, ...files] };
    }
  }
  return { ...filed, answers, documents };
}

function put(answers: Submission['answers'], path: string, value: SubmittedValue): Submission['answers'] {
  const [name, key, inner] = path.split('.') as [string, string?, string?];
  const before = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (key === undefined || inner === undefined) return { ...answers, [name]: added(before, value) };
  const rows = ((before ?? []) as SubmittedRow[]).map((row) =>
    row.key === key ? { ...row, answers: put(row.answers, inner, value) } : row,
  );
  return { ...answers, [name]: rows };
}

const added = (before: SubmittedValue | undefined, value: SubmittedValue): SubmittedValue =>
  isSubmittedFiles(before) && isSubmittedFiles(value) ? [...before, ...value] : value;
