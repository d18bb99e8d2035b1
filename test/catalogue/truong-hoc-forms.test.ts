import { expect } from '@open-wc/testing';
import { demanded, home, messages, uploads, type Answers } from './civil-status.js';
import { ruleIssues, shown } from './long-bien-2017.js';
import { byMail, desk, find, person, school, send } from './truong-hoc.js';

const leaving: Answers = {
  ...person,
  ...desk,
  direction: 'out',
  toSchool: 'Trường THCS Bồ Đề, Hà Nội',
  lastDay: '15/01/2027',
  reason: 'family',
};
const coming: Answers = {
  ...person,
  ...byMail,
  filerKind: 'guardian',
  direction: 'in',
  fromSchool: 'Trường THCS Bồ Đề, Hà Nội',
  lastDay: '15/01/2027',
  firstDay: '18/01/2027',
  reason: 'moved',
  newResidence: home,
  reportCardKind: 'paper',
};
const enrolment: Answers = { ...person, ...desk, purpose: 'tax' };
const correction: Answers = { ...person, ...desk, wrongIn: ['reportCard'] };
const wrongName: Answers = { ...correction, wrongName: true, recordedName: 'Trần Minh Ân' };
const graduate: Answers = {
  filerKind: 'self',
  filerFullName: 'Lê Văn Đức',
  filerPhone: '0912 345 678',
  pupilBirthDate: '1998',
  graduatedOn: '2013',
  ...desk,
};
const boarding: Answers = {
  ...person,
  ...desk,
  startDate: '30/11/2026',
  days: ['monday', 'friday'],
  diet: 'usual',
  collection: 'filer',
};

describe('the school’s forms', () => {
  it('transfer: take a pupil who leaves and one who comes', () => {
    expect(send('chuyen-truong', leaving)).to.deep.include({
      fromSchool: school,
      toSchool: 'Trường THCS Bồ Đề, Hà Nội',
      lastDay: '2027-01-15',
    });
    expect(demanded(find('chuyen-truong'), leaving)).to.deep.equal([]);
    expect(demanded(find('chuyen-truong'), coming)).to.deep.equal(['documents.reportCard']);
    const sent = send('chuyen-truong', coming, 'reportCard', 'transferLetter');
    expect(sent).to.deep.include({
      toSchool: school,
      newResidence: home,
      deliveryEmail: 'hoa@example.com',
      firstDay: '2027-01-18',
    });
    expect(uploads(find('chuyen-truong'), { ...coming, reportCardKind: 'digital' })).to.deep.equal([
      'documents.transferLetter',
    ]);
    expect(shown(find('chuyen-truong'), { ...coming, reason: 'other' }))
      .to.include('reasonOther')
      .and.not.include('newResidence');
  });

  it('transfer: want two schools, and the days in order', () => {
    const rules = (answers: Answers) => ruleIssues(find('chuyen-truong'), { ...leaving, ...answers });
    expect(rules({})).to.deep.equal([]);
    expect(rules({ toSchool: school })).to.deep.equal(['error toSchool']);
    // The message stands at the school that was typed, not at the one that was filled in.
    const here = ruleIssues(find('chuyen-truong'), { ...coming, fromSchool: school });
    expect(here).to.deep.equal(['error fromSchool']);
    expect(rules({ firstDay: '14/01/2027' })).to.deep.equal(['error firstDay']);
    expect(rules({ firstDay: '15/01/2027' })).to.deep.equal([]);
    expect(rules({ lastDay: '15/01/2012' })).to.deep.equal(['error lastDay']);
  });

  it('certificate of enrolment: take the least and the most', () => {
    expect(send('xac-nhan-dang-hoc', enrolment)).to.deep.include({ purpose: 'tax', copyCount: 1 });
    const most: Answers = {
      ...enrolment,
      ...byMail,
      filerKind: 'father',
      purpose: 'other',
      purposeOther: 'Làm thẻ xe buýt',
      ownTemplate: true,
      copyCount: '2',
      neededBy: '10/12/2026',
    };
    expect(demanded(find('xac-nhan-dang-hoc'), most)).to.deep.equal(['documents.template']);
    expect(send('xac-nhan-dang-hoc', most, 'template')).to.deep.include({
      purposeOther: 'Làm thẻ xe buýt',
      neededBy: '2026-12-10',
    });
    expect(uploads(find('xac-nhan-dang-hoc'), enrolment)).to.deep.equal([]);
  });

  it('certificate of enrolment: warn a pupil under 16 who files, and a day that is very near', () => {
    const rules = (answers: Answers) => ruleIssues(find('xac-nhan-dang-hoc'), { ...enrolment, ...answers });
    const self: Answers = { filerKind: 'pupil', filerFullName: 'Trần Minh An' };
    expect(rules(self)).to.deep.equal(['warning pupilBirthDate']);
    expect(rules({ ...self, pupilBirthDate: '23/11/2010' })).to.deep.equal([]);
    expect(rules({ neededBy: '24/11/2026' })).to.deep.equal(['warning neededBy']);
    expect(rules({ neededBy: '25/11/2026' })).to.deep.equal([]);
    // The pupil's own name is not asked twice.
    const named: Answers = { ...enrolment, ...self, pupilBirthDate: '23/11/2010' };
    delete named.pupilFullName;
    expect(send('xac-nhan-dang-hoc', named)).to.include({ pupilFullName: 'Trần Minh An' });
  });

  it('correction: take one wrong name and everything wrong', () => {
    expect(demanded(find('chinh-sua-ho-so'), wrongName)).to.deep.equal(['documents.birthCertificate']);
    expect(send('chinh-sua-ho-so', wrongName, 'birthCertificate')).to.deep.include({
      pupilFullName: 'Trần Minh An',
      recordedName: 'Trần Minh Ân',
    });
    const most: Answers = {
      ...wrongName,
      ...byMail,
      wrongIn: ['reportCard', 'register', 'data'],
      wrongBirthDate: true,
      recordedBirthDate: '13/05/2013',
      wrongOther: true,
      recordedOther: 'Nơi sinh: Hà Tây',
      correctOther: 'Nơi sinh: Hà Nội',
    };
    const sent = send('chinh-sua-ho-so', most, 'birthCertificate', 'evidence');
    expect(sent).to.deep.include({ recordedBirthDate: '2013-05-13', correctOther: 'Nơi sinh: Hà Nội' });
  });

  it('correction: want something wrong, and something different', () => {
    const rules = (answers: Answers) => ruleIssues(find('chinh-sua-ho-so'), answers);
    expect(rules(correction)).to.deep.equal(['error wrongName']);
    expect(rules(wrongName)).to.deep.equal([]);
    expect(rules({ ...wrongName, recordedName: 'Trần Minh An' })).to.deep.equal(['error recordedName']);
    const birth: Answers = { ...correction, wrongBirthDate: true, recordedBirthDate: '15/3/2013' };
    expect(rules(birth)).to.deep.equal(['error recordedBirthDate']);
    const other: Answers = { ...correction, wrongOther: true, recordedOther: 'Nam', correctOther: 'Nam' };
    expect(rules(other)).to.deep.equal(['error correctOther']);
    expect(uploads(find('chinh-sua-ho-so'), other)).to.deep.equal(['documents.evidence']);
    expect(demanded(find('chinh-sua-ho-so'), other)).to.deep.equal([]);
  });

  it('copy of a diploma: take a former pupil, and someone authorised who lives far away', () => {
    expect(send('ban-sao-bang-tot-nghiep', graduate)).to.deep.include({
      pupilFullName: 'Lê Văn Đức',
      pupilBirthDate: '1998',
      graduatedOn: '2013',
      copyCount: 1,
    });
    const most: Answers = {
      ...graduate,
      filerKind: 'other',
      filerEmail: 'duc@example.com',
      pupilFullName: 'Lê Thị Mai',
      pupilBirthDate: '02/09/1998',
      pupilClass: '9A',
      graduatedOn: '06/2013',
      diplomaNumber: 'B 123456',
      registerNumber: '45/2013',
      copyCount: '3',
      resultDelivery: 'post',
      deliveryAddress: home,
    };
    expect(demanded(find('ban-sao-bang-tot-nghiep'), most)).to.deep.equal(['documents.powerOfAttorney']);
    const sent = send('ban-sao-bang-tot-nghiep', most, 'powerOfAttorney');
    expect(sent).to.deep.include({ graduatedOn: '2013-06', deliveryAddress: home, copyCount: 3 });
  });

  it('copy of a diploma: doubt a graduation before 13, refuse one before birth', () => {
    const rules = (graduatedOn: string) =>
      ruleIssues(find('ban-sao-bang-tot-nghiep'), { ...graduate, graduatedOn });
    expect(rules('2011')).to.deep.equal([]);
    expect(rules('2010')).to.deep.equal(['warning graduatedOn']);
    expect(rules('1997')).to.deep.equal(['error graduatedOn', 'warning graduatedOn']);
  });

  it('day boarding: take the least and the most', () => {
    expect(send('ban-tru', boarding)).to.deep.include({
      noonPhone: '+84912345678',
      days: ['monday', 'friday'],
    });
    const most: Answers = {
      ...boarding,
      ...byMail,
      endDate: '28/05/2027',
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      diet: 'avoid',
      avoidFoods: 'Tôm, lạc',
      otherNoonPhone: '024 3827 1234',
      collection: 'other',
      collectorName: 'Trần Thị Lan',
      collectorPhone: '0987 654 321',
    };
    expect(send('ban-tru', most)).to.deep.include({ avoidFoods: 'Tôm, lạc', collectorName: 'Trần Thị Lan' });
    expect(shown(find('ban-tru'), boarding)).to.not.include.members(['avoidFoods', 'collectorName']);
  });

  it('day boarding: want the days in order and at least one phone that is answered at noon', () => {
    const rules = (answers: Answers) => ruleIssues(find('ban-tru'), { ...boarding, ...answers });
    expect(rules({ endDate: '29/11/2026' })).to.deep.equal(['error endDate']);
    expect(rules({ noonPhone: '' })).to.deep.equal(['error noonPhone']);
    expect(rules({ noonPhone: '', otherNoonPhone: '0987654321' })).to.deep.equal([]);
    expect(rules({ otherNoonPhone: '0912345678' })).to.deep.equal(['warning otherNoonPhone']);
    expect(messages(find('ban-tru'), { ...boarding, noonPhone: '' })).to.deep.equal([
      ['Cần ít nhất một số điện thoại gọi được trong giờ bán trú.', {}],
    ]);
  });
});
