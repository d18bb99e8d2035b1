import { expect } from '@open-wc/testing';
import { asOf, communes, provinces } from '../../src/units/index.js';

describe('units', () => {
  it('has the 34 provinces of July 2025 with full names', async () => {
    const all = await provinces();
    expect(all.length).to.equal(34);
    expect(new Set(all.map(({ code }) => code)).size).to.equal(34);
    expect(all.filter(({ name }) => !/^(Tỉnh|Thành phố) \S/.test(name))).to.deep.equal([]);
    expect(all).to.deep.include({ code: '01', name: 'Thành phố Hà Nội' });
    expect(all).to.deep.include({ code: '46', name: 'Thành phố Huế' });
    expect(all).to.deep.include({ code: '04', name: 'Tỉnh Cao Bằng' });
    expect(asOf).to.equal('2025-07-01');
  });

  it('has 3,321 communes with codes of their own', async () => {
    const all = (await Promise.all((await provinces()).map(({ code }) => communes(code)))).flat();
    expect(all.length).to.equal(3321);
    expect(new Set(all.map(({ code }) => code)).size).to.equal(3321);
    expect(
      all.filter(({ code, name }) => !/^\d{5}$/.test(code) || !/^(Phường|Xã|Đặc khu) \S/.test(name)),
    ).to.deep.equal([]);
    expect(all.filter(({ name }) => name !== name.normalize('NFC'))).to.deep.equal([]);
  });

  it('has the 126 of Hà Nội, among them the four of the former Long Biên district', async () => {
    const hanoi = await communes('01');
    expect(hanoi.length).to.equal(126);
    const names = new Map(hanoi.map(({ code, name }) => [code, name]));
    expect(['00118', '00127', '00136', '00145'].map((code) => names.get(code))).to.deep.equal([
      'Phường Bồ Đề',
      'Phường Việt Hưng',
      'Phường Phúc Lợi',
      'Phường Long Biên',
    ]);
  });

  it('sorts as Vietnamese sorts', async () => {
    const { compare } = new Intl.Collator('vi');
    for (const list of [await provinces(), await communes('01')]) {
      const names = list.map(({ name }) => name);
      expect(names).to.deep.equal([...names].sort(compare));
    }
  });

  it('has nothing for a code that is no province', async () => {
    expect(await communes('02')).to.deep.equal([]);
    expect(await communes('constructor')).to.deep.equal([]);
  });
});
