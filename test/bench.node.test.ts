import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formCatalogue, listCatalogue } from '../bench/catalogues.js';
import { parseCatalogue } from '../src/catalogue/index.js';

it('measures with valid catalogues', () => {
  for (const made of [formCatalogue(60), listCatalogue(6500)]) {
    assert.deepEqual(parseCatalogue(made).issues, []);
  }
  assert.equal(
    parseCatalogue(formCatalogue(60)).catalogue?.procedures[0]?.form?.sections[0]?.fields.length,
    60,
  );
  assert.equal(parseCatalogue(listCatalogue(6500)).catalogue?.procedures.length, 6500);
});
