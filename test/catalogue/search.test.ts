import { expect } from '@open-wc/testing';
import { search, searchIndex } from '../../src/catalogue/search.js';
import type { Procedure } from '../../src/catalogue/types.js';

const procedure = (id: string, name: Procedure['name'], more: Partial<Procedure> = {}): Procedure => ({
  id,
  name,
  domain: 'ho-tich',
  decidingAgency: 'phuong',
  audience: ['citizen'],
  filing: { channel: 'desk' },
  ...more,
});
const procedures = [
  procedure('giam-ho', 'Đăng ký giám hộ', { aliases: ['Khai sinh người giám hộ'] }),
  procedure('sinh-lai', 'Sinh hoạt, khai báo lại', { code: '1.001193' }),
  procedure('khai-sinh', { vi: 'Thủ tục đăng ký khai sinh', en: 'Birth registration' }),
  procedure('khai-sinh-lai', 'Thủ tục đăng ký lại khai sinh'),
  procedure('tro-choi', 'Cấp Giấy chứng nhận điểm trò chơi điện tử', {
    code: '1.013792',
    formerCodes: ['2.001884'],
    domain: 'vien-thong',
  }),
  procedure('quyen', 'Cấp giấy chứng nhận quyền sử dụng đất'),
  procedure('quy', 'Lập quý hội'),
];
const index = searchIndex(procedures, [
  { id: 'ho-tich', name: 'Hộ tịch' },
  { id: 'vien-thong', name: 'Viễn thông' },
]);
const found = (query: string) => search(index, query).map(({ id }) => id);

describe('search', () => {
  it('gives everything in its order for an empty query', () => {
    expect(found('')).to.deep.equal(procedures.map(({ id }) => id));
    expect(found(' – ')).to.deep.equal(procedures.map(({ id }) => id));
  });
  it('finds the same with and without diacritics, with i and with y', () => {
    expect(found('đăng ký khai sinh')).to.deep.equal(['khai-sinh', 'khai-sinh-lai', 'giam-ho']);
    expect(found('dang ki khai sinh')).to.deep.equal(found('đăng ký khai sinh'));
    expect(found('Đăng ký khai sinh'.normalize('NFD'))).to.deep.equal(found('đăng ký khai sinh'));
  });
  it('wants every word, each as the beginning of a word', () => {
    expect(found('ký giám')).to.deep.equal(['giam-ho']);
    expect(found('kha si')).to.deep.equal(['sinh-lai', 'khai-sinh', 'khai-sinh-lai', 'giam-ho']);
    expect(found('inh')).to.deep.equal([]);
    expect(found('khai sinh voi')).to.deep.equal([]);
  });
  it('puts the whole phrase in the name first, then words of the name, then aliases', () => {
    expect(found('khai sinh')).to.deep.equal(['khai-sinh', 'khai-sinh-lai', 'sinh-lai', 'giam-ho']);
  });
  it('finds the English name', () => {
    expect(found('birth reg')).to.deep.equal(['khai-sinh']);
  });
  for (const code of [
    '1.013792',
    '1.013792.H42',
    '1.013792.000.00.00.H36',
    '1.0137',
    '1013792',
    '2.001884',
    '2.001884.H',
  ]) {
    it(`finds the code ${code}`, () => {
      expect(found(code)).to.deep.equal(['tro-choi']);
    });
  }
  it('finds by domain', () => {
    expect(found('viễn thông')).to.deep.equal(['tro-choi']);
  });
  it('does not lose “quyền” on the way, while “quy” is typed', () => {
    for (const typed of ['q', 'qu', 'quy', 'quyề', 'quyền']) expect(found(typed)).to.include('quyen');
    expect(found('quí')).to.include('quy');
  });
});
