import { expect } from '@open-wc/testing';
import { catalogue, find, papersOf, vi } from './ha-noi-2026.js';

const POPULATION = 'Cơ sở dữ liệu quốc gia về dân cư';
const CIVIL_STATUS = `Cơ sở dữ liệu hộ tịch điện tử, ${POPULATION}`;
const identity = `show KQ004946, KQ005008 ← ${POPULATION} | Nghị quyết 66.7/2025/NQ-CP`;
const residence = (code: string) => `show ${code} ← ${POPULATION} | Nghị định 104/2022/NĐ-CP, Điều 14`;

describe('the papers of today’s law', () => {
  it('of birth: handed in, shown, looked up apart', () => {
    expect(papersOf(find('khai-sinh'))).to.deep.equal([
      'handIn KQ003204',
      'handIn KQ004389',
      'handIn KQ003208',
      'handIn KQ003303',
      'handIn KQ003159',
      identity,
      residence('KQ003785'),
      `lookUp Thông tin về Giấy chứng nhận kết hôn của cha, mẹ ← ${CIVIL_STATUS}`,
    ]);
  });

  it('of death', () => {
    expect(papersOf(find('khai-tu'))).to.deep.equal([
      'handIn KQ003281',
      'handIn KQ004376',
      'handIn KQ003285',
      'handIn KQ002966',
      residence('KQ003852'),
      'show KQ003289',
      identity,
    ]);
  });

  it('of marriage: nothing but the form is handed in', () => {
    expect(papersOf(find('ket-hon'))).to.deep.equal([
      'handIn KQ003229',
      identity,
      residence('KQ003785'),
      `lookUp Tình trạng hôn nhân của hai bên ← ${CIVIL_STATUS}`,
    ]);
  });

  it('of extracts', () => {
    expect(papersOf(find('trich-luc-ho-tich'))).to.deep.equal([
      'handIn KQ003037',
      'handIn KQ003037',
      'handIn KQ003040',
      identity,
      'handIn KQ002969',
      residence('KQ003785'),
    ]);
  });

  it('of the certificate of marital status', () => {
    expect(papersOf(find('xac-nhan-tinh-trang-hon-nhan'))).to.deep.equal([
      'handIn KQ003448',
      `lookUp KQ005012 ← ${CIVIL_STATUS}`,
      'handIn KQ003453',
      'handIn KQ003454',
      identity,
      residence('KQ003785'),
    ]);
  });

  it('of guardianship', () => {
    expect(papersOf(find('giam-ho'))).to.deep.equal([
      'handIn KQ003397',
      'handIn KQ003400',
      'handIn KQ003401',
      'handIn KQ003401',
      'handIn KQ003402',
      identity,
      residence('KQ003785'),
    ]);
  });

  it('of a house: the land paper is not handed in where the land database has it', () => {
    const house = [
      'handIn Một trong các giấy tờ về đất theo Điều 55 Nghị định 217/2026/NĐ-CP ← Cơ sở dữ liệu quốc gia về đất đai | Nghị quyết 66.7/2025/NQ-CP',
      'handIn Bản vẽ mặt bằng công trình trên lô đất kèm theo sơ đồ vị trí công trình',
      'handIn Bản vẽ mặt bằng các tầng, các mặt đứng và mặt cắt chính của công trình',
      'handIn Bản vẽ mặt bằng móng và mặt cắt móng kèm theo sơ đồ đấu nối',
      'handIn Bản cam kết bảo đảm an toàn đối với công trình liền kề',
      'handIn Giấy tờ về phòng cháy và chữa cháy',
      'handIn Báo cáo kết quả thẩm tra thiết kế xây dựng',
      'handIn Ý kiến bằng văn bản của cơ quan quản lý về văn hóa',
    ];
    const [form, ...papers] = papersOf(find('xay-dung-nha-o'));
    expect(form).to.equal('handIn Đơn đề nghị cấp giấy phép xây dựng (Mẫu số 01 Phụ lục II)');
    expect(papers).to.deep.equal(house);
    const [fixedForm, ...fixedPapers] = papersOf(find('xay-dung-nha-o-co-thoi-han'));
    expect(fixedForm).to.equal('handIn Đơn đề nghị cấp giấy phép xây dựng có thời hạn');
    expect(fixedPapers).to.deep.equal(house);
  });

  it('of pavements and roads', () => {
    expect(papersOf(find('su-dung-tam-he-pho'))).to.deep.equal([
      'handIn Văn bản đề nghị cấp giấy phép (Mẫu số 01 Phụ lục IV), bản chính',
      'handIn Phương án sử dụng tạm thời lòng đường, vỉa hè (bản sao)',
    ]);
    expect(papersOf(find('dao-he-dao-duong'))).to.deep.equal([
      'handIn Đơn đề nghị (Mẫu số 02 Phụ lục III)',
      'handIn Văn bản kèm theo đơn theo điểm b',
      'handIn Bản vẽ bố trí chung, mặt đứng, mặt cắt (ghi khoảng cách đến mép đường, tim đường, chiều sâu)',
      'handIn Biện pháp thi công',
      'handIn Phương án tổ chức giao thông',
    ]);
    const local = find('ha-do-cao-via-he').documents!;
    expect(local.map((d) => [vi(d.title), d.certainty])).to.deep.equal([
      ['Ảnh hiện trạng', 'proposed'],
      ['Bản vẽ phương án kết cấu và thoát nước', 'proposed'],
    ]);
  });

  it('of the four game certificates: data replaces papers where the resolution names the procedure', () => {
    const byResolution = (database: string) => `← ${database} | Nghị quyết 66.7/2025/NQ-CP`;
    expect(papersOf(find('tro-choi-dien-tu-cap-moi'))).to.deep.equal([
      'handIn Đơn đề nghị cấp (Mẫu 51a với cá nhân, 51b với tổ chức, doanh nghiệp)',
      `lookUp Căn cước của chủ điểm hoặc người quản lý trực tiếp ${byResolution(POPULATION)}`,
      `lookUp Giấy chứng nhận đăng ký kinh doanh ${byResolution('Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp')}`,
    ]);
    expect(papersOf(find('tro-choi-dien-tu-sua-doi-bo-sung'))).to.deep.equal([
      'handIn Đơn đề nghị sửa đổi, bổ sung',
      'handIn Tài liệu về nội dung thay đổi',
    ]);
    expect(papersOf(find('tro-choi-dien-tu-gia-han'))).to.deep.equal([
      'handIn Đơn đề nghị gia hạn (Mẫu 53a, 53b)',
      `lookUp Căn cước của chủ điểm hoặc người quản lý trực tiếp ← ${POPULATION}`,
    ]);
    expect(papersOf(find('tro-choi-dien-tu-cap-lai'))).to.deep.equal([
      'handIn Đơn đề nghị cấp lại (Mẫu 55a, 55b)',
    ]);
  });

  it('name the authority of the resolution’s table, and never want a scan of an identity card', () => {
    const papers = catalogue.procedures.flatMap((p) => p.documents!);
    const authority = (database: string) =>
      new Set(
        papers
          .filter(({ replacedBy }) => vi(replacedBy?.database) === database)
          .map(({ replacedBy }) => vi(replacedBy!.authority)),
      );
    expect([...authority(POPULATION)]).to.deep.equal(['Bộ Công an']);
    expect([...authority('Cơ sở dữ liệu quốc gia về đất đai')]).to.deep.equal([
      'Bộ Nông nghiệp và Môi trường',
    ]);
    expect([...authority('Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp')]).to.deep.equal(['Bộ Tài chính']);
    const cards = papers.filter(({ name }) => name === 'identityPaper');
    expect(cards).to.have.length(8);
    expect(cards.filter((card) => card.kind === 'handIn' || card.upload)).to.deep.equal([]);
  });

  it('say when a conditional paper is wanted', () => {
    const silent = catalogue.procedures.flatMap((p) =>
      p.documents!.filter((d) => !d.when && d.required !== true).map((d) => `${p.id} ${d.name}`),
    );
    expect(silent).to.deep.equal([]);
  });
});
