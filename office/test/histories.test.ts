/**
 * Random histories on the real office: officers of every role, the citizen, the bank and the office's token wish
 * anything at any time, some of it allowed. What happens is what the notes say (test/lifecycle/notes.ts), and what is
 * refused leaves no trace. `npm run fuzz` does more of it.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Submission } from 'dvc-widgets/dossier';
import type { Status } from 'dvc-widgets/lifecycle';
import { runs } from '../../test/examples/generated.js';
import {
  everyAct,
  noted as table,
  notedStep,
  type NotedStep,
  type Time,
} from '../../test/lifecycle/notes.js';
import { deliver } from '../src/citizen/deliver.js';
import { rate } from '../src/citizen/rate.js';
import { lookUp } from '../src/citizen/read.js';
import { supplement } from '../src/citizen/supplement.js';
import { withdraw } from '../src/citizen/withdraw.js';
import { officers, type Role } from '../src/db/schema.js';
import type { By } from '../src/dossiers/by.js';
import { readStepOrder } from '../src/dossiers/step-order.js';
import { submit } from '../src/dossiers/submit.js';
import { takeStep } from '../src/dossiers/take-step.js';
import type { Office } from '../src/office.js';
import { reportPayment } from '../src/payments/report.js';
import { Problem } from '../src/problem.js';
import { later, minutes } from '../src/time.js';
import {
  allowedNow,
  fee,
  filed,
  go,
  judge,
  orderFor,
  withAppointment,
  type Judged,
  type Noted,
  type Order,
} from './notes-of.js';
import { kept, type Kept } from './kept.js';
import { extract, openRooms, testCatalogue, testConfig } from './support.js';
import { certain, everyRole, factor, histories, starts, type Timed, type Wish } from './wishes.js';

/** One procedure for every way to count, and one whose appointment is the officer's to give. */
const times: Record<string, Time | undefined> = {
  'by-hand': undefined,
  'working-days': { unit: 'workingDays', amount: 3 },
  days: { unit: 'days', amount: 5 },
  hours: { unit: 'hours', amount: 12 },
  'same-day': { unit: 'sameDay' },
};

describe('random histories', () => {
  let office: Office;
  let now = new Date();
  const people = {} as Record<Role | 'all', NonNullable<By['officer']>>;
  const counts = { done: 0, refused: 0, reached: new Set<number>(), acts: new Set<string>() };

  before(async () => {
    const { dataDir } = await testConfig();
    const source = JSON.parse(readFileSync(testCatalogue, 'utf8')) as { procedures: { id: string }[] };
    const plain = source.procedures.find(({ id }) => id === 'trich-luc')!;
    const file = join(dataDir, 'times.json');
    const procedures = Object.entries(times).map(([id, processingTime]) => ({
      ...plain,
      id,
      processingTime,
    }));
    writeFileSync(file, JSON.stringify({ ...source, procedures }));
    office = await openRooms({ catalogues: [file] }, () => now);
    office.config.sending.webhooks = { urls: ['http://127.0.0.1:9/'], secret: 'x'.repeat(24) };
    for (const [who, roles] of [
      ...everyRole.map((role) => [role, [role]] as const),
      ['all', everyRole] as const,
    ]) {
      const values = { name: who, roles: [...roles], createdAt: now };
      const [row] = await office.db.insert(officers).values(values).returning();
      people[who] = row!;
    }
  });

  const refusal = (promise: Promise<unknown>): Promise<string | undefined> =>
    promise.then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        return error.code;
      },
    );

  const goOn = (notes: Noted, judged: Judged) => {
    go(notes, judged, now);
    counts.reached.add(notes.status);
  };

  /** A whole history: after every wish the office is where the notes are. */
  async function live(procedure: string, start: Date, wishes: readonly Timed[]): Promise<void> {
    now = start;
    const time = times[procedure];
    const submission: Submission = {
      ...extract(),
      procedure,
      catalogue: { id: 'office-test', updated: '2026-11-01' },
    };
    const { code } = await submit(office, { key: randomUUID(), submission, solution: undefined });
    const notes = filed();
    let seen = await kept(office.db, code);
    assert.deepEqual(seen.letters.map(({ channel }) => channel).sort(), ['email', 'sms', 'webhook']);

    for (const wished of wishes) {
      now = later(now, minutes(wished.wait));
      const outcome = await fulfil(code, notes, wished, time);
      const today = await kept(office.db, code);
      check(notes, seen, today, outcome);
      await checkShown(code, notes);
      seen = today;
    }
  }

  type Outcome =
    | { refused: true }
    /** No step: a fact beside the history. */
    | { fact: 'deliver' | 'rate' | 'paid' }
    | { step: NotedStep };

  async function fulfil(code: string, notes: Noted, wished: Wish, time: Time | undefined): Promise<Outcome> {
    if (wished.kind === 'bank') return fulfilBank(code, notes, time);
    if (wished.kind === 'citizen') return fulfilCitizen(code, notes, wished, time);
    const { order, who } = wished.kind === 'next' ? nextOrder(notes, wished, time) : stepOrder(wished);
    const expected = judge(notes, order, who, { now, time });
    const by: By = who === 'token' ? {} : { officer: people[who] };
    const refused = await refusal(takeStep(office, code, readStepOrder(order), by));
    if (typeof expected === 'string') {
      assert.equal(refused, expected, `${order.act} by ${who} in ${notes.status}`);
      return { refused: true };
    }
    assert.equal(refused, undefined, `${order.act} by ${who} in ${notes.status}: ${refused}`);
    goOn(notes, expected);
    return { step: expected.step };
  }

  function stepOrder(wished: Wish & { kind: 'step' }) {
    const { act, who, noted: note, complete, appointment } = wished;
    const given =
      appointment === undefined ? {} : { appointment: later(now, minutes(appointment)).toISOString() };
    const order = complete ? orderFor(act, note) : { act, ...(note && { note: 'Ghi chú' }) };
    return { order: { ...order, ...given } as Order, who };
  }

  /** Where nothing is allowed any more, anything is wished. Endings are rare, or no history would be long. */
  function nextOrder(notes: Noted, { pick, whole }: Wish & { kind: 'next' }, time: Time | undefined) {
    const open = table.filter((step) => notedStep(notes.status, step.act, notes.origin) === step);
    const going = open.filter(({ to }) => ![3, 7, 9].includes(to));
    const choice = pick % 6 === 0 || going.length === 0 ? open : going;
    const step = choice.length > 0 ? choice[pick % choice.length]! : table[pick % table.length]!;
    const needs = step.act === 'extend' || (step.to === 2 && !time);
    const given = needs ? { appointment: later(now, minutes(3000 + pick)).toISOString() } : {};
    const who = step.who === 'citizen' ? 'clerk' : step.who;
    return {
      order: { ...orderFor(step.act, true), ...given } as Order,
      who: whole ? ('all' as const) : who,
    };
  }

  async function fulfilCitizen(
    code: string,
    notes: Noted,
    { act, factor: typed }: Wish & { kind: 'citizen' },
    time: Time | undefined,
  ): Promise<Outcome> {
    const call = <Content>(content: Content) => ({ key: randomUUID(), code, factor: typed, content });
    const address = { province: '01', commune: '00145', line: 'Số 1' };
    const calls = {
      supplement: () => supplement(office, call({ answers: { fullName: 'Trần Văn Bình' }, documents: {} })),
      withdraw: () => withdraw(office, call({})),
      deliver: () => deliver(office, call({ recipient: 'Trần Văn Bình', phone: '+84987654321', address })),
      rate: () => rate(office, call({ score: 'satisfied' as const })),
    };
    const refused = await refusal(calls[act]());
    if (typed !== factor) {
      assert.equal(refused, 'notFound');
      return { refused: true };
    }
    if (!allowedNow(notes).includes(act)) {
      assert.equal(refused, 'notAllowed', `${act} in ${notes.status}`);
      return { refused: true };
    }
    assert.equal(refused, undefined, `${act} in ${notes.status}: ${refused}`);
    if (act === 'deliver' || act === 'rate') {
      if (act === 'rate') notes.rated = true;
      return { fact: act };
    }
    const step = notedStep(notes.status, act, notes.origin)!;
    const judged = withAppointment(notes, step, undefined, { now, time });
    assert.ok(typeof judged !== 'string');
    goOn(notes, judged);
    return { step };
  }

  async function fulfilBank(code: string, notes: Noted, time: Time | undefined): Promise<Outcome> {
    const report = { reference: randomUUID(), amount: fee, content: `nop phi ${code}` };
    const refused = await refusal(reportPayment(office, report));
    if (notes.status !== 6 || !notes.owes) {
      assert.equal(refused, 'notFound', `a payment in ${notes.status}`);
      return { refused: true };
    }
    assert.equal(refused, undefined);
    notes.owes = false;
    const step = notedStep(6, 'confirmPayment', notes.origin)!;
    const judged = withAppointment(notes, step, undefined, { now, time });
    // No appointment can be counted: paid all the same, and the clerk's to accept.
    if (typeof judged === 'string') return { fact: 'paid' };
    goOn(notes, judged);
    return { step };
  }

  function check(notes: Noted, before: Kept, after: Kept, outcome: Outcome): void {
    if ('refused' in outcome) {
      counts.refused += 1;
      assert.deepEqual(after, before, 'a refusal leaves no trace');
      return;
    }
    counts.done += 1;
    const { dossier, steps } = after;
    assert.equal(dossier.status, notes.status);
    assert.equal(dossier.appointment?.toISOString(), notes.appointment?.toISOString(), 'the appointment');
    assert.equal(steps.at(-1)!.status, dossier.status, 'the history ends where the dossier stands');
    for (const list of ['steps', 'papers', 'letters', 'log', 'supplements'] as const)
      assert.deepEqual(after[list].slice(0, before[list].length), before[list], `${list}: only added to`);
    const added = <List extends 'steps' | 'papers' | 'letters'>(list: List) =>
      after[list].slice(before[list].length) as Kept[List];

    if ('fact' in outcome) {
      assert.deepEqual([added('steps'), added('papers'), added('letters')], [[], [], []]);
      counts.acts.add(outcome.fact);
      return;
    }
    const { step } = outcome;
    counts.acts.add(step.act);
    assert.ok(![3, 7, 10].includes(before.dossier.status), 'nothing leaves an end');
    assert.deepEqual(
      added('steps').map(({ act, status, actor, at }) => [act, status, actor, at]),
      [[step.act, step.to, step.who, now]],
    );
    assert.deepEqual(
      added('papers').map(({ kind, step: of }) => [kind, of]),
      step.paper === undefined ? [] : [[step.paper, steps.at(-1)!.id]],
    );
    assert.deepEqual(
      added('letters').map(({ channel, act }) => `${channel} ${act}`),
      [...(step.told ? ['sms', 'email'] : []), 'webhook'].map((channel) => `${channel} ${step.act}`),
    );
    const taken = after.log.slice(before.log.length).filter(({ act }) => act === step.act);
    assert.deepEqual(
      taken.map(({ detail }) => [detail?.['from'], detail?.['to'], detail?.['paper']]),
      [[before.dossier.status, step.to, step.paper]],
    );
  }

  /** What the citizen sees is that, too. */
  async function checkShown(code: string, notes: Noted): Promise<void> {
    const shown = await lookUp(office, { code, factor });
    assert.equal(shown.status, notes.status as Status);
    assert.equal(shown.history.at(-1)!.status, shown.status);
    assert.deepEqual([...shown.allowed!].sort(), allowedNow(notes).sort());
    assert.equal(shown.supplement !== undefined, notes.status === 5);
  }

  it('go where the notes say, whoever wishes what, and leave no trace where they may not', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...Object.keys(times)), starts, histories, live);
    await fc.assert(property, { numRuns: Math.ceil(runs / 40), examples: certain });
  });

  it('were no small talk: every status was reached, every act taken, and much was refused', () => {
    assert.deepEqual(
      [...counts.reached].sort((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    assert.deepEqual([...counts.acts].sort(), [...everyAct, 'deliver', 'paid', 'rate'].sort());
    assert.ok(counts.done > 20 && counts.refused > 15, `${counts.done} done, ${counts.refused} refused`);
  });
});
