/**
 * ONE pass over the form: which fields are visible, what they hold, what is wrong. View, error summary, review,
 * progress and submission all read its result; nothing of it is stored.
 */
import type {
  Document,
  Field,
  FieldOf,
  LeafField,
  Procedure,
  Rule as AcrossRule,
} from '../catalogue/index.js';
import { isUploaded } from '../catalogue/index.js';
import { holds, isEmpty, type Lookup } from './condition.js';
import { ruleFinding } from './cross-rules.js';
import { rules } from './rules/index.js';
import type { Finding, Reading, Rule, RuleContext } from './rules/types.js';
import type {
  Answers,
  Dossier,
  DossierIssue,
  Item,
  Row,
  SubmittedRow,
  Value,
  WalkedSection,
} from './types.js';
import { visible } from './visible.js';
import { dateInWords } from './words.js';

export interface WalkContext extends RuleContext {
  /** Answers as they were filed: what is absent was left empty, and no preset speaks for it. */
  filed?: boolean;
}
/** The section that holds the uploads for the procedure's documents. */
export const DOCUMENTS = 'documents';

const issueOf = (path: string, { code, params, severity }: Finding): DossierIssue => ({
  path,
  code,
  ...(params && { params }),
  severity: severity ?? 'error',
});

/** The fields seen so far, in the row and then outwards. */
class Seen {
  private readonly items = new Map<string, Item>();
  private readonly outer: Seen | undefined;
  constructor(outer?: Seen) {
    this.outer = outer;
  }
  add(name: string, item: Item): void {
    this.items.set(name, item);
  }
  get(name: string): Item | undefined {
    return this.items.get(name) ?? this.outer?.get(name);
  }
  readonly lookup: Lookup = (name) => {
    const item = this.get(name);
    return item && (item.value ?? item.raw);
  };
  /** Values that can be read; what is filled but unreadable is NaN, which compares with nothing. */
  readonly values: Lookup = (name) => {
    const item = this.get(name);
    return item?.value ?? (isEmpty(item?.raw) ? undefined : Number.NaN);
  };
}

const applies = (condition: Field['required'], seen: Seen): boolean =>
  typeof condition === 'object' ? holds(condition, seen.lookup) : condition === true;

function presetOf(field: Field, seen: Seen, { today, filed }: WalkContext): Value | undefined {
  const { preset } = field;
  if (!preset || filed) return undefined;
  if ('value' in preset) return preset.value;
  if ('today' in preset) return today;
  if (preset.when && !holds(preset.when, seen.lookup)) return undefined;
  const source = seen.get(preset.from);
  if (preset.as !== 'dateInWords') return source?.raw;
  return typeof source?.value === 'string' ? dateInWords(source.value) : undefined;
}

const suggestionsOf = (field: Field, seen: Seen): string[] =>
  (field.type === 'text' ? (field.suggestions ?? []) : [])
    .filter(({ when }) => !when || holds(when, seen.lookup))
    .map(({ value }) => value);

/** The one place that forgets which field type it holds: the table's type has checked each rule against its field. */
const readBy = (field: LeafField, raw: Value, context: WalkContext): Reading =>
  field.type === 'note'
    ? { findings: [] }
    : (rules[field.type] as Rule<typeof field.type>)(
        typeof raw === 'string' ? visible(raw) : raw,
        field,
        context,
      );

function findingsFor(field: Field, required: boolean, empty: boolean): Finding[] {
  if (!required || !empty) return [];
  return [{ code: field.type === 'check' ? 'notAccepted' : 'required' }];
}

function walkField(
  field: LeafField,
  raw: Value | undefined,
  place: { path: string; section: string },
  required: boolean,
  context: WalkContext,
): Item {
  const empty = isEmpty(raw);
  const reading: Reading =
    raw === undefined || (empty && raw !== false) ? { findings: [] } : readBy(field, raw, context);
  const findings = [...findingsFor(field, required, empty), ...reading.findings];
  return {
    ...place,
    field,
    raw,
    value: reading.value,
    required,
    issues: findings.map((f) => issueOf(place.path, f)),
  };
}

export const isRows = (value: Value | undefined): value is Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && 'answers' in row);

function walkGroup(
  field: FieldOf<'group'>,
  raw: Value | undefined,
  place: { path: string; section: string },
  required: boolean,
  seen: Seen,
  context: WalkContext,
): Item {
  const findings: Finding[] = [];
  const given = isRows(raw) ? raw : [];
  if (raw !== undefined && !isRows(raw)) findings.push({ code: 'wrongType' });
  const min = Math.max(field.minRows ?? 0, required ? 1 : 0);
  if (given.length < min)
    findings.push(
      given.length === 0 && min === 1 ? { code: 'required' } : { code: 'tooFew', params: { min } },
    );
  if (field.maxRows !== undefined && given.length > field.maxRows)
    findings.push({ code: 'tooMany', params: { max: field.maxRows } });
  const rows = given.map((row) => ({
    key: row.key,
    items: walkFields(
      field.fields,
      row.answers,
      { path: `${place.path}.${row.key}.`, section: place.section },
      new Seen(seen),
      context,
    ),
  }));
  const value: SubmittedRow[] = rows.map(({ key, items }) => ({ key, answers: valuesOf(items) }));
  return {
    ...place,
    field,
    raw,
    value: value.length > 0 ? value : undefined,
    required,
    issues: findings.map((f) => issueOf(place.path, f)),
    rows,
  };
}

function walkFields(
  fields: readonly Field[],
  answers: Answers,
  { path, section }: { path: string; section: string },
  seen: Seen,
  context: WalkContext,
): Item[] {
  const items: Item[] = [];
  for (const field of fields) {
    if (field.visibleWhen && !holds(field.visibleWhen, seen.lookup)) continue;
    const raw =
      (Object.hasOwn(answers, field.name) ? answers[field.name] : undefined) ??
      presetOf(field, seen, context);
    const place = { path: path + field.name, section };
    const required = applies(field.required, seen);
    const item =
      field.type === 'group'
        ? walkGroup(field, raw, place, required, seen, context)
        : walkField(field, raw, place, required, context);
    const suggestions = suggestionsOf(field, seen);
    if (suggestions.length > 0) item.suggestions = suggestions;
    seen.add(field.name, item);
    items.push(item);
  }
  return items;
}

/** Rules across fields speak at one of their fields, once the pass has seen them all. */
function addRuleIssues(across: readonly AcrossRule[], seen: Seen, context: WalkContext): void {
  for (const rule of across) {
    const item = seen.get(rule.at);
    if (!item || (rule.when && !holds(rule.when, seen.lookup))) continue;
    const params = ruleFinding(rule, seen.values, context);
    if (!params) continue;
    const severity = rule.severity ?? 'warning';
    item.issues.push({
      path: item.path,
      code: 'rule',
      params,
      severity,
      message: rule.message,
      rule: rule.name,
    });
  }
}

function fileFieldOf(document: Document): FieldOf<'file'> {
  const { name, title, hint, accept, maxSizeMB, maxCount, certainty, source } = document;
  return {
    type: 'file',
    name,
    label: title,
    ...(hint !== undefined && { hint }),
    ...(accept && { accept }),
    ...(maxSizeMB !== undefined && { maxSizeMB }),
    ...(maxCount !== undefined && { maxCount }),
    ...(certainty && { certainty }),
    ...(source !== undefined && { source }),
  };
}

function walkDocuments(
  documents: readonly Document[],
  dossier: Dossier,
  seen: Seen,
  context: WalkContext,
): Item[] {
  const items: Item[] = [];
  for (const document of documents) {
    if (!isUploaded(document) || (document.visibleWhen && !holds(document.visibleWhen, seen.lookup)))
      continue;
    const raw = Object.hasOwn(dossier.documents, document.name)
      ? dossier.documents[document.name]
      : undefined;
    const place = { path: `${DOCUMENTS}.${document.name}`, section: DOCUMENTS };
    const item = walkField(fileFieldOf(document), raw, place, applies(document.required, seen), context);
    items.push({ ...item, document });
  }
  return items;
}

/** The visible sections in order, documents last; sections with nothing to show are left out. */
export function walk(procedure: Procedure, dossier: Dossier, context: WalkContext): WalkedSection[] {
  const seen = new Seen();
  const walked: WalkedSection[] = [];
  for (const section of procedure.form?.sections ?? []) {
    if (section.visibleWhen && !holds(section.visibleWhen, seen.lookup)) continue;
    const items = walkFields(
      section.fields,
      dossier.answers,
      { path: '', section: section.name },
      seen,
      context,
    );
    if (items.length > 0) walked.push({ name: section.name, section, items });
  }
  addRuleIssues(procedure.form?.rules ?? [], seen, context);
  const documents = procedure.form ? walkDocuments(procedure.documents ?? [], dossier, seen, context) : [];
  if (documents.length > 0) walked.push({ name: DOCUMENTS, section: undefined, items: documents });
  return walked;
}

/** Every item, rows included, in reading order. */
export function allItems(sections: readonly WalkedSection[]): Item[] {
  return sections
    .flatMap((section) => section.items)
    .flatMap((item) => [item, ...(item.rows ?? []).flatMap((row) => row.items)]);
}

export function issuesOf(sections: readonly WalkedSection[]): DossierIssue[] {
  return allItems(sections).flatMap((item) => item.issues);
}

/** The values of these items by field name; what is empty or wrong has none. */
export function valuesOf(items: readonly Item[]): SubmittedRow['answers'] {
  return Object.fromEntries(
    items.flatMap((item) => (item.value === undefined ? [] : [[item.field.name, item.value]])),
  );
}
