import { expect } from '@open-wc/testing';
import {
  allItems,
  checkSubmission,
  feeOf,
  issuesOf,
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
  upload,
  lines,
  requester,
  requesterLines,
  ruleIssues,
  optionsOf,
  documentsOf,
} from './long-bien-2017.js';

describe('birth registration (A1, 1.001193)', () => {
  const birth = find('khai-sinh');
  const parentLines = (who: string, word: string) => [
    `${who}IsRequester: Người ${word} là người yêu cầu: lấy lại thông tin đã khai`,
    `${who}FullName: Họ, chữ đệm, tên người ${word}`,
    `${who}BirthDate*: Ngày, tháng, năm sinh`,
    `${who}Ethnicity*: Dân tộc`,
    `${who}EthnicityOther*: Dân tộc khác (ghi rõ)`,
    `${who}Nationality*: Quốc tịch`,
    `${who}NationalityOther*: Quốc tịch khác (ghi rõ)`,
    `${who}ForeignNote: Cha hoặc mẹ có quốc tịch nước ngoài: đăng ký khai sinh có yếu tố nước ngoài là thủ tục khác (mã 2.000528).`,
    `${who}IdKind: Loại giấy tờ`,
    `${who}PersonalId*: Số định danh cá nhân`,
    `${who}IdDocumentNumber*: Số giấy tờ`,
    `${who}OtherDocument*: Tên và số giấy tờ`,
    `${who}IdIssuedOn: Ngày cấp`,
    `${who}IdIssuedBy: Cơ quan cấp`,
    `${who}ResidencePlace*: Nơi cư trú hiện nay`,
    `${who}ResidenceKind*: Loại cư trú`,
    `${who}Residence*: Nơi cư trú`,
    `${who}AddressAbroad*: Nơi cư trú ở nước ngoài (quốc gia, địa chỉ)`,
  ];

  it('asks what the official form asks, in its words', () => {
    expect(birth.form!.sections.map((s) => vi(s.title))).to.deep.equal([
      'Nơi đăng ký',
      'Người yêu cầu',
      'Người được khai sinh',
      'Người mẹ',
      'Người cha',
      'Giấy chứng nhận kết hôn của cha, mẹ',
      'Đề nghị cấp bản sao và cam đoan',
    ]);
    expect(lines(birth, 'start')).to.deep.equal([
      'registrationAgency*: Kính gửi (tên cơ quan đăng ký khai sinh)',
      'registrationCase*: Trường hợp đăng ký',
    ]);
    expect(lines(birth, 'requester')).to.deep.equal([
      ...requesterLines,
      'requesterRelationship*: Quan hệ với người được khai sinh',
    ]);
    expect(lines(birth, 'child')).to.deep.equal([
      'childFullName*: Họ, chữ đệm, tên',
      'childBirthDate*: Ngày, tháng, năm sinh',
      'childBirthDateInWords*: Ghi bằng chữ',
      'childSex*: Giới tính',
      'childEthnicity*: Dân tộc',
      'childEthnicityOther*: Dân tộc khác (ghi rõ)',
      'childNationality*: Quốc tịch',
      'childNationalityOther*: Quốc tịch khác (ghi rõ)',
      'childBirthPlace*: Nơi sinh',
      'childHomeTown*: Quê quán',
      'electronicBirthRecord: Cơ sở y tế đã gửi Giấy chứng sinh điện tử',
    ]);
    expect(lines(birth, 'mother')).to.deep.equal(parentLines('mother', 'mẹ'));
    expect(lines(birth, 'father')).to.deep.equal(parentLines('father', 'cha'));
    expect(lines(birth, 'marriage')).to.deep.equal([
      'marriageNumber: Số',
      'marriageBook: Quyển số',
      'marriageDate: Đăng ký ngày',
      'marriagePlace: Tại',
    ]);
    expect(lines(birth, 'closing')).to.deep.equal([
      'copyRequested*: Đề nghị cấp bản sao',
      'copyCount*: Số lượng',
      'declaration*: Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
      'madeAt*: Làm tại',
      'madeOn*: Ngày, tháng, năm',
    ]);
  });

  it('offers the official options', () => {
    expect(optionsOf(birth, 'childSex').join(' · ')).to.equal('Nam · Nữ');
    const ethnicGroups = optionsOf(birth, 'childEthnicity');
    expect(ethnicGroups).to.have.length(55).and.include('Mông (Hmông)');
    expect([ethnicGroups[0], ethnicGroups[54]]).to.deep.equal(['Kinh', 'Khác']);
    expect(optionsOf(birth, 'childNationality')[0]).to.equal('Việt Nam');
    expect(optionsOf(birth, 'childNationality').at(-1)).to.equal('Khác');
    expect(optionsOf(birth, 'requesterIdKind').join(' · ')).to.equal(
      'Thẻ căn cước · Thẻ căn cước công dân · Chứng minh nhân dân · Hộ chiếu · Giấy chứng nhận căn cước · Giấy tờ khác',
    );
    expect(optionsOf(birth, 'requesterResidenceKind').join(' · ')).to.equal(
      'Thường trú · Tạm trú · Nơi ở hiện tại',
    );
    expect(optionsOf(birth, 'requesterRelationship').join(' · ')).to.equal(
      'Cha · Mẹ · Ông · Bà · Người thân thích khác · Tổ chức, cá nhân đang nuôi dưỡng',
    );
    expect(optionsOf(birth, 'registrationCase').join(' · ')).to.equal(
      'Thường · Trẻ bị bỏ rơi · Chưa xác định được cha hoặc mẹ · Mang thai hộ',
    );
    expect(optionsOf(birth, 'registrationAgency').join(' · ')).to.equal(
      'Ủy ban nhân dân phường Bồ Đề · Ủy ban nhân dân phường Việt Hưng · Ủy ban nhân dân phường Phúc Lợi · Ủy ban nhân dân phường Long Biên',
    );
  });

  it('asks residence only without an identity number, abroad in one line', () => {
    const residence = (answers: Record<string, Value>) =>
      shown(birth, answers).filter((path) => /^requester(Residence|Address|IdIssued)/.test(path));
    expect(residence(requester)).to.deep.equal([]);
    expect(residence({ ...requester, requesterIdKind: 'passport' })).to.deep.equal([
      'requesterIdIssuedOn',
      'requesterIdIssuedBy',
      'requesterResidencePlace',
      'requesterResidenceKind',
      'requesterResidence',
    ]);
    expect(
      residence({ ...requester, requesterIdKind: 'passport', requesterResidencePlace: 'abroad' }),
    ).to.include.members(['requesterResidencePlace', 'requesterAddressAbroad']);
  });

  const mother = { motherFullName: 'Nguyễn Thị Hoà' };
  const father = { fatherFullName: 'Trần Văn Bình' };
  const parents = (answers: Record<string, Value>) =>
    wanting(birth, answers).filter((path) => /^(mother|father)/.test(path));

  it('wants one parent complete, either one; an empty father is no fault', () => {
    expect(parents({ registrationCase: 'ordinary' })).to.deep.equal(['fatherFullName']);
    expect(parents({ registrationCase: 'parentUnknown', ...father })).to.deep.equal([
      'fatherBirthDate',
      'fatherEthnicity',
      'fatherResidenceKind',
      'fatherResidence',
    ]);
    const complete = {
      registrationCase: 'parentUnknown',
      ...mother,
      motherBirthDate: '1996',
      motherEthnicity: 'tay',
      motherIdKind: 'citizenIdCard',
      motherPersonalId: '001196012345',
    };
    expect(parents(complete)).to.deep.equal([]);
    const dossier = open(birth, complete);
    expect(toSubmission(dossier, walk(birth, dossier, context), 'vi').answers).to.not.have.any.keys(
      'fatherFullName',
      'fatherNationality',
    );
  });

  it('asks nothing about the parents of an abandoned child', () => {
    const paths = shown(birth, { registrationCase: 'abandoned', ...mother, ...father });
    expect(paths.filter((path) => /^(mother|father|marriage)/.test(path))).to.deep.equal([]);
  });

  it('asks for the marriage certificate only of two parents, and never demands it', () => {
    const marriage = (answers: Record<string, Value>) =>
      shown(birth, answers).filter((path) => path.startsWith('marriage'));
    expect(marriage(mother)).to.deep.equal([]);
    expect(marriage({ ...mother, ...father })).to.have.length(4);
    expect(wanting(birth, { ...mother, ...father }).filter((p) => p.startsWith('marriage'))).to.deep.equal(
      [],
    );
  });

  it('sends parents of another nationality to the procedure that is theirs', () => {
    expect(shown(birth, mother)).to.not.include('motherForeignNote');
    expect(shown(birth, { ...mother, motherNationality: 'KR' })).to.include('motherForeignNote');
  });

  it('lists the documents of the national database', () => {
    expect(documentsOf(birth)).to.deep.equal([
      'handIn Tờ khai đăng ký khai sinh theo mẫu (KQ003204)',
      'handIn Giấy chứng sinh; không có thì văn bản của người làm chứng; không có người làm chứng thì giấy cam đoan về việc sinh (KQ004389)',
      'handIn Biên bản về việc trẻ bị bỏ rơi (KQ003208)',
      'handIn Văn bản xác nhận của cơ sở y tế về mang thai hộ (KQ003303)',
      'handIn Văn bản ủy quyền (KQ003159)',
      'show Giấy tờ tùy thân (KQ004946)',
      'show Giấy tờ chứng minh nơi cư trú (KQ003785)',
    ]);
    const identity = birth.documents!.find((d) => d.name === 'identityPaper')!;
    expect(vi(identity.replacedBy!.database)).to.equal('Cơ sở dữ liệu quốc gia về dân cư');
  });

  it('asks uploads by case; no scan of an identity card, ever', () => {
    const uploads = (answers: Record<string, Value>) =>
      shown(birth, { requesterRelationship: 'mother', ...answers }).filter((p) => p.startsWith('documents.'));
    const demanded = (answers: Record<string, Value>) =>
      wanting(birth, answers).filter((p) => p.startsWith('documents.'));
    expect(uploads({ registrationCase: 'ordinary' })).to.deep.equal(['documents.birthRecord']);
    expect(uploads({ requesterRelationship: 'relative' })).to.deep.equal([
      'documents.birthRecord',
      'documents.powerOfAttorney',
    ]);
    expect(demanded({ registrationCase: 'ordinary' })).to.deep.equal(['documents.birthRecord']);
    expect(demanded({ registrationCase: 'ordinary', electronicBirthRecord: true })).to.deep.equal([]);
    expect(demanded({ registrationCase: 'abandoned' })).to.deep.equal(['documents.abandonmentRecord']);
    expect(demanded({ registrationCase: 'surrogacy' })).to.deep.equal([
      'documents.birthRecord',
      'documents.surrogacyConfirmation',
    ]);
  });

  it('knows time, fee and standing of its facts', () => {
    expect(birth.processingTime).to.deep.include({ unit: 'sameDay', cutOff: '15:00' });
    expect(birth.fee!.amounts!.map((a) => [a.amount, a.times])).to.deep.equal([
      [0, undefined],
      [8000, 'copyCount'],
    ]);
    expect(vi(birth.fee!.note)).to.match(/Hội đồng nhân dân/);
    expect(birth.fee!.amounts!.filter((a) => !a.source)).to.deep.equal([]);
    expect(birth.delivery).to.deep.equal(['desk']);
    expect(vi(birth.result![0]!.text)).to.equal('Giấy khai sinh.');
    const text = JSON.stringify(birth.notes);
    expect(text)
      .to.match(/60 ngày/)
      .and.match(/2\.000986/)
      .and.match(/03\/2026\/QH16/);
    // What nobody checked, or somebody proposed, says so.
    const standing = birth
      .form!.sections.flatMap((s) => s.fields)
      .filter((f) => f.certainty)
      .map((f) => `${f.certainty} ${f.name}`);
    expect(standing).to.deep.equal([
      'proposed registrationCase',
      'proposed electronicBirthRecord',
      'proposed motherIsRequester',
      'proposed motherResidencePlace',
      'proposed fatherIsRequester',
      'proposed fatherResidencePlace',
      'unverified declaration',
    ]);
  });

  it('says after 60 days that it is late, and stops only two parents of one number', () => {
    const rules = (answers: Record<string, Value>) =>
      ruleIssues(birth, { registrationCase: 'ordinary', ...mother, ...father, ...answers });
    expect(rules({ childBirthDate: '24/09/2026' })).to.deep.equal([]);
    expect(rules({ childBirthDate: '23/09/2026' })).to.deep.equal(['warning childBirthDate']);
    const ids = { motherIdKind: 'identityCard', fatherIdKind: 'identityCard' };
    const fits = { ...ids, motherBirthDate: '1996', motherPersonalId: '001196012345' };
    expect(rules({ ...fits, fatherBirthDate: '1994', fatherPersonalId: '001094012345' })).to.deep.equal([]);
    expect(rules({ ...fits, fatherBirthDate: '1993', fatherPersonalId: '001094012345' })).to.deep.equal([
      'warning fatherPersonalId',
    ]);
    // The mother's number in the father's place: not a man's, and not two persons'.
    expect(rules({ ...fits, fatherPersonalId: '001196012345' })).to.deep.equal([
      'warning fatherPersonalId',
      'error fatherPersonalId',
    ]);
  });

  it('takes a complete dossier, and so does the office', () => {
    let dossier = open(birth, {
      registrationAgency: '00145',
      registrationCase: 'ordinary',
      ...requester,
      requesterRelationship: 'mother',
      childFullName: 'Trần Minh An',
      childBirthDate: '15/03/2026',
      childSex: 'female',
      childEthnicity: 'kinh',
      childBirthPlace: 'Bệnh viện Đa khoa Đức Giang, Hà Nội',
      childHomeTown: { line: 'Phường Long Biên, Thành phố Hà Nội' },
      // She files herself: nothing of what she gave is asked again.
      motherEthnicity: 'kinh',
      copyRequested: 'yes',
      copyCount: '2',
      declaration: true,
    });
    dossier = fill(dossier, { 'documents.birthRecord': upload('f1') });
    const sections = walk(birth, dossier, context);
    // Born in March, filed in November: late, which is said and stops nobody.
    expect(issuesOf(sections).map((i) => [i.path, i.severity, i.params])).to.deep.equal([
      ['childBirthDate', 'warning', { latest: '2026-05-14' }],
    ]);
    // Late: the council's rate is not known, so no sum is shown. In time: two copies.
    expect(feeOf(birth, allItems(sections))).to.equal(undefined);
    const inTime = walk(birth, fill(dossier, { childBirthDate: context.today }), context);
    expect(feeOf(birth, allItems(inTime))).to.equal(16_000);
    const submission = toSubmission(dossier, sections, 'vi');
    expect(submission.answers).to.deep.include({
      childBirthDateInWords: 'Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu',
      childNationality: 'VN',
      motherFullName: 'Nguyễn Thị Hoà',
      motherBirthDate: '1996',
      motherPersonalId: '001196012345',
      madeOn: '2026-11-23',
    });
    expect(submission.answers).to.not.have.any.keys(
      'fatherFullName',
      'fatherPersonalId',
      'fatherIsRequester',
    );
    expect(
      walk(birth, fill(dossier, { motherIsRequester: false }), context)
        .flatMap((section) => section.items)
        .find((item) => item.path === 'motherFullName')?.value,
    ).to.equal(undefined);
    expect(checkSubmission(birth, submission, context).issues).to.deep.equal([]);
    const { name, phone, email } = birth.form!.contact;
    expect([name, phone, email]).to.deep.equal(['requesterFullName', 'requesterPhone', 'requesterEmail']);
  });
});
