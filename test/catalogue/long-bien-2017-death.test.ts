import { expect } from '@open-wc/testing';
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

describe('death registration (A2, 1.000656)', () => {
  const death = find('khai-tu');
  const deceased = {
    deceasedFullName: 'Nguyễn Văn Sơn',
    deceasedBirthDate: '1958',
    deceasedSex: 'male',
    deceasedEthnicity: 'kinh',
  };
  const notice = {
    noticeKind: 'health',
    noticeNumber: '15/2026',
    noticeIssuedBy: 'Bệnh viện Đa khoa Đức Giang',
    noticeIssuedOn: '11/11/2026',
  };
  const minimal = {
    registrationAgency: '00145',
    registrationType: 'onTime',
    ...requester,
    requesterRelationship: 'child',
    ...deceased,
    deceasedResidenceKind: 'permanent',
    deceasedResidence: home,
    deathDate: '10/11/2026',
    deathPlace: 'Bệnh viện Đa khoa Đức Giang, Hà Nội',
    deathCause: 'Bệnh',
    ...notice,
    electronicDeathNotice: true,
    ...ending,
  };

  it('asks what the official form asks, in its words', () => {
    expect(titles(death)).to.deep.equal([
      'Nơi đăng ký và loại đăng ký',
      'Người yêu cầu',
      'Người đã chết',
      'Giấy báo tử hoặc giấy tờ thay thế',
      'Đề nghị cấp bản sao và cam đoan',
    ]);
    expect(lines(death, 'start')).to.deep.equal([
      'registrationAgency*: Kính gửi (tên cơ quan đăng ký khai tử)',
      'registrationType*: Loại đăng ký',
    ]);
    expect(lines(death, 'requester')).to.deep.equal([
      ...requesterLines,
      'requesterRelationship*: Quan hệ với người đã chết',
      'requesterRelationshipOther*: Quan hệ khác (ghi rõ)',
    ]);
    expect(lines(death, 'deceased')).to.deep.equal([
      ...personLines('deceased').slice(0, 7),
      // Papers only if any; the number once there is one.
      'deceasedIdKind: Loại giấy tờ',
      'deceasedPersonalId*: Số định danh cá nhân',
      'deceasedIdDocumentNumber*: Số giấy tờ',
      'deceasedOtherDocument*: Tên và số giấy tờ',
      'deceasedIdIssuedOn: Ngày cấp',
      'deceasedIdIssuedBy: Cơ quan cấp',
      'deceasedResidencePlace*: Nơi cư trú cuối cùng ở trong nước hay nước ngoài',
      'deceasedResidenceKind*: Loại cư trú',
      'deceasedResidence*: Nơi cư trú cuối cùng',
      'deceasedAddressAbroad*: Nơi cư trú cuối cùng ở nước ngoài (quốc gia, địa chỉ)',
      'deceasedFormerResidence*: Nơi cư trú cuối cùng (địa chỉ khi đó)',
      'deathTime: Đã chết vào lúc (giờ, phút)',
      'deathDate*: Ngày, tháng, năm chết',
      'formerDeathDate*: Ngày, tháng, năm chết',
      'deathPlace*: Nơi chết',
      'deathCause*: Nguyên nhân chết',
    ]);
    expect(lines(death, 'notice')).to.deep.equal([
      'noticeKind: Loại giấy tờ',
      'noticeNumber*: Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử',
      'noticeIssuedBy*: Do (cơ quan cấp)',
      'noticeIssuedOn*: Cấp ngày',
      'electronicDeathNotice: Cơ sở y tế đã gửi Giấy báo tử điện tử',
    ]);
    expect(lines(death, 'closing')).to.deep.equal(closingLines(DECLARATION));
    expect(optionsOf(death, 'registrationType')).to.deep.equal([
      'Đăng ký đúng hạn',
      'Đăng ký quá hạn',
      'Người chết đã lâu',
    ]);
    expect(optionsOf(death, 'requesterRelationship').join(' · ')).to.equal(
      'Vợ hoặc chồng · Con · Cha hoặc mẹ · Người thân thích khác · Đại diện cơ quan, tổ chức, cá nhân liên quan · Khác',
    );
    expect(optionsOf(death, 'noticeKind')).to.have.length(6);
    expect(standing(death)).to.deep.equal([
      'proposed deceasedResidencePlace',
      'proposed formerDeathDate',
      'proposed electronicDeathNotice',
    ]);
  });

  it('lists the documents of the national database', () => {
    expect(documentsOf(death)).to.deep.equal([
      'handIn Tờ khai đăng ký khai tử theo mẫu (KQ003281)',
      'handIn Giấy báo tử hoặc giấy tờ thay thế Giấy báo tử (KQ004376)',
      'handIn Giấy tờ, tài liệu, chứng cứ chứng minh sự kiện chết (KQ003285)',
      'handIn Văn bản ủy quyền (KQ002966)',
      'show Giấy tờ chứng minh nơi cư trú cuối cùng của người đã chết (KQ003852)',
      'show Giấy tờ chứng minh nơi người đó chết hoặc nơi phát hiện thi thể (KQ003289)',
      'show Giấy tờ tùy thân (KQ004946)',
    ]);
  });

  it('wants a death notice, or evidence where a death long ago has none', () => {
    expect(uploads(death, { registrationType: 'onTime' })).to.deep.equal(['documents.deathNotice']);
    expect(demanded(death, { registrationType: 'late' })).to.deep.equal(['documents.deathNotice']);
    expect(
      demanded(death, { registrationType: 'late', ...notice, electronicDeathNotice: true }),
    ).to.deep.equal([]);
    expect(wanting(death, { registrationType: 'onTime' })).to.include('noticeKind');
    const longAgo = { registrationType: 'longAgo' };
    expect(wanting(death, longAgo)).to.not.include('noticeKind');
    expect(demanded(death, longAgo)).to.deep.equal(['documents.deathEvidence']);
    expect(demanded(death, { ...longAgo, ...notice })).to.deep.equal(['documents.deathNotice']);
    expect(uploads(death, { requesterRelationship: 'other' })).to.include('documents.powerOfAttorney');
    expect(uploads(death, { requesterRelationship: 'child' })).to.not.include('documents.powerOfAttorney');
  });

  it('takes what is left of an old life: a year, an old card, an old address', () => {
    const old = { registrationType: 'longAgo', ...deceased };
    const paths = shown(death, old);
    expect(paths).to.include.members(['formerDeathDate', 'deceasedFormerResidence']);
    expect(paths).to.not.include.members(['deathDate', 'deceasedResidence']);
    const faults = (answers: Answers) =>
      wanting(death, { ...old, ...answers }).filter((path) => /^(formerDeath|deceased)/.test(path));
    expect(
      faults({
        deceasedIdKind: 'oldIdCard',
        deceasedIdDocumentNumber: '011223344',
        deceasedResidenceKind: 'permanent',
        deceasedFormerResidence: { line: 'xã Gia Thụy, huyện Gia Lâm, Hà Nội' },
        formerDeathDate: '1985',
      }),
    ).to.deep.equal([]);
    expect(faults({ deceasedResidencePlace: 'unknown', formerDeathDate: '07/1985' })).to.deep.equal([]);
    // A recent death is filed with its day.
    expect(wanting(death, { ...minimal, deathDate: '11/2026' })).to.deep.equal(['deathDate']);
  });

  it('notes 15 days and stops nobody for them', () => {
    const rules = (answers: Answers) => ruleIssues(death, { ...minimal, ...answers });
    expect(rules({ deathDate: '08/11/2026' })).to.deep.equal([]);
    expect(rules({ deathDate: '07/11/2026' })).to.deep.equal(['warning deathDate']);
    expect(rules({ deathDate: '07/11/2026', registrationType: 'late' })).to.deep.equal([]);
    expect(messages(death, { ...minimal, deathDate: '07/11/2026' })).to.deep.equal([
      [
        'Đã quá 15 ngày kể từ ngày chết (thời hạn đến ngày {latest}). Vẫn đăng ký được: ở mục “Loại đăng ký” vui lòng chọn “Đăng ký quá hạn”.',
        { latest: '2026-11-22' },
      ],
    ]);
  });

  it('refuses dates in the wrong order and one number for two persons, doubts one that does not fit', () => {
    const rules = (answers: Answers) => ruleIssues(death, { ...minimal, ...answers });
    expect(rules({ deceasedBirthDate: '11/11/2026' })).to.deep.equal(['error deathDate']);
    expect(rules({ noticeIssuedOn: '09/11/2026' })).to.deep.equal(['error noticeIssuedOn']);
    expect(
      rules({ registrationType: 'longAgo', formerDeathDate: '1957', noticeIssuedOn: '01/02/1956' }),
    ).to.deep.equal(['error formerDeathDate', 'error noticeIssuedOn']);
    const id = { deceasedIdKind: 'identityCard', deceasedPersonalId: '001058012345' };
    expect(rules(id)).to.deep.equal([]);
    expect(rules({ ...id, deceasedSex: 'female' })).to.deep.equal(['warning deceasedPersonalId']);
    expect(rules({ ...id, deceasedPersonalId: requester.requesterPersonalId })).to.deep.equal([
      'warning deceasedPersonalId',
      'error deceasedPersonalId',
    ]);
  });

  it('takes the least and the most, and so does the office', () => {
    expect(accepted(death, open(death, minimal)).fee).to.equal(0);
    const { sent, fee } = accepted(
      death,
      open(death, {
        ...minimal,
        ...passport('requester'),
        requesterRelationship: 'relative',
        deceasedIdKind: 'citizenIdCard',
        deceasedPersonalId: '001058012345',
        deathTime: '7 giờ 30',
        copyRequested: 'yes',
        copyCount: '3',
      }),
    );
    expect(fee).to.equal(24_000);
    expect(sent).to.deep.include({ deceasedBirthDate: '1958', deathTime: '07:30', deathDate: '2026-11-10' });
  });

  it('knows time, fee and result, and keeps a restrained tone', () => {
    expect(death.processingTime).to.deep.include({ unit: 'sameDay', cutOff: '15:00' });
    expect(vi(death.processingTime!.note)).to.match(/05 ngày làm việc/);
    expect(death.fee!.amounts!.map((a) => [a.amount, a.times])).to.deep.equal([
      [0, undefined],
      [8000, 'copyCount'],
    ]);
    expect(vi(death.fee!.note)).to.match(/Hội đồng nhân dân/);
    expect(vi(death.result![0]!.text)).to.equal('Trích lục khai tử.');
    expect(JSON.stringify(death)).to.not.match(/chúc mừng|thành công|vui mừng|!"/i);
  });
});
