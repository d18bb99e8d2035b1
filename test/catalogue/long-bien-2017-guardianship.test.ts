import { expect } from '@open-wc/testing';
import { walk } from '../../src/dossier/index.js';
import {
  type Answers,
  titles,
  standing,
  uploads,
  demanded,
  messages,
  accepted,
  personLines,
  DECLARATION,
  closingLines,
  home,
  passport,
  ending,
} from './civil-status.js';
import {
  context,
  fill,
  find,
  lines,
  open,
  optionsOf,
  requester,
  requesterLines,
  ruleIssues,
  upload,
  vi,
} from './long-bien-2017.js';

describe('guardianship registration (A6, 1.004837)', () => {
  const guardianship = find('giam-ho');
  const minimal: Answers = {
    registrationAgency: '00145',
    guardianshipKind: 'appointed',
    ...requester,
    requesterRelationship: 'self',
    guardianSex: 'female',
    guardianEthnicity: 'kinh',
    wardFullName: 'Nguyễn Minh An',
    wardBirthDate: '15/03/2018',
    wardSex: 'male',
    wardEthnicity: 'kinh',
    wardIdKind: 'identityCard',
    wardPersonalId: '001218012345',
    reason: 'Cha mẹ đã chết, cháu ở với bà.',
    ...ending,
  };
  const rules = (answers: Answers) => ruleIssues(guardianship, { ...minimal, ...answers });

  it('asks what the official form asks, in its words', () => {
    expect(titles(guardianship)).to.deep.equal([
      'Nơi đăng ký và hình thức giám hộ',
      'Người yêu cầu',
      'Người giám hộ',
      'Pháp nhân giám hộ',
      'Người được giám hộ',
      'Lý do đăng ký giám hộ',
      'Đề nghị cấp bản sao và cam đoan',
    ]);
    expect(lines(guardianship, 'start')).to.deep.equal([
      'registrationAgency*: Kính gửi (tên cơ quan đăng ký giám hộ)',
      'guardianshipKind*: Hình thức',
      'guardianKind*: Người giám hộ là cá nhân hay pháp nhân',
    ]);
    expect(lines(guardianship, 'requester')).to.deep.equal([
      ...requesterLines,
      'requesterRelationship*: Quan hệ với người được giám hộ',
      'requesterRelationshipOther*: Quan hệ khác (ghi rõ)',
    ]);
    expect(lines(guardianship, 'guardian')).to.deep.equal(personLines('guardian'));
    expect(lines(guardianship, 'guardianOrganisation')).to.deep.equal([
      'organisationName*: Tên pháp nhân',
      'organisationAddress*: Địa chỉ trụ sở',
      'organisationRepresentative*: Họ, chữ đệm, tên người đại diện',
    ]);
    expect(lines(guardianship, 'ward')).to.deep.equal(personLines('ward'));
    expect(lines(guardianship, 'reason')).to.deep.equal(['reason*: Lý do đăng ký giám hộ']);
    expect(lines(guardianship, 'closing')).to.deep.equal(closingLines(DECLARATION));
    expect(optionsOf(guardianship, 'guardianshipKind')).to.deep.equal(['Giám hộ cử', 'Giám hộ đương nhiên']);
    expect(standing(guardianship)).to.deep.equal(['unverified guardianKind', 'unverified organisationName']);
  });

  it('lists the documents, and wants those of the kind of guardianship', () => {
    expect(guardianship.documents!.map((d) => `${d.kind} ${vi(d.title)}`)).to.deep.equal([
      'handIn Tờ khai đăng ký giám hộ theo mẫu',
      'handIn Văn bản cử người giám hộ',
      'handIn Giấy tờ chứng minh điều kiện giám hộ đương nhiên',
      'handIn Văn bản thỏa thuận về việc cử một người làm giám hộ đương nhiên',
      'handIn Văn bản ủy quyền',
      'show Giấy tờ tùy thân',
    ]);
    const codes = guardianship.documents!.map((d) => /KQ\d+/.exec(vi(d.source)!)?.[0]);
    expect(codes).to.deep.equal([undefined, 'KQ003400', 'KQ003401', undefined, 'KQ003402', undefined]);
    expect(demanded(guardianship, minimal)).to.deep.equal(['documents.appointment']);
    const natural = { ...minimal, guardianshipKind: 'natural' };
    expect(demanded(guardianship, natural)).to.deep.equal(['documents.naturalGuardianProof']);
    expect(uploads(guardianship, natural)).to.deep.equal([
      'documents.naturalGuardianProof',
      'documents.guardianAgreement',
    ]);
  });

  it('takes a legal person as guardian instead of a person', () => {
    const sections = (guardianKind: string) =>
      walk(guardianship, open(guardianship, { ...minimal, guardianKind }), context).map((s) => s.name);
    expect(sections('individual')).to.include('guardian').and.not.include('guardianOrganisation');
    expect(sections('organisation')).to.include('guardianOrganisation').and.not.include('guardian');
  });

  it('wants a guardian of age who is not the ward', () => {
    const young = { guardianBirthDate: '24/11/2008', guardianPersonalId: '001308012345' };
    expect(rules(young)).to.deep.equal(['error guardianBirthDate']);
    expect(messages(guardianship, { ...minimal, ...young })).to.deep.equal([
      [
        'Người giám hộ phải từ đủ 18 tuổi. Ngày sớm nhất đăng ký được là {earliest}.',
        { earliest: '2026-11-24' },
      ],
    ]);
    expect(rules({ ...young, guardianBirthDate: '23/11/2008' })).to.deep.equal([]);
    expect(rules({ wardPersonalId: '001196012345' })).to.deep.equal([
      'error wardPersonalId',
      'error wardPersonalId',
      'warning wardPersonalId',
    ]);
    expect(rules({ wardPersonalId: '001318012345' })).to.deep.equal(['warning wardPersonalId']);
  });

  it('takes the least and the most, and so does the office', () => {
    const send = (answers: Answers, document: string) =>
      accepted(guardianship, fill(open(guardianship, answers), { [`documents.${document}`]: upload('f1') }));
    const least = send(minimal, 'appointment');
    expect(least.fee).to.equal(0);
    expect(least.sent).to.deep.include({ guardianFullName: 'Nguyễn Thị Hoà', guardianKind: 'individual' });
    const most = send(
      {
        ...minimal,
        guardianshipKind: 'natural',
        ...passport('requester'),
        // A child without a number: the birth certificate stands for it, and residence is asked.
        wardIdKind: 'other',
        wardOtherDocument: 'Giấy khai sinh số 123/2018',
        wardIdIssuedOn: '20/03/2018',
        wardIdIssuedBy: 'UBND phường Phúc Đồng, quận Long Biên',
        wardResidenceKind: 'permanent',
        wardResidence: home,
        copyRequested: 'yes',
        copyCount: '1',
      },
      'naturalGuardianProof',
    );
    expect(most.fee).to.equal(8000);
    expect(most.sent).to.deep.include({ guardianIdDocumentNumber: 'B1234567', guardianResidence: home });
  });

  it('knows time, fee and result', () => {
    expect(guardianship.processingTime).to.deep.include({ unit: 'workingDays', amount: 3 });
    expect(guardianship.fee!.amounts!.map((a) => [a.amount, a.times])).to.deep.equal([
      [0, undefined],
      [8000, 'copyCount'],
    ]);
    expect(vi(guardianship.result![0]!.text)).to.equal('Trích lục đăng ký giám hộ (bản chính).');
  });
});
