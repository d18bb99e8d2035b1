import { expect } from '@open-wc/testing';
import {
  asOf,
  communes,
  formerCommunes,
  formerListsOf,
  formerProvinces,
  provinces,
} from '../../src/units/index.js';

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

describe('former units', () => {
  it('has the 63 provinces of June 2025 and the older ones, each with its lists', async () => {
    const all = await formerProvinces();
    const lists = new Set(all.flatMap((each) => each.lists));
    expect(lists.size).to.equal(63);
    const byName = (name: string) => all.find(({ names }) => names.includes(name))?.lists;
    expect(byName('HN')).to.deep.equal(['ha-noi']);
    expect(byName('Thừa Thiên Huế')).to.deep.equal(['hue']);
    expect(byName('Hà Nam Ninh')).to.deep.equal(['ha-nam', 'nam-dinh', 'ninh-binh']);
    const names = all.flatMap((each) => each.names);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('knows for every former commune a commune of today, in the one province it came to', async () => {
    const byProvince = new Map<string, Set<string>>();
    for (const { code } of await provinces())
      byProvince.set(code, new Set((await communes(code)).map((unit) => unit.code)));
    const lists = [...new Set((await formerProvinces()).flatMap((each) => each.lists))];
    const all = (await Promise.all(lists.map(formerCommunes))).flat();
    expect(all.length).to.be.greaterThan(10_500);
    const bad = all.filter(
      ({ name, district, province, communes: today }) =>
        !/^(Phường|Xã|Thị trấn) \S/.test(name) ||
        !/^(Quận|Huyện|Thị xã|Thành phố) \S/.test(district) ||
        today.length === 0 ||
        !today.every((code) => byProvince.get(province)?.has(code)),
    );
    expect(bad).to.deep.equal([]);
    // Only the five islands that had no communes, and the one commune that was left as it was, came from none.
    const reached = new Set(all.flatMap((each) => each.communes));
    const others = [...byProvince.values()]
      .flatMap((codes) => [...codes])
      .filter((code) => !reached.has(code));
    expect(others.length).to.be.at.most(6);
  });

  it('divides Phúc Đồng as the resolution does, and mends what the data set has wrong', async () => {
    const today = async (list: string, district: string, name: string) =>
      (await formerCommunes(list)).find((each) => each.district === district && each.name === name)?.communes;
    expect(await today('ha-noi', 'Quận Long Biên', 'Phường Phúc Đồng')).to.deep.equal([
      '00118',
      '00127',
      '00136',
      '00145',
    ]);
    // Their rows have the code of a commune elsewhere, and each other's.
    expect(await today('hai-phong', 'Quận Ngô Quyền', 'Phường Máy Tơ')).to.deep.equal(['11329']);
    expect(await today('kien-giang', 'Huyện Châu Thành', 'Xã Thạnh Lộc')).to.deep.equal(['30886']);
  });

  it('leads from a province of today to those it was made of', async () => {
    expect((await formerListsOf('37')).sort()).to.deep.equal(['ha-nam', 'nam-dinh', 'ninh-binh']);
    expect(await formerListsOf('02')).to.deep.equal([]);
    expect(await formerCommunes('constructor')).to.deep.equal([]);
  });
});
