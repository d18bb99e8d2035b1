import { expect } from '@open-wc/testing';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Procedure } from '../../src/catalogue/types.js';
import {
  allItems,
  checkSubmission,
  dateInWords,
  feeOf,
  issuesOf,
  newDossier,
  nextRowKey,
  reduce,
  toSubmission,
  walk,
  type Dossier,
  type Value,
} from '../../src/dossier/index.js';
import { head, tinyCatalogue, tinyForm, tinyProcedure } from '../examples/tiny-catalogue.js';

function procedureOf(fields: object[], more: object = {}): Procedure {
  const { catalogue, issues } = parseCatalogue(
    tinyCatalogue([tinyProcedure('p', { form: tinyForm(fields), ...more })]),
  );
  expect(issues.filter((i) => i.severity === 'error')).to.deep.equal([]);
  return catalogue!.procedures[0]!;
}
const context = { today: '2026-11-23' };
const fill = (dossier: Dossier, answers: Record<string, Value>): Dossier =>
  Object.entries(answers).reduce((d, [path, value]) => reduce(d, { type: 'answer', path, value }), dossier);
const paths = (procedure: Procedure, dossier: Dossier) =>
  allItems(walk(procedure, dossier, context)).map((i) => i.path);
const codes = (procedure: Procedure, dossier: Dossier) =>
  issuesOf(walk(procedure, dossier, context)).map((i) => `${i.code} ${i.path}`);

describe('walk', () => {
  const kinds = [
    { value: 'normal', label: 'Thường' },
    { value: 'abandoned', label: 'Bị bỏ rơi' },
  ];
  const procedure = procedureOf(
    [
      { name: 'kind', type: 'choice', label: 'Trường hợp', options: kinds, required: true },
      {
        name: 'report',
        type: 'text',
        label: 'Số biên bản',
        visibleWhen: { field: 'kind', is: 'abandoned' },
        required: true,
      },
      { name: 'detail', type: 'text', label: 'Chi tiết', visibleWhen: { field: 'report', isFilled: true } },
      { name: 'mother', type: 'personName', label: 'Mẹ' },
      {
        name: 'father',
        type: 'personName',
        label: 'Cha',
        required: { all: [{ field: 'kind', is: 'normal' }, { not: { field: 'mother', isFilled: true } }] },
      },
      { name: 'copies', type: 'number', label: 'Số bản', preset: { value: 1 } },
      {
        name: 'siblings',
        type: 'group',
        label: 'Anh chị',
        maxRows: 2,
        fields: [
          { name: 'name', type: 'personName', label: 'Tên', required: true },
          { name: 'twin', type: 'check', label: 'Sinh đôi', visibleWhen: { field: 'kind', is: 'normal' } },
          {
            name: 'order',
            type: 'number',
            label: 'Thứ tự',
            visibleWhen: { field: 'twin', is: true },
            required: true,
          },
        ],
      },
    ],
    {
      documents: [
        {
          name: 'birthRecord',
          title: 'Giấy chứng sinh',
          kind: 'handIn',
          required: { field: 'kind', is: 'normal' },
        },
        {
          name: 'foundReport',
          title: 'Biên bản',
          kind: 'handIn',
          visibleWhen: { field: 'kind', is: 'abandoned' },
        },
        { name: 'idCard', title: 'Căn cước', kind: 'show' },
      ],
      fee: { amounts: [{ amount: 8000, times: 'copies' }] },
    },
  );
  const empty = newDossier(head, procedure);

  it('shows what conditions allow, seeing only visible fields', () => {
    expect(paths(procedure, empty)).to.not.include('report');
    const abandoned = fill(empty, { kind: 'abandoned', report: '12/BB' });
    expect(paths(procedure, abandoned)).to.include.members(['report', 'detail', 'documents.foundReport']);
    // `report` is hidden again: `detail`, which looks at it, must not see its kept answer.
    const back = fill(abandoned, { kind: 'normal' });
    expect(paths(procedure, back).filter((path) => ['report', 'detail'].includes(path))).to.deep.equal([]);
    expect(back.answers['report']).to.equal('12/BB');
  });

  it('wants what is required, by condition too, and nothing hidden', () => {
    expect(codes(procedure, empty)).to.deep.equal(['required kind']);
    expect(codes(procedure, fill(empty, { kind: 'normal' }))).to.deep.equal([
      'required father',
      'required documents.birthRecord',
    ]);
    expect(codes(procedure, fill(empty, { kind: 'normal', mother: 'Lê Thị A' }))).to.deep.equal([
      'required documents.birthRecord',
    ]);
  });

  it('reads what is seen: nothing invisible that came along with a paste', () => {
    const small = procedureOf([
      { name: 'phone2', type: 'phone', label: 'Số khác' },
      { name: 'lines', type: 'multiline', label: 'Ghi chú' },
      { name: 'place', type: 'address', label: 'Nơi', past: true },
      { name: 'none', type: 'text', label: 'Không', required: true },
    ]);
    const dossier = fill(newDossier(head, small), {
      phone2: '0912\u200B345\u00AD678\u202C',
      lines: 'Một\0\n\ud800hai\uFEFF',
      place: { line: 'Phúc\u200E Đồng' },
      none: ' \u2060\0',
    });
    const sections = walk(small, dossier, context);
    expect(toSubmission(dossier, sections, 'vi').answers).to.deep.equal({
      phone2: '+84912345678',
      lines: 'Một\nhai',
      place: { line: 'Phúc Đồng' },
    });
    expect(codes(small, dossier)).to.deep.equal(['required none']);
  });

  it('walks rows by key; removing one moves nothing', () => {
    let dossier = fill(empty, { kind: 'normal', mother: 'A' });
    for (let i = 0; i < 3; i++) {
      dossier = reduce(dossier, { type: 'addRow', path: 'siblings', key: nextRowKey(dossier, 'siblings') });
    }
    dossier = fill(dossier, {
      'siblings.r1.name': 'Một',
      'siblings.r3.name': 'Ba',
      'siblings.r3.twin': true,
    });
    expect(codes(procedure, dossier)).to.deep.equal([
      'tooMany siblings',
      'required siblings.r2.name',
      'required siblings.r3.order',
      'required documents.birthRecord',
    ]);
    dossier = reduce(dossier, { type: 'removeRow', path: 'siblings', key: 'r2' });
    expect(codes(procedure, dossier)).to.deep.equal([
      'required siblings.r3.order',
      'required documents.birthRecord',
    ]);
    expect(nextRowKey(dossier, 'siblings')).to.equal('r4');
  });

  it('offers the texts that fit what was answered', () => {
    const issuers = procedureOf([
      { name: 'kind', type: 'choice', label: 'Loại', options: kinds },
      {
        name: 'issuedBy',
        type: 'text',
        label: 'Cơ quan cấp',
        suggestions: [
          { value: 'Bộ Công an' },
          { value: 'Ủy ban nhân dân', when: { field: 'kind', is: 'abandoned' } },
        ],
      },
      {
        name: 'place',
        type: 'text',
        label: 'Nơi',
        suggestions: [{ value: 'x', when: { field: 'kind', is: 'normal' } }],
      },
    ]);
    const dossier = newDossier(head, issuers);
    const offered = (path: string, answers: Record<string, Value> = {}) =>
      allItems(walk(issuers, fill(dossier, answers), context)).find((item) => item.path === path)
        ?.suggestions;
    expect(offered('issuedBy')).to.deep.equal(['Bộ Công an']);
    expect(offered('issuedBy', { kind: 'abandoned' })).to.deep.equal(['Bộ Công an', 'Ủy ban nhân dân']);
    expect(offered('place')).to.equal(undefined);
  });

  it('computes the fee live and leaves it open when the number is not readable', () => {
    const fee = (copies: string) =>
      feeOf(procedure, allItems(walk(procedure, fill(empty, { copies }), context)));
    expect(feeOf(procedure, allItems(walk(procedure, empty, context)))).to.equal(8000);
    expect(fee('5')).to.equal(40_000);
    expect(fee('nhiều')).to.equal(undefined);
  });

  it('counts numbers in rows row by row, and those that are not asked as none', () => {
    const copies = { type: 'number', label: 'Số bản' };
    const more = procedureOf(
      [
        { name: 'wanted', type: 'check', label: 'Cấp bản sao' },
        { name: 'copies', ...copies, visibleWhen: { field: 'wanted', is: true } },
        { name: 'others', type: 'group', label: 'Loại khác', fields: [{ name: 'otherCopies', ...copies }] },
      ],
      {
        fee: {
          amounts: [
            { amount: 8000, times: 'copies' },
            { amount: 8000, times: 'otherCopies' },
          ],
        },
      },
    );
    const row = (key: string, otherCopies: string) => ({ key, answers: { otherCopies } });
    const fee = (answers: Record<string, Value>) => {
      const sections = walk(more, fill(newDossier(head, more), answers), context);
      const due = feeOf(more, allItems(sections));
      // The same whether the caller gives the rows' items apart or not.
      expect(
        feeOf(
          more,
          sections.flatMap((section) => section.items),
        ),
      ).to.equal(due);
      return due;
    };
    expect(fee({})).to.equal(0);
    expect(fee({ wanted: true })).to.equal(undefined);
    expect(fee({ wanted: true, copies: '2', others: [row('r1', '3'), row('r2', '1')] })).to.equal(48_000);
    expect(fee({ others: [row('r1', '')] })).to.equal(undefined);
  });

  it('leaves the fee open when the catalogue says so', () => {
    const late = { check: 'within', name: 'late', at: 'born', date: 'born', days: 60, message: 'Quá hạn' };
    const form = tinyForm(
      [
        { name: 'born', type: 'date', label: 'Sinh' },
        { name: 'asLate', type: 'check', label: 'Quá hạn' },
      ],
      { rules: [late] },
    );
    const fee = { amounts: [{ amount: 0 }], openRules: ['late'], openWhen: { field: 'asLate', is: true } };
    const charged = procedureOf([], { form, fee });
    const due = (answers: Record<string, Value>) =>
      feeOf(charged, allItems(walk(charged, fill(newDossier(head, charged), answers), context)));
    expect(due({ born: '01/11/2026' })).to.equal(0);
    expect(due({ born: '01/01/2026' })).to.equal(undefined);
    expect(due({ born: '01/11/2026', asLate: true })).to.equal(undefined);
  });

  it('submits what is visible and valid, and the office agrees', () => {
    const dossier = fill(empty, {
      fullName: ' Lê  Văn Tám',
      phone: '0912 345 678',
      kind: 'normal',
      mother: 'Mẹ',
      report: 'hidden',
      'documents.birthRecord': [
        { key: 'k', id: 'u1', name: 'a.jpg', size: 9, type: 'image/jpeg', state: 'done' },
      ],
    });
    const submission = toSubmission(dossier, walk(procedure, dossier, context), 'vi');
    expect(submission.answers).to.deep.equal({
      fullName: 'Lê Văn Tám',
      phone: '+84912345678',
      kind: 'normal',
      mother: 'Mẹ',
      copies: 1,
    });
    expect(submission.documents).to.deep.equal({
      birthRecord: [{ id: 'u1', name: 'a.jpg', size: 9, type: 'image/jpeg' }],
    });
    const checked = checkSubmission(procedure, JSON.parse(JSON.stringify(submission)), context);
    expect(checked.issues).to.deep.equal([]);
    expect(checked.submission).to.deep.equal(submission);
  });

  it('lets the office refuse forged answers by path', () => {
    const forge = (answers: object, documents: object = {}) =>
      checkSubmission(
        procedure,
        { procedure: 'p', catalogue: head, answers, documents, locale: 'vi' },
        context,
      ).issues.map((i) => `${i.code} ${i.path}`);
    const kind = 'abandoned';
    expect(forge({ kind, report: 'x' })).to.deep.equal([]);
    expect(forge({ kind, report: 'x', admin: true })).to.deep.equal(['unexpected admin']);
    expect(forge({ kind: 'normal', mother: 'M', report: 'x' }, { birthRecord: [] })).to.deep.equal([
      'required documents.birthRecord',
      'unexpected report',
    ]);
    expect(forge({ kind, report: { evil: 1 } })).to.deep.equal(['wrongType report']);
    expect(
      forge({ kind, report: 'x', siblings: [{ key: 'r1', answers: { name: 'A', hack: 1 } }] }),
    ).to.deep.equal(['unexpected siblings.r1.hack']);
    expect(forge({ kind, report: 'x', siblings: [{ key: '../x', answers: {} }] })).to.deep.equal([
      'wrongType siblings',
    ]);
    expect(
      forge({ kind, report: 'x' }, { idCard: [{ id: 'u', name: 'n', size: 1, type: 'image/png' }] }),
    ).to.deep.equal(['unexpected documents.idCard']);
    expect(checkSubmission(procedure, { procedure: 'other' }, context).submission).to.equal(undefined);
  });
});

describe('presets', () => {
  const procedure = procedureOf([
    { name: 'relation', type: 'text', label: 'Quan hệ' },
    {
      name: 'subject',
      type: 'personName',
      label: 'Tên',
      preset: { from: 'fullName', when: { field: 'relation', is: 'self' } },
    },
    { name: 'born', type: 'date', label: 'Sinh' },
    { name: 'bornInWords', type: 'text', label: 'Bằng chữ', preset: { from: 'born', as: 'dateInWords' } },
    { name: 'signedOn', type: 'date', label: 'Ngày', preset: { today: true } },
  ]);
  const raw = (dossier: Dossier, path: string) =>
    allItems(walk(procedure, dossier, context)).find((item) => item.path === path)?.raw;

  it('follow earlier answers until something is typed', () => {
    let dossier = fill(newDossier(head, procedure), { fullName: 'Lê A', relation: 'khác' });
    expect(raw(dossier, 'subject')).to.equal(undefined);
    dossier = fill(dossier, { relation: 'self' });
    expect(raw(dossier, 'subject')).to.equal('Lê A');
    dossier = fill(dossier, { fullName: 'Lê B' });
    expect(raw(dossier, 'subject')).to.equal('Lê B');
    dossier = fill(dossier, { subject: '' });
    expect(raw(dossier, 'subject')).to.equal('');
    expect(raw(dossier, 'signedOn')).to.equal('2026-11-23');
    dossier = fill(dossier, { born: '15/3/2026' });
    expect(raw(dossier, 'bornInWords')).to.equal('Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu');
  });

  it('say nothing for what was filed empty: the office keeps what the citizen took out', () => {
    const dossier = fill(newDossier(head, procedure), { fullName: 'Lê A', relation: 'self', subject: '' });
    const sent = toSubmission(dossier, walk(procedure, dossier, context), 'vi');
    expect(sent.answers).to.deep.equal({ fullName: 'Lê A', relation: 'self', signedOn: '2026-11-23' });
    const { submission, issues } = checkSubmission(procedure, sent, context);
    expect([submission, issues]).to.deep.equal([sent, []]);
  });

  it('write dates in the northern words', () => {
    for (const [iso, words] of [
      ['1999-12-31', 'Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi chín'],
      ['2004-04-24', 'Ngày hai mươi tư tháng tư năm hai nghìn không trăm linh bốn'],
      ['2000-01-05', 'Ngày năm tháng một năm hai nghìn'],
      ['1905-10-10', 'Ngày mười tháng mười năm một nghìn chín trăm linh năm'],
      ['2025-05-25', 'Ngày hai mươi lăm tháng năm năm hai nghìn hai mươi lăm'],
    ]) {
      expect(dateInWords(iso!)).to.equal(words);
    }
    expect(dateInWords('1958')).to.equal(undefined);
  });
});
