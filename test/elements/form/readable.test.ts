import { expect } from '@open-wc/testing';
import { textIn, type FieldOf, type LocaleCode } from '../../../src/catalogue/index.js';
import type { Address, Item } from '../../../src/dossier/index.js';
import { readable } from '../../../src/elements/form/readable.js';
import { filingWords } from '../../../src/locale/filing.js';
import { common, inBoth, notHere } from '../../../src/locale/index.js';

const words = inBoth({ common, notHere });

function said(raw: Address, past: boolean, locale: LocaleCode = 'vi'): string | undefined {
  const field: FieldOf<'address'> = { name: 'a', type: 'address', label: 'Nơi ở', ...(past && { past }) };
  const item: Item = { path: 'a', section: 's', field, raw, value: raw, required: false, issues: [] };
  return readable(item, {
    words: { ...words[locale], ...filingWords[locale] },
    locale,
    text: (text) => textIn(locale, text),
  });
}

describe('an address in words', () => {
  const line = 'P. Phúc Đồng, Q. Long Biên, Hà Nội';
  const successor = { successor: '00118', successorName: 'Phường Bồ Đề, Thành phố Hà Nội' };

  it('of today is line, commune and province', () => {
    const home = { line: 'Số 12', communeName: 'Phường Bồ Đề', provinceName: 'Thành phố Hà Nội' };
    expect(said(home, false)).to.equal('Số 12, Phường Bồ Đề, Thành phố Hà Nội');
  });

  it('of the past is the paper’s text, with the commune of today only as a possibility', () => {
    expect(said({ line }, true)).to.equal(line);
    expect(said({ line, ...successor }, true)).to.equal(
      `${line} (nay có thể thuộc Phường Bồ Đề, Thành phố Hà Nội)`,
    );
    expect(said({ line, ...successor }, true, 'en')).to.contain('(may today belong to Phường Bồ Đề');
  });
});
