/** What is wished in a random history, by anybody. */
import * as fc from 'fast-check';
import { everyAct, type Act } from '../../test/lifecycle/notes.js';
import type { Role } from '../src/db/schema.js';

export const everyRole: Role[] = ['clerk', 'officer', 'authority', 'admin'];
/** Who asks for a step: an account of each role, one that has all, the office's token. */
const whose = [...everyRole, 'all', 'token'] as const;
export type Who = (typeof whose)[number];
const citizenActs = ['supplement', 'withdraw', 'deliver', 'rate'] as const;
/** The last four digits of the declared phone. */
export const factor = '4321';

export type Wish =
  /** One of the steps that are allowed just then, by who may take it. */
  | { kind: 'next'; pick: number; whole: boolean }
  | {
      kind: 'step';
      act: Act;
      who: Who;
      noted: boolean;
      complete: boolean;
      appointment: number | undefined;
    }
  | { kind: 'citizen'; act: (typeof citizenActs)[number]; factor: string }
  | { kind: 'bank' };
/** What is wished, and how many minutes after the wish before. */
export type Timed = Wish & { wait: number };

const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('next' as const), pick: fc.nat(997), whole: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      act: fc.constantFrom(...everyAct),
      who: fc.constantFrom(...whose),
      noted: fc.boolean(),
      complete: fc.boolean(),
      appointment: fc.option(fc.integer({ min: -2000, max: 20_000 }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('citizen' as const),
      act: fc.constantFrom(...citizenActs),
      factor: fc.constantFrom(factor, factor, factor, '0000'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bank' as const) }) },
);
const waits = fc.oneof(fc.nat(90), fc.nat(3 * 1440));
export const histories = fc.array(
  fc.tuple(wish, waits).map(([each, wait]): Timed => ({ ...each, wait })),
  { minLength: 5, maxLength: 40 },
);
export const starts = fc
  .integer({
    min: Date.parse('2026-01-05T00:00:00+07:00') / 60_000,
    max: Date.parse('2026-11-01T00:00:00+07:00') / 60_000,
  })
  .map((minute) => new Date(minute * 60_000));

const each = (act: Act, appointment?: number): Timed => ({
  kind: 'step',
  act,
  who: 'all',
  noted: true,
  complete: true,
  appointment,
  wait: 700,
});
const byCitizen = (act: (typeof citizenActs)[number]): Timed => ({ kind: 'citizen', act, factor, wait: 700 });
const byBank: Timed = { kind: 'bank', wait: 700 };
const start = new Date('2026-08-17T08:30:00+07:00');

/** Between them every act, so that none is left to chance: procedure, start, wishes. */
export const certain: [string, Date, Timed[]][] = [
  [
    'working-days',
    start,
    [
      ...[each('accept'), each('forward'), each('passOn'), each('extend', 9000), each('suspend')],
      ...[each('resume'), each('requestSupplement'), byCitizen('supplement'), each('requestFee'), byBank],
      ...[byCitizen('deliver'), each('refuseOnMerits'), each('handOver'), byCitizen('rate')],
      ...everyAct.map((act) => each(act)),
    ],
  ],
  ['by-hand', start, [each('requestFee'), byBank, each('confirmPayment', 5000), byCitizen('withdraw')]],
  [
    'hours',
    start,
    [each('requestSupplement'), byCitizen('supplement'), each('refuse'), byCitizen('withdraw')],
  ],
  ['days', start, [each('accept'), each('forward'), each('publish'), each('handOver')]],
];
