import { expect } from '@open-wc/testing';
import type { Procedure } from '../../src/catalogue/index.js';
import { processingTimeOf } from '../../src/dossier/index.js';

describe('the processing time of a dossier', () => {
  const usual = { unit: 'workingDays', amount: 3 } as const;
  const funeral = { when: { field: 'purpose', is: 'funeral' }, label: 'Tang lễ', unit: 'days', amount: 1 };
  const procedure = { processingTime: { ...usual, cases: [funeral] } } as Procedure;

  it('is that of the first case that holds, else the usual one', () => {
    expect(processingTimeOf(procedure, { purpose: 'funeral' })).to.deep.include({ unit: 'days', amount: 1 });
    expect(processingTimeOf(procedure, { purpose: 'wedding' })).to.deep.include(usual);
    expect(processingTimeOf(procedure, {})).to.deep.include(usual);
    expect(processingTimeOf({} as Procedure, {})).to.equal(undefined);
  });
});
