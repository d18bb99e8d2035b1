import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  cameFrom,
  citizenActs,
  clock,
  dueAfterPause,
  dueAt,
  statuses,
  stepFor,
  steps,
  vietnamCalendar as calendar,
  type Status,
} from '../../src/lifecycle/index.js';
import {
  countAfterPause,
  countDue,
  everyAct,
  noted,
  notedStep,
  paused,
  running,
  type Act,
  type Time,
} from './notes.js';

const origins = [undefined, ...statuses];

describe('histories', () => {
  it('take the steps of the notes and no other, from every status and origin', () => {
    for (const status of statuses)
      for (const act of [...everyAct, 'submit'] as Act[])
        for (const origin of origins) {
          const step = stepFor(status, act, origin);
          const wanted = notedStep(status, act, origin);
          const seen = step && [step.to, step.actor, step.paper, step.notice];
          const told = wanted && [wanted.to, wanted.who, wanted.paper, wanted.told];
          expect(seen, `${status} ${act} from ${origin}`).to.deep.equal(told);
        }
    expect(steps.filter(({ from }) => from !== 'draft')).to.have.length(noted.length);
  });

  it('stay within the notes however they are wished', () => {
    const wishes = fc.array(fc.constantFrom(...everyAct), { maxLength: 60 });
    fc.assert(
      fc.property(wishes, (acts) => {
        const history: Status[] = [1];
        // Kept apart from cameFrom: the status that was left last for the one where it stands.
        let [status, origin] = [1, undefined as number | undefined];
        for (const act of acts) {
          const step = stepFor(history.at(-1)!, act, cameFrom(history));
          const wanted = notedStep(status, act, origin);
          expect(step?.to).to.equal(wanted?.to);
          if (!step || !wanted) continue;
          if (wanted.to !== status) [status, origin] = [wanted.to, status];
          history.push(step.to);
        }
        expect(cameFrom(history)).to.equal(origin);
        if (history.includes(10)) expect(history.indexOf(10)).to.equal(history.length - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('let the citizen withdraw until there is a result, and answer only when asked', () => {
    for (const status of statuses) {
      const acts = noted
        .filter(({ from, who }) => from === status && who === 'citizen')
        .map(({ act }) => act);
      expect([...citizenActs(status)].sort()).to.deep.equal([...new Set(acts)].sort());
    }
  });

  it('run the clock in 2 and 4 and pause it in 5, 6 and 8', () => {
    expect(statuses.filter((status) => clock(status) === 'running')).to.deep.equal(running);
    expect(statuses.filter((status) => clock(status) === 'paused')).to.deep.equal(paused);
  });
});

describe('appointments', () => {
  const at = (day: string) => new Date(`${day}T00:00:00+07:00`).getTime();
  const minutes = fc
    .integer({ min: at('2026-01-02') / 60_000, max: at('2026-12-20') / 60_000 })
    .map((minute) => new Date(minute * 60_000));
  const times: fc.Arbitrary<Time> = fc.oneof(
    fc.record({
      unit: fc.constantFrom('workingDays' as const, 'days' as const),
      amount: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ unit: fc.constant('sameDay' as const) }),
  );

  it('are those that one counts minute by minute', () => {
    fc.assert(
      fc.property(minutes, times, (accepted, time) => {
        expect(dueAt(accepted, time, calendar)?.at.toISOString()).to.equal(
          countDue(accepted, time).toISOString(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('move on by a pause as one counts it', () => {
    const lengths = fc.integer({ min: 0, max: 20 * 1440 });
    fc.assert(
      fc.property(minutes, minutes, lengths, times, (appointment, from, length, time) => {
        const pause = { from, to: new Date(from.getTime() + length * 60_000) };
        expect(dueAfterPause(appointment, pause, time, calendar).at.toISOString()).to.equal(
          countAfterPause(appointment, pause, time).toISOString(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
