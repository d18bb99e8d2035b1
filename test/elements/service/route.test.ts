import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pathOf, readPath, type Route } from '../../../src/elements/service/route.js';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).filter((text) => text !== 'track');
const route = fc.oneof<fc.Arbitrary<Route>[]>(
  fc.constant({ view: 'list' }),
  id.map((procedure) => ({ view: 'guide', procedure })),
  id.map((procedure) => ({ view: 'form', procedure })),
  fc.string({ minLength: 1, unit: 'grapheme' }).map((code) => ({ view: 'track', code })),
  fc.constant({ view: 'track' }),
);

describe('the address of a view', () => {
  it('leads back to the view', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(readPath(pathOf(one))).to.deep.equal(one);
      }),
    );
  });
  it('is the list where it is none', () => {
    for (const path of [
      '',
      '/',
      '//',
      'khai-sinh',
      '/khai-sinh/x',
      '/khai-sinh/form/1',
      '/%E0%A4%A',
      '/track/a/b',
    ])
      expect(readPath(path), path).to.deep.equal({ view: 'list' });
  });
});
