import { expect } from '@open-wc/testing';
import type { Value } from '../../src/dossier/index.js';
import { find, lines, optionsOf, ruleIssues, shown, vi, wanting } from './long-bien-2017.js';
import { dossierOf } from './long-bien-2017-district-dossiers.js';

const owner = [
  'ownerKind*: Chủ đầu tư là',
  'ownerName*: Tên chủ đầu tư (Chủ hộ)',
  'ownerPersonalId*: Số định danh cá nhân',
  'representative*: Người đại diện',
  'representativePosition*: Chức vụ',
  'ownerPhone*: Số điện thoại',
  'ownerEmail: Email',
];
const work = [
  'buildingClass*: Cấp công trình',
  'groundLevel*: Cốt xây dựng',
  'setback: Khoảng lùi',
  'groundFloorArea*: Diện tích xây dựng tầng 1 (tầng trệt)',
  'totalFloorArea*: Tổng diện tích sàn',
  'floorAreaDetail*: Diễn giải tổng diện tích sàn',
  'buildingHeight*: Chiều cao công trình',
  'heightDetail*: Diễn giải chiều cao công trình',
  'storeys*: Số tầng',
  'storeysDetail*: Diễn giải số tầng',
];

describe('building permits (B2, 1.013225, and B3)', () => {
  const permit = find('xay-dung-nha-o');
  const fixedTerm = find('xay-dung-nha-o-co-thoi-han');
  const house = dossierOf('xay-dung-nha-o');

  it('ask what the official form asks, in its words', () => {
    expect(vi(permit.form!.title)).to.equal('Đơn đề nghị cấp giấy phép xây dựng, nhà ở riêng lẻ');
    expect(permit.form!.sections.map((s) => vi(s.title))).to.deep.equal([
      'Nơi nộp hồ sơ',
      'Thông tin về chủ đầu tư',
      'Địa điểm xây dựng',
      'Tổ chức, cá nhân lập, thẩm tra thiết kế xây dựng',
      'Nội dung đề nghị cấp phép',
      'Thời gian hoàn thành và cam đoan',
    ]);
    expect(lines(permit, 'buildingOffice')).to.deep.equal([
      'receivingWard*: Kính gửi',
      'exemptStoreys: Nhà dưới 7 tầng?',
      'exemptFloorArea: Tổng diện tích sàn dưới 500 m²?',
      'exemptArea: Nhà ở ngoài khu vực quy hoạch đô thị, khu chức năng và khu vực có quy định về quản lý kiến trúc?',
      'exemptNote: Nhà này có thể được miễn giấy phép xây dựng. Đây không phải câu trả lời chính thức: Ông/Bà hỏi Ủy ban nhân dân phường trước khi xây dựng.',
    ]);
    expect(lines(permit, 'buildingOwner')).to.deep.equal(owner);
    expect(lines(permit, 'buildingSite')).to.deep.equal([
      'landLot*: Lô đất số',
      'landArea*: Diện tích',
      'siteStreet*: Tại số nhà, đường/phố',
      'siteWard*: Phường/xã',
      'siteProvince*: Tỉnh, thành phố',
      'landRecordFound: Giấy tờ đất đã có trong Cơ sở dữ liệu quốc gia về đất đai',
      'adjoining*: Có công trình liền kề',
    ]);
    expect(lines(permit, 'buildingDesign')).to.deep.equal([
      'selfDesigned: Chủ đầu tư tự thiết kế',
      'designerName*: Tổ chức/cá nhân lập thiết kế: tên',
      'designerCertificate*: Tổ chức/cá nhân lập thiết kế: mã số chứng chỉ',
      'designLead: Chủ nhiệm/chủ trì',
      'reviewerName: Tổ chức thẩm tra: tên',
      'reviewerCertificate: Tổ chức thẩm tra: mã số chứng chỉ',
      'reviewLead: Tổ chức thẩm tra: chủ trì',
    ]);
    expect(lines(permit, 'building')).to.deep.equal(work);
    expect(lines(permit, 'buildingClosing')).to.deep.equal([
      'completionMonths*: Dự kiến thời gian hoàn thành',
      'declaration*: Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách nhiệm và bị xử lý theo quy định của pháp luật.',
    ]);
    expect(optionsOf(permit, 'buildingClass')).to.deep.equal(['Cấp III', 'Cấp IV']);
    expect(optionsOf(permit, 'siteWard')).to.deep.equal([
      'Phường Bồ Đề',
      'Phường Việt Hưng',
      'Phường Phúc Lợi',
      'Phường Long Biên',
    ]);
  });

  it('measure in m and m² with decimals, storeys and months in whole numbers', () => {
    const units = permit
      .form!.sections.flatMap((s) => s.fields)
      .flatMap((f) => (f.type === 'number' ? [`${f.name} ${vi(f.unit)} ${f.decimals ?? 0}`] : []));
    expect(units).to.deep.equal([
      'landArea m² 2',
      'groundLevel m 2',
      'setback m 2',
      'groundFloorArea m² 2',
      'totalFloorArea m² 2',
      'buildingHeight m 2',
      'storeys tầng 0',
      'completionMonths tháng 0',
    ]);
    expect(wanting(permit, { ...house, landArea: '0' })).to.deep.equal(['landArea']);
    expect(wanting(permit, { ...house, groundLevel: '-0,5' })).to.deep.equal([]);
  });

  it('ask organisations alone who represents them', () => {
    const asked = (answers: Record<string, Value>) =>
      shown(permit, answers).filter((path) => path.startsWith('representative'));
    expect(asked({})).to.deep.equal([]);
    expect(asked({ ownerKind: 'organisation' })).to.deep.equal(['representative', 'representativePosition']);
  });

  it('say that a permit may not be needed only when all three answers say so', () => {
    const yes = { exemptStoreys: 'yes', exemptFloorArea: 'yes', exemptArea: 'yes' };
    expect(shown(permit, yes)).to.include('exemptNote');
    expect(shown(permit, { ...yes, exemptArea: 'no' })).to.not.include('exemptNote');
    expect(wanting(permit, house)).to.deep.equal([]);
  });

  it('list the papers of NĐ 217/2026, Điều 60', () => {
    for (const procedure of [permit, fixedTerm])
      expect(procedure.documents!.slice(1).map((d) => `${d.kind} ${vi(d.title)}`)).to.deep.equal([
        'handIn Một trong các giấy tờ về đất theo Điều 55 Nghị định 217/2026/NĐ-CP',
        'handIn Bản vẽ mặt bằng công trình trên lô đất kèm theo sơ đồ vị trí công trình',
        'handIn Bản vẽ mặt bằng các tầng, các mặt đứng và mặt cắt chính của công trình',
        'handIn Bản vẽ mặt bằng móng và mặt cắt móng kèm theo sơ đồ đấu nối',
        'handIn Bản cam kết bảo đảm an toàn đối với công trình liền kề',
        'handIn Giấy tờ về phòng cháy và chữa cháy',
        'handIn Báo cáo kết quả thẩm tra thiết kế xây dựng',
        'handIn Ý kiến bằng văn bản của cơ quan quản lý về văn hóa',
      ]);
    const land = permit.documents!.find((d) => d.name === 'landPaper')!;
    expect(vi(land.replacedBy!.database)).to.equal('Cơ sở dữ liệu quốc gia về đất đai');
    const demanded = (answers: Record<string, Value>) =>
      wanting(permit, answers).filter((path) => path.startsWith('documents.'));
    expect(demanded({ adjoining: 'yes' })).to.deep.equal([
      'documents.landPaper',
      'documents.sitePlan',
      'documents.floorPlans',
      'documents.foundationPlan',
      'documents.neighbourCommitment',
    ]);
    expect(demanded({ landRecordFound: true, adjoining: 'no' })).to.deep.equal([
      'documents.sitePlan',
      'documents.floorPlans',
      'documents.foundationPlan',
    ]);
  });

  it('add to the fixed-term permit its title, its term and the undertaking to demolish', () => {
    expect(vi(fixedTerm.form!.title)).to.equal('Đơn đề nghị cấp giấy phép xây dựng có thời hạn');
    const names = permit.form!.sections.map((s) => s.name);
    expect(fixedTerm.form!.sections.map((s) => s.name)).to.deep.equal([
      ...names.slice(0, 5),
      'fixedTerm',
      ...names.slice(5),
    ]);
    expect(lines(fixedTerm, 'fixedTerm')).to.deep.equal([
      'planningDecision: Tên, số quyết định quy hoạch',
      'requestedYears: Thời hạn đề nghị',
      'demolitionCommitment*: Cam kết tự phá dỡ khi hết thời hạn và có quyết định thu hồi đất',
    ]);
    expect(fixedTerm.form!.rules).to.deep.equal(permit.form!.rules);
  });

  it('warn of areas that do not fit, and refuse a total below the ground floor', () => {
    const says = (answers: Record<string, Value>) => ruleIssues(permit, { ...house, ...answers });
    expect(says({})).to.deep.equal([]);
    expect(says({ landArea: '50' })).to.deep.equal(['warning groundFloorArea']);
    expect(says({ totalFloorArea: '150,4' })).to.deep.equal(['warning totalFloorArea']);
    expect(says({ totalFloorArea: '50' })).to.deep.equal(['error totalFloorArea']);
    expect(says({ siteWard: '00118' })).to.deep.equal(['warning siteWard']);
  });

  it('let an owner design a small house without a certificate', () => {
    const small = {
      ...house,
      selfDesigned: true,
      designerName: undefined!,
      storeys: '2',
      totalFloorArea: '100',
    };
    expect(shown(permit, small)).to.not.include('designerCertificate');
    expect(wanting(permit, small)).to.deep.equal([]);
    expect(ruleIssues(permit, small)).to.deep.equal([]);
    expect(ruleIssues(permit, { ...small, storeys: '3' })).to.deep.equal(['warning storeys']);
    expect(ruleIssues(permit, { ...small, buildingHeight: '12' })).to.deep.equal(['warning storeys']);
  });
});
