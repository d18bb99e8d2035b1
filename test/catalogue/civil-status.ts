/** What only the tests of the civil-status forms need: lines that those forms share, and a dossier that is accepted. */
import { expect } from '@open-wc/testing';
import type { Procedure } from '../../src/catalogue/index.js';
import {
  allItems,
  checkSubmission,
  feeOf,
  issuesOf,
  toSubmission,
  walk,
  type Dossier,
  type Value,
} from '../../src/dossier/index.js';
import { context, open, shown, vi, wanting } from './long-bien-2017.js';

export type Answers = Record<string, Value>;
export const titles = (procedure: Procedure) => procedure.form!.sections.map((section) => vi(section.title));
export const standing = (procedure: Procedure) =>
  procedure
    .form!.sections.flatMap((section) => section.fields)
    .filter((field) => field.certainty)
    .map((field) => `${field.certainty} ${field.name}`);
export const uploads = (procedure: Procedure, answers: Answers) =>
  shown(procedure, answers).filter((path) => path.startsWith('documents.'));
export const demanded = (procedure: Procedure, answers: Answers) =>
  wanting(procedure, answers).filter((path) => path.startsWith('documents.'));
export const messages = (procedure: Procedure, answers: Answers) =>
  issuesOf(walk(procedure, open(procedure, answers), context))
    .filter((issue) => issue.code === 'rule')
    .map((issue) => [vi(issue.message), issue.params]);
/** Nothing is wrong or doubtful, and the office says the same; what is sent, and the fee. */
export function accepted(procedure: Procedure, dossier: Dossier) {
  const sections = walk(procedure, dossier, context);
  expect(issuesOf(sections)).to.deep.equal([]);
  const submission = toSubmission(dossier, sections, 'vi');
  expect(checkSubmission(procedure, submission, context).issues).to.deep.equal([]);
  return { sent: submission.answers, fee: feeOf(procedure, allItems(sections)) };
}

/** The lines that all forms have for a person, after the sex where it is asked. */
export const personLines = (who: string, sex = true) => [
  `${who}FullName*: Họ, chữ đệm, tên`,
  `${who}BirthDate*: Ngày, tháng, năm sinh`,
  ...(sex ? [`${who}Sex*: Giới tính`] : []),
  `${who}Ethnicity*: Dân tộc`,
  `${who}EthnicityOther*: Dân tộc khác (ghi rõ)`,
  `${who}Nationality*: Quốc tịch`,
  `${who}NationalityOther*: Quốc tịch khác (ghi rõ)`,
  `${who}IdKind*: Loại giấy tờ`,
  `${who}PersonalId*: Số định danh cá nhân`,
  `${who}IdDocumentNumber*: Số giấy tờ`,
  `${who}OtherDocument*: Tên và số giấy tờ`,
  `${who}IdIssuedOn*: Ngày cấp`,
  `${who}IdIssuedBy*: Cơ quan cấp`,
  `${who}ResidencePlace*: Nơi cư trú ở trong nước hay nước ngoài`,
  `${who}ResidenceKind*: Loại cư trú`,
  `${who}Residence*: Nơi cư trú`,
  `${who}AddressAbroad*: Nơi cư trú ở nước ngoài (quốc gia, địa chỉ)`,
];
export const formerMarriageLines = (rename: (name: string) => string) => [
  `${rename('divorceNumber')}*: Số bản án, quyết định ly hôn`,
  `${rename('divorceDate')}*: Ngày, tháng, năm của bản án, quyết định ly hôn`,
  `${rename('divorceCourt')}*: Cơ quan (Tòa án) ra bản án, quyết định ly hôn`,
  `${rename('spouseDeathNumber')}*: Số trích lục khai tử của vợ/chồng đã chết`,
  `${rename('spouseDeathIssuedOn')}*: Ngày, tháng, năm cấp trích lục khai tử`,
  `${rename('spouseDeathIssuedBy')}*: Cơ quan cấp trích lục khai tử`,
];
export const DECLARATION =
  'declaration*: Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.';
export const closingLines = (declaration: string) => [
  'copyRequested*: Đề nghị cấp bản sao',
  'copyCount*: Số lượng',
  declaration,
  'madeAt*: Làm tại',
  'madeOn*: Ngày, tháng, năm',
];
export const home = { province: '01', commune: '00145', line: 'Số 12 ngõ 210' };
export const passport = (who: string) => ({
  [`${who}IdKind`]: 'passport',
  [`${who}IdDocumentNumber`]: 'B1234567',
  [`${who}IdIssuedOn`]: '01/02/2024',
  [`${who}IdIssuedBy`]: 'Cục Quản lý xuất nhập cảnh',
  [`${who}ResidenceKind`]: 'permanent',
  [`${who}Residence`]: home,
});
export const ending = { copyRequested: 'no', declaration: true };
