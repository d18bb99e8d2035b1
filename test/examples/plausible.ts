/** What a person might answer, for every type of field, and whole dossiers made of it. Without DOM: Node uses it too. */
import type { Catalogue, FieldOf, LeafField, Procedure } from '../../src/catalogue/index.js';
import {
  allItems,
  fileLimits,
  MEDIA_TYPES,
  newDossier,
  nextRowKey,
  reduce,
  walk,
  type Dossier,
  type FileAnswer,
  type Item,
  type Value,
} from '../../src/dossier/index.js';

export type Scan = (field: Pick<FieldOf<'file'>, 'accept' | 'maxSizeMB' | 'maxCount'>) => FileAnswer;

/** `days` from `today`, as it is typed. */
export function day(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const [y, m, d] = date.toISOString().slice(0, 10).split('-');
  return `${d}/${m}/${y}`;
}

/** Right answers, the most likely first; `n` makes numbers and names differ from field to field. */
export function candidates(field: LeafField, n: number, today: string, scan: Scan): Value[] {
  switch (field.type) {
    case 'text':
      if (field.format === 'taxCode') return ['0100109106'];
      if (field.format === 'dossierCode') return ['H26.999-261120-0001'];
      if (field.format === 'url') return ['https://truong.example/'];
      return [`Theo giấy tờ số ${n}`];
    case 'multiline':
      return [`Dòng thứ nhất\nDòng thứ ${n}`];
    case 'number':
    case 'money': {
      const { min = 1, max = min + 1000 } = field;
      return [min, Math.min(min + 1, max), Math.min(min + 99, max), max].map((value) =>
        String(value).replace('.', ','),
      );
    }
    case 'date':
      return ['01/02/1990', ...[-40, -3, -1, 0, 35, 60, 400, -9000, -14000].map((days) => day(today, days))];
    case 'time':
      return ['7:30', '16h45'];
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'choices':
      return field.options.map(({ value }) => [value]);
    case 'check':
      return [true, false];
    case 'personName':
      return [`Nguyễn Thị ${['Hoà', 'Mai', 'Lan', 'Đào', 'Quế', 'Ngọc'][n % 6]!}`];
    case 'idNumber':
      if (field.kinds && !field.kinds.includes('personalId'))
        return [`0${String(10_000_000 + n)}`, `B${String(1_000_000 + n)}`];
      return [`001190${String(100_000 + n)}`];
    case 'phone':
      return ['0912 345 678'];
    case 'email':
      return ['hoa@example.vn'];
    case 'address':
      if (field.past) return [{ line: 'Phường Phúc Đồng, quận Long Biên, thành phố Hà Nội' }];
      return [{ province: '01', commune: '00145', line: `Số ${n} ngõ 210` }];
    case 'file':
      return [[scan(field)]];
    case 'note':
      return [];
  }
}

export interface Filling {
  today: string;
  /** As little as the form takes, or an answer to every question that can be brought up. */
  fill: 'required' | 'all';
  scan?: Scan;
}

/** A file that is ready, of the first kind that the field takes. */
export const readyScan: Scan = (field) => {
  const [kind] = fileLimits(field).accept;
  return {
    key: 'k',
    id: 'up-k',
    name: `giấy tờ.${kind!}`,
    size: 1000,
    type: MEDIA_TYPES[kind!],
    state: 'done',
  };
};

const isWrong = (item: Item) => item.issues.some(({ severity }) => severity === 'error');
const isOpen = (item: Item) =>
  item.field.type !== 'note' &&
  (item.rows ? item.rows.length === 0 : item.raw === undefined || item.raw === false);

/**
 * Goes through the form again and again until nothing is wrong: what is missing is answered, what is wrong is answered
 * otherwise. Undefined when no answer is found: then the form cannot be filed.
 */
export function complete(
  catalogue: Pick<Catalogue, 'id' | 'updated'>,
  procedure: Procedure,
  { today, fill, scan = readyScan }: Filling,
  from: Dossier = newDossier(catalogue, procedure),
): Dossier | undefined {
  const tries = new Map<string, number>();
  const numbers = new Map<string, number>();
  const look = (dossier: Dossier) => allItems(walk(procedure, dossier, { today }));
  const answer = (dossier: Dossier, { path, field, rows }: Item): Dossier | undefined => {
    const attempt = tries.get(path) ?? 0;
    tries.set(path, attempt + 1);
    if (field.type === 'group') {
      if (attempt > 5) return undefined;
      // Generated answers may hold something else than rows.
      const fresh = rows?.length ? dossier : reduce(dossier, { type: 'answer', path, value: undefined });
      return reduce(fresh, { type: 'addRow', path, key: nextRowKey(fresh, path) });
    }
    if (!numbers.has(path)) numbers.set(path, numbers.size + 1);
    const values = candidates(field, numbers.get(path)!, today, scan);
    if (fill === 'all' && (field.type === 'choice' || field.type === 'check') && values.length < 10) {
      const questions = (value: Value) => look(reduce(dossier, { type: 'answer', path, value })).length;
      const counts = new Map(values.map((value) => [value, questions(value)]));
      values.sort((a, b) => counts.get(b)! - counts.get(a)!);
    }
    if (attempt >= 2 * values.length) return undefined;
    return reduce(dossier, { type: 'answer', path, value: values[attempt % values.length] });
  };
  const isDue = (item: Item) => isWrong(item) || (fill === 'all' && isOpen(item) && !tries.has(item.path));
  let dossier: Dossier | undefined = from;
  for (let round = 0; dossier && round < 200; round++) {
    const due: Item[] = look(dossier).filter(isDue);
    if (due.length === 0) return dossier;
    // What an answer brings up may be asked at once; all that is wanted can be answered in one go.
    for (const item of fill === 'all' ? due.slice(0, 1) : due) dossier &&= answer(dossier, item);
  }
  return undefined;
}
