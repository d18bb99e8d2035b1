import { expect } from '@open-wc/testing';
import { processingTimeOf, type Value } from '../../src/dossier/index.js';
import { find, lines, optionsOf, requesterLines, ruleIssues, shown, vi, wanting } from './long-bien-2017.js';
import { dossierOf } from './long-bien-2017-district-dossiers.js';

const applicant = [
  'applicantKind*: Người đề nghị là',
  'applicantName*: Tên cơ quan, tổ chức / họ tên cá nhân',
  'documentNumber: Số',
];
const contact = [
  'contactAddress*: Địa chỉ liên hệ',
  'contactPhone*: Số điện thoại',
  'contactEmail: Email',
  'personVneid*: Mã số định danh VNeID của cơ quan, tổ chức, cá nhân đề nghị cấp',
  'organisationVneid*: Mã số định danh VNeID của cơ quan, tổ chức, cá nhân đề nghị cấp',
  'resultDelivery*: Nhận kết quả',
  'deliveryAddress*: Địa chỉ nhận',
];
const commitment =
  'commitment*: Cam kết chịu trách nhiệm về kinh phí và tổ chức thực hiện theo đúng giấy phép và quy định của pháp luật.';

describe('temporary use of the pavement (B4, 1.013274)', () => {
  const procedure = find('su-dung-tam-he-pho');
  const wedding = dossierOf('su-dung-tam-he-pho');
  const only = (answers: Record<string, Value>, pattern: RegExp) =>
    shown(procedure, answers).filter((path) => pattern.test(path));

  it('asks what Mẫu 01 asks, in its words', () => {
    expect(lines(procedure, 'roadApplicant')).to.deep.equal(applicant);
    expect(lines(procedure, 'request').slice(0, 11)).to.deep.equal([
      'licensingAgency*: Kính gửi (tên cơ quan có thẩm quyền)',
      'target*: Đề nghị sử dụng tạm thời',
      'roadName*: Thuộc tuyến đường',
      'roadExtent*: Tên và phạm vi đoạn lòng đường, vỉa hè',
      'roadWard*: Trên địa bàn xã/phường',
      'roadProvince*: Tỉnh/thành phố',
      'usageLength*: Chiều dài',
      'usageWidth*: Chiều rộng',
      'usageArea*: Diện tích',
      'purpose*: Mục đích sử dụng',
      'purposeDetail*: Mục đích sử dụng (ghi rõ)',
    ]);
    expect(lines(procedure, 'period').slice(3)).to.deep.equal([
      'usageFrom*: Từ ngày',
      'usageFromTime*: Từ giờ',
      'usageTo*: Đến ngày',
      'usageToTime*: Đến giờ',
    ]);
    expect(lines(procedure, 'plan')).to.deep.equal([
      'planKind*: Phương án sử dụng',
      'planPurpose*: Mục đích sử dụng',
      'planPlace*: Vị trí',
      'planTraffic*: Chỉ dẫn giao thông',
      'planSafety*: Bảo đảm an toàn, môi trường',
      'planRestoration: Hoàn trả lòng đường, vỉa hè',
    ]);
    expect(lines(procedure, 'roadContact')).to.deep.equal(contact);
    expect(lines(procedure, 'closing')).to.deep.equal([commitment]);
  });

  it('offers the closed list of purposes, and the agency by road', () => {
    expect(optionsOf(procedure, 'purpose').map((label) => label!.slice(0, 2))).to.deep.equal([
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      'e)',
      'g)',
    ]);
    expect(optionsOf(procedure, 'licensingAgency').at(-1)).to.equal('Sở Xây dựng Hà Nội');
    expect(optionsOf(procedure, 'resultDelivery').join(' · ')).to.equal(
      'Trực tiếp · Trực tuyến · Hệ thống bưu chính',
    );
  });

  it('asks individuals for their own number, organisations for the number of their letter too', () => {
    expect(only({ applicantKind: 'individual' }, /^(doc|.*Vneid)/)).to.deep.equal(['personVneid']);
    expect(only({ applicantKind: 'organisation' }, /^(documentN|.*Vneid)/)).to.deep.equal([
      'documentNumber',
      'organisationVneid',
    ]);
  });

  it('tells each purpose what concerns it', () => {
    const notes = (purpose: string, target = 'pavement') =>
      only({ purpose, target }, /^(policeNote|roadwayNote|.*Limit)$/);
    expect(notes('event', 'both')).to.deep.equal(['eventLimit']);
    expect(notes('construction', 'roadway')).to.deep.equal([]);
    expect(notes('materials', 'roadway')).to.deep.equal(['roadwayNote']);
    expect(notes('funeral')).to.deep.equal(['funeralLimit']);
    expect(notes('wedding', 'both')).to.deep.equal(['roadwayNote', 'weddingLimit']);
    expect(notes('parking')).to.deep.equal(['policeNote']);
    expect(notes('other')).to.deep.equal(['policeNote']);
  });

  it('takes the plan typed or as a file; no restoration after a funeral', () => {
    const plan = (answers: Record<string, Value>) =>
      wanting(procedure, answers).filter((path) => /plan(P|T|S|R)|usagePlan/.test(path));
    expect(plan({ planKind: 'file' })).to.deep.equal(['documents.usagePlan']);
    expect(plan({ planKind: 'typed', purpose: 'wedding' })).to.deep.equal([
      'planPurpose',
      'planPlace',
      'planTraffic',
      'planSafety',
      'planRestoration',
    ]);
    expect(plan({ planKind: 'typed', purpose: 'funeral' })).to.not.include('planRestoration');
    expect(plan({ planKind: 'typed', purpose: 'parking', purposeDetail: 'Xe máy' })).to.not.include(
      'planPurpose',
    );
  });

  it('refuses an end before the beginning, and warns of an area over its sides', () => {
    const says = (answers: Record<string, Value>) => ruleIssues(procedure, { ...wedding, ...answers });
    expect(says({})).to.deep.equal([]);
    expect(says({ usageTo: '27/11/2026' })).to.deep.equal(['error usageTo']);
    expect(says({ usageToTime: '6h30' })).to.deep.equal(['error usageTo']);
    expect(says({ usageArea: '25,1' })).to.deep.equal(['warning usageArea']);
  });

  it('takes a day for a funeral, three working days otherwise', () => {
    const time = (purpose: string) => {
      const { amount, unit } = processingTimeOf(procedure, { purpose })!;
      return `${amount} ${unit}`;
    };
    expect([time('funeral'), time('wedding')]).to.deep.equal(['1 days', '3 workingDays']);
    expect(procedure.delivery).to.deep.equal(['desk', 'electronic', 'post']);
  });
});

describe('digging up pavement or road (B5, 1.013061)', () => {
  const procedure = find('dao-he-dao-duong');
  const pipe = dossierOf('dao-he-dao-duong');

  it('asks what its forms ask, with the parts it shares with B4', () => {
    expect(lines(procedure, 'roadApplicant').slice(0, 3)).to.deep.equal(applicant);
    expect(lines(procedure, 'roadContact')).to.deep.equal(contact);
    expect(lines(procedure, 'request')).to.deep.equal([
      'licensingAgency*: Kính gửi (tên cơ quan có thẩm quyền)',
      'worksContent*: Đề nghị chấp thuận (xây dựng công trình hạ tầng / gia cường) đồng thời với cấp giấy phép thi công',
      'projectBasis: Căn cứ (quyết định, giấy tờ của dự án)',
      'roadName*: Tên, số hiệu đường',
      'sectionFrom*: Từ Km/số nhà',
      'sectionTo*: Đến Km/số nhà',
      'side*: Phía thi công',
      'digLength*: Chiều dài đào',
      'digWidth*: Chiều rộng đào',
      'digDepth*: Chiều sâu đào',
      'surfaces: Kết cấu mặt hè, mặt đường hiện trạng',
    ]);
    expect(lines(procedure, 'works')).to.deep.equal([
      'worksFrom*: Thi công từ ngày',
      'worksTo*: Đến ngày',
      'contractor: Đơn vị thi công',
      'siteManager: Người chỉ huy',
      'sitePhone: Số điện thoại hiện trường',
    ]);
    expect(lines(procedure, 'closing')).to.deep.equal([
      commitment,
      'permitCommitment*: Cam kết nhận bàn giao mặt bằng và bàn giao lại khi xong; bảo đảm an toàn giao thông; bồi thường hư hại; tự di chuyển công trình, không đòi bồi thường.',
    ]);
    expect(optionsOf(procedure, 'side').join(' · ')).to.equal('Bên phải · Bên trái · Trong công trình');
  });

  it('is for organisations, and sends a household to the utility', () => {
    expect(procedure.audience).to.deep.equal(['organisation', 'business']);
    expect(shown(procedure, { applicantKind: 'individual' })).to.include('householdNote');
    expect(shown(procedure, { applicantKind: 'organisation' })).to.not.include('householdNote');
  });

  it('demands drawings, method and traffic plan; refuses works that end before they begin', () => {
    const demanded = wanting(procedure, {}).filter((path) => path.startsWith('documents.'));
    expect(demanded).to.deep.equal([
      'documents.drawings',
      'documents.constructionMethod',
      'documents.trafficPlan',
    ]);
    expect(ruleIssues(procedure, pipe)).to.deep.equal([]);
    expect(ruleIssues(procedure, { ...pipe, worksTo: '04/12/2026' })).to.deep.equal(['error worksTo']);
  });
});

describe('lowering the pavement (B6)', () => {
  const procedure = find('ha-do-cao-via-he');
  const garage = dossierOf('ha-do-cao-via-he');

  it('has no code, and says wherever it is read that it is local and to be confirmed', () => {
    expect(procedure.code).to.equal(undefined);
    const local = /^Thủ tục của địa phương, cần được xác nhận/;
    expect(vi(procedure.filing.note)).to.match(local);
    expect(vi(procedure.notes![0]!.text)).to.match(local);
    expect(vi(procedure.form!.sections[1]!.description)).to.match(local);
  });

  it('asks who, and what is proposed: nothing of it is marked as law', () => {
    expect(lines(procedure, 'requester')).to.deep.equal(requesterLines);
    expect(lines(procedure, 'place')).to.deep.equal([
      'siteAddress*: Địa chỉ nhà, cơ sở',
      'roadName*: Tuyến đường',
      'frontage: Chiều rộng mặt tiền',
      'loweredLength*: Chiều dài đoạn đề nghị hạ',
      'kerbHeight: Cao độ bó vỉa hiện trạng',
      'purpose*: Mục đích',
      'structurePlan*: Phương án kết cấu và thoát nước',
      'worksFrom*: Thi công từ ngày',
      'worksTo*: Đến ngày',
    ]);
    expect(optionsOf(procedure, 'purpose').join(' · ')).to.equal(
      'Lối xe vào nhà · Ga-ra · Cửa hàng · Cơ quan',
    );
    const own = [
      ...procedure
        .form!.sections.slice(1)
        .flatMap(({ certainty, fields }) => fields.map((field) => ({ certainty, ...field }))),
      ...procedure.documents!,
    ];
    expect(own.filter((one) => one.certainty !== 'proposed')).to.deep.equal([]);
    expect(procedure.legalBasis!.filter((one) => one.certainty !== 'proposed')).to.deep.equal([]);
    expect(wanting(procedure, {})).to.include('documents.currentPhotos');
  });

  it('warns of a part longer than the frontage, and keeps the dates in order', () => {
    const says = (answers: Record<string, Value>) => ruleIssues(procedure, { ...garage, ...answers });
    expect(says({ frontage: '3' })).to.deep.equal([]);
    expect(says({ frontage: '2,9' })).to.deep.equal(['warning loweredLength']);
    expect(says({ worksTo: '01/12/2026' })).to.deep.equal(['error worksTo']);
  });
});
