import { expect } from '@open-wc/testing';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Procedure } from '../../src/catalogue/types.js';
import { migrateDossier, newDossier, type Answers, type Dossier } from '../../src/dossier/index.js';
import { head, tinyCatalogue, tinyForm, tinyProcedure } from '../examples/tiny-catalogue.js';

const context = { today: '2026-11-23' };
const later = { id: head.id, updated: '2026-12-01' };

function procedureOf(fields: object[], more: object = {}): Procedure {
  const { catalogue, issues } = parseCatalogue(
    tinyCatalogue([tinyProcedure('p', { form: tinyForm(fields), ...more })]),
  );
  expect(issues.filter((i) => i.severity === 'error')).to.deep.equal([]);
  return catalogue!.procedures[0]!;
}
function filled(procedure: Procedure, answers: Answers, more: Partial<Dossier> = {}): Dossier {
  const dossier = newDossier(head, procedure);
  return { ...dossier, answers: { ...dossier.answers, ...answers }, ...more };
}
/** From one version's fields to the other's: what is held, what is lost, what is wanted. */
function moved(before: object[], answers: Answers, after: object[]) {
  const procedure = procedureOf(before);
  const dossier = filled(procedure, answers);
  const migration = migrateDossier({ procedure, dossier }, later, procedureOf(after), context);
  return {
    answers: migration.dossier.answers,
    lost: migration.lost.map(({ path, raw }) => [path, raw]),
    wanted: migration.wanted.map(({ path }) => path),
  };
}
const text = (name: string, more: object = {}) => ({ name, type: 'text', label: name, ...more });
const choice = (values: string[], more: object = {}) => ({
  name: 'pick',
  type: 'choice',
  label: 'Chọn',
  options: values.map((value) => ({ value, label: value.toUpperCase() })),
  ...more,
});

describe('migrateDossier', () => {
  it('keeps what the form still asks, and the key; the dossier remembers the new version', () => {
    const procedure = procedureOf([text('note')]);
    const dossier = filled(procedure, { fullName: 'Nguyễn Thị Hòa', note: 'Hai bản' });
    const {
      dossier: now,
      lost,
      wanted,
    } = migrateDossier({ procedure, dossier }, later, procedureOf([text('extra'), text('note')]), context);
    expect(now.answers).to.deep.equal({ fullName: 'Nguyễn Thị Hòa', note: 'Hai bản' });
    expect(now.key).to.equal(dossier.key);
    expect(now.catalogue).to.deep.equal(later);
    expect(dossier.catalogue).to.deep.equal(head);
    expect([lost, wanted]).to.deep.equal([[], []]);
  });

  it('names an answered field that is gone, with its answer; not an empty one', () => {
    const { answers, lost } = moved([text('house'), text('unused')], { house: 'Số 5' }, []);
    expect(answers).to.deep.equal({});
    expect(lost).to.deep.equal([['house', 'Số 5']]);
  });

  it('keeps an answer in a field of another kind where it can be read there', () => {
    const other = { name: 'when', type: 'date', label: 'Ngày' };
    expect(moved([text('when')], { when: '3/7/1958' }, [other])).to.deep.equal({
      answers: { when: '3/7/1958' },
      lost: [],
      wanted: [],
    });
    const place = { name: 'when', type: 'address', label: 'Nơi' };
    expect(moved([text('when')], { when: '3/7/1958' }, [place]).lost).to.deep.equal([['when', '3/7/1958']]);
    expect(moved([place], { when: { line: 'Số 5' } }, [text('when')]).answers).to.deep.equal({});
  });

  it('names a choice that is no longer offered', () => {
    const { answers, lost, wanted } = moved(
      [choice(['self', 'other'], { required: true })],
      { pick: 'other' },
      [choice(['self', 'child'], { required: true })],
    );
    expect(answers).to.deep.equal({});
    expect(lost).to.deep.equal([['pick', 'other']]);
    expect(wanted).to.deep.equal(['pick']);
  });

  it('keeps those of several choices that are still offered', () => {
    const several = (values: string[]) => choice(values, { type: 'choices' });
    const { answers, lost } = moved([several(['a', 'b', 'c'])], { pick: ['a', 'c'] }, [several(['a', 'b'])]);
    expect(answers).to.deep.equal({ pick: ['a'] });
    expect(lost).to.deep.equal([['pick', ['a', 'c']]]);
  });

  it('names an answer whose field is hidden now: it would not be sent', () => {
    const hidden = text('reason', { visibleWhen: { field: 'fullName', is: 'Ai khác' } });
    const { answers, lost } = moved([text('reason')], { fullName: 'Hòa', reason: 'Mất' }, [hidden]);
    expect(answers).to.have.property('reason', 'Mất');
    expect(lost).to.deep.equal([['reason', 'Mất']]);
  });

  it('says nothing of what was hidden before, nor of a preset that was left alone', () => {
    const hidden = text('reason', { visibleWhen: { field: 'fullName', is: 'Ai khác' } });
    const preset = text('copies', { preset: { value: '1' } });
    const { answers, lost } = moved([hidden, preset], { fullName: 'Hòa', reason: 'Mất' }, []);
    expect(answers).to.deep.equal({ fullName: 'Hòa' });
    expect(lost).to.deep.equal([]);
  });

  it('names what is required now and was not; not what was still to be filled in', () => {
    const { wanted } = moved(
      [text('open', { required: true }), text('optional'), text('given')],
      { given: 'có' },
      [
        text('open', { required: true }),
        text('optional', { required: true }),
        text('given', { required: true }),
        text('fresh', { required: true }),
        { name: 'pledge', type: 'check', label: 'Cam đoan', required: true },
      ],
    );
    expect(wanted).to.deep.equal(['optional', 'fresh', 'pledge']);
  });

  it('keeps rows by their keys, and the answers in them that still have a field', () => {
    const group = (fields: object[], more: object = {}) => ({
      name: 'children',
      type: 'group',
      label: 'Con',
      fields,
      ...more,
    });
    const rows = [
      { key: 'r1', answers: { name: 'An', school: 'Ven Sông' } },
      { key: 'r4', answers: { name: 'Bình' } },
    ];
    const { answers, lost, wanted } = moved([group([text('name'), text('school')])], { children: rows }, [
      group([text('name'), text('born', { required: true })]),
    ]);
    expect(answers).to.deep.equal({
      children: [
        { key: 'r1', answers: { name: 'An' } },
        { key: 'r4', answers: { name: 'Bình' } },
      ],
    });
    expect(lost).to.deep.equal([['children.r1.school', 'Ven Sông']]);
    expect(wanted).to.deep.equal(['children.r1.born', 'children.r4.born']);
  });

  it('gives a group that is new the rows it needs', () => {
    const group = { name: 'children', type: 'group', label: 'Con', fields: [text('name')], minRows: 1 };
    expect(moved([], {}, [group]).answers).to.deep.equal({ children: [{ key: 'r1', answers: {} }] });
  });

  it('keeps the uploads of papers that are still wanted, and names the others', () => {
    const file = {
      key: 'k',
      name: 'giay.pdf',
      size: 9,
      type: 'application/pdf',
      state: 'done',
      id: 'u1',
    } as const;
    const papers = (...names: string[]) => ({
      documents: names.map((name) => ({ name, title: name, kind: 'handIn', required: true })),
    });
    const procedure = procedureOf([], papers('birthRecord', 'proxy'));
    const dossier = filled(procedure, {}, { documents: { birthRecord: [file], proxy: [file] } });
    const after = procedureOf([], papers('birthRecord', 'marriage'));
    const { dossier: now, lost, wanted } = migrateDossier({ procedure, dossier }, later, after, context);
    expect(now.documents).to.deep.equal({ birthRecord: [file] });
    expect(lost.map(({ path }) => path)).to.deep.equal(['documents.proxy']);
    expect(wanted.map(({ path }) => path)).to.deep.equal(['documents.marriage']);
  });

  it('is not deceived by names that every object has', () => {
    const { answers, lost } = moved([text('note')], { note: 'a' }, [text('valueOf'), text('note')]);
    expect(answers).to.deep.equal({ note: 'a' });
    expect(lost).to.deep.equal([]);
  });
});
