import { expect } from '@open-wc/testing';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Procedure } from '../../src/catalogue/types.js';
import { issuesOf, newDossier, reduce, walk, type Dossier, type Value } from '../../src/dossier/index.js';
import { tinyCatalogue, tinyForm, tinyProcedure } from '../examples/tiny-catalogue.js';

const context = { today: '2026-11-23' };
const base = { severity: 'error', message: { vi: 'Từ {earliest}', en: 'From {earliest}' } };
const fields = [
  { name: 'idNumber', type: 'idNumber', label: 'Số định danh' },
  { name: 'otherId', type: 'idNumber', label: 'Số định danh' },
  {
    name: 'sex',
    type: 'choice',
    label: 'Giới tính',
    options: [
      { value: 'male', label: 'Nam' },
      { value: 'female', label: 'Nữ' },
    ],
  },
  { name: 'born', type: 'date', label: 'Sinh', partial: true },
  { name: 'died', type: 'date', label: 'Mất', partial: true },
  { name: 'expires', type: 'date', label: 'Hết hạn' },
  { name: 'ground', type: 'number', label: 'Đất', decimals: 1 },
  { name: 'floor', type: 'number', label: 'Sàn', decimals: 1 },
  { name: 'floors', type: 'number', label: 'Tầng' },
  { name: 'opens', type: 'time', label: 'Từ giờ' },
  { name: 'closes', type: 'time', label: 'Đến giờ' },
];
const catalogueWith = (rules: object[]) =>
  tinyCatalogue([tinyProcedure('p', { form: tinyForm(fields, { rules }) })]);
function procedureWith(rules: object[]): Procedure {
  const { catalogue, issues } = parseCatalogue(catalogueWith(rules));
  expect(issues).to.deep.equal([]);
  return catalogue!.procedures[0]!;
}
/** What one rule says to these answers: its params, or undefined. */
function says(rule: object, answers: Record<string, Value>): unknown {
  const procedure = procedureWith([{ name: 'r', at: 'fullName', ...base, ...rule }]);
  const dossier = Object.entries(answers).reduce<Dossier>(
    (d, [path, value]) => reduce(d, { type: 'answer', path, value }),
    newDossier({ id: 'thu', updated: '' }, procedure),
  );
  return issuesOf(walk(procedure, dossier, context)).find((issue) => issue.code === 'rule')?.params;
}

describe('rules across fields', () => {
  it('carry their message, severity and place', () => {
    const procedure = procedureWith([
      { name: 'adult', at: 'born', check: 'age', birthDate: 'born', atLeast: 18, ...base },
    ]);
    const dossier = reduce(newDossier({ id: 'thu', updated: '' }, procedure), {
      type: 'answer',
      path: 'born',
      value: '24/11/2008',
    });
    expect(issuesOf(walk(procedure, dossier, context))).to.deep.equal([
      {
        path: 'born',
        code: 'rule',
        severity: 'error',
        params: { earliest: '2026-11-24' },
        message: base.message,
        rule: 'adult',
      },
    ]);
  });

  it('count full years, and a partial date as its first day', () => {
    const adult = { check: 'age', birthDate: 'born', atLeast: 18 };
    expect(says(adult, { born: '23/11/2008' })).to.equal(undefined);
    expect(says(adult, { born: '24/11/2008' })).to.deep.equal({ earliest: '2026-11-24' });
    expect(says(adult, { born: '2008' })).to.equal(undefined);
    expect(says(adult, { born: '2009' })).to.deep.equal({ earliest: '2027-01-01' });
    expect(says(adult, { born: '29/02/2008' })).to.equal(undefined);
    expect(says(adult, { born: '31/02/2009' })).to.equal(undefined);
    expect(says({ ...adult, on: 'died' }, { born: '1/1/2000', died: '31/12/2017' })).to.deep.equal({
      earliest: '2018-01-01',
    });
  });

  it('compare dates as far as both go', () => {
    const order = { check: 'order', from: 'born', to: 'died' };
    expect(says(order, { born: '1958', died: '03/07/1958' })).to.equal(undefined);
    expect(says(order, { born: '08/1958', died: '03/07/1958' })).to.deep.equal({});
    expect(says(order, { born: '08/1958' })).to.equal(undefined);
    expect(
      says({ check: 'order', from: 'floor', to: 'ground' }, { floor: '50,5', ground: '50' }),
    ).to.deep.equal({});
  });

  it('compare times where both dates are the same day', () => {
    const order = { check: 'order', from: 'born', to: 'died', fromTime: 'opens', toTime: 'closes' };
    const day = { born: '1/12/2026', died: '01/12/2026' };
    expect(says(order, { ...day, opens: '7h', closes: '17:30' })).to.equal(undefined);
    expect(says(order, { ...day, opens: '17:30', closes: '7h' })).to.deep.equal({});
    expect(says(order, { ...day, opens: '17:30' })).to.equal(undefined);
    expect(says(order, { ...day, died: '2/12/2026', opens: '17:30', closes: '7h' })).to.equal(undefined);
  });

  it('find equal values and missing ones', () => {
    const different = { check: 'different', fields: ['idNumber', 'otherId'] };
    expect(says(different, { idNumber: '001 099 012 345', otherId: '001099012345' })).to.deep.equal({});
    expect(says(different, { idNumber: '001099012345' })).to.equal(undefined);
    const any = { check: 'anyFilled', fields: ['idNumber', 'otherId'] };
    expect(says(any, {})).to.deep.equal({});
    expect(says(any, { otherId: 'sai' })).to.equal(undefined);
  });

  it('know deadlines behind and ahead', () => {
    const within = { check: 'within', date: 'born', days: 60 };
    expect(says(within, { born: '24/09/2026' })).to.equal(undefined);
    expect(says(within, { born: '23/09/2026' })).to.deep.equal({ latest: '2026-11-22' });
    const ahead = { check: 'ahead', date: 'expires', days: 30 };
    expect(says(ahead, { expires: '23/12/2026' })).to.equal(undefined);
    expect(says(ahead, { expires: '22/12/2026' })).to.deep.equal({ latest: '2026-11-22' });
  });

  it('hold numbers to each other', () => {
    const most = { check: 'atMost', number: 'floor', limit: 'ground', times: 'floors' };
    expect(says(most, { floor: '150', ground: '50', floors: '3' })).to.equal(undefined);
    expect(says(most, { floor: '150,5', ground: '50', floors: '3' })).to.deep.equal({ limit: 150 });
    expect(says(most, { floor: '150,5', ground: '50' })).to.equal(undefined);
    // 80,1 × 3 in binary is a hair under 240,3.
    expect(says(most, { floor: '240,3', ground: '80,1', floors: '3' })).to.equal(undefined);
    expect(says(most, { floor: '240,4', ground: '80,1', floors: '3' })).to.deep.equal({ limit: 240.3 });
  });

  it('read century, sex and year out of a personal number', () => {
    const fits = { check: 'personalId', idNumber: 'idNumber', birthDate: 'born', sex: 'sex' };
    // The example of the domain notes: Đồng Tháp, nam, 1984.
    expect(says(fits, { idNumber: '087084000999', born: '1984', sex: 'male' })).to.equal(undefined);
    expect(says(fits, { idNumber: '087084000999', sex: 'female' })).to.deep.equal({ year: '1984' });
    expect(says(fits, { idNumber: '087084000999', born: '01/02/1985' })).to.deep.equal({ year: '1984' });
    expect(says(fits, { idNumber: '001302000001', born: '2002', sex: 'female' })).to.equal(undefined);
    // A form that fixes the sex (mother, father) does not ask it.
    const mother = { check: 'personalId', idNumber: 'idNumber', sexIs: 'female' };
    expect(says(mother, { idNumber: '001302000001' })).to.equal(undefined);
    expect(says(mother, { idNumber: '087084000999' })).to.deep.equal({ year: '1984' });
  });

  it('apply only when told, and not at a hidden field', () => {
    const never = { check: 'never', when: { field: 'sex', is: 'male' } };
    expect(says(never, {})).to.equal(undefined);
    expect(says(never, { sex: 'male' })).to.deep.equal({});
    const low = { check: 'never', when: { field: 'floors', isBelow: 7 } };
    expect(says(low, { floors: '6' })).to.deep.equal({});
    expect(says(low, { floors: '7' })).to.equal(undefined);
    expect(says(low, {})).to.equal(undefined);
    expect(says(low, { floors: 'sáu' })).to.equal(undefined);
  });

  it('name fields that exist', () => {
    const rules = [
      { name: 'r', at: 'ghost', check: 'different', fields: ['fullName', 'spirit'], message: 'm' },
    ];
    const { issues } = parseCatalogue(catalogueWith(rules));
    expect(issues.filter((i) => i.code === 'unknownReference').map((i) => i.params?.['name'])).to.deep.equal([
      'ghost',
      'spirit',
    ]);
  });
});
