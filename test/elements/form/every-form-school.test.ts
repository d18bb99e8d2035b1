import { filesEveryForm, type Case } from './file-with-office.js';

const procedures = [
  'chuyen-truong',
  'xac-nhan-dang-hoc',
  'chinh-sua-ho-so',
  'ban-sao-bang-tot-nghiep',
  'ban-tru',
];

const cases = procedures.flatMap((procedure): Case[] => [
  { procedure, case: 'minimal', fill: 'required', fee: undefined },
  { procedure, case: 'full', fill: 'all', fee: undefined },
]);

filesEveryForm('truong-hoc', cases);
