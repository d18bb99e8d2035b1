/** Generated answers: mostly what people enter, some of it wrong, some of it nothing that a form could hold. */
import * as fc from 'fast-check';
import { fileLimits, type Action, type FileAnswer, type Item, type Value } from '../../src/dossier/index.js';
import type { Field, LeafField, Procedure } from '../../src/catalogue/index.js';
import { candidates, type Scan } from './plausible.js';

/** How often, and from where: `FUZZ_RUNS=10000 FUZZ_SEED=1234 npm test`. A failure names its seed and path. */
export const runs = Number(process.env['FUZZ_RUNS'] ?? 1000);
const seed = process.env['FUZZ_SEED'];
fc.configureGlobal({ includeErrorInReport: true, ...(seed !== undefined && { seed: Number(seed) }) });

/** Typed, but wrong or doubtful. */
const mistaken: { [T in LeafField['type']]: Value[] } = {
  text: ['', '   ', 'x'.repeat(251), 'a\u0000b', 'Le\u0302', '\ud800', '\t'],
  multiline: ['\r\n', 'x'.repeat(4001), 'Một\u0000', '\udfff hai'],
  number: ['ba', '-1', '1e3', '0,5', '99999999999999999999', ' 3 ', Number.MAX_SAFE_INTEGER, 2],
  money: ['8.000 đ', 'miễn phí', '-8000', '0,5'],
  date: ['1958', '07/1958', '31/02/2019', '3/7/90', '2001-02-03', '01/01/2200', 'hôm nay', '99999999'],
  time: ['25:00', '7 giờ', '7h5'],
  choice: ['', 'không có', 'constructor', '__proto__'],
  choices: [[], ['không có'], ['', '']],
  check: [false, 'true', 1],
  personName: ['Nguyễn Thị 8', '  ', 'A\u0300\u0323', "O'Brien", 'x'.repeat(101), 'An\u0000'],
  idNumber: ['123456789', '001099012345', '12', 'B1234567', '999099012345'],
  phone: ['0912', '024 3936 1234', '+84 912 345 678', '0199 999 999'],
  email: ['hoa@', 'hoa@b', 'a b@c.vn', 'hoa@ví-dụ.vn', `${'x'.repeat(250)}@b.vn`],
  address: [
    { line: 'Phúc Đồng' },
    { province: '01' },
    { provinceName: 'Hà Nội', communeName: 'Long Biên' },
    { province: '1', commune: '2' },
    { province: '01', commune: '00145', line: 'x'.repeat(251) },
  ],
  file: [],
  note: ['x'],
};

/** Texts with everything Unicode has, also what cannot be typed. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
/** What a foreign client could post in place of an answer. */
const junk = fc.oneof(anyText, fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' })) as fc.Arbitrary<Value>;

const filesFor = (field: Parameters<Scan>[0], scan: Scan): fc.Arbitrary<Value> => {
  const { maxCount, maxSizeMB } = fileLimits(field);
  const good = fc.constant(scan(field));
  const bad = fc.constantFrom<Partial<FileAnswer>>(
    { type: 'image/gif' },
    { size: maxSizeMB * 1024 * 1024 + 1 },
    { state: 'uploading' },
    { state: 'failed' },
    { name: 'giấy\u0000tờ.pdf' },
    { name: 'x'.repeat(301) },
  );
  const file = fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 1, arbitrary: bad.map((change) => ({ ...scan(field), ...change })) },
  );
  return fc.array(file, { maxLength: Math.min(maxCount + 1, 4) });
};

function valueFor(field: LeafField, today: string, scan: Scan): fc.Arbitrary<Value | undefined> {
  const n = fc.nat({ max: 99 });
  const good =
    field.type === 'file'
      ? filesFor(field, scan)
      : n.chain((each) => fc.constantFrom(...candidates(field, each, today, scan)));
  const wrong = mistaken[field.type];
  return fc.oneof(
    { weight: 12, arbitrary: good },
    ...(wrong.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...wrong) }] : []),
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: junk },
  );
}

function actionFor(field: Field, today: string, scan: Scan): fc.Arbitrary<Action> {
  if (field.type !== 'group')
    return valueFor(field, today, scan).map((value) => ({ type: 'answer', path: field.name, value }));
  const { name: path } = field;
  const key = fc.constantFrom('r1', 'r2', 'r3');
  const inner = fc.constantFrom(...field.fields.filter(({ type }) => type !== 'note'));
  return fc.oneof(
    { weight: 2, arbitrary: key.map((k): Action => ({ type: 'addRow', path, key: k })) },
    { weight: 1, arbitrary: key.map((k): Action => ({ type: 'removeRow', path, key: k })) },
    {
      weight: 3,
      arbitrary: fc.tuple(key, inner).chain(([k, each]) =>
        valueFor(each, today, scan).map((value): Action => ({
          type: 'answer',
          path: `${path}.${k}.${each.name}`,
          value,
        })),
      ),
    },
  );
}

/** One thing done in a procedure's form, or to the files of one of its documents. */
export function actionIn(procedure: Procedure, today: string, scan: Scan): fc.Arbitrary<Action> {
  const fields = procedure.form!.sections.flatMap((section) => section.fields);
  const documents = procedure.documents ?? [];
  const asked = fields.filter(({ type }) => type !== 'note').map((field) => actionFor(field, today, scan));
  const attached = documents.map((document) =>
    filesFor(document, scan).map((value): Action => ({
      type: 'answer',
      path: `documents.${document.name}`,
      value,
    })),
  );
  return fc.oneof(...asked, ...attached);
}

const isUploaded = (value: unknown): value is FileAnswer =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === 'done' && 'id' in value;
/** Files as they are posted: what is not with the office yet cannot be named. */
const posted = (value: unknown): unknown => {
  if (!Array.isArray(value) || !value.some((each) => typeof each === 'object' && each && 'state' in each))
    return value;
  return value.filter(isUploaded).map(({ id, name, size, type }) => ({ id, name, size, type }));
};

/** What a client without our code would post: every visible answer as typed, readable or not. */
export function asTyped(items: readonly Item[]): Record<string, unknown> {
  const entries = items.map((item): [string, unknown] => [
    item.field.name,
    item.rows ? item.rows.map((row) => ({ key: row.key, answers: asTyped(row.items) })) : posted(item.raw),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
