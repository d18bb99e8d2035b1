import { expect } from '@open-wc/testing';
import { stringify } from '../../src/backend/stringify.js';

const value = {
  name: 'Nguyễn "Hòa"\n\u2028',
  rows: [{ key: 'a', answers: { n: 1.5 } }, [], {}],
  yes: true,
  nothing: null,
  absent: undefined,
  bad: Number.NaN,
};

describe('stringify', () => {
  it('writes what JSON.stringify writes', () => {
    expect(stringify(value)).to.equal(JSON.stringify(value));
    expect(stringify([undefined, 'x'])).to.equal('[null,"x"]');
  });

  it('is not led astray by an old host page', () => {
    const right = JSON.stringify(value);
    const prototypes = [Array.prototype, Object.prototype, String.prototype] as unknown as Record<
      string,
      unknown
    >[];
    let polluted: string;
    let own: string;
    try {
      for (const prototype of prototypes) prototype['toJSON'] = () => 'wrong';
      prototypes[1]!['extra'] = 'wrong';
      polluted = JSON.stringify(value);
      own = stringify(value);
    } finally {
      for (const prototype of prototypes) delete prototype['toJSON'];
      delete prototypes[1]!['extra'];
    }
    expect(polluted).not.to.equal(right); // the pollution does what it does on such a page
    expect(own).to.equal(right);
  });
});
