import { expect } from '@open-wc/testing';
import { allItems, walk } from '../../src/dossier/index.js';
import {
  type Answers,
  titles,
  standing,
  uploads,
  accepted,
  personLines,
  formerMarriageLines,
  DECLARATION,
  home,
  passport,
} from './civil-status.js';
import {
  context,
  documentsOf,
  find,
  lines,
  open,
  optionsOf,
  requester,
  requesterLines,
  ruleIssues,
  shown,
  vi,
  wanting,
} from './long-bien-2017.js';

describe('certificate of marital status (A5, 1.004873)', () => {
  const certificate = find('xac-nhan-tinh-trang-hon-nhan');
  const minimal: Answers = {
    registrationAgency: '00145',
    ...requester,
    requesterRelationship: 'self',
    subjectSex: 'female',
    subjectEthnicity: 'kinh',
    maritalStatus: 'single',
    purpose: 'loan',
    declaration: true,
  };
  const intended = {
    purpose: 'marriage',
    intendedFullName: 'Trần Văn Bình',
    intendedBirthDate: '1994',
    intendedIdKind: 'identityCard',
    intendedPersonalId: '001094012345',
    intendedMarriagePlace: 'Ủy ban nhân dân phường Long Biên, Hà Nội',
  };
  const spouse = {
    currentSpouseFullName: 'Trần Văn Bình',
    marriageNumber: '12/2018',
    marriageDate: '01/02/2018',
    marriageIssuedBy: 'UBND phường Phúc Đồng, quận Long Biên',
  };
  const rules = (answers: Answers) => ruleIssues(certificate, { ...minimal, ...answers });

  it('asks what the official form asks, in its words', () => {
    expect(titles(certificate)).to.deep.equal([
      'Nơi đề nghị',
      'Người yêu cầu',
      'Người được cấp Giấy xác nhận',
      'Tình trạng hôn nhân',
      'Mục đích sử dụng',
      'Cam đoan',
    ]);
    expect(lines(certificate, 'start')).to.deep.equal([
      'registrationAgency*: Kính gửi (tên cơ quan cấp Giấy xác nhận)',
      'reissue: Đã được cấp Giấy xác nhận trước đây, nay đề nghị cấp lại',
    ]);
    expect(lines(certificate, 'requester')).to.deep.equal([
      ...requesterLines,
      'requesterRelationship*: Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân',
      'requesterRelationshipOther*: Quan hệ khác (ghi rõ)',
    ]);
    expect(lines(certificate, 'subject')).to.deep.equal([
      ...personLines('subject'),
      'pastResidence: Trong thời gian cư trú tại',
      'pastResidenceFrom*: Từ ngày',
      'pastResidenceTo*: Đến ngày',
    ]);
    expect(lines(certificate, 'status')).to.deep.equal([
      'maritalStatus*: Tình trạng hôn nhân',
      ...formerMarriageLines((name) => name),
      'unmarriedFrom*: Không đăng ký kết hôn với ai từ ngày',
      'unmarriedTo*: Đến ngày',
      'currentSpouseFullName*: Họ, chữ đệm, tên vợ/chồng hiện tại',
      'marriageNumber*: Số Giấy chứng nhận kết hôn',
      'marriageDate*: Ngày, tháng, năm cấp Giấy chứng nhận kết hôn',
      'marriageIssuedBy*: Cơ quan cấp Giấy chứng nhận kết hôn',
      'maritalStatusOther*: Tình trạng hôn nhân khác (ghi rõ)',
    ]);
    expect(lines(certificate, 'use')).to.deep.equal([
      'purpose*: Mục đích sử dụng',
      'purposeOther*: Mục đích khác (ghi rõ)',
      'intendedFullName*: Kết hôn với ông/bà (họ, chữ đệm, tên)',
      'intendedBirthDate*: Ngày, tháng, năm sinh',
      'intendedNationality*: Quốc tịch',
      'intendedNationalityOther*: Quốc tịch khác (ghi rõ)',
      'intendedIdKind*: Loại giấy tờ',
      'intendedPersonalId*: Số định danh cá nhân',
      'intendedIdDocumentNumber*: Số giấy tờ',
      'intendedOtherDocument*: Tên và số giấy tờ',
      'intendedMarriagePlace*: Nơi dự định đăng ký kết hôn',
      'certificateCount*: Số lượng Giấy xác nhận đề nghị cấp',
    ]);
    expect(lines(certificate, 'closing')[0]).to.equal(DECLARATION);
    expect(optionsOf(certificate, 'maritalStatus')).to.have.length(6);
    expect(optionsOf(certificate, 'purpose').join(' · ')).to.equal(
      'Để kết hôn · Mua bán nhà đất · Vay vốn · Khác',
    );
    // One mark for the whole block of the intended spouse: its source says so.
    expect(standing(certificate)).to.deep.equal([
      'proposed reissue',
      'unverified maritalStatus',
      'unverified intendedFullName',
    ]);
  });

  it('lists the documents of the national database', () => {
    expect(documentsOf(certificate)).to.deep.equal([
      'handIn Tờ khai cấp Giấy xác nhận tình trạng hôn nhân theo mẫu (KQ003448)',
      'lookUp Thông tin về bản án, quyết định ly hôn hoặc trích lục khai tử của vợ/chồng (KQ005012)',
      'handIn Giấy xác nhận tình trạng hôn nhân đã được cấp trước đây (KQ003453)',
      'handIn Văn bản ủy quyền (KQ003454)',
      'show Giấy tờ tùy thân (KQ004946)',
    ]);
    expect(uploads(certificate, minimal)).to.deep.equal([]);
    expect(uploads(certificate, { ...minimal, reissue: true })).to.deep.equal([
      'documents.formerCertificate',
    ]);
    expect(uploads(certificate, { requesterRelationship: 'other' })).to.deep.equal([
      'documents.powerOfAttorney',
    ]);
    expect(uploads(certificate, { ...minimal, maritalStatus: 'divorced' })).to.deep.equal([]);
  });

  it('asks for each status what belongs to it', () => {
    const before = new Set(shown(certificate, minimal));
    const more = (maritalStatus: string) =>
      shown(certificate, { ...minimal, maritalStatus }).filter((path) => !before.has(path));
    expect(more('single')).to.deep.equal([]);
    expect(more('divorced')).to.deep.equal(['divorceNumber', 'divorceDate', 'divorceCourt']);
    expect(more('widowed')).to.deep.equal([
      'spouseDeathNumber',
      'spouseDeathIssuedOn',
      'spouseDeathIssuedBy',
    ]);
    expect(more('married')).to.deep.equal(Object.keys(spouse));
    expect(more('period')).to.deep.equal(['unmarriedFrom', 'unmarriedTo', ...Object.keys(spouse)]);
    expect(more('other')).to.deep.equal(['maritalStatusOther']);
    expect(wanting(certificate, { ...minimal, maritalStatus: 'married' })).to.deep.equal(Object.keys(spouse));
  });

  it('fills in the person who asks for himself, residence and all, and nobody else', () => {
    const value = (answers: Answers, path: string) =>
      allItems(walk(certificate, open(certificate, answers), context)).find((item) => item.path === path)
        ?.value;
    expect(value(minimal, 'subjectFullName')).to.equal('Nguyễn Thị Hoà');
    expect(value(minimal, 'subjectPersonalId')).to.equal('001196012345');
    const abroad = { ...minimal, ...passport('requester') };
    expect(value(abroad, 'subjectResidence')).to.deep.equal(home);
    expect(value(abroad, 'subjectIdIssuedOn')).to.equal('2024-02-01');
    expect(value({ ...minimal, requesterRelationship: 'other' }, 'subjectFullName')).to.equal(undefined);
  });

  it('gives one certificate for a marriage, several for other uses', () => {
    expect(shown(certificate, minimal).filter((path) => path.startsWith('intended'))).to.deep.equal([]);
    expect(rules({ certificateCount: '3' })).to.deep.equal([]);
    expect(rules({ ...intended, certificateCount: '3' })).to.deep.equal(['error certificateCount']);
    expect(rules(intended)).to.deep.equal([]);
    expect(rules({ ...intended, ...spouse, maritalStatus: 'married' })).to.deep.equal(['warning purpose']);
  });

  it('refuses dates in the wrong order and one number for two persons, doubts one that does not fit', () => {
    const past = { pastResidence: { line: 'phường Phúc Đồng, quận Long Biên' } };
    expect(rules({ ...past, pastResidenceFrom: '2019', pastResidenceTo: '2018' })).to.deep.equal([
      'error pastResidenceTo',
    ]);
    expect(wanting(certificate, { ...minimal, ...past })).to.deep.equal([
      'pastResidenceFrom',
      'pastResidenceTo',
    ]);
    expect(
      rules({ ...intended, intendedBirthDate: '1996', intendedPersonalId: '001196012345' }),
    ).to.deep.equal(['error intendedPersonalId']);
    const forAnother = {
      requesterRelationship: 'other',
      requesterRelationshipOther: 'Chị ruột',
      subjectFullName: 'Nguyễn Thị Lan',
      subjectBirthDate: '1996',
      subjectIdKind: 'identityCard',
    };
    expect(rules({ ...forAnother, subjectPersonalId: '001196012345' })).to.deep.equal([
      'error subjectPersonalId',
    ]);
    expect(rules({ ...forAnother, subjectPersonalId: '001196054321' })).to.deep.equal([]);
    expect(rules({ subjectSex: 'male' })).to.deep.equal(['warning subjectPersonalId']);
  });

  it('takes the least and the most, and so does the office', () => {
    const least = accepted(certificate, open(certificate, minimal));
    expect(least.sent).to.deep.include({ certificateCount: 1, subjectFullName: 'Nguyễn Thị Hoà' });
    // The council sets the fee; nobody knows the amount here.
    expect(least.fee).to.equal(undefined);
    const most = accepted(
      certificate,
      open(certificate, {
        ...minimal,
        ...passport('requester'),
        ...intended,
        reissue: true,
        maritalStatus: 'divorced',
        divorceNumber: '34/2021/QĐST-HNGĐ',
        divorceDate: '05/06/2021',
        divorceCourt: 'Tòa án nhân dân quận Long Biên',
        pastResidence: { line: 'phường Phúc Đồng, quận Long Biên, Hà Nội' },
        pastResidenceFrom: '2015',
        pastResidenceTo: '30/06/2025',
      }),
    );
    expect(most.sent).to.deep.include({ pastResidenceTo: '2025-06-30', divorceDate: '2021-06-05' });
  });

  it('knows time, fee and how long it is good', () => {
    expect(certificate.processingTime).to.deep.include({ unit: 'workingDays', amount: 3 });
    expect(certificate.fee!.amounts).to.equal(undefined);
    expect(vi(certificate.fee!.note)).to.match(/Hội đồng nhân dân/);
    expect(vi(certificate.result![0]!.text)).to.match(/06 tháng/);
  });
});
