/**
 * The catalogue format, version 1: the one source of the types, of the parser and of the published JSON Schema.
 * Structure only; what a structure cannot say (duplicate names, forward conditions) is in `check.ts`.
 * Every key is described for editors in `descriptions.ts`.
 */
import * as z from 'zod/mini';
import {
  certainty,
  condition,
  count,
  id,
  isoDate,
  link,
  name,
  origin,
  positive,
  scalar,
  statement,
  text,
  text1,
} from './schema-basics.js';

export { certainty, condition, link, statement, text };
export type { Condition, Scalar } from './schema-basics.js';

export const agency = z.object({
  id,
  name: text,
  heading: z.optional(text),
  tier: z.enum(['school', 'ward', 'district', 'province', 'ministry']),
  address: z.optional(text),
  phone: z.optional(text1(40)),
  email: z.optional(text1(200)),
  url: z.optional(link),
  hours: z.optional(text),
});

export const option = z.object({ value: text1(100), label: text });
/** A text that the citizen may take instead of typing it, e.g. an issuing authority. */
export const suggestion = z.object({ value: text1(200), when: z.optional(condition) });
const options = z.union([name, z.array(option).check(z.minLength(1), z.maxLength(500))]);
const fileLimits = {
  accept: z.optional(z.array(z.enum(['pdf', 'jpeg', 'png'])).check(z.minLength(1))),
  maxSizeMB: z.optional(z.number().check(z.positive(), z.maximum(100))),
  maxCount: z.optional(count),
};
/** The value a field has until something is typed: a literal, today, or what an earlier field says. */
const preset = z.union([
  z.object({ value: scalar }),
  z.object({ today: z.literal(true) }),
  z.object({ from: name, as: z.optional(z.enum(['copy', 'dateInWords'])), when: z.optional(condition) }),
]);

const base = {
  name,
  label: text,
  hint: z.optional(text),
  required: z.optional(z.union([z.boolean(), condition])),
  visibleWhen: z.optional(condition),
  preset: z.optional(preset),
  autocomplete: z.optional(text1(60)),
  ...origin,
};
const length = { minLength: z.optional(count), maxLength: z.optional(z.int().check(z.positive())) };
const range = { min: z.optional(z.number()), max: z.optional(z.number()) };
const day = z.union([isoDate, z.literal('today')]);
const t = <T extends string>(type: T) => ({ type: z.literal(type), ...base });

const leafFields = [
  z.object({
    ...t('text'),
    ...length,
    format: z.optional(z.enum(['taxCode', 'dossierCode', 'url'])),
    suggestions: z.optional(z.array(suggestion).check(z.minLength(1), z.maxLength(50))),
  }),
  z.object({ ...t('multiline'), ...length }),
  z.object({
    ...t('number'),
    ...range,
    decimals: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
    unit: z.optional(text),
  }),
  z.object({ ...t('money'), ...range }),
  z.object({ ...t('date'), partial: z.optional(z.boolean()), min: z.optional(day), max: z.optional(day) }),
  z.object({ ...t('time') }),
  z.object({ ...t('choice'), options, display: z.optional(z.enum(['radio', 'select'])) }),
  z.object({ ...t('choices'), options, minCount: z.optional(count), maxCount: z.optional(count) }),
  z.object({ ...t('check') }),
  z.object({ ...t('personName') }),
  z.object({
    ...t('idNumber'),
    kinds: z.optional(z.array(z.enum(['personalId', 'oldIdCard', 'passport'])).check(z.minLength(1))),
  }),
  z.object({ ...t('phone'), mobile: z.optional(z.boolean()) }),
  z.object({ ...t('email') }),
  z.object({ ...t('address'), past: z.optional(z.boolean()) }),
  z.object({ ...t('file'), ...fileLimits }),
  z.object({ ...t('note'), tone: z.optional(z.enum(['info', 'warning'])) }),
] as const;
export const leafField = z.discriminatedUnion('type', leafFields);
export const groupField = z.object({
  ...t('group'),
  fields: z.array(leafField).check(z.minLength(1), z.maxLength(100)),
  rowLabel: z.optional(text),
  minRows: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  maxRows: z.optional(count),
});
export const field = z.discriminatedUnion('type', [...leafFields, groupField]);

const fields = z.array(field).check(z.minLength(1), z.maxLength(400));
/** A section that several forms share: written once in `sections`, taken by `{"use": …}`. */
export const sharedSection = z.object({
  title: text,
  description: z.optional(text),
  certainty: z.optional(certainty),
  fields,
});
export const section = z.object({
  name,
  title: text,
  description: z.optional(text),
  /** Of all its fields that have no mark of their own. */
  certainty: z.optional(certainty),
  visibleWhen: z.optional(condition),
  beside: z.optional(z.boolean()),
  fields,
});
export const sectionUse = z.object({
  use: name,
  name: z.optional(name),
  prefix: z.optional(name),
  title: z.optional(text),
  description: z.optional(text),
  certainty: z.optional(certainty),
  visibleWhen: z.optional(condition),
  beside: z.optional(z.boolean()),
  /** Fields of this form alone, under their final names: in place of the shared one of that name, else after them. */
  ownFields: z.optional(fields),
});

export const document = z.object({
  name,
  title: text,
  kind: z.enum(['handIn', 'show', 'lookUp']),
  required: z.optional(z.union([z.boolean(), condition])),
  visibleWhen: z.optional(condition),
  when: z.optional(text),
  hint: z.optional(text),
  upload: z.optional(z.boolean()),
  ...fileLimits,
  replacedBy: z.optional(z.object({ database: text, authority: z.optional(text), basis: z.optional(text) })),
  ...origin,
});

const ruleBase = {
  name,
  /** The field that the message stands at; the rule is silent while it is hidden. */
  at: name,
  when: z.optional(condition),
  severity: z.optional(z.enum(['error', 'warning'])),
  message: text,
  ...origin,
};
const several = z.array(name).check(z.minLength(2), z.maxLength(20));
const days = z.int().check(z.minimum(0), z.maximum(40_000));
const r = <C extends string>(check: C) => ({ check: z.literal(check), ...ruleBase });
/** What fields say together. A closed list of checks; the message and what follows from it are the catalogue's. */
export const rule = z.discriminatedUnion('check', [
  z.object({ ...r('order'), from: name, to: name, fromTime: z.optional(name), toTime: z.optional(name) }),
  z.object({
    ...r('age'),
    birthDate: name,
    atLeast: z.int().check(z.positive(), z.maximum(150)),
    on: z.optional(name),
  }),
  z.object({ ...r('different'), fields: several }),
  z.object({ ...r('anyFilled'), fields: several }),
  z.object({ ...r('within'), date: name, days }),
  z.object({ ...r('ahead'), date: name, days }),
  z.object({ ...r('atMost'), number: name, limit: name, times: z.optional(name) }),
  z.object({
    ...r('personalId'),
    idNumber: name,
    birthDate: z.optional(name),
    sex: z.optional(name),
    /** Where the form fixes the sex (mother, father, bride, groom) and does not ask it. */
    sexIs: z.optional(z.enum(['male', 'female'])),
  }),
  z.object({ ...r('never'), when: condition }),
]);

const formShape = {
  title: z.optional(text),
  /** Names of the fields that say whom to notify and who may look the dossier up. */
  contact: z.object({ name, phone: name, email: z.optional(name) }),
  declaration: z.optional(text),
  rules: z.optional(z.array(rule).check(z.maxLength(100))),
};

const duration = {
  unit: z.enum(['workingDays', 'days', 'hours', 'sameDay']),
  amount: z.optional(positive),
  cutOff: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  note: z.optional(text),
  ...origin,
};
const timeCases = z.array(z.object({ when: condition, label: text, ...duration })).check(z.maxLength(20));

const procedureShape = {
  id,
  code: z.optional(z.string().check(z.regex(/^\d\.\d{6}$/))),
  formerCodes: z.optional(z.array(z.string().check(z.regex(/^\d\.\d{6}$/)))),
  name: text,
  aliases: z.optional(z.array(text1(300))),
  domain: id,
  decidingAgency: id,
  receivingPoint: z.optional(z.object({ agency: z.optional(id), text: z.optional(text) })),
  level: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
  coverage: z.optional(z.enum(['partial', 'full'])),
  audience: z.array(z.enum(['citizen', 'organisation', 'business'])).check(z.minLength(1)),
  filing: z.object({
    channel: z.enum(['backend', 'portal', 'desk']),
    url: z.optional(link),
    note: z.optional(text),
  }),
  validFrom: z.optional(isoDate),
  validTo: z.optional(isoDate),
  summary: z.optional(statement),
  whoFiles: z.optional(z.array(statement)),
  processingTime: z.optional(z.object({ ...duration, cases: z.optional(timeCases) })),
  fee: z.optional(
    z.object({
      amounts: z.optional(
        z.array(
          z.object({
            amount: z.int().check(z.minimum(0)),
            label: z.optional(text),
            times: z.optional(name),
            ...origin,
          }),
        ),
      ),
      note: z.optional(text),
      openWhen: z.optional(condition),
      openRules: z.optional(z.array(name)),
      ...origin,
    }),
  ),
  documents: z.optional(z.array(document).check(z.maxLength(60))),
  result: z.optional(z.array(statement)),
  delivery: z.optional(z.array(z.enum(['desk', 'post', 'electronic'])).check(z.minLength(1))),
  steps: z.optional(z.array(statement)),
  legalBasis: z.optional(z.array(z.object({ title: text, url: z.optional(link), ...origin }))),
  notes: z.optional(z.array(statement)),
  source: z.optional(text),
  checkedOn: z.optional(isoDate),
};
/** A procedure as an editor writes it. */
export const procedureSource = z.object({
  ...procedureShape,
  form: z.optional(
    z.object({
      ...formShape,
      sections: z.array(z.union([section, sectionUse])).check(z.minLength(1), z.maxLength(40)),
    }),
  ),
});

const catalogueShape = {
  $schema: z.optional(z.string()),
  catalogue: z.literal(1),
  id,
  title: text,
  publisher: z.object({
    name: text,
    url: z.optional(link),
    phone: z.optional(text1(40)),
    email: z.optional(text1(200)),
  }),
  updated: isoDate,
  notice: z.optional(statement),
  domains: z.array(z.object({ id, name: text })).check(z.maxLength(500)),
  agencies: z.array(agency).check(z.maxLength(5000)),
};
export const list = z.array(option).check(z.minLength(1), z.maxLength(500));
/** Everything but lists, sections and procedures: those are read one by one, so that one wrong does not cost the others. */
export const catalogueHead = z.object(catalogueShape);
/** A whole catalogue as an editor writes it: what the JSON Schema is made from. */
export const catalogueSource = z.object({
  ...catalogueShape,
  lists: z.optional(z.record(name, list)),
  sections: z.optional(z.record(name, sharedSection)),
  procedures: z.array(procedureSource).check(z.maxLength(10000)),
});
