/** Complete dossiers for the district's procedures: as little as the form takes, and everything it asks. */
import type { Value } from '../../src/dossier/index.js';
import { requester, upload } from './long-bien-2017.js';

export interface Filed {
  procedure: string;
  case: string;
  answers: Record<string, Value>;
}
const uploads = (...names: string[]): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [`documents.${name}`, upload(name)]));

const address = (line: string) => ({ province: '01', commune: '00145', line });
const house = {
  receivingWard: '00145',
  ownerName: 'Nguyễn Văn Hùng',
  ownerPersonalId: '001079012345',
  ownerPhone: '0912 345 678',
  landLot: 'Thửa 12, tờ bản đồ 45',
  landArea: '60,5',
  siteStreet: 'Số 8 ngõ 210 phố Vũ Xuân Thiều',
  adjoining: 'no',
  designerName: 'Công ty Cổ phần Kiến trúc 36',
  designerCertificate: 'HAN-00012345',
  buildingClass: 'III',
  groundLevel: '0,45',
  groundFloorArea: '50,1',
  totalFloorArea: '150,3',
  floorAreaDetail: 'Tầng 1, 2, 3 mỗi tầng 50,1 m²',
  buildingHeight: '11,7',
  heightDetail: 'Tầng 1 cao 3,9 m; tầng 2, 3 mỗi tầng 3,9 m',
  storeys: '3',
  storeysDetail: '3 tầng nổi',
  completionMonths: '8',
  declaration: true,
  ...uploads('landPaper', 'sitePlan', 'floorPlans', 'foundationPlan'),
};
const everythingOfAHouse = {
  ...house,
  exemptStoreys: 'yes',
  exemptFloorArea: 'no',
  exemptArea: 'no',
  ownerKind: 'organisation',
  ownerName: 'Công ty TNHH Nhà Xanh 36',
  representative: 'Nguyễn Văn Hùng',
  representativePosition: 'Giám đốc',
  ownerEmail: 'nha@example.vn',
  siteWard: '00145',
  adjoining: 'yes',
  designLead: 'Trần Thị Lan',
  reviewerName: 'Công ty Thẩm tra 9',
  reviewerCertificate: 'HAN-00099999',
  reviewLead: 'Lê Văn Tám',
  setback: '2',
  ...uploads('neighbourCommitment', 'firePaper', 'reviewReport', 'heritageOpinion'),
};
const road = {
  applicantKind: 'individual',
  applicantName: 'Lê Thị Mai',
  licensingAgency: '00118',
  roadName: 'Phố Ngọc Lâm',
  contactAddress: address('Số 12 phố Ngọc Lâm'),
  contactPhone: '0912 345 678',
  personVneid: '001186012345',
  resultDelivery: 'electronic',
  commitment: true,
};
const roadOrganisation = {
  applicantKind: 'organisation',
  applicantName: 'Công ty Nước sạch số 2',
  documentNumber: '12/CV-NS2',
  contactEmail: 'nuoc@example.vn',
  personVneid: '',
  organisationVneid: 'TC-0100109106',
  resultDelivery: 'post',
  deliveryAddress: address('Số 1 phố Nguyễn Văn Cừ'),
};
const pavement = {
  ...road,
  target: 'pavement',
  roadExtent: 'Trước số nhà 12 đến 18',
  roadWard: '00118',
  usageLength: '10',
  usageWidth: '2,5',
  usageArea: '25',
  purpose: 'wedding',
  usageFrom: '28/11/2026',
  usageFromTime: '7h',
  usageTo: '28/11/2026',
  usageToTime: '21h30',
  planKind: 'file',
  ...uploads('usagePlan'),
};
const dig = {
  ...road,
  ...roadOrganisation,
  worksContent: 'Lắp đặt ống cấp nước Ø110 cho ngõ 210',
  sectionFrom: 'Số nhà 12',
  sectionTo: 'Số nhà 60',
  side: 'right',
  digLength: '120',
  digWidth: '0,6',
  digDepth: '1,2',
  worksFrom: '05/12/2026',
  worksTo: '12/12/2026',
  permitCommitment: true,
  ...uploads('drawings', 'constructionMethod', 'trafficPlan'),
};
const kerb = {
  ...requester,
  siteAddress: address('Số 5 phố Sài Đồng'),
  roadName: 'Phố Sài Đồng',
  loweredLength: '3',
  purpose: 'garage',
  structurePlan: 'Hạ bó vỉa, giữ nguyên rãnh thoát nước',
  worksFrom: '05/12/2026',
  worksTo: '07/12/2026',
  commitment: true,
  ...uploads('currentPhotos'),
};
const point = {
  ownerKind: 'individual',
  ownerName: 'Phạm Văn Nam',
  ownerPersonalId: '001090012345',
  ownerIdIssuedOn: '01/07/2024',
  ownerIdIssuedBy: 'Bộ Công an',
  ownerAddress: address('Số 3 phố Bồ Đề'),
  ownerPhone: '0912 345 678',
  pointName: 'Điểm trò chơi Sao Mai',
  pointAddress: address('Số 5 phố Bồ Đề'),
  registrationNumber: '01Q8001234',
  registrationIssuedBy: 'Phòng Kinh tế',
  registrationIssuedOn: '15/03/2025',
  commitment: true,
};
const pointOfACompany = {
  ...point,
  ownerKind: 'organisation',
  ownerName: 'Công ty TNHH Giải trí 88',
  taxCode: '0100109106',
  headOffice: address('Số 1 phố Ngọc Lâm'),
  representative: 'Phạm Văn Nam',
  manager: 'Phạm Thị Bình',
  ownerEmail: 'game@example.vn',
};
const rooms = { computers: '20', roomArea: '62,5', hasSign: true, hasFireSafety: true };
const expiring = {
  certificateNumber: '15/GCN',
  certificateIssuedOn: '10/01/2024',
  certificateExpiresOn: '10/01/2027',
  extensionMonths: '24',
  extensionReason: 'Tiếp tục kinh doanh',
};
const change = { changedFrom: '20 máy', changedTo: '30 máy' };
const changed = {
  changes: [{ key: 'r1', answers: change }],
  changeReason: 'Mở rộng phòng máy',
  ...uploads('changePapers'),
};
const game = (name: string, variant: string, answers: Record<string, Value>): Filed[] => [
  { procedure: 'tro-choi-dien-tu', case: `${name}, minimal`, answers: { ...point, variant, ...answers } },
  {
    procedure: 'tro-choi-dien-tu',
    case: `${name}, full`,
    answers: { ...pointOfACompany, variant, schoolDistance: '150', certificateNumber: '15/GCN', ...answers },
  },
];

export const filed: Filed[] = [
  { procedure: 'xay-dung-nha-o', case: 'minimal', answers: house },
  { procedure: 'xay-dung-nha-o', case: 'full', answers: everythingOfAHouse },
  {
    procedure: 'xay-dung-nha-o-co-thoi-han',
    case: 'minimal',
    answers: { ...house, demolitionCommitment: true },
  },
  {
    procedure: 'xay-dung-nha-o-co-thoi-han',
    case: 'full',
    answers: {
      ...everythingOfAHouse,
      demolitionCommitment: true,
      planningDecision: 'Quyết định 12/QĐ-UBND',
      requestedYears: '3',
    },
  },
  { procedure: 'su-dung-tam-he-pho', case: 'minimal', answers: pavement },
  {
    procedure: 'su-dung-tam-he-pho',
    case: 'full',
    answers: {
      ...pavement,
      ...roadOrganisation,
      target: 'both',
      purpose: 'parking',
      purposeDetail: 'Trông giữ xe đạp, xe máy',
      planKind: 'typed',
      planPlace: 'Từ số 12 đến số 18',
      planTraffic: 'Biển báo hai đầu đoạn',
      planSafety: 'Thu dọn mỗi ngày',
      planRestoration: 'Lát lại gạch',
    },
  },
  { procedure: 'dao-he-dao-duong', case: 'minimal', answers: { ...dig, resultDelivery: 'desk' } },
  {
    procedure: 'dao-he-dao-duong',
    case: 'full',
    answers: {
      ...dig,
      projectBasis: 'Quyết định 45/QĐ-NS2',
      surfaces: ['brick', 'asphalt'],
      contractor: 'Đội thi công số 3',
      siteManager: 'Vũ Văn Long',
      sitePhone: '0987 654 321',
      ...uploads('projectPaper'),
    },
  },
  { procedure: 'ha-do-cao-via-he', case: 'minimal', answers: kerb },
  {
    procedure: 'ha-do-cao-via-he',
    case: 'full',
    answers: {
      ...kerb,
      requesterEmail: 'hoa@example.vn',
      frontage: '5',
      kerbHeight: '20',
      ...uploads('structureDrawing'),
    },
  },
  ...game('new', 'new', rooms),
  ...game('reissue', 'reissue', { certificateNumber: '15/GCN', reissueReason: 'burnt' }),
  ...game('extension', 'extension', expiring),
  ...game('change', 'change', changed),
];
export const dossierOf = (procedure: string, name = 'minimal'): Record<string, Value> =>
  filed.find((one) => one.procedure === procedure && one.case === name)!.answers;
