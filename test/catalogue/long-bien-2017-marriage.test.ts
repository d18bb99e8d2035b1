import { expect } from '@open-wc/testing';
import {
  type Answers,
  titles,
  standing,
  uploads,
  messages,
  accepted,
  personLines,
  formerMarriageLines,
  closingLines,
  passport,
  ending,
} from './civil-status.js';
import {
  documentsOf,
  find,
  lines,
  open,
  optionsOf,
  ruleIssues,
  shown,
  vi,
  wanting,
} from './long-bien-2017.js';

describe('marriage registration (A3, 1.000894)', () => {
  const marriage = find('ket-hon');
  const spouseLines = (who: string) => [
    ...personLines(who, false),
    `${who}MarriageOrder*: Kết hôn lần thứ mấy`,
    `${who}MaritalStatus*: Tình trạng hôn nhân`,
    ...formerMarriageLines((name) => who + name[0]!.toUpperCase() + name.slice(1)),
    `${who}UnmarriedFrom*: Chưa đăng ký kết hôn từ ngày`,
    `${who}UnmarriedTo*: Đến ngày`,
    `${who}MaritalStatusOther*: Tình trạng hôn nhân khác (ghi rõ)`,
  ];
  const side = (who: string, fullName: string, birthDate: string, number: string) => ({
    [`${who}FullName`]: fullName,
    [`${who}BirthDate`]: birthDate,
    [`${who}Ethnicity`]: 'kinh',
    [`${who}IdKind`]: 'identityCard',
    [`${who}PersonalId`]: number,
    [`${who}MarriageOrder`]: '1',
    [`${who}MaritalStatus`]: 'single',
  });
  const minimal: Answers = {
    registrationAgency: '00145',
    ...side('bride', 'Nguyễn Thị Hoà', '03/07/1996', '001196012345'),
    ...side('groom', 'Trần Văn Bình', '05/06/1994', '001094012345'),
    contactPhone: '0912 345 678',
    ...ending,
  };
  const rules = (answers: Answers) => ruleIssues(marriage, { ...minimal, ...answers });

  it('asks what the official form asks, Bên nữ and Bên nam side by side in that order', () => {
    expect(titles(marriage)).to.deep.equal([
      'Nơi đăng ký',
      'Bên nữ',
      'Bên nam',
      'Liên hệ',
      'Đề nghị cấp bản sao và cam đoan',
    ]);
    expect(marriage.form!.sections.filter((s) => s.beside).map((s) => s.name)).to.deep.equal(['groom']);
    expect(lines(marriage, 'start')).to.deep.equal([
      'registrationAgency*: Kính gửi (tên cơ quan đăng ký kết hôn)',
      'registrationType*: Loại đăng ký',
    ]);
    expect(lines(marriage, 'bride')).to.deep.equal(spouseLines('bride'));
    expect(lines(marriage, 'groom')).to.deep.equal(spouseLines('groom'));
    expect(lines(marriage, 'contact')).to.deep.equal([
      'contactFullName*: Họ, chữ đệm, tên người nhận thông báo',
      'contactPhone*: Số điện thoại',
      'contactEmail: Email',
    ]);
    expect(lines(marriage, 'closing')).to.deep.equal(
      closingLines(
        'declaration*: Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn của chúng tôi là tự nguyện, không vi phạm quy định của Luật Hôn nhân và gia đình Việt Nam. Chúng tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
      ),
    );
    expect(optionsOf(marriage, 'brideMaritalStatus')).to.deep.equal([
      'Hiện tại đang có vợ/chồng',
      'Hiện tại chưa đăng ký kết hôn với ai',
      'Đã đăng ký kết hôn hoặc đã có vợ/chồng nhưng đã ly hôn; hiện tại chưa đăng ký kết hôn với ai',
      'Đã đăng ký kết hôn hoặc đã có vợ/chồng nhưng vợ/chồng đã chết; hiện tại chưa đăng ký kết hôn với ai',
      'Chưa đăng ký kết hôn với ai trong khoảng thời gian…',
      'Khác',
    ]);
    expect(standing(marriage)).to.deep.equal(['proposed contactFullName', 'unverified declaration']);
  });

  it('lists the documents of the national database, none of them to upload', () => {
    expect(documentsOf(marriage)).to.deep.equal([
      'handIn Tờ khai đăng ký kết hôn theo mẫu (hai bên có thể khai chung một tờ) (KQ003229)',
      'show Giấy tờ tùy thân (KQ004946)',
      'show Giấy tờ chứng minh nơi cư trú (KQ003785)',
    ]);
    expect(uploads(marriage, minimal)).to.deep.equal([]);
  });

  it('stops who is too young, with the earliest lawful day: 18 years for her, 20 for him', () => {
    // Both born 19 years ago today: she may, he may not.
    const nineteen = {
      brideBirthDate: '23/11/2007',
      bridePersonalId: '001307012345',
      groomBirthDate: '23/11/2007',
      groomPersonalId: '001207012345',
    };
    expect(rules(nineteen)).to.deep.equal(['error groomBirthDate']);
    expect(messages(marriage, { ...minimal, ...nineteen })).to.deep.equal([
      [
        'Bên nam phải đủ 20 tuổi vào ngày đăng ký kết hôn. Ngày sớm nhất đăng ký được là {earliest}.',
        { earliest: '2027-11-23' },
      ],
    ]);
    const young = { brideBirthDate: '24/11/2008', bridePersonalId: '001308012345' };
    expect(rules(young)).to.deep.equal(['error brideBirthDate']);
    expect(rules({ ...young, brideBirthDate: '23/11/2008' })).to.deep.equal([]);
    expect(rules({ groomBirthDate: '23/11/2006', groomPersonalId: '001206012345' })).to.deep.equal([]);
    // A year alone is not enough for that.
    expect(wanting(marriage, { ...minimal, brideBirthDate: '1996' })).to.deep.equal(['brideBirthDate']);
  });

  it('stops a second marriage, another nationality and one number for both', () => {
    expect(rules({ brideMaritalStatus: 'married' })).to.deep.equal(['error brideMaritalStatus']);
    expect(rules({ groomMaritalStatus: 'married' })).to.deep.equal(['error groomMaritalStatus']);
    // Registering the same marriage again, they are married.
    expect(rules({ registrationType: 'again', groomMaritalStatus: 'married' })).to.deep.equal([]);
    expect(rules({ groomNationality: 'KR' })).to.deep.equal(['error groomNationality']);
    expect(rules({ brideNationality: 'KR' })).to.deep.equal(['error brideNationality']);
    expect(rules({ groomBirthDate: '05/06/1996', groomPersonalId: '001196012345' })).to.deep.equal([
      'warning groomPersonalId',
      'error groomPersonalId',
    ]);
    expect(rules({ ...passport('bride'), ...passport('groom') })).to.deep.equal([
      'error groomIdDocumentNumber',
    ]);
  });

  it('doubts numbers, the count of marriages and dates that do not fit', () => {
    expect(rules({ groomPersonalId: '001093012345' })).to.deep.equal(['warning groomPersonalId']);
    expect(rules({ bridePersonalId: '001096012345' })).to.deep.equal(['warning bridePersonalId']);
    expect(rules({ brideMarriageOrder: '2' })).to.deep.equal(['warning brideMarriageOrder']);
    const divorced = { groomMaritalStatus: 'divorced', groomDivorceDate: '01/02/2020' };
    expect(rules(divorced)).to.deep.equal(['warning groomMarriageOrder']);
    expect(rules({ ...divorced, groomMarriageOrder: '2', groomDivorceDate: '01/02/1990' })).to.deep.equal([
      'error groomDivorceDate',
    ]);
    expect(
      rules({ brideMaritalStatus: 'period', brideUnmarriedFrom: '2020', brideUnmarriedTo: '2019' }),
    ).to.deep.equal(['error brideUnmarriedTo']);
  });

  it('asks residence only without a number, and of a former marriage what belongs to it', () => {
    const more = (answers: Answers) => {
      const before = new Set(shown(marriage, minimal));
      return shown(marriage, { ...minimal, ...answers }).filter((path) => !before.has(path));
    };
    expect(shown(marriage, minimal).filter((path) => /Residence|Address/.test(path))).to.deep.equal([]);
    expect(more({ brideIdKind: 'passport' })).to.deep.equal([
      'brideIdDocumentNumber',
      'brideIdIssuedOn',
      'brideIdIssuedBy',
      'brideResidencePlace',
      'brideResidenceKind',
      'brideResidence',
    ]);
    expect(more({ groomMaritalStatus: 'divorced' })).to.deep.equal([
      'groomDivorceNumber',
      'groomDivorceDate',
      'groomDivorceCourt',
    ]);
    expect(more({ groomMaritalStatus: 'widowed' })).to.deep.equal([
      'groomSpouseDeathNumber',
      'groomSpouseDeathIssuedOn',
      'groomSpouseDeathIssuedBy',
    ]);
  });

  it('takes the least and the most, and so does the office', () => {
    const least = accepted(marriage, open(marriage, minimal));
    expect(least.fee).to.equal(0);
    expect(least.sent).to.deep.include({
      registrationType: 'first',
      brideNationality: 'VN',
      contactFullName: 'Nguyễn Thị Hoà',
      contactPhone: '+84912345678',
    });
    const most = accepted(
      marriage,
      open(marriage, {
        ...minimal,
        ...passport('bride'),
        brideEthnicity: 'other',
        brideEthnicityOther: 'Pa Dí',
        brideMarriageOrder: '2',
        brideMaritalStatus: 'widowed',
        brideSpouseDeathNumber: '12/2020',
        brideSpouseDeathIssuedOn: '01/02/2020',
        brideSpouseDeathIssuedBy: 'UBND phường Phúc Đồng, quận Long Biên',
        groomMarriageOrder: '2',
        groomMaritalStatus: 'divorced',
        groomDivorceNumber: '34/2021/QĐST-HNGĐ',
        groomDivorceDate: '05/06/2021',
        groomDivorceCourt: 'Tòa án nhân dân quận Long Biên',
        contactFullName: 'Trần Văn Bình',
        contactEmail: 'binh@example.vn',
        copyRequested: 'yes',
        copyCount: '2',
      }),
    );
    expect(most.fee).to.equal(16_000);
    expect(most.sent).to.deep.include({ brideIdDocumentNumber: 'B1234567', groomDivorceDate: '2021-06-05' });
    expect(most.sent).to.not.have.any.keys('bridePersonalId', 'groomResidence');
  });

  it('knows time, fee, result, and that both must come', () => {
    // The record of marriage has no hour after which the next day counts.
    expect(marriage.processingTime).to.include({ unit: 'sameDay' }).and.to.not.have.property('cutOff');
    expect(marriage.fee!.amounts!.map((a) => [a.amount, a.times])).to.deep.equal([
      [0, undefined],
      [8000, 'copyCount'],
    ]);
    expect(vi(marriage.result![0]!.text)).to.match(/02 bản chính/);
    expect(marriage.whoFiles!.map((who) => vi(who.text)).join(' ')).to.match(/Không ủy quyền được/);
    expect(marriage.form!.contact.name).to.equal('contactFullName');
    const age = marriage.form!.rules!.filter((rule) => rule.check === 'age');
    expect(age.map((rule) => [rule.atLeast, rule.severity, rule.certainty])).to.deep.equal([
      [18, 'error', 'unverified'],
      [20, 'error', 'unverified'],
    ]);
  });
});
