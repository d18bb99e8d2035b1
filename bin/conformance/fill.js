// Plausible answers to a procedure's form, by its own rules: as little as it takes, with the phone that looks up.
import {
  allItems,
  fileLimits,
  MEDIA_TYPES,
  newDossier,
  nextRowKey,
  reduce,
  toSubmission,
  walk,
} from '../../dist/dossier/index.js';

/** What a person might write, the most likely first. */
function candidates(field, today) {
  const year = Number(today.slice(0, 4));
  const days = (n) => {
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + n);
    return date.toISOString().slice(0, 10).split('-').reverse().join('/');
  };
  switch (field.type) {
    case 'text':
      return [
        { taxCode: '0100109106', dossierCode: 'H26.999-261120-0001', url: 'https://example.org/' }[
          field.format
        ] ?? 'Thử giao thức',
      ];
    case 'multiline':
      return ['Thử giao thức'];
    case 'number':
    case 'money': {
      const { min = 1, max = min + 100 } = field;
      return [min, Math.min(min + 1, max), max].map(String);
    }
    case 'date':
      return ['01/02/1990', `01/02/${year - 30}`, ...[-3, -1, 0, 1, 35, 400, -400].map(days)];
    case 'time':
      return ['07:30', '16:45'];
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'choices':
      return field.options.map(({ value }) => [value]);
    case 'check':
      return [true, false];
    case 'personName':
      return ['Nguyễn Thị Thử'];
    case 'idNumber':
      return field.kinds && !field.kinds.includes('personalId')
        ? ['B1234567', '012345678']
        : ['001190123456'];
    case 'phone':
      return ['0912 345 678'];
    case 'email':
      return ['thu@example.org'];
    case 'address':
      return field.past ? [{ line: 'Địa chỉ thử' }] : [{ province: '01', commune: '00145', line: 'Số 1' }];
    case 'file': {
      const [kind] = fileLimits(field).accept;
      return [[{ key: 'k', id: kind, name: `thu.${kind}`, size: 1, type: MEDIA_TYPES[kind], state: 'done' }]];
    }
    default:
      return [];
  }
}

const isWrong = (item) => item.issues.some(({ severity }) => severity === 'error');

/**
 * Goes through the form until nothing is wrong. `given`: answers by path that are taken first. Undefined where no
 * plausible answer is right: then they have to be given.
 */
export function fill(catalogue, procedure, today, given = {}) {
  const tries = new Map();
  let dossier = newDossier(catalogue, procedure);
  for (const [path, value] of Object.entries(given))
    dossier = reduce(dossier, { type: 'answer', path, value });
  for (let round = 0; round < 200; round++) {
    const sections = walk(procedure, dossier, { today });
    const item = allItems(sections).find(isWrong);
    if (!item) return { dossier, submission: toSubmission(dossier, sections, 'vi') };
    const { path, field } = item;
    const attempt = tries.get(path) ?? 0;
    tries.set(path, attempt + 1);
    if (field.type === 'group') {
      if (attempt > 5) return undefined;
      dossier = reduce(dossier, { type: 'addRow', path, key: nextRowKey(dossier, path) });
      continue;
    }
    const values = candidates(field, today);
    if (attempt >= 2 * values.length) return undefined;
    dossier = reduce(dossier, { type: 'answer', path, value: values[attempt % values.length] });
  }
  return undefined;
}

const isFile = (value) => typeof value === 'object' && value !== null && 'id' in value && 'size' in value;

/** The same with each file as `upload` makes it of its kind. */
export async function withFiles(value, upload) {
  if (isFile(value)) return upload(value);
  if (Array.isArray(value)) return Promise.all(value.map((each) => withFiles(each, upload)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, inner]) => [name, await withFiles(inner, upload)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Paths of a form's own answers that must be there. */
export function required(procedure, dossier, today) {
  return allItems(walk(procedure, dossier, { today }))
    .filter((item) => item.required && item.field.type !== 'note' && !item.path.includes('.'))
    .map(({ path }) => path);
}

/** What no field of this type takes. */
export const nonsense = (field) =>
  ({ check: 'x', choices: ['x'], file: 7, group: 7, address: 7, number: 'x', money: 'x' })[field.type] ?? {
    wrong: true,
  };
