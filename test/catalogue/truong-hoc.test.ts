import { expect } from '@open-wc/testing';
import { search, searchIndex } from '../../src/catalogue/index.js';
import { checkSubmission, newDossier, toSubmission, walk } from '../../src/dossier/index.js';
import { titles } from './civil-status.js';
import { context, vi, wanting } from './long-bien-2017.js';
import { catalogue, find, issues, school } from './truong-hoc.js';

describe('a school’s own catalogue', () => {
  it('parses without a single issue', () => {
    expect(issues).to.deep.equal([]);
    expect(catalogue.procedures.map((p) => [p.id, vi(p.name)])).to.deep.equal([
      ['chuyen-truong', 'Chuyển trường'],
      ['xac-nhan-dang-hoc', 'Cấp giấy xác nhận đang học'],
      ['chinh-sua-ho-so', 'Chỉnh sửa thông tin hồ sơ, học bạ'],
      ['ban-sao-bang-tot-nghiep', 'Cấp bản sao bằng tốt nghiệp trung học cơ sở từ sổ gốc'],
      ['ban-tru', 'Đăng ký bán trú'],
    ]);
  });

  it('is filed with the school itself, whose data are plainly placeholders', () => {
    for (const procedure of catalogue.procedures) {
      expect(procedure.filing.channel).to.equal('backend');
      expect(procedure.decidingAgency).to.equal('van-phong');
    }
    const [office, ...others] = catalogue.agencies;
    expect(others).to.deep.equal([]);
    expect([office!.tier, vi(office!.name)]).to.deep.equal(['school', school]);
    expect(office).to.not.have.any.keys('phone', 'email', 'url');
  });

  it('invents no code, fee, time or legal basis, and marks what no law says', () => {
    for (const procedure of catalogue.procedures) {
      expect(procedure).to.not.have.any.keys('code', 'level', 'coverage', 'legalBasis');
      const { processingTime, fee, form, documents, result, steps, notes, whoFiles, summary } = procedure;
      expect(processingTime).to.not.have.property('amount');
      expect(fee).to.not.have.property('amounts');
      expect([vi(processingTime!.note), vi(fee!.note)]).to.deep.equal(
        Array(2).fill('Do nhà trường công bố.'),
      );
      const said = [summary!, processingTime!, fee!, ...documents!, ...result!, ...steps!, ...whoFiles!];
      const bare = [...said, ...form!.rules!].filter((one) => one.certainty === undefined);
      expect(bare).to.deep.equal([]);
      const law = notes!.filter((note) => note.certainty === undefined).map((note) => vi(note.source));
      expect(law).to.deep.equal(['Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 24']);
      // The fields are the school's own questions: the note that opens each form says so once.
      const [first] = form!.sections[0]!.fields;
      expect(first).to.include({ type: 'note', certainty: 'proposed' });
      expect(vi(first!.hint)).to.match(/không phải mẫu do Nhà nước ban hành/);
    }
  });

  it('says everything in Vietnamese and in English', () => {
    const onlyVietnamese: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('vi' in value && !('en' in value)) onlyVietnamese.push(path);
      for (const [key, inner] of Object.entries(value)) {
        const shownText = ['label', 'hint', 'title', 'text', 'note', 'when', 'message', 'name'].includes(key);
        const technical = typeof inner === 'string' && /^[a-z][A-Za-z0-9]*$/.test(inner);
        if (shownText && typeof inner === 'string' && !technical) onlyVietnamese.push(`${path}.${key}`);
        look(inner, `${path}.${key}`);
      }
    };
    look(catalogue, '');
    expect(onlyVietnamese).to.deep.equal([]);
  });

  it('is found by everyday words', () => {
    const index = searchIndex(catalogue.procedures);
    const first = (query: string) => search(index, query)[0]?.id;
    expect(first('rut hoc ba')).to.equal('chuyen-truong');
    expect(first('mất bằng cấp 2')).to.equal('ban-sao-bang-tot-nghiep');
    expect(first('sai ngày sinh')).to.equal('chinh-sua-ho-so');
    expect(first('ăn trưa')).to.equal('ban-tru');
    expect(first('giấy xác nhận học sinh')).to.equal('xac-nhan-dang-hoc');
  });

  it('asks no identity number, and nothing else about a pupil than name, birth date and class', () => {
    const fields = catalogue.procedures.flatMap((p) => p.form!.sections.flatMap((s) => s.fields));
    expect(fields.filter((field) => field.type === 'idNumber')).to.deep.equal([]);
    for (const { form } of catalogue.procedures) {
      const names = form!.sections.find(({ name }) => name === 'pupil')!.fields.map((field) => field.name);
      expect(names).to.deep.equal(['pupilFullName', 'pupilBirthDate', 'pupilClass']);
    }
  });

  it('refuses each form left empty, by path, and so does the office', () => {
    const empty = (id: string) => {
      const procedure = find(id);
      const dossier = newDossier(catalogue, procedure);
      const submission = toSubmission(dossier, walk(procedure, dossier, context), 'vi');
      const paths = checkSubmission(procedure, submission, context).issues.map((issue) => issue.path);
      expect(paths).to.deep.equal(wanting(procedure, {}));
      return paths;
    };
    const filer = ['filerKind', 'filerFullName', 'filerPhone'];
    const start = [...filer, 'pupilFullName', 'pupilBirthDate', 'pupilClass'];
    const end = ['resultDelivery', 'declaration'];
    expect(empty('chuyen-truong')).to.deep.equal([...start, 'direction', 'lastDay', 'reason', ...end]);
    expect(empty('xac-nhan-dang-hoc')).to.deep.equal([...start, 'purpose', ...end]);
    expect(empty('chinh-sua-ho-so')).to.deep.equal([...start, 'wrongName', 'wrongIn', ...end]);
    const copy = [...filer, 'pupilFullName', 'pupilBirthDate', 'graduatedOn', ...end];
    expect(empty('ban-sao-bang-tot-nghiep')).to.deep.equal(copy);
    const noon = ['startDate', 'days', 'diet', 'noonPhone', 'collection'];
    expect(empty('ban-tru')).to.deep.equal([...start, ...noon, ...end]);
  });

  it('shares the one who files and the closing between its forms', () => {
    const sections = catalogue.procedures.map(titles);
    expect(sections.map((all) => all.length)).to.deep.equal([5, 4, 4, 4, 5]);
    for (const all of sections) {
      expect(all[0]).to.equal('Người nộp đơn');
      expect(all.at(-1)).to.equal('Nhận kết quả và cam đoan');
    }
  });
});
