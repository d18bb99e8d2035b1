import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Catalogue, Field, LeafField, Procedure } from '../../src/catalogue/types.js';
import {
  checkSubmission,
  issuesOf,
  newDossier,
  reduce,
  toSubmission,
  walk,
  type Action,
  type Item,
  type Value,
} from '../../src/dossier/index.js';
import { everyField } from '../examples/every-field.js';

const context = { today: '2026-11-23' };
const file = (id: string) => ({
  key: id,
  id,
  name: 'a.pdf',
  size: 5,
  type: 'application/pdf',
  state: 'done' as const,
});
const plausible: { [T in LeafField['type']]: Value[] } = {
  text: ['12/BB', 'Lê Văn Tám'],
  multiline: ['Một\nhai'],
  number: ['3', '8.000', 2],
  money: ['8.000 đ'],
  date: ['15/03/2026', '1958', '07/1958', '2001-02-03'],
  time: ['7h30'],
  choice: ['self'],
  choices: [['a']],
  check: [true, false],
  personName: ['Nguyễn Thị Hoà'],
  idNumber: ['001099012345', '123456789', 'B1234567'],
  phone: ['0912 345 678', '024 3936 1234'],
  email: ['a@b.vn'],
  address: [{ province: '01', commune: '00145' }, { line: 'Phúc Đồng' }],
  file: [[file('u1')], [{ ...file('u2'), state: 'uploading' }]],
  note: ['x'],
};
const junk = fc.anything({ maxDepth: 2, withNullPrototype: true }) as fc.Arbitrary<Value>;
const valueFor = (field: LeafField): fc.Arbitrary<Value | undefined> => {
  const good =
    'options' in field
      ? field.options.map((o) => (field.type === 'choices' ? [o.value] : o.value))
      : plausible[field.type];
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Value[]>(...good) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: junk },
  );
};
const actionFor = (field: Field): fc.Arbitrary<Action> => {
  if (field.type !== 'group')
    return valueFor(field).map((value) => ({ type: 'answer', path: field.name, value }));
  const key = fc.constantFrom('r1', 'r2', 'r3');
  return fc.oneof(
    key.map((k): Action => ({ type: 'addRow', path: field.name, key: k })),
    key.map((k): Action => ({ type: 'removeRow', path: field.name, key: k })),
    fc.tuple(key, fc.constantFrom(...field.fields)).chain(([k, inner]) =>
      valueFor(inner).map((value): Action => ({
        type: 'answer',
        path: `${field.name}.${k}.${inner.name}`,
        value,
      })),
    ),
  );
};

/** What a client without our code would post: every visible answer as typed, readable or not. */
function asTyped(items: readonly Item[]): Record<string, unknown> {
  const entries = items.map((item): [string, unknown] => [
    item.field.name,
    item.rows ? item.rows.map((row) => ({ key: row.key, answers: asTyped(row.items) })) : item.raw,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const response = await fetch(new URL('../../catalogues/long-bien-2017.json', import.meta.url));
const source: unknown = await response.json();
const { catalogue } = parseCatalogue(source) as { catalogue: Catalogue };
const every = parseCatalogue(everyField).catalogue!;
const filed: Procedure[] = [...every.procedures, ...catalogue.procedures].filter(
  (procedure) => procedure.form,
);

describe('generated answers', () => {
  for (const procedure of filed) {
    it(`to ${procedure.id}: nothing is thrown, and widget and office agree`, () => {
      const fields = procedure
        .form!.sections.flatMap((section) => section.fields)
        .filter((field) => field.type !== 'note');
      const actions = fc.array(fc.constantFrom(...fields).chain(actionFor), { maxLength: 60 });
      fc.assert(
        fc.property(actions, (sequence) => {
          const dossier = sequence.reduce(reduce, newDossier(catalogue, procedure));
          const sections = walk(procedure, dossier, context);
          const errors = issuesOf(sections).filter(
            (issue) => issue.severity === 'error' && !issue.path.startsWith('documents.'),
          );
          const forms = sections.filter((section) => section.name !== 'documents');
          const posted = {
            ...toSubmission(dossier, sections, 'vi'),
            answers: asTyped(forms.flatMap((section) => section.items)),
          };
          const office = checkSubmission(procedure, posted, context).issues.filter(
            (issue) => !issue.path.startsWith('documents.'),
          );
          // Uploads that are not finished cannot be posted as such: their issue is the widget's alone.
          const own = errors.filter((issue) => issue.code !== 'uploadUnfinished');
          expect(new Set(office.map((i) => i.path))).to.deep.equal(new Set(own.map((i) => i.path)));
        }),
        { numRuns: 300 },
      );
    }).timeout(60_000);
  }
});

describe('generated submissions', () => {
  it('throw nothing, whatever is posted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filed),
        fc.dictionary(fc.string(), fc.anything()),
        (procedure, answers) => {
          checkSubmission(
            procedure,
            { procedure: procedure.id, catalogue, answers, documents: {}, locale: 'vi' },
            context,
          );
          checkSubmission(procedure, answers, context);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** One place in the JSON replaced by something else. */
function broken(value: unknown, path: readonly number[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value))
    return value.map((v, i) => (i === first % value.length ? broken(v, rest, by) : (v as unknown)));
  const keys = Object.keys(value);
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [
      k,
      k === keys[first % keys.length] ? broken(v, rest, by) : (v as unknown),
    ]),
  );
}

describe('generated broken catalogues', () => {
  it('throw nothing, and what is left of them can be walked', () => {
    const path = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(path, fc.jsonValue({ maxDepth: 2 }), (at, by) => {
        const { catalogue: left, issues } = parseCatalogue(broken(source, at, by));
        expect(left !== undefined || issues.length > 0).to.equal(true);
        for (const procedure of left?.procedures ?? [])
          walk(procedure, newDossier(left!, procedure), context);
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
