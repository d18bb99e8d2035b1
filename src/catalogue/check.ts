/** What a structure cannot say: names used twice, references that lead nowhere, conditions that look ahead. */
import type { Report } from './read.js';
import type { CatalogueIssueCode, Condition, Field, Procedure, Rule } from './types.js';

/** Reports every value of `names` that came before; `path` tells where the n-th stands. */
export function checkUnique(names: readonly string[], path: (i: number) => string, report: Report): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    if (seen.has(name)) report({ path: path(i), code: 'duplicate', params: { name }, severity: 'error' });
    seen.add(name);
  });
}

/** Every field name that a condition looks at. */
export function namesIn(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  return namesIn(condition.not);
}

/** The fields that stand before the one being read: what conditions and presets may see. */
class Scope {
  private readonly seen = new Set<string>();
  private readonly all: ReadonlySet<string>;
  private readonly report: Report;
  constructor(all: ReadonlySet<string>, report: Report) {
    this.all = all;
    this.report = report;
  }
  add(name: string): void {
    this.seen.add(name);
  }
  /** For a row: sees what is outside, and its own earlier fields. */
  inner(names: readonly string[]): Scope {
    const scope = new Scope(new Set([...this.all, ...names]), this.report);
    for (const name of this.seen) scope.add(name);
    return scope;
  }
  check(names: readonly string[], path: string): void {
    for (const name of names) {
      if (this.seen.has(name)) continue;
      const code: CatalogueIssueCode = this.all.has(name) ? 'forwardCondition' : 'unknownReference';
      this.report({ path, code, params: { name }, severity: 'error' });
    }
  }
  checkCondition(condition: Condition | boolean | undefined, path: string): void {
    if (typeof condition === 'object') this.check(namesIn(condition), path);
  }
}

function checkFields(fields: readonly Field[], path: string, scope: Scope, report: Report): void {
  fields.forEach((field, i) => {
    const here = `${path}.fields.${i}`;
    scope.checkCondition(field.visibleWhen, `${here}.visibleWhen`);
    scope.checkCondition(field.required, `${here}.required`);
    if (field.preset && 'from' in field.preset) {
      scope.check([field.preset.from], `${here}.preset.from`);
      scope.checkCondition(field.preset.when, `${here}.preset.when`);
    }
    if (field.type === 'text')
      field.suggestions?.forEach(({ when }, n) =>
        scope.checkCondition(when, `${here}.suggestions.${n}.when`),
      );
    if ('options' in field) {
      const values = field.options.map((option) => option.value);
      checkUnique(values, (n) => `${here}.options.${n}`, report);
    }
    if (field.type === 'group') {
      const names = field.fields.map((inner) => inner.name);
      checkUnique(names, (n) => `${here}.fields.${n}.name`, report);
      checkFields(field.fields, here, scope.inner(names), report);
    }
    scope.add(field.name);
  });
}

/** Every field that a rule reads. */
function namesInRule(rule: Rule): string[] {
  const named = { ...rule } as Record<string, unknown>;
  const single = [
    'at',
    'from',
    'to',
    'fromTime',
    'toTime',
    'birthDate',
    'on',
    'date',
    'number',
    'limit',
    'times',
    'idNumber',
    'sex',
  ];
  return [
    ...single.flatMap((key) => (typeof named[key] === 'string' ? [named[key]] : [])),
    ...('fields' in rule ? rule.fields : []),
    ...(rule.when ? namesIn(rule.when) : []),
  ];
}

/** Checks one procedure; `known` holds the ids of the catalogue's domains and agencies. */
export function checkProcedure(
  procedure: Procedure,
  path: string,
  known: { domains: ReadonlySet<string>; agencies: ReadonlySet<string> },
  report: Report,
): void {
  const refer = (name: string | undefined, ids: ReadonlySet<string>, key: string) => {
    if (name !== undefined && !ids.has(name)) {
      report({ path: `${path}.${key}`, code: 'unknownReference', params: { name }, severity: 'error' });
    }
  };
  refer(procedure.domain, known.domains, 'domain');
  refer(procedure.decidingAgency, known.agencies, 'decidingAgency');
  refer(procedure.receivingPoint?.agency, known.agencies, 'receivingPoint.agency');

  const { form, documents = [] } = procedure;
  const sections = form?.sections ?? [];
  const fields = sections.flatMap((section) => section.fields);
  const all = new Set(fields.map((field) => field.name));
  const scope = new Scope(all, report);
  // `documents` is the name of the section that holds the uploads, and the first word of their paths.
  checkUnique(
    ['documents', ...sections.map((s) => s.name)],
    (i) => `${path}.form.sections.${i - 1}.name`,
    report,
  );
  checkUnique(['documents', ...fields.map((f) => f.name)], () => `${path}.form.sections`, report);
  checkUnique(
    documents.map((d) => d.name),
    (i) => `${path}.documents.${i}.name`,
    report,
  );
  sections.forEach((section, i) => {
    const here = `${path}.form.sections.${i}`;
    scope.checkCondition(section.visibleWhen, `${here}.visibleWhen`);
    checkFields(section.fields, here, scope, report);
  });
  documents.forEach((document, i) => {
    scope.checkCondition(document.visibleWhen, `${path}.documents.${i}.visibleWhen`);
    scope.checkCondition(document.required, `${path}.documents.${i}.required`);
  });
  for (const [key, name] of Object.entries(form?.contact ?? {})) refer(name, all, `form.contact.${key}`);
  const rules = form?.rules ?? [];
  checkUnique(
    rules.map((rule) => rule.name),
    (i) => `${path}.form.rules.${i}.name`,
    report,
  );
  const ruleNames = new Set(rules.map((rule) => rule.name));
  for (const name of procedure.fee?.openRules ?? []) refer(name, ruleNames, 'fee.openRules');
  if (procedure.fee?.openWhen) scope.checkCondition(procedure.fee.openWhen, `${path}.fee.openWhen`);
  rules.forEach((rule, i) => {
    for (const name of new Set(namesInRule(rule))) refer(name, all, `form.rules.${i}`);
  });
  procedure.processingTime?.cases?.forEach(({ when }, i) => {
    // As with fees: without a form the case is only words in the guide.
    if (form) for (const name of namesIn(when)) refer(name, all, `processingTime.cases.${i}.when`);
  });
  const numbers = new Set(fields.flatMap((f) => (f.type === 'group' ? f.fields : [f])).map((f) => f.name));
  procedure.fee?.amounts?.forEach((amount, i) => {
    // Without a form the number of copies is only words in the guide.
    if (form) refer(amount.times, numbers, `fee.amounts.${i}.times`);
  });
}
