import { filesEveryForm, type Case } from './file-with-office.js';

const procedures = [
  'chuyen-truong',
  'xac-nhan-dang-hoc',
  'chinh-sua-ho-so',
  'ban-sao-bang-tot-nghiep',
  'ban-tru',
];

filesEveryForm(
  'truong-hoc',
  procedures.map((procedure): Case => ({ procedure, case: 'minimal', fill: 'required', fee: undefined })),
);
