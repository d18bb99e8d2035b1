import { filesEveryForm, type Case } from './file-with-office.js';
import { day } from '../../examples/plausible.js';
import { vietnamToday } from '../../../src/lifecycle/index.js';

const today = vietnamToday();
const minimal = { case: 'minimal', fill: 'required' } as const;
const full = { case: 'full', fill: 'all' } as const;
const noCopy = { copyRequested: 'no' };
/** In time, so that the fee is known: what is generated lies years back. */
const birth = { childBirthDate: day(today, -3) };
const death = { deathDate: day(today, -2), noticeIssuedOn: day(today, -1), registrationType: 'onTime' };

const cases: Case[] = [
  { procedure: 'khai-sinh', ...minimal, given: { ...birth, ...noCopy }, fee: 0 },
  { procedure: 'khai-sinh', ...full, given: birth, fee: 8000 },
  { procedure: 'khai-sinh', ...minimal, case: 'late', fee: undefined },
  {
    procedure: 'khai-sinh',
    ...minimal,
    case: 'abandoned',
    given: { ...birth, ...noCopy, registrationCase: 'abandoned' },
    fee: 0,
  },
  { procedure: 'khai-tu', ...minimal, given: { ...death, ...noCopy }, fee: 0 },
  { procedure: 'khai-tu', ...full, given: death, fee: 8000 },
  { procedure: 'khai-tu', ...minimal, case: 'late', given: { registrationType: 'late' }, fee: undefined },
  { procedure: 'ket-hon', ...minimal, given: noCopy, fee: 0 },
  { procedure: 'ket-hon', ...full, fee: 8000 },
  { procedure: 'trich-luc-ho-tich', ...minimal, fee: 8000 },
  {
    procedure: 'trich-luc-ho-tich',
    ...minimal,
    case: 'by post, five',
    given: { copyCount: '5', resultDelivery: 'post' },
    fee: 40_000,
  },
  { procedure: 'trich-luc-ho-tich', ...full, fee: 16_000 },
  { procedure: 'trich-luc-ho-tich-quan', ...minimal, fee: 8000 },
  { procedure: 'trich-luc-ho-tich-quan', ...full, fee: 16_000 },
  { procedure: 'xac-nhan-tinh-trang-hon-nhan', ...minimal, fee: undefined },
  { procedure: 'xac-nhan-tinh-trang-hon-nhan', ...full, fee: undefined },
  { procedure: 'giam-ho', ...minimal, given: noCopy, fee: 0 },
  { procedure: 'giam-ho', ...full, fee: 8000 },
];

filesEveryForm('long-bien-2017', cases);
