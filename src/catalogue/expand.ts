/** Resolves what an editor wrote once and used often: shared sections (`use`) and named lists of options. */
import type * as z from 'zod/mini';
import type { Report } from './read.js';
import type * as schema from './schema.js';
import type { Condition, Field, Form, LeafField, Option, Procedure, Section } from './types.js';

type FieldSource = z.infer<typeof schema.field>;
type LeafSource = z.infer<typeof schema.leafField>;
type ProcedureSource = z.infer<typeof schema.procedureSource>;
type SectionSource = NonNullable<ProcedureSource['form']>['sections'][number];
export interface Shared {
  lists: Map<string, Option[]>;
  sections: Map<string, z.infer<typeof schema.sharedSection>>;
}

function resolveLeaf(field: LeafSource, path: string, shared: Shared, report: Report): LeafField {
  if (!('options' in field)) return field;
  if (typeof field.options !== 'string') return field as LeafField;
  const options = shared.lists.get(field.options);
  if (!options) {
    report({
      path: `${path}.options`,
      code: 'unknownReference',
      params: { name: field.options },
      severity: 'error',
    });
  }
  return { ...field, options: options ?? [] };
}

function resolveField(field: FieldSource, path: string, shared: Shared, report: Report): Field {
  if (field.type !== 'group') return resolveLeaf(field, path, shared, report);
  return {
    ...field,
    fields: field.fields.map((inner, i) => resolveLeaf(inner, `${path}.fields.${i}`, shared, report)),
  };
}

type Rename = (name: string) => string;

function renameCondition(condition: Condition, rename: Rename): Condition {
  if ('field' in condition) return { ...condition, field: rename(condition.field) };
  if ('all' in condition) return { all: condition.all.map((c) => renameCondition(c, rename)) };
  if ('any' in condition) return { any: condition.any.map((c) => renameCondition(c, rename)) };
  return { not: renameCondition(condition.not, rename) };
}

/** A copy of the field under another name, its conditions following. */
function renameField<F extends Field>(field: F, rename: Rename): F {
  const copy = { ...field, name: rename(field.name) };
  if (copy.visibleWhen) copy.visibleWhen = renameCondition(copy.visibleWhen, rename);
  if (typeof copy.required === 'object') copy.required = renameCondition(copy.required, rename);
  if (copy.preset && 'from' in copy.preset) {
    copy.preset = { ...copy.preset, from: rename(copy.preset.from) };
    if (copy.preset.when) copy.preset.when = renameCondition(copy.preset.when, rename);
  }
  if (copy.type === 'text' && copy.suggestions)
    copy.suggestions = copy.suggestions.map(({ when, ...suggestion }) => ({
      ...suggestion,
      ...(when && { when: renameCondition(when, rename) }),
    }));
  return copy;
}

function expandSection(
  source: SectionSource,
  path: string,
  shared: Shared,
  report: Report,
): Section | undefined {
  if (!('use' in source)) {
    return {
      ...source,
      fields: source.fields.map((f, i) => resolveField(f, `${path}.fields.${i}`, shared, report)),
    };
  }
  const { use, prefix, name, ownFields = [], ...own } = source;
  const base = shared.sections.get(use);
  if (!base) {
    report({ path: `${path}.use`, code: 'unknownReference', params: { name: use }, severity: 'error' });
    return undefined;
  }
  const fields = base.fields.map((f, i) => resolveField(f, `sections.${use}.fields.${i}`, shared, report));
  const mine = new Set(fields.map((field) => field.name));
  const rename: Rename = (field) =>
    prefix && mine.has(field) ? `${prefix}${field.charAt(0).toUpperCase()}${field.slice(1)}` : field;
  return {
    ...base,
    ...own,
    title: own.title ?? base.title,
    name: name ?? prefix ?? use,
    fields: withOwn(
      fields.map((field) => renameField(field, rename)),
      ownFields.map((f, i) => resolveField(f, `${path}.ownFields.${i}`, shared, report)),
    ),
  };
}

/** Own fields take the place of the shared one of the same name, or follow at the end. */
function withOwn(fields: readonly Field[], own: readonly Field[]): Field[] {
  const named = new Map(own.map((field) => [field.name, field]));
  const names = new Set(fields.map((field) => field.name));
  return [
    ...fields.map((field) => named.get(field.name) ?? field),
    ...own.filter((field) => !names.has(field.name)),
  ];
}

/** The procedure with a plain form: `sections[].fields[]`, nothing left to look up. */
export function expandProcedure(
  source: ProcedureSource,
  path: string,
  shared: Shared,
  report: Report,
): Procedure {
  const { form, ...rest } = source;
  if (!form) return rest;
  const sections = form.sections.flatMap(
    (section, i) => expandSection(section, `${path}.form.sections.${i}`, shared, report) ?? [],
  );
  return { ...rest, form: { ...form, sections } satisfies Form };
}
