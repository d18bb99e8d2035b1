import { isUploaded, type Catalogue, type Field, type Procedure } from '../catalogue/index.js';
import { isEmpty } from './condition.js';
import { newDossier } from './reduce.js';
import { isFileAnswer } from './rules/file.js';
import type { Answers, Dossier, Item, Row, Value, WalkedSection } from './types.js';
import { allItems, isRows, walk, type WalkContext } from './walk.js';

/** A dossier together with what it was filled in under. */
export interface FilledIn {
  procedure: Procedure;
  dossier: Dossier;
}
export interface Migration {
  /** Under the new version; its key and its rows' keys are the old ones. */
  dossier: Dossier;
  /** What was answered and is not asked any more, or not in this way: the old items, to be shown with their answers. */
  lost: Item[];
  /** What is needed now, was not before, and has no answer yet. */
  wanted: Item[];
  /** All that was visible, and all that is: a row's items are named by their group. */
  before: WalkedSection[];
  after: WalkedSection[];
}

/**
 * Takes a dossier over into another version of its procedure: answers stay where the field still exists and can hold
 * them. The caller shows `lost` and `wanted` before going on.
 */
export function migrateDossier(
  before: FilledIn,
  catalogue: Pick<Catalogue, 'id' | 'updated'>,
  procedure: Procedure,
  context: WalkContext,
): Migration {
  const fresh = newDossier(catalogue, procedure);
  const fields = procedure.form?.sections.flatMap((section) => section.fields) ?? [];
  const names = new Set(procedure.documents?.filter(isUploaded).map(({ name }) => name));
  const dossier: Dossier = {
    ...fresh,
    key: before.dossier.key,
    answers: { ...fresh.answers, ...taken(before.dossier.answers, fields) },
    documents: Object.fromEntries(
      Object.entries(before.dossier.documents).filter(([name]) => names.has(name)),
    ),
  };
  const [was, is] = [walk(before.procedure, before.dossier, context), walk(procedure, dossier, context)];
  const old = byPath(was);
  const now = byPath(is);
  return {
    dossier,
    before: was,
    after: is,
    lost: [...old.values()].filter(
      (item) => !item.rows && isTyped(item, before.dossier) && now.get(item.path)?.raw !== item.raw,
    ),
    wanted: [...now.values()].filter((item) => lacks(item) && !lacks(old.get(item.path))),
  };
}

const byPath = (sections: readonly WalkedSection[]): Map<string, Item> =>
  new Map(allItems(sections).map((item) => [item.path, item]));

/** The answers that these fields can hold. */
function taken(answers: Answers, fields: readonly Field[]): Answers {
  const kept: Answers = {};
  for (const field of fields) {
    const value = Object.hasOwn(answers, field.name) ? fitting(answers[field.name]!, field) : undefined;
    if (value !== undefined) kept[field.name] = value;
  }
  return kept;
}

/** The value as the field can hold it, whether or not the rules will like it; undefined when it cannot. */
function fitting(value: Value, field: Field): Value | undefined {
  switch (field.type) {
    case 'note':
      return undefined;
    case 'check':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return field.options.some((option) => option.value === value) ? value : undefined;
    case 'choices': {
      if (!isTexts(value)) return undefined;
      const left = value.filter((one) => field.options.some((option) => option.value === one));
      return left.length === value.length ? value : left;
    }
    case 'address':
      return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
    case 'file':
      return Array.isArray(value) && value.every(isFileAnswer) ? value : undefined;
    case 'group':
      if (!isRows(value)) return undefined;
      return value.map((row): Row => ({ key: row.key, answers: taken(row.answers, field.fields) }));
    default:
      return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }
}

const isTexts = (value: Value): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Somebody answered it: a preset that was left alone is no loss. */
function isTyped({ path, raw, document }: Item, { answers, documents }: Dossier): boolean {
  if (isEmpty(raw)) return false;
  if (document) return Object.hasOwn(documents, document.name);
  const [name, key, inner] = path.split('.') as [string, string?, string?];
  if (inner === undefined) return Object.hasOwn(answers, name);
  const row = (answers[name] as Row[]).find((each) => each.key === key);
  return row !== undefined && Object.hasOwn(row.answers, inner);
}

const lacks = (item: Item | undefined): boolean =>
  item?.issues.some(({ code }) => code === 'required' || code === 'notAccepted' || code === 'tooFew') ===
  true;
