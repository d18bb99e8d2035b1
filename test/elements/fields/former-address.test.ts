import { expect } from '@open-wc/testing';
import { FormerAddresses } from '../../../src/elements/fields/former-address.js';
import * as units from '../../../src/units/index.js';

const addresses = new FormerAddresses(units);
const brief = async (text: string, where?: Parameters<FormerAddresses['find']>[1]) => {
  const found = await addresses.find(text, where);
  return (
    found && { name: found.name, today: found.today.map(({ commune }) => commune.name), rest: found.rest }
  );
};
const fourOfPhucDong = ['Phường Bồ Đề', 'Phường Long Biên', 'Phường Phúc Lợi', 'Phường Việt Hưng'];

describe('an address of three tiers', () => {
  // What the paper says → the units in it, and what is left.
  const read: [string, string, string?][] = [
    ['P. Phúc Đồng, Q. Long Biên, TP. Hà Nội', 'Phường Phúc Đồng, Quận Long Biên'],
    ['phuc dong, long bien, ha noi', 'Phường Phúc Đồng, Quận Long Biên'],
    ['P.Phúc Đồng-Q.Long Biên-HN', 'Phường Phúc Đồng, Quận Long Biên'],
    ['phường Phúc Đồng, quận Long Biên, Hà Nội'.normalize('NFD'), 'Phường Phúc Đồng, Quận Long Biên'],
    [
      'Số 12 ngõ 3, tổ 5, phường Phúc Đồng - quận Long Biên - HN',
      'Phường Phúc Đồng, Quận Long Biên',
      'Số 12 ngõ 3, tổ 5',
    ],
    ['Khu 3 thị trấn Yên Thịnh huyện Yên Mô tỉnh Ninh Bình', 'Thị trấn Yên Thịnh, Huyện Yên Mô', 'Khu 3'],
    ['TT. Trâu Quỳ, H. Gia Lâm, Hà Nội', 'Thị trấn Trâu Quỳ, Huyện Gia Lâm'],
    ['X.Nghĩa Minh,H.Nghĩa Hưng,T.Nam Định', 'Xã Nghĩa Minh, Huyện Nghĩa Hưng'],
    ['xã Kỳ Ninh, TX. Kỳ Anh, tỉnh Hà Tĩnh', 'Xã Kỳ Ninh, Thị xã Kỳ Anh'],
    ['P13 Q6 TPHCM', 'Phường 13, Quận 6'],
    ['15 Lê Lợi, phường 05, thành phố Cà Mau', 'Phường 5, Thành phố Cà Mau', '15 Lê Lợi'],
    // The commune and its district are of one name; the street is of another commune's.
    ['P. Long Biên, Q. Long Biên, Hà Nội', 'Phường Long Biên, Quận Long Biên'],
    [
      'Số 5 phố Phúc Đồng, phường Việt Hưng, quận Long Biên, Hà Nội',
      'Phường Việt Hưng, Quận Long Biên',
      'Số 5 phố Phúc Đồng',
    ],
    // Tone placement, apostrophes, and what comes after.
    ['Thụy Khuê, Tây Hồ, Hà Nội, Việt Nam', 'Phường Thụy Khuê, Quận Tây Hồ', 'Việt Nam'],
    ['Thuỵ Khuê, Tây Hồ, Hà Nội', 'Phường Thụy Khuê, Quận Tây Hồ'],
    ['Xã Ea Mđróh, huyện Cư M’gar, Đắc Lắc', "Xã Ea M'DRóh, Huyện Cư M'gar"],
    // Provinces of before.
    ['xã Tam Hiệp, huyện Phúc Thọ, tỉnh Hà Tây', 'Xã Tam Hiệp, Huyện Phúc Thọ'],
    ['xã Nghĩa Minh, huyện Nghĩa Hưng, tỉnh Hà Nam Ninh', 'Xã Nghĩa Minh, Huyện Nghĩa Hưng'],
    // The district was another then: the commune alone is known.
    ['xã Bồ Đề, huyện Gia Lâm, Hà Nội', 'Phường Bồ Đề', 'huyện Gia Lâm'],
  ];
  for (const [text, name, rest = ''] of read) {
    it(`is read: ${text.normalize()}`, async () => {
      const found = await brief(text);
      expect(found?.name).to.equal(name);
      expect(found?.rest).to.equal(rest);
      expect(found?.today).not.to.be.empty;
    });
  }

  const unread = [
    ...['', '123', 'Hà Nội', 'Đông Anh, Hà Nội', 'TX. Kỳ Anh, Hà Tĩnh', 'Phúc Lợi, Hà Nội', 'ở với bà ngoại'],
    '12 Nguyễn Trãi, Thanh Xuân, Hà Nội', // a street
    'phường Phúc Đồng, quận Long Biên', // no province: it could be anywhere
    'phường Không Có, quận Long Biên, Hà Nội',
    'Số 13, quận 6, TP.HCM', // a house
  ];
  for (const text of unread) {
    it(`is not seen in “${text}”`, async () => {
      expect(await brief(text)).to.equal(undefined);
    });
  }

  it('names all communes that got a part, where that is known', async () => {
    expect((await brief('Phúc Đồng, Long Biên, Hà Nội'))?.today).to.deep.equal(fourOfPhucDong);
    expect((await brief('xã Phúc Đồng, Hương Khê, Hà Tĩnh'))?.today).to.deep.equal(['Xã Hương Bình']);
  });

  it('names every one of that name where the district does not say which', async () => {
    expect((await brief('xã Minh Khai, huyện Từ Liêm, Hà Nội'))?.today.length).to.be.greaterThan(1);
  });

  it('takes the province chosen in the form, where the text names none', async () => {
    const text = 'phường Phúc Đồng, quận Long Biên';
    const within = (province: string) => ({ province, surely: true });
    expect((await brief(text, within('01')))?.today).to.deep.equal(fourOfPhucDong);
    expect(await brief(text, within('42'))).to.equal(undefined);
    expect((await brief(`${text}, Hà Nội`, within('42')))?.today).to.deep.equal(fourOfPhucDong);
  });

  it('is surely an old one only with its district', async () => {
    expect((await brief('Phường Phúc Lợi, Hà Nội'))?.name).to.equal('Phường Phúc Lợi');
    expect(await brief('Phường Phúc Lợi, Hà Nội', { surely: true })).to.equal(undefined);
    expect((await brief('Phường Phúc Lợi, Long Biên, Hà Nội', { surely: true }))?.today.length).to.equal(2);
  });

  it('says so when a list cannot be had, and asks again next time', async () => {
    let isDown = true;
    const shaky = new FormerAddresses({
      ...units,
      formerCommunes: (list) => (isDown ? Promise.reject(new Error('offline')) : units.formerCommunes(list)),
    });
    const text = 'Phúc Đồng, Long Biên, Hà Nội';
    const failure = await shaky.find(text).catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    isDown = false;
    expect((await shaky.find(text))?.today.length).to.equal(4);
  });
});
