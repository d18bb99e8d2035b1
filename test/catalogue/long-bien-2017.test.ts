import { expect } from '@open-wc/testing';
import { search, searchIndex, textIn } from '../../src/catalogue/index.js';
import { catalogue, issues, vi } from './long-bien-2017.js';

describe('the leaflet of May 2017', () => {
  it('parses without a single issue', () => {
    expect(issues).to.deep.equal([]);
  });

  it('has the 13 rows as printed: group, domain, name, level', () => {
    const A = 'A. Thủ tục hành chính thuộc thẩm quyền giải quyết tại UBND các Phường';
    const B = 'B. Thủ tục hành chính thuộc thẩm quyền giải quyết tại UBND Quận';
    const agencies = new Map(catalogue.agencies.map((agency) => [agency.id, agency]));
    const domains = new Map(catalogue.domains.map((domain) => [domain.id, vi(domain.name)]));
    const rows = catalogue.procedures.map((p) => {
      const agency = agencies.get(p.decidingAgency)!;
      return [vi(agency.heading), agency.tier, domains.get(p.domain), vi(p.name), p.level];
    });
    expect(rows).to.deep.equal([
      [A, 'ward', 'Tư pháp', 'Đăng kí khai sinh', 3],
      [A, 'ward', 'Tư pháp', 'Đăng kí khai tử', 3],
      [A, 'ward', 'Tư pháp', 'Đăng kí kết hôn', 3],
      [A, 'ward', 'Tư pháp', 'Trích lục hộ tịch (khai sinh, khai tử, kết hôn..)', 4],
      [A, 'ward', 'Tư pháp', 'Cấp giấy xác nhận tình trạng hôn nhân', 3],
      [A, 'ward', 'Tư pháp', 'Đăng kí giám hộ', 3],
      [B, 'district', 'Tư pháp', 'Trích lục hộ tịch (khai sinh, khai tử, kết hôn)', 4],
      [B, 'district', 'Quản lí đô thị', 'Cấp phép xây dựng nhà ở riêng lẻ', 3],
      [B, 'district', 'Quản lí đô thị', 'Cấp giấy phép xây dựng nhà ở riêng lẻ có thời hạn', 3],
      [B, 'district', 'Quản lí đô thị', 'Cấp phép sử dụng tạm thời hè phố', 3],
      [B, 'district', 'Quản lí đô thị', 'Cấp giấy phép đào hè - đào đường', 3],
      [B, 'district', 'Quản lí đô thị', 'Cấp giấy phép hạ độ cao vỉa hè', 3],
      [
        B,
        'district',
        'Thông tin và truyền thông',
        'Cấp giấy chứng nhận dịch vụ trò chơi điện tử (cấp mới, cấp lại, gia hạn, sửa đổi bổ sung)',
        3,
      ],
    ]);
  });

  it('has the national codes that the sources name, and invents none', () => {
    expect(catalogue.procedures.map((p) => p.code)).to.deep.equal([
      '1.001193',
      '1.000656',
      '1.000894',
      '2.000635',
      '1.004873',
      '1.004837',
      '2.000635',
      '1.013225',
      undefined,
      '1.013274',
      '1.013061',
      undefined,
      '1.013792',
    ]);
  });

  it('has English for every name, and says in both languages where filing is official', () => {
    const names = [...catalogue.procedures, ...catalogue.agencies, ...catalogue.domains].map((x) => x.name);
    expect(names.filter((name) => typeof name === 'string' || !name.en)).to.deep.equal([]);
    const notice = catalogue.notice!.text;
    expect(textIn('vi', notice))
      .to.match(/5\/2017/)
      .and.match(/Cổng Dịch vụ công quốc gia.*VNeID/);
    expect(textIn('en', notice))
      .to.match(/May 2017/)
      .and.match(/National Public Service Portal.*VNeID/);
  });

  it('has a complete form for every civil-status procedure', () => {
    const withoutForm = catalogue.procedures.filter((p) => p.domain === 'tu-phap' && !p.form);
    expect(withoutForm.map((p) => p.id)).to.deep.equal([]);
    expect(catalogue.procedures.filter((p) => p.filing.channel !== 'backend')).to.deep.equal([]);
  });

  it('is found with the spelling of today, without diacritics, and by everyday words', () => {
    const index = searchIndex(catalogue.procedures);
    const first = (query: string) => search(index, query)[0]?.id;
    expect(first('dang ki khai sinh')).to.equal('khai-sinh');
    expect(first('đăng ký khai sinh')).to.equal('khai-sinh');
    expect(first('quán net')).to.equal('tro-choi-dien-tu');
    expect(first('giấy độc thân')).to.equal('xac-nhan-tinh-trang-hon-nhan');
    expect(search(index, 'trích lục').map((p) => p.id)).to.include.members([
      'trich-luc-ho-tich',
      'trich-luc-ho-tich-quan',
    ]);
    // Not a service of this list: a red book is not found.
    expect(search(index, 'sổ đỏ')).to.deep.equal([]);
  });
});
