import { expect } from '@open-wc/testing';
import { parseCatalogue } from '../../../src/catalogue/parse.js';
import { Filling } from '../../../src/elements/form/filling.js';
import { tinyCatalogue, tinyForm, tinyProcedure } from '../../examples/tiny-catalogue.js';

const name = { name: 'name', type: 'personName', label: 'Tên', autocomplete: 'name' };
const catalogue = parseCatalogue(
  tinyCatalogue([
    tinyProcedure('p', {
      form: tinyForm([name, { name: 'children', type: 'group', label: 'Con', minRows: 1, fields: [name] }]),
    }),
  ]),
).catalogue!;

const tokens = (filling: Filling) =>
  filling.sections
    .flatMap(({ items }) => items.flatMap((item) => [item, ...(item.rows ?? []).flatMap((row) => row.items)]))
    .filter(({ field }) => field.name === 'name')
    .map(({ field }) => field.autocomplete);

describe('a form on a shared computer', () => {
  it('asks the browser for nothing that it remembers of people, in rows neither', () => {
    const filling = new Filling(catalogue, catalogue.procedures[0]!);
    expect(tokens(filling)).to.deep.equal(['name', 'name']);
    filling.share();
    expect(tokens(filling)).to.deep.equal([undefined, undefined]);
  });
});
