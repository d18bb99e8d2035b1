import { expect } from '@open-wc/testing';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Field } from '../../src/catalogue/types.js';
import {
  allItems,
  askedDocument,
  askedField,
  checkSupplement,
  isAnswerable,
  issuesOf,
  newDossier,
  reduceSupplement,
  supplementProcedure,
  toSubmission,
  walk,
  withSupplements,
  type Submission,
  type SupplementRequest,
} from '../../src/dossier/index.js';
import { tinyCatalogue, tinyForm, tinyProcedure } from '../examples/tiny-catalogue.js';

const context = { today: '2026-11-23' };
const { catalogue } = parseCatalogue(
  tinyCatalogue([
    tinyProcedure('p', {
      form: tinyForm([
        { name: 'kind', type: 'choice', label: 'Loại', options: [{ value: 'late', label: 'Muộn' }] },
        {
          name: 'birthDate',
          type: 'date',
          label: 'Ngày sinh',
          visibleWhen: { field: 'kind', is: 'late' },
          preset: { today: true },
        },
        { name: 'agreed', type: 'check', label: 'Đồng ý' },
        { name: 'hint', type: 'note', label: 'Ghi chú' },
        {
          name: 'children',
          type: 'group',
          label: 'Con',
          fields: [
            { name: 'childName', type: 'personName', label: 'Họ tên con', required: true },
            {
              name: 'lateReason',
              type: 'text',
              label: 'Lý do muộn',
              required: true,
              visibleWhen: {
                all: [
                  { field: 'kind', is: 'late' },
                  { field: 'childName', isFilled: true },
                ],
              },
            },
            {
              name: 'other',
              type: 'text',
              label: 'Khác',
              required: true,
              visibleWhen: { not: { any: [{ field: 'kind', is: 'late' }] } },
            },
            { name: 'scan', type: 'file', label: 'Ảnh', accept: ['png'] },
          ],
        },
      ]),
      documents: [
        {
          name: 'idCopy',
          title: 'Ảnh căn cước',
          kind: 'handIn',
          accept: ['png'],
          visibleWhen: { field: 'kind', is: 'late' },
        },
        { name: 'book', title: 'Sổ hộ khẩu', kind: 'show' },
      ],
    }),
  ]),
);
const procedure = catalogue!.procedures[0]!;
const fieldOf = (name: string): Field =>
  procedure.form!.sections.flatMap((section) => section.fields).find((field) => field.name === name)!;
const innerOf = (name: string): Field => {
  const group = fieldOf('children');
  return (group.type === 'group' ? group.fields : []).find((field) => field.name === name)!;
};
const late = { kind: 'late' };
const png = (id: string) => ({ id, name: 'a.png', size: 10, type: 'image/png' });
const request: SupplementRequest = {
  documents: [
    { name: 'idCopy', document: askedDocument(procedure.documents![0]!) },
    { name: 'book', document: askedDocument(procedure.documents![1]!) },
  ],
  fields: [
    { path: 'birthDate', field: askedField(fieldOf('birthDate'), late) },
    { path: 'children.k1.childName', field: askedField(innerOf('childName'), late) },
  ],
};
const full = {
  answers: { birthDate: '03/07/1958', 'children.k1.childName': 'Trần  Văn Đức' },
  documents: { idCopy: [png('f1')] },
};
const issues = (input: { answers: unknown; documents: unknown }, asked = request) =>
  checkSupplement(asked, input, context).issues.map(({ path, code }) => `${path} ${code}`);

describe('what is asked', () => {
  it('stands alone: wanted, without conditions and presets', () => {
    expect(askedField(fieldOf('birthDate'), {})).to.deep.equal({
      name: 'birthDate',
      type: 'date',
      label: 'Ngày sinh',
      required: true,
    });
    expect(request.documents[0]!.document).to.deep.equal({
      name: 'idCopy',
      title: 'Ảnh căn cước',
      kind: 'handIn',
      accept: ['png'],
      required: true,
    });
  });
  it('is not what only the desk can see, nor a note', () => {
    expect(request.documents[1]!.document).to.equal(undefined);
    expect(askedField(fieldOf('hint'), {})).to.equal(undefined);
    expect(isAnswerable(request)).to.equal(true);
    expect(isAnswerable({ documents: [{ name: 'book' }], fields: [] })).to.equal(false);
  });
  it('lets a box that need not be ticked be unticked', () => {
    const asked = { documents: [], fields: [{ path: 'agreed', field: askedField(fieldOf('agreed'), {}) }] };
    expect(issues({ answers: { agreed: false }, documents: {} }, asked)).to.deep.equal([]);
  });
  it('keeps the conditions within a group and settles those on what is outside', () => {
    const names = (answers: Submission['answers']) => {
      const field = askedField(fieldOf('children'), answers)!;
      if (field.type !== 'group') throw new Error('no group');
      return field.fields.map(({ name, visibleWhen }) => [name, visibleWhen]);
    };
    expect(names(late)).to.deep.equal([
      ['childName', undefined],
      ['lateReason', { all: [{ field: 'childName', isFilled: true }] }],
      ['scan', undefined],
    ]);
    expect(names({})).to.deep.equal([
      ['childName', undefined],
      ['other', undefined],
      ['scan', undefined],
    ]);
  });
});

describe('a supplement', () => {
  it('is normalised under the paths that were asked', () => {
    expect(checkSupplement(request, full, context)).to.deep.equal({
      supplement: {
        answers: { birthDate: '1958-07-03', 'children.k1.childName': 'Trần Văn Đức' },
        documents: { idCopy: [png('f1')] },
      },
      issues: [],
    });
  });
  it('needs everything that was asked and nothing else', () => {
    expect(issues({ answers: {}, documents: {} })).to.have.members([
      'birthDate required',
      'children.k1.childName required',
      'documents.idCopy required',
    ]);
    const more = {
      answers: { ...full.answers, kind: 'late', 'children.k2.childName': 'Lê Văn Tám' },
      documents: { ...full.documents, book: [png('f2')] },
    };
    expect(issues(more)).to.have.members([
      'kind unexpected',
      'children.k2.childName unexpected',
      'documents.book unexpected',
    ]);
  });
  it('is judged by the same rules as the form', () => {
    const wrong = {
      answers: { birthDate: '31/02/1958', 'children.k1.childName': 'R2-D2 ' },
      documents: { idCopy: [{ ...png('f1'), type: 'application/pdf' }] },
    };
    expect(issues(wrong)).to.have.members([
      'birthDate impossibleDate',
      'children.k1.childName badName',
      'documents.idCopy fileType',
    ]);
    expect(checkSupplement(request, { answers: 'x', documents: {} }, context).supplement).to.equal(undefined);
  });
  it('is filled in with the paths of the request, rows of a whole group as ever', () => {
    const asked = supplementProcedure({
      documents: request.documents,
      fields: [...request.fields, { path: 'others', field: askedField(fieldOf('children'), {}) }],
    });
    let dossier = newDossier({ id: 'c', updated: '2026-11-01' }, asked);
    for (const action of [
      { type: 'answer', path: 'children.k1.childName', value: 'Trần Văn Đức' },
      { type: 'answer', path: 'birthDate', value: '1958' },
      { type: 'answer', path: 'birthDate', value: '03/07/1958' },
      { type: 'addRow', path: 'others', key: 'r1' },
      { type: 'answer', path: 'others.r1.childName', value: 'Lê Văn Tám' },
      { type: 'answer', path: 'documents.idCopy', value: [{ ...png('f1'), key: 'f1', state: 'done' }] },
    ] as const)
      dossier = reduceSupplement(asked, dossier, action as never);
    const walked = walk(asked, dossier, context);
    expect(issuesOf(walked).map(({ path }) => path)).to.deep.equal(['others.r1.other']);
    expect(allItems(walked).map(({ path }) => path)).to.include.members([
      'children.k1.childName',
      'others.r1.childName',
      'documents.idCopy',
    ]);
    const { answers } = toSubmission(dossier, walked, 'vi');
    expect(answers['children.k1.childName']).to.equal('Trần Văn Đức');
    const emptied = reduceSupplement(asked, dossier, { type: 'answer', path: 'birthDate', value: undefined });
    expect(emptied.answers).not.to.have.property('birthDate');
  });
});

describe('withSupplements', () => {
  const filed: Submission = {
    procedure: 'p',
    catalogue: { id: 'c', updated: '2026-11-01' },
    locale: 'vi',
    answers: {
      kind: 'late',
      scan: [png('s1')],
      children: [
        { key: 'k1', answers: { childName: 'A', lateReason: 'x' } },
        { key: 'k2', answers: { childName: 'B' } },
      ],
    },
    documents: { idCopy: [png('f1')] },
  };
  it('puts what came later in its place and leaves what was filed as it is', () => {
    const before = structuredClone(filed);
    const after = withSupplements(filed, [
      { answers: { 'children.k1.childName': 'C', birthDate: '1958' }, documents: { idCopy: [png('f2')] } },
      { answers: { birthDate: '1959', scan: [png('s2')] }, documents: { proof: [png('f3')] } },
    ]);
    expect(filed).to.deep.equal(before);
    expect(after.answers).to.deep.equal({
      kind: 'late',
      birthDate: '1959',
      scan: [png('s1'), png('s2')],
      children: [
        { key: 'k1', answers: { childName: 'C', lateReason: 'x' } },
        { key: 'k2', answers: { childName: 'B' } },
      ],
    });
    expect(after.documents).to.deep.equal({ idCopy: [png('f1'), png('f2')], proof: [png('f3')] });
    expect([after.procedure, after.locale]).to.deep.equal(['p', 'vi']);
  });
});
