import { expect } from '@open-wc/testing';
import { search, searchIndex } from '../../src/catalogue/index.js';
import { processingTimeOf, type Value } from '../../src/dossier/index.js';
import { catalogue, find, lines, optionsOf, ruleIssues, shown, vi, wanting } from './long-bien-2017.js';
import { dossierOf } from './long-bien-2017-district-dossiers.js';

describe('the certificate for electronic games (B7, 1.013792 to 1.013795)', () => {
  const procedure = find('tro-choi-dien-tu');
  const variants = ['new', 'reissue', 'extension', 'change'];

  it('is one row with four variants, each with its code, found by each', () => {
    expect(optionsOf(procedure, 'variant')).to.deep.equal([
      'Cấp mới (mã 1.013792)',
      'Cấp lại (mã 1.013795)',
      'Gia hạn (mã 1.013794)',
      'Sửa đổi, bổ sung (mã 1.013793)',
    ]);
    const index = searchIndex(catalogue.procedures);
    for (const code of ['1.013792', '1.013793', '1.013794', '1.013795', '2.001884'])
      expect(search(index, code)[0]?.id, code).to.equal('tro-choi-dien-tu');
  });

  it('asks what its forms ask, in their words', () => {
    expect(lines(procedure, 'owner')).to.deep.equal([
      'ownerName*: Họ và tên chủ điểm / tên tổ chức, doanh nghiệp',
      'ownerPersonalId*: Số căn cước',
      'ownerIdIssuedOn*: Ngày cấp',
      'ownerIdIssuedBy*: Nơi cấp',
      'ownerAddress*: Địa chỉ liên hệ',
      'taxCode*: Mã số thuế/mã số doanh nghiệp',
      'headOffice*: Địa chỉ trụ sở',
      'representative*: Người đại diện',
      'manager*: Người quản lý trực tiếp điểm',
      'ownerPhone*: Số điện thoại',
      'ownerEmail: Email',
    ]);
    expect(lines(procedure, 'point')).to.deep.equal([
      'pointName*: Tên điểm cung cấp dịch vụ trò chơi điện tử công cộng',
      'pointAddress*: Địa chỉ của điểm (số nhà, thôn/phố, xã/phường, tỉnh/thành phố)',
      'registrationNumber*: Giấy chứng nhận đăng ký kinh doanh/hộ kinh doanh: số',
      'registrationIssuedBy*: Nơi cấp',
      'registrationIssuedOn*: Ngày cấp',
    ]);
    expect(
      lines(procedure, 'equipment').filter((line) => !line.startsWith('schoolDistanceNote')),
    ).to.deep.equal([
      'computers*: Số lượng máy tính (dự kiến)',
      'roomArea*: Tổng diện tích các phòng máy',
      'schoolDistance: Khoảng cách đến cổng trường tiểu học, THCS, THPT, GDTX gần nhất',
      'hasSign*: Có biển hiệu',
      'hasFireSafety*: Có thiết bị, nội quy phòng cháy và chữa cháy',
    ]);
    expect(lines(procedure, 'closing')).to.deep.equal([
      'commitment*: Cam kết chịu trách nhiệm về tính chính xác của nội dung khai; chấp hành Nghị định 147/2024/NĐ-CP, thời gian mở cửa (8 giờ đến 22 giờ).',
    ]);
  });

  it('asks each variant its own questions', () => {
    const own = (variant: string) =>
      shown(procedure, { variant, 'changes.r1.changedFrom': '' }).filter((path) =>
        /^(computers|roomArea|schoolDistance$|has|certificate|alreadyExtended|extension|reissue|change[sR])/.test(
          path,
        ),
      );
    expect(own('new')).to.deep.equal(['computers', 'roomArea', 'schoolDistance', 'hasSign', 'hasFireSafety']);
    expect(own('reissue')).to.deep.equal(['certificateNumber', 'reissueReason']);
    expect(own('extension')).to.deep.equal([
      'certificateNumber',
      'certificateIssuedOn',
      'certificateExpiresOn',
      'alreadyExtended',
      'extensionMonths',
      'extensionReason',
    ]);
    expect(own('change')).to.deep.equal([
      'certificateNumber',
      'changes',
      'changes.r1.changedFrom',
      'changes.r1.changedTo',
      'changeReason',
    ]);
    const demandsNumber = (variant: string) => wanting(procedure, { variant }).includes('certificateNumber');
    expect(variants.map(demandsNumber)).to.deep.equal([false, true, true, false]);
    expect(optionsOf(procedure, 'reissueReason').join(' · ')).to.equal('Mất · Rách · Cháy · Hỏng');
  });

  it('asks persons and organisations their own questions', () => {
    const asked = (ownerKind: string) =>
      shown(procedure, { ownerKind }).filter((path) => /^(ownerP|ownerI|ownerA|tax|head|rep|man)/.test(path));
    expect(asked('individual')).to.deep.equal([
      'ownerPersonalId',
      'ownerIdIssuedOn',
      'ownerIdIssuedBy',
      'ownerAddress',
      'ownerPhone',
    ]);
    expect(asked('organisation')).to.deep.equal([
      'taxCode',
      'headOffice',
      'representative',
      'manager',
      'ownerPhone',
    ]);
    const wrong = (taxCode: string) =>
      wanting(procedure, { ownerKind: 'organisation', taxCode }).includes('taxCode');
    expect([wrong('0100109106'), wrong('0100109107')]).to.deep.equal([false, true]);
  });

  it('wants papers by variant; what a state database holds is looked up', () => {
    expect(procedure.documents!.map((d) => `${d.kind} ${vi(d.title)}`)).to.deep.equal([
      'handIn Đơn đề nghị cấp (Mẫu 51a với cá nhân, 51b với tổ chức, doanh nghiệp)',
      'handIn Đơn đề nghị cấp lại (Mẫu 55a, 55b)',
      'handIn Đơn đề nghị gia hạn (Mẫu 53a, 53b)',
      'handIn Đơn đề nghị sửa đổi, bổ sung',
      'handIn Tài liệu về nội dung thay đổi',
      'lookUp Căn cước của chủ điểm hoặc người quản lý trực tiếp',
      'lookUp Giấy chứng nhận đăng ký kinh doanh',
    ]);
    const uploads = (variant: string) =>
      shown(procedure, { variant }).filter((path) => path.startsWith('documents.'));
    expect(variants.map(uploads)).to.deep.equal([[], [], [], ['documents.changePapers']]);
    expect(procedure.documents!.slice(-2).map((d) => vi(d.replacedBy!.authority))).to.deep.equal([
      'Bộ Công an',
      'Bộ Tài chính',
    ]);
  });

  it('notes a school nearer than 200 m, and refuses nothing for it', () => {
    const near = (schoolDistance: string) => shown(procedure, { variant: 'new', schoolDistance });
    expect(near('199')).to.include('schoolDistanceNote');
    expect(near('200')).to.not.include('schoolDistanceNote');
    const dossier: Record<string, Value> = {
      ...dossierOf('tro-choi-dien-tu', 'new, minimal'),
      schoolDistance: '50',
    };
    expect(wanting(procedure, dossier)).to.deep.equal([]);
  });

  it('warns of an extension too late or a second one, and refuses more than 24 months', () => {
    const dossier = dossierOf('tro-choi-dien-tu', 'extension, minimal');
    const says = (answers: Record<string, Value>) => ruleIssues(procedure, { ...dossier, ...answers });
    expect(says({ certificateExpiresOn: '23/12/2026' })).to.deep.equal([]);
    expect(says({ certificateExpiresOn: '22/12/2026' })).to.deep.equal(['warning certificateExpiresOn']);
    expect(says({ alreadyExtended: true })).to.deep.equal(['warning alreadyExtended']);
    expect(says({ certificateIssuedOn: '11/01/2026', certificateExpiresOn: '10/01/2026' })).to.include(
      'error certificateExpiresOn',
    );
    expect(wanting(procedure, { ...dossier, extensionMonths: '25' })).to.deep.equal(['extensionMonths']);
  });

  it('takes 15 days when new, 5 working days otherwise', () => {
    const time = (variant: string) => {
      const { amount, unit } = processingTimeOf(procedure, { variant })!;
      return `${amount} ${unit}`;
    };
    expect(variants.map(time)).to.deep.equal(['15 days', '5 workingDays', '5 workingDays', '5 workingDays']);
  });

  it('marks as unverified what was taken from the forms of before', () => {
    const [start, ...others] = procedure.form!.sections;
    expect(start!.fields.map(({ name, certainty }) => [name, certainty])).to.deep.equal([
      ['variant', undefined],
      ['ownerKind', 'unverified'],
    ]);
    // Once for each section, not at every question; a question of this catalogue's own says so itself.
    expect(others.map(({ certainty }) => certainty)).to.deep.equal(others.map(() => 'unverified'));
    const own = others.flatMap(({ fields }) => fields.filter(({ certainty }) => certainty));
    expect(own.map(({ name, certainty }) => `${certainty} ${name}`)).to.deep.equal([
      'proposed schoolDistance',
      'proposed alreadyExtended',
    ]);
  });
});
