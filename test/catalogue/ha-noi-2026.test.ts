import { expect } from '@open-wc/testing';
import { search, searchIndex, textIn } from '../../src/catalogue/index.js';
import { catalogue, find, issues, notesOf, vi } from './ha-noi-2026.js';

const civilStatus = [
  'khai-sinh',
  'khai-tu',
  'ket-hon',
  'trich-luc-ho-tich',
  'xac-nhan-tinh-trang-hon-nhan',
  'giam-ho',
];
const houses = ['xay-dung-nha-o', 'xay-dung-nha-o-co-thoi-han'];
const roads = ['su-dung-tam-he-pho', 'dao-he-dao-duong'];
const GAME = 'Giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng';

describe('the leaflet’s matters under the law of November 2026', () => {
  it('parses without a single issue', () => {
    expect(issues).to.deep.equal([]);
  });

  it('has the official names and the national codes, and invents none', () => {
    expect(catalogue.procedures.map((p) => [p.code, vi(p.name)])).to.deep.equal([
      ['1.001193', 'Thủ tục đăng ký khai sinh'],
      ['1.000656', 'Thủ tục đăng ký khai tử'],
      ['1.000894', 'Thủ tục đăng ký kết hôn'],
      ['2.000635', 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh'],
      ['1.004873', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân'],
      ['1.004837', 'Thủ tục đăng ký giám hộ'],
      [
        '1.013225',
        'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
      ],
      [undefined, 'Cấp giấy phép xây dựng nhà ở riêng lẻ có thời hạn'],
      ['1.013274', 'Cấp phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác'],
      ['1.013061', 'Cấp giấy phép thi công công trình trên đường bộ đang khai thác'],
      [undefined, 'Cấp giấy phép hạ độ cao vỉa hè'],
      ['1.013792', `Cấp ${GAME}`],
      ['1.013793', `Sửa đổi, bổ sung ${GAME}`],
      ['1.013794', `Gia hạn ${GAME}`],
      ['1.013795', `Cấp lại ${GAME}`],
    ]);
    expect(catalogue.procedures.map((p) => p.formerCodes).filter(Boolean)).to.deep.equal([
      ['2.001884'],
      ['2.001786'],
    ]);
  });

  it('says why two have no code, and that the local one is to be confirmed', () => {
    expect(notesOf(find('xay-dung-nha-o-co-thoi-han'))).to.match(/Không có mã riêng.*1\.013225/);
    const kerb = find('ha-do-cao-via-he');
    expect(kerb.notes![0]!.certainty).to.equal('proposed');
    expect(notesOf(kerb)).to.match(/Thủ tục của địa phương, cần được xác nhận/);
    expect(textIn('vi', kerb.filing.note!)).to.match(
      /Trung tâm Phục vụ hành chính công hoặc Ủy ban nhân dân/,
    );
    expect(kerb.form).to.equal(undefined);
  });

  it('has two tiers: the commune decides, the city’s centre receives', () => {
    const agencies = catalogue.agencies.map(({ id, tier, name }) => [id, tier, vi(name)]);
    expect(agencies).to.deep.equal([
      ['ubnd-cap-xa', 'ward', 'Ủy ban nhân dân phường, xã'],
      ['trung-tam-phuc-vu-hanh-chinh-cong', 'province', 'Trung tâm Phục vụ hành chính công Thành phố Hà Nội'],
    ]);
    for (const p of catalogue.procedures) {
      expect(p.decidingAgency, p.id).to.equal('ubnd-cap-xa');
      expect(p.receivingPoint!.agency, p.id).to.equal('trung-tam-phuc-vu-hanh-chinh-cong');
      const place = vi(p.receivingPoint!.text);
      if (houses.includes(p.id)) expect(place, p.id).to.match(/nhận trực tuyến/);
      else if (p.id === 'ha-do-cao-via-he') expect(place).to.match(/cần được xác nhận/);
      else expect(place, p.id).to.match(/Chi nhánh hoặc Điểm tiếp nhận/);
    }
    for (const id of roads) expect(notesOf(find(id)), id).to.match(/Sở Xây dựng giải quyết/);
  });

  it('is filed on the national portal, houses nowhere else, the local one at the desk only', () => {
    for (const p of catalogue.procedures.filter(({ id }) => id !== 'ha-do-cao-via-he')) {
      expect(p.filing.channel, p.id).to.equal('portal');
      expect(p.filing.url, p.id).to.equal('https://dichvucong.gov.vn/');
      expect(vi(p.steps![0]!.text), p.id).to.match(
        /Đăng nhập Cổng Dịch vụ công quốc gia bằng tài khoản VNeID/,
      );
      if (p.code) expect(vi(p.steps![0]!.text)).to.contain(p.code);
    }
    for (const id of houses) {
      expect(vi(find(id).filing.note), id).to.match(/^Chỉ nộp trực tuyến/);
      expect(find(id).delivery, id).to.deep.equal(['electronic', 'post']);
    }
    expect(vi(find('ket-hon').filing.note)).to.match(/hai bên phải cùng có mặt/);
    expect(find('ha-do-cao-via-he').filing.channel).to.equal('desk');
  });

  it('leaves the online level open, because no source gives it for Hà Nội, and says so', () => {
    for (const p of catalogue.procedures) {
      expect(p.coverage, p.id).to.equal(undefined);
      expect(p.level, p.id).to.equal(undefined);
      if (p.id !== 'ha-do-cao-via-he') expect(notesOf(p), p.id).to.match(/một phần hay toàn trình/);
    }
  });

  it('is valid while its law is: civil status until the day before the new law, the others from July 2026', () => {
    const spans = catalogue.procedures.map(({ id, validFrom, validTo }) => [id, validFrom, validTo]);
    const games = ['cap-moi', 'sua-doi-bo-sung', 'gia-han', 'cap-lai'];
    expect(spans).to.deep.equal([
      ...civilStatus.map((id) => [id, undefined, '2027-02-28']),
      ...[...houses, ...roads].map((id) => [id, '2026-07-01', undefined]),
      ['ha-do-cao-via-he', undefined, undefined],
      ...games.map((variant) => [`tro-choi-dien-tu-${variant}`, undefined, undefined]),
    ]);
    for (const id of civilStatus) expect(notesOf(find(id)), id).to.match(/01\/3\/2027.*03\/2026\/QH16/);
  });

  it('knows the times of the law, in its units, and marks what nobody compared', () => {
    const times = catalogue.procedures.map(({ processingTime: t }) =>
      [t!.amount, t!.unit, t!.cutOff, t!.certainty].filter((part) => part !== undefined).join(' '),
    );
    expect(times).to.deep.equal([
      'sameDay 15:00',
      'sameDay 15:00',
      'sameDay',
      'sameDay 15:00',
      '3 workingDays',
      '3 workingDays',
      '7 workingDays',
      '7 workingDays',
      '3 workingDays',
      '5 workingDays',
      '5 workingDays unverified',
      '15 days',
      '5 workingDays unverified',
      '5 workingDays',
      '5 workingDays',
    ]);
    const note = (id: string) => vi(find(id).processingTime!.note);
    expect(note('khai-sinh')).to.match(/không quá 03 ngày làm việc/);
    for (const id of ['khai-tu', 'ket-hon']) expect(note(id), id).to.match(/không quá 05 ngày làm việc/);
    expect(note('xac-nhan-tinh-trang-hon-nhan')).to.match(/trong 03 ngày làm việc/);
    const [funeral] = find('su-dung-tam-he-pho').processingTime!.cases!;
    expect([vi(funeral!.label), funeral!.amount, funeral!.unit]).to.deep.equal(['Tang lễ', 1, 'days']);
  });

  it('has the fees that a source gives, and where only the council knows, no amount', () => {
    const fees = catalogue.procedures.map(({ fee }) =>
      (fee!.amounts ?? []).map(({ amount, times }) => (times ? `${amount} × ${times}` : amount)),
    );
    const perCopy = '8000 × copyCount';
    expect(fees).to.deep.equal([
      [0, perCopy],
      [0, perCopy],
      [0, perCopy],
      [perCopy, '8000 × otherCopyCount'],
      [],
      [0, perCopy],
      ...Array.from({ length: 9 }, () => []),
    ]);
    for (const p of catalogue.procedures.filter((one) => !one.fee!.amounts))
      expect(vi(p.fee!.note), p.id).to.match(/không ghi số tiền/);
    for (const id of ['khai-sinh', 'khai-tu', 'xac-nhan-tinh-trang-hon-nhan'])
      expect(vi(find(id).fee!.note), id).to.match(/mức thu của Hội đồng nhân dân thành phố Hà Nội/);
  });

  it('names what comes out', () => {
    const results = catalogue.procedures.map(({ result }) => vi(result![0]!.text));
    expect(results).to.deep.equal([
      'Giấy khai sinh.',
      'Trích lục khai tử.',
      'Giấy chứng nhận kết hôn: 02 bản chính, mỗi bên 01 bản.',
      'Bản sao Trích lục hộ tịch hoặc bản sao Giấy khai sinh.',
      'Giấy xác nhận tình trạng hôn nhân, có giá trị 06 tháng.',
      'Trích lục đăng ký giám hộ (bản chính).',
      'Giấy phép xây dựng.',
      'Giấy phép xây dựng có thời hạn.',
      'Giấy phép sử dụng tạm thời lòng đường, vỉa hè (Mẫu số 02 Phụ lục IV), bản điện tử; bản giấy khi có đề nghị.',
      'Văn bản chấp thuận đồng thời giấy phép thi công (Mẫu số 05 Phụ lục III).',
      'Giấy phép.',
      'Giấy chứng nhận.',
      'Giấy chứng nhận.',
      'Quyết định gia hạn (Mẫu 54), một lần, không quá 02 năm.',
      'Giấy chứng nhận.',
    ]);
  });

  it('has law, steps, sources and the day of the check for each', () => {
    for (const p of catalogue.procedures) {
      expect(p.checkedOn, p.id).to.equal('2026-11-22');
      for (const key of ['source', 'summary', 'whoFiles', 'legalBasis', 'steps', 'notes'] as const)
        expect(p[key], `${p.id}.${key}`).to.not.be.oneOf([undefined, '']);
      const told = [...p.steps!, ...p.result!, ...p.whoFiles!, p.summary!];
      expect(
        told.filter((one) => !one.source && !one.certainty),
        p.id,
      ).to.deep.equal([]);
    }
    expect(JSON.stringify(find('xay-dung-nha-o').legalBasis)).to.match(/135\/2025\/QH15.*217\/2026\/NĐ-CP/);
    for (const id of roads) expect(JSON.stringify(find(id).legalBasis), id).to.match(/241\/2026\/NĐ-CP/);
  });

  it('names related procedures in notes only', () => {
    const related = (id: string) => notesOf(find(id)).match(/\d\.\d{6}/g) ?? [];
    expect(related('khai-sinh')).to.deep.equal(['2.000986', '1.000689', '2.000528']);
    expect(related('xay-dung-nha-o')).to.deep.equal([
      '1.013226',
      '1.013227',
      '1.013228',
      '1.013229',
      '1.013232',
    ]);
    expect(related('dao-he-dao-duong')).to.deep.equal(['2.001921']);
  });

  it('is found by the leaflet’s names, the spelling with “kí”, codes and everyday words', () => {
    const index = searchIndex(catalogue.procedures);
    const first = (query: string) => search(index, query)[0]?.id;
    expect(first('Đăng kí khai sinh')).to.equal('khai-sinh');
    expect(first('dang ky khai tu')).to.equal('khai-tu');
    expect(first('Đăng kí giám hộ')).to.equal('giam-ho');
    expect(first('1.000894')).to.equal('ket-hon');
    expect(first('giấy độc thân')).to.equal('xac-nhan-tinh-trang-hon-nhan');
    expect(first('Cấp phép xây dựng nhà ở riêng lẻ')).to.equal('xay-dung-nha-o');
    expect(first('Cấp phép sử dụng tạm thời hè phố')).to.equal('su-dung-tam-he-pho');
    expect(first('đào hè')).to.equal('dao-he-dao-duong');
    expect(first('hạ vỉa hè')).to.equal('ha-do-cao-via-he');
    expect(search(index, 'quán net')).to.have.length(4);
    for (const p of catalogue.procedures) expect(p.aliases!.length, p.id).to.be.greaterThan(1);
  });

  it('has English for names and for where to file', () => {
    const both = [...catalogue.procedures, ...catalogue.agencies, ...catalogue.domains].map((x) => x.name);
    const told = catalogue.procedures.flatMap((p) => [p.filing.note!, p.receivingPoint!.text!]);
    for (const text of [...both, ...told, catalogue.title, catalogue.notice!.text])
      expect(typeof text === 'object' && text.en, vi(text)).to.be.a('string');
    expect(textIn('vi', catalogue.notice!.text)).to.match(/không phải kênh nộp hồ sơ chính thức/);
  });
});
