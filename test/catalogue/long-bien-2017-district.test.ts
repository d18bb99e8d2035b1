import { expect } from '@open-wc/testing';
import type { Certainty } from '../../src/catalogue/index.js';
import { allItems, checkSubmission, issuesOf, toSubmission, walk } from '../../src/dossier/index.js';
import { catalogue, context, find, open, vi } from './long-bien-2017.js';
import { filed } from './long-bien-2017-district-dossiers.js';

const ids = [
  'xay-dung-nha-o',
  'xay-dung-nha-o-co-thoi-han',
  'su-dung-tam-he-pho',
  'dao-he-dao-duong',
  'ha-do-cao-via-he',
  'tro-choi-dien-tu',
];

describe('the district’s procedures (B2–B7)', () => {
  for (const { procedure: id, case: name, answers } of filed)
    it(`takes a complete dossier, and so does the office: ${id}, ${name}`, () => {
      const procedure = find(id);
      const dossier = open(procedure, answers);
      const sections = walk(procedure, dossier, context);
      expect(issuesOf(sections)).to.deep.equal([]);
      const checked = checkSubmission(procedure, toSubmission(dossier, sections, 'vi'), context);
      expect(checked.issues).to.deep.equal([]);
      const items = allItems(sections).filter(({ field }) => field.type !== 'note');
      const blank = items.filter((item) => item.value === undefined).map((item) => item.path);
      // What a box says is said by leaving it, too.
      const boxes = ['landRecordFound', 'selfDesigned', 'alreadyExtended'];
      if (name.endsWith('full')) expect(blank.filter((path) => !boxes.includes(path))).to.deep.equal([]);
      else expect(items.filter((item) => item.required && item.value === undefined)).to.deep.equal([]);
      const { phone } = procedure.form!.contact;
      expect(checked.submission!.answers[phone]).to.equal('+84912345678');
      expect(checked.submission!.answers[procedure.form!.contact.name]).to.be.a('string');
    });

  it('has a dossier for every procedure and every variant, minimal and full', () => {
    const cases = (id: string) => filed.filter((one) => one.procedure === id).map((one) => one.case);
    for (const id of ids.slice(0, 5)) expect(cases(id), id).to.deep.equal(['minimal', 'full']);
    expect(cases('tro-choi-dien-tu')).to.have.length(8);
  });

  it('says who, how long, what comes out and why, for each; and no amount that nobody knows', () => {
    for (const id of ids) {
      const p = find(id);
      for (const key of [
        'summary',
        'whoFiles',
        'processingTime',
        'result',
        'steps',
        'legalBasis',
        'notes',
      ] as const)
        expect(p[key], `${id}.${key}`).to.not.equal(undefined);
      expect(p.fee!.amounts, id).to.equal(undefined);
      expect(vi(p.fee!.note), id).to.contain('không ghi số tiền');
      expect(p.checkedOn).to.equal('2026-11-22');
    }
  });

  it('knows the times of the law, in its units', () => {
    const times = ids.map((id) => {
      const { unit, amount, cases = [], certainty } = find(id).processingTime!;
      return [amount, unit, certainty, ...cases.map((one) => `${vi(one.label)} ${one.amount} ${one.unit}`)];
    });
    expect(times).to.deep.equal([
      [7, 'workingDays', undefined],
      [7, 'workingDays', undefined],
      [3, 'workingDays', undefined, 'Tang lễ 1 days'],
      [5, 'workingDays', undefined],
      [5, 'workingDays', 'unverified'],
      [
        undefined,
        'workingDays',
        undefined,
        'Cấp mới 15 days',
        'Cấp lại 5 workingDays',
        'Gia hạn 5 workingDays',
        'Sửa đổi, bổ sung 5 workingDays',
      ],
    ]);
  });

  it('marks what is knowledge or proposal, and says of every proposal why', () => {
    const marked = (id: string, certainty: Certainty) =>
      find(id)
        .form!.sections.flatMap((s) => s.fields)
        .filter((field) => field.certainty === certainty)
        .map((field) => field.name);
    const markedWhole = (id: string) =>
      find(id)
        .form!.sections.filter((s) => s.certainty)
        .map((s) => `${s.certainty} ${s.name}`);
    expect(marked('xay-dung-nha-o', 'proposed')).to.deep.equal([
      'exemptStoreys',
      'exemptFloorArea',
      'exemptArea',
      'ownerKind',
      'landRecordFound',
      'adjoining',
      'selfDesigned',
    ]);
    expect(marked('xay-dung-nha-o', 'unverified')).to.deep.equal(['declaration']);
    expect(markedWhole('xay-dung-nha-o-co-thoi-han')).to.deep.equal(['proposed fixedTerm']);
    expect(markedWhole('ha-do-cao-via-he')).to.deep.equal(['proposed place']);
    expect(marked('su-dung-tam-he-pho', 'proposed')).to.deep.equal(['planKind']);
    expect(marked('su-dung-tam-he-pho', 'unverified')).to.deep.equal([
      'funeralLimit',
      'weddingLimit',
      'eventLimit',
    ]);
    expect(marked('dao-he-dao-duong', 'unverified')).to.deep.equal(['householdNote', 'permitCommitment']);
    expect(marked('dao-he-dao-duong', 'proposed')).to.deep.equal([
      'digLength',
      'digWidth',
      'digDepth',
      'surfaces',
      'contractor',
      'siteManager',
      'sitePhone',
    ]);
    expect(marked('tro-choi-dien-tu', 'proposed')).to.deep.equal(['schoolDistance', 'alreadyExtended']);
    const proposed = catalogue.procedures
      .filter(({ id }) => ids.includes(id))
      .flatMap((p) => [
        ...p.form!.sections.flatMap((s) => s.fields.map((field) => ({ certainty: s.certainty, ...field }))),
        ...p.documents!,
      ])
      .filter((one) => one.certainty === 'proposed');
    expect(proposed.filter((one) => !vi(one.source)?.startsWith('Đề xuất: '))).to.deep.equal([]);
  });

  it('tells every rule in Vietnamese and English, and blocks only what is certainly wrong', () => {
    const rules = ids.flatMap((id) => find(id).form!.rules!.map((rule) => ({ id, ...rule })));
    expect(rules.filter(({ message }) => typeof message === 'string' || !message.en)).to.deep.equal([]);
    expect(
      rules.filter(({ severity }) => severity === 'error').map(({ id, name }) => `${id} ${name}`),
    ).to.deep.equal([
      'xay-dung-nha-o totalCoversGroundFloor',
      'xay-dung-nha-o-co-thoi-han totalCoversGroundFloor',
      'su-dung-tam-he-pho usagePeriod',
      'dao-he-dao-duong worksPeriod',
      'ha-do-cao-via-he worksPeriod',
      'tro-choi-dien-tu certificateDates',
    ]);
  });
});
