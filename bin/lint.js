// What a catalogue may have and still works, but an editor should look at again. Only warnings.
import { textIn } from '../dist/catalogue/index.js';
import { leavesOf, Scope } from './reach.js';

const warning = (path, code, params) => ({ path, code, severity: 'warning', ...(params && { params }) });

/** `today` as YYYY-MM-DD; `raw` is the catalogue as written, `catalogue` as read. */
export function lint(catalogue, raw, today) {
  const written = Array.isArray(raw.procedures) ? raw.procedures : [];
  return [
    ...texts(raw, ''),
    ...catalogue.procedures.flatMap((procedure) => {
      const path = `procedures.${written.findIndex((one) => one?.id === procedure.id)}`;
      return [
        ...facts(procedure, path, today),
        ...papers(procedure, path),
        ...labels(procedure, path),
        ...conditions(procedure, path),
      ];
    }),
  ];
}

/** Anywhere: what the template left to be filled in, and links that anybody on the way can change. */
function texts(value, path, key) {
  if (typeof value === 'string') {
    if (value.startsWith('…')) return [warning(path, 'placeholder')];
    return key === 'url' && /^http:/i.test(value) ? [warning(path, 'linkNotHttps')] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    texts(inner, path ? `${path}.${name}` : name, name),
  );
}

/** What every citizen asks. */
function facts(procedure, path, today) {
  const { fee, processingTime: time, legalBasis = [], result = [], checkedOn } = procedure;
  const found = [];
  if (!fee?.amounts?.length && !fee?.note) found.push(warning(`${path}.fee`, 'noFee'));
  if (!time || (time.unit !== 'sameDay' && !time.amount && !time.note && !time.cases?.length))
    found.push(warning(`${path}.processingTime`, 'noTime'));
  if (legalBasis.length === 0) found.push(warning(`${path}.legalBasis`, 'noLegalBasis'));
  if (result.length === 0) found.push(warning(`${path}.result`, 'noResult'));
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  if (!checkedOn) found.push(warning(`${path}.checkedOn`, 'notChecked'));
  else if (checkedOn < yearAgo)
    found.push(warning(`${path}.checkedOn`, 'checkedLongAgo', { date: checkedOn }));
  return found;
}

/** The guide shows a paper's condition in words; `visibleWhen` and `required` say it to the form only. */
function papers(procedure, path) {
  return (procedure.documents ?? []).flatMap((document, i) =>
    document.kind === 'handIn' && document.required !== true && !document.when
      ? [warning(`${path}.documents.${i}`, 'paperWithoutWhen')]
      : [],
  );
}

/** Capitals only: several words, or one that is too long for an abbreviation. */
function isShouted(text) {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const hasCase = letters !== letters.toLowerCase() && letters === letters.toUpperCase();
  return hasCase && ((letters.length > 3 && /\p{L}\s+\p{L}/u.test(text)) || /\p{L}{6}/u.test(text));
}

function labels(procedure, path) {
  const found = [];
  const look = (text, here) => {
    for (const words of typeof text === 'string' ? [text] : Object.values(text)) {
      if (/[:：]\s*$/.test(words)) found.push(warning(here, 'labelColon'));
      if (isShouted(words)) found.push(warning(here, 'labelCapitals'));
    }
  };
  const name = (text) => textIn('vi', text).normalize('NFC').trim().toLowerCase();
  const inOptions = (field, here) => {
    const seen = new Set();
    (field.options ?? []).forEach(({ label }, i) => {
      if (seen.has(name(label)))
        found.push(warning(`${here}.options.${i}`, 'sameLabel', { name: textIn('vi', label) }));
      seen.add(name(label));
    });
  };
  /** Two of one name are clear as long as they are never shown together. */
  const inFields = (fields, here, scope) => {
    fields.forEach((field, i) => {
      if (field.type === 'note') return;
      look(field.label, `${here}.${i}.label`);
      inOptions(field, `${here}.${i}`);
      const twin = fields
        .slice(0, i)
        .find(
          (other) =>
            other.type !== 'note' &&
            name(other.label) === name(field.label) &&
            scope.canHold([field.visibleWhen, other.visibleWhen].filter(Boolean)),
        );
      if (twin) found.push(warning(`${here}.${i}.label`, 'sameLabel', { name: textIn('vi', field.label) }));
      if (field.type === 'group') inFields(field.fields, `${here}.${i}.fields`, rowScope(field, [], scope));
    });
  };
  const scope = scopeOf(procedure);
  (procedure.form?.sections ?? []).forEach((section, i) => {
    const here = `${path}.form.sections.${i}`;
    look(section.title, `${here}.title`);
    inFields(section.fields, `${here}.fields`, scope);
  });
  return found;
}

const sectionsOf = (procedure) => procedure.form?.sections ?? [];

function scopeOf(procedure) {
  const scope = new Scope();
  for (const section of sectionsOf(procedure))
    for (const field of section.fields) scope.add(field, [section.visibleWhen, field.visibleWhen]);
  return scope;
}
function rowScope(group, gates, outer) {
  const scope = new Scope(outer);
  for (const field of group.fields) scope.add(field, [...gates, group.visibleWhen, field.visibleWhen]);
  return scope;
}

function conditions(procedure, path) {
  const found = [];
  /** `gates`: what holds anyway where this condition counts. */
  const look = (condition, here, gates, scope) => {
    if (typeof condition !== 'object') return;
    const foreign = leavesOf(condition, here).flatMap((one) => notOptions(one, scope));
    found.push(...foreign);
    // Said already, or the fault of what stands around it.
    if (foreign.length > 0 || !scope.canHold(gates)) return;
    if (!scope.canHold([...gates, condition])) found.push(warning(here, 'neverHolds'));
  };
  const inFields = (fields, here, gates, scope) =>
    fields.forEach((field, i) => {
      const mine = `${here}.${i}`;
      look(field.visibleWhen, `${mine}.visibleWhen`, gates, scope);
      const shown = [...gates, field.visibleWhen].filter(Boolean);
      look(field.required, `${mine}.required`, shown, scope);
      look(field.preset?.when, `${mine}.preset.when`, shown, scope);
      if (field.type === 'group')
        inFields(field.fields, `${mine}.fields`, shown, rowScope(field, gates, scope));
    });

  const scope = scopeOf(procedure);
  sectionsOf(procedure).forEach((section, i) => {
    const here = `${path}.form.sections.${i}`;
    look(section.visibleWhen, `${here}.visibleWhen`, [], scope);
    inFields(section.fields, `${here}.fields`, [section.visibleWhen].filter(Boolean), scope);
  });
  (procedure.documents ?? []).forEach((document, i) => {
    const here = `${path}.documents.${i}`;
    look(document.visibleWhen, `${here}.visibleWhen`, [], scope);
    look(document.required, `${here}.required`, [document.visibleWhen].filter(Boolean), scope);
  });
  (procedure.form?.rules ?? []).forEach((rule, i) =>
    look(rule.when, `${path}.form.rules.${i}.when`, scope.get(rule.at)?.gates ?? [], scope),
  );
  look(procedure.fee?.openWhen, `${path}.fee.openWhen`, [], scope);
  (procedure.processingTime?.cases ?? []).forEach(({ when }, i) =>
    look(when, `${path}.processingTime.cases.${i}.when`, [], scope),
  );
  return found;
}

/** Values that the choice looked at does not offer. */
function notOptions({ leaf, path }, scope) {
  const field = scope.get(leaf.field)?.field;
  if (field?.type !== 'choice' && field?.type !== 'choices') return [];
  const values = new Set(field.options.map((option) => option.value));
  const one = (value, here) =>
    values.has(value) ? [] : [warning(here, 'notAnOption', { value: String(value), name: leaf.field })];
  if ('is' in leaf) return one(leaf.is, `${path}.is`);
  return (leaf.isOneOf ?? []).flatMap((value, i) => one(value, `${path}.isOneOf.${i}`));
}
