import { filesEveryForm, type Case } from './file-with-office.js';

const procedures = [
  'xay-dung-nha-o',
  'xay-dung-nha-o-co-thoi-han',
  'su-dung-tam-he-pho',
  'dao-he-dao-duong',
  'ha-do-cao-via-he',
];
const variants = ['new', 'reissue', 'extension', 'change'];
const both = [
  { case: 'minimal', fill: 'required' },
  { case: 'full', fill: 'all' },
] as const;

const cases: Case[] = [
  ...procedures.flatMap((procedure) => both.map((each) => ({ ...each, procedure, fee: undefined }))),
  ...variants.flatMap((variant) =>
    both.map((each) => ({
      ...each,
      procedure: 'tro-choi-dien-tu',
      case: `${variant}, ${each.case}`,
      given: { variant },
      fee: undefined,
    })),
  ),
];

filesEveryForm('long-bien-2017', cases);
