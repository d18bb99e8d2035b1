/** The catalogue as the rest of the house sees it: lists and shared sections resolved, every key known. */
import type * as z from 'zod/mini';
import type * as schema from './schema.js';

export type { Condition, Scalar } from './schema.js';

/** A text in Vietnamese, or in Vietnamese and English. Plain text: markup is shown, never run. */
export type Text = z.infer<typeof schema.text>;
/** A sentence with its standing: `unverified` knowledge or a `proposed` reading is shown as such, never as law. */
export type Statement = z.infer<typeof schema.statement>;
export type Certainty = z.infer<typeof schema.certainty>;
export type Agency = z.infer<typeof schema.agency>;
export type Option = z.infer<typeof schema.option>;
export type Document = z.infer<typeof schema.document>;

type Resolved<F> = F extends { options: unknown } ? Omit<F, 'options'> & { options: Option[] } : F;
/** A field that stands alone, its list of options resolved. */
export type LeafField = Resolved<z.infer<typeof schema.leafField>>;
/** A group of fields that repeats in rows. Groups do not nest. */
export type GroupField = Omit<z.infer<typeof schema.groupField>, 'fields'> & { fields: LeafField[] };
export type Field = LeafField | GroupField;
export type FieldType = Field['type'];
/** The field of one type, e.g. `FieldOf<'date'>`. */
export type FieldOf<T extends FieldType> = Extract<Field, { type: T }>;

export type Section = Omit<z.infer<typeof schema.section>, 'fields'> & { fields: Field[] };
type FormSource = NonNullable<z.infer<typeof schema.procedureSource>['form']>;
export type Form = Omit<FormSource, 'sections'> & { sections: Section[] };
/** A rule across fields, e.g. `RuleOf<'age'>`. */
export type Rule = z.infer<typeof schema.rule>;
export type RuleOf<C extends Rule['check']> = Extract<Rule, { check: C }>;
/** An administrative procedure (thủ tục hành chính). */
export type Procedure = Omit<z.infer<typeof schema.procedureSource>, 'form'> & { form?: Form };
/** A catalogue of administrative procedures (danh mục thủ tục), format version 1. */
export type Catalogue = z.infer<typeof schema.catalogueHead> & { procedures: Procedure[] };
export type Audience = Procedure['audience'][number];
export type Level = NonNullable<Procedure['level']>;

/**
 * One thing that is wrong, as data: never thrown, never a sentence (the sentence is in `locale`).
 * `path` joins keys with dots: `procedures.3.name` in a catalogue, `siblings.k1.fullName` in a dossier
 * (rows by key, so that removing one moves nothing).
 */
export interface Issue<Code extends string = string> {
  path: string;
  code: Code;
  params?: Record<string, string | number>;
  /** A warning may be passed; an error may not. */
  severity: 'error' | 'warning';
}

export type CatalogueIssueCode =
  | 'notObject' // not a JSON object
  | 'notJson' // the text is not JSON
  | 'wrongVersion' // `catalogue` is not 1
  | 'tooLarge' // over the caps of size or depth
  | 'missing' // a required key is absent
  | 'wrongType' // a value of the wrong kind
  | 'wrongValue' // right kind, value not allowed
  | 'unknownType' // a field type that does not exist
  | 'unknownKey' // warning: a key that nothing reads
  | 'unknownReference' // a domain, agency, list, section or field that is not there
  | 'forwardCondition' // a condition on a field that comes later
  | 'duplicate' // an id or name used twice
  | 'unsafeLink' // warning: the link was dropped
  | 'notRead'; // none of the procedures could be read
export type CatalogueIssue = Issue<CatalogueIssueCode>;
