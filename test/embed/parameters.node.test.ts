import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHeight, readParameters, type Embed } from '../../src/embed/index.js';

const page = 'https://motcua.vn/dist/embed.html';
const read = (query: string, owner = {}): Embed => readParameters(query, { page, ...owner });
const given = (query: string, owner = {}) => Object.fromEntries(read(query, owner).attributes);
const wrong = (query: string, owner = {}) =>
  read(query, owner).wrong.map(({ name, why }) => `${name} ${why}`);

describe('the address of embed.html', () => {
  it('asks for an element and what it shows', () => {
    const { tag, locale, attributes, allow, wrong, ignored } = read(
      '?widget=procedure-list&catalogue=/catalogues/a.json&backend=../api/v1&locale=en&level=full&shared=1' +
        '&allow=https://truong.edu.vn,http://localhost:3000&theme=dark',
    );
    assert.deepEqual([tag, locale], ['dvc-procedure-list', 'en']);
    assert.deepEqual(Object.fromEntries(attributes), {
      catalogue: 'https://motcua.vn/catalogues/a.json',
      backend: 'https://motcua.vn/api/v1',
      level: 'full',
      shared: '',
      theme: 'dark',
    });
    assert.deepEqual(allow, ['https://truong.edu.vn', 'http://localhost:3000']);
    assert.deepEqual([wrong, ignored], [[], []]);
    assert.equal(read('?widget=dvc-status-tracker').tag, 'dvc-status-tracker');
  });

  it('takes catalogue and backend from the owner’s origins only', () => {
    const other = 'https://noi-khac.vn/c.json';
    assert.deepEqual(wrong(`?catalogue=${other}`), ['catalogue origin']);
    assert.deepEqual(wrong(`?catalogue=/c.json&backend=//noi-khac.vn/api`), ['backend origin']);
    assert.deepEqual(wrong(`?catalogue=${other}`, { sources: ['https://noi-khac.vn.example'] }), [
      'catalogue origin',
    ]);
    assert.deepEqual(wrong(`?catalogue=${other}`, { sources: ['https://noi-khac.vn'] }), []);
    for (const address of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'https://a:b@motcua.vn/c',
      'http://',
    ])
      assert.deepEqual(wrong(`?catalogue=${encodeURIComponent(address)}`), ['catalogue value'], address);
  });

  it('needs a catalogue, from itself or from the owner', () => {
    assert.deepEqual(wrong(''), ['catalogue missing']);
    assert.deepEqual(wrong('?widget=status-tracker&backend=/api'), []);
    const owner = { catalogue: 'https://noi-khac.vn/c.json', backend: '/api/v1' };
    assert.deepEqual(given('', owner), {
      catalogue: 'https://noi-khac.vn/c.json',
      backend: 'https://motcua.vn/api/v1',
    });
    assert.equal(given('?catalogue=/d.json', owner)['catalogue'], 'https://motcua.vn/d.json');
  });

  it('sets colours and sizes that can be', () => {
    const { tokens } = read('?accent=%230B4F8A&on-accent=fff&font-size=18&radius=0px');
    assert.deepEqual(Object.fromEntries(tokens), {
      '--dvc-accent': '#0b4f8a',
      '--dvc-on-accent': '#fff',
      '--dvc-font-size': '18px',
      '--dvc-radius': '0px',
    });
    for (const bad of ['accent=url(//x.vn)', 'accent=red', 'font-size=8', 'space=99', 'radius=1em', 'ink='])
      assert.deepEqual(wrong(`?catalogue=/c.json&${bad}`), [`${bad.split('=')[0]} value`], bad);
  });

  it('says what cannot be followed, and names what means nothing', () => {
    for (const bad of [
      'widget=script',
      'locale=fr',
      'adapter=form',
      'theme=pink',
      'allow=*',
      'procedure=a/b',
    ])
      assert.deepEqual(wrong(`?catalogue=/c.json&${bad}`), [`${bad.split('=')[0]} value`], bad);
    const { attributes, ignored } = read(
      '?catalogue=/c.json&onclick=alert(1)&code=H26&__proto__=1&constructor=1',
    );
    assert.deepEqual([...attributes.keys()], ['catalogue']);
    assert.deepEqual(ignored, ['onclick', 'code', '__proto__', 'constructor']);
  });
});

it('a height is a whole number of pixels that can be', () => {
  assert.equal(isHeight({ type: 'dvc-height', height: 640 }), true);
  for (const height of [0, -1, 0.5, NaN, Infinity, 1e9, '640', undefined])
    assert.equal(isHeight({ type: 'dvc-height', height }), false, String(height));
  for (const data of [null, undefined, 'dvc-height', { height: 5 }]) assert.equal(isHeight(data), false);
});
