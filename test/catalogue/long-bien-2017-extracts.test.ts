import { expect } from '@open-wc/testing';
import {
  allItems,
  checkSubmission,
  feeOf,
  issuesOf,
  reduce,
  toSubmission,
  walk,
  type Value,
} from '../../src/dossier/index.js';
import {
  find,
  vi,
  context,
  fill,
  open,
  shown,
  wanting,
  lines,
  requester,
  requesterLines,
  ruleIssues,
  optionsOf,
  documentsOf,
} from './long-bien-2017.js';

describe('copies of civil-status extracts (A4 and B1, 2.000635)', () => {
  const ward = find('trich-luc-ho-tich');
  const district = find('trich-luc-ho-tich-quan');

  it('asks what the official form asks, in its words', () => {
    expect(ward.form!.sections.map((s) => vi(s.title))).to.deep.equal([
      'Người yêu cầu',
      'Giấy tờ đề nghị cấp bản sao',
      'Người được đăng ký',
      'Việc đã đăng ký',
      'Bản sao và nhận kết quả',
      'Cam đoan',
    ]);
    expect(lines(ward, 'requester')).to.deep.equal([
      ...requesterLines,
      'requesterRelationship*: Quan hệ với người được cấp bản sao',
      'requesterRelationshipOther*: Quan hệ khác (ghi rõ)',
      'requesterOrganisation*: Tên cơ quan, tổ chức',
    ]);
    expect(optionsOf(ward, 'requestedPaper')).to.deep.equal([
      'Giấy khai sinh (bản sao)',
      'Trích lục khai sinh',
      'Trích lục kết hôn',
      'Trích lục khai tử',
      'Trích lục giám hộ',
      'Trích lục nhận cha, mẹ, con',
      'Trích lục thay đổi, cải chính',
      'Trích lục ghi chú (khác)',
    ]);
    expect(lines(ward, 'registered').slice(0, 3)).to.deep.equal([
      'registeredFullName*: Họ, chữ đệm, tên',
      'registeredBirthDate*: Ngày, tháng, năm sinh',
      'registeredSex: Giới tính',
    ]);
    expect(lines(ward, 'registration')).to.deep.equal([
      'registeredAt*: Đã đăng ký tại',
      'registeredOn: Ngày, tháng, năm đăng ký',
      'registrationNumber: Số',
      'registrationBook: Quyển số',
    ]);
    expect(lines(ward, 'copies')).to.deep.equal([
      'copyCount*: Số lượng bản sao đề nghị cấp',
      'otherExtracts: Đề nghị cấp thêm bản sao loại khác',
      'purpose: Mục đích sử dụng',
      'resultDelivery*: Phương thức nhận kết quả',
      'deliveryFullName*: Họ, chữ đệm, tên người nhận',
      'deliveryPhone*: Số điện thoại người nhận',
      'deliveryAddress*: Địa chỉ nhận',
    ]);
    expect(optionsOf(ward, 'resultDelivery')).to.deep.equal([
      'Trực tuyến (bản điện tử)',
      'Trực tiếp',
      'Bưu chính',
    ]);
  });

  it('has the same form at the ward and at the district, and level 4 delivery', () => {
    expect(district.form).to.deep.equal(ward.form);
    expect(district.documents).to.deep.equal(ward.documents);
    for (const procedure of [ward, district])
      expect(procedure.delivery).to.deep.equal(['electronic', 'desk', 'post']);
  });

  const self = { ...requester, requesterRelationship: 'self' };
  it('fills in the registered person who files for himself, and nobody else', () => {
    const value = (answers: Record<string, Value>, path: string) =>
      allItems(walk(ward, open(ward, answers), context)).find((item) => item.path === path)?.value;
    expect(value(self, 'registeredFullName')).to.equal('Nguyễn Thị Hoà');
    expect(value(self, 'registeredBirthDate')).to.equal('1996');
    expect(value(self, 'registeredPersonalId')).to.equal('001196012345');
    expect(value({ ...requester, requesterRelationship: 'other' }, 'registeredFullName')).to.equal(undefined);
  });

  it('asks for both spouses only of a marriage, and only as a proposal', () => {
    expect(shown(ward, { requestedPaper: 'birthExtract' })).to.not.include('spouseFullName');
    expect(shown(ward, { requestedPaper: 'marriageExtract' })).to.include('spouseFullName');
    expect(wanting(ward, { requestedPaper: 'marriageExtract' })).to.not.include('spouseFullName');
  });

  it('asks where to deliver only for the post', () => {
    const delivery = (resultDelivery: string) =>
      shown(ward, { resultDelivery }).filter((path) => path.startsWith('delivery'));
    expect(delivery('desk')).to.deep.equal([]);
    expect(delivery('post')).to.deep.equal(['deliveryFullName', 'deliveryPhone', 'deliveryAddress']);
  });

  it('lists the documents of the national database; a letter only from organisations', () => {
    expect(documentsOf(ward)).to.deep.equal([
      'handIn Tờ khai cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh (cá nhân) (KQ003037)',
      'handIn Văn bản yêu cầu của cơ quan, tổ chức (KQ003037)',
      'handIn Văn bản ủy quyền (KQ003040)',
      'show Giấy tờ tùy thân (KQ004946)',
      'handIn Bản sao có chứng thực của giấy tờ phải xuất trình (KQ002969)',
    ]);
    const uploads = (requesterRelationship: string) =>
      shown(ward, { requesterRelationship }).filter((path) => path.startsWith('documents.'));
    expect(uploads('self')).to.deep.equal([]);
    expect(uploads('other')).to.deep.equal(['documents.powerOfAttorney']);
    expect(uploads('organisation')).to.deep.equal(['documents.organisationRequest']);
  });

  it('takes a complete dossier with another extract in a row, at 8.000 đ a copy', () => {
    let dossier = open(ward, {
      ...self,
      requestedPaper: 'birthExtract',
      registeredAt: 'UBND phường Phúc Đồng, quận Long Biên, Hà Nội',
      copyCount: '3',
      resultDelivery: 'post',
      deliveryAddress: { province: '01', commune: '00145', line: 'Số 12 ngách 45/8 ngõ 210' },
      declaration: true,
    });
    dossier = reduce(dossier, { type: 'addRow', path: 'otherExtracts', key: 'r1' });
    const errors = () => issuesOf(walk(ward, dossier, context)).map((issue) => issue.path);
    expect(errors()).to.deep.equal(['otherExtracts.r1.otherExtractKind', 'otherExtracts.r1.otherCopyCount']);
    dossier = fill(dossier, {
      'otherExtracts.r1.otherExtractKind': 'marriageExtract',
      'otherExtracts.r1.otherCopyCount': '2',
    });
    expect(errors()).to.deep.equal([]);
    const sections = walk(ward, dossier, context);
    expect(feeOf(ward, allItems(sections))).to.equal(40_000);
    const submission = toSubmission(dossier, sections, 'vi');
    expect(submission.answers).to.deep.include({ deliveryPhone: '+84912345678' });
    expect(checkSubmission(ward, submission, context).issues).to.deep.equal([]);
  });

  it('doubts a number that does not fit year or sex, and lets it pass', () => {
    for (const procedure of [ward, district]) {
      expect(ruleIssues(procedure, { ...self, registeredSex: 'female' })).to.deep.equal([]);
      expect(ruleIssues(procedure, { ...self, registeredSex: 'male' })).to.deep.equal([
        'warning registeredPersonalId',
      ]);
      expect(ruleIssues(procedure, { ...self, requesterBirthDate: '1995' })).to.deep.equal([
        'warning requesterPersonalId',
        'warning registeredPersonalId',
      ]);
    }
  });

  it('says of every proposal why, and of the fee whose it is', () => {
    const proposed = ward
      .form!.sections.flatMap((s) => s.fields)
      .filter((field) => field.certainty === 'proposed');
    expect(proposed.map((f) => f.name)).to.deep.equal(['spouseFullName', 'spouseBirthDate', 'otherExtracts']);
    expect(proposed.filter((f) => f.required || !vi(f.source)?.startsWith('Đề xuất'))).to.deep.equal([]);
    expect(ward.fee!.amounts!.map((a) => [a.amount, a.times, a.source])).to.deep.equal([
      [8000, 'copyCount', 'Thông tư 281/2016/TT-BTC'],
      [8000, 'otherCopyCount', 'Thông tư 281/2016/TT-BTC'],
    ]);
    expect(ward.processingTime).to.deep.include({ unit: 'sameDay', cutOff: '15:00' });
  });
});
