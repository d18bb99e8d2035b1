import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  dueAfterPause,
  dueAt,
  isWorkingDay,
  showDate,
  showDateTime,
  vietnamCalendar as calendar,
  type ProcessingTime,
} from '../../src/lifecycle/index.js';

const at = (local: string) => new Date(`${local}:00+07:00`);
const due = (accepted: string, time: ProcessingTime) => {
  const found = dueAt(at(accepted), time, calendar)!;
  return showDateTime(found.at) + (found.certain ? '' : ' ?');
};

const moments = fc
  .integer({ min: at('2026-01-01T00:00').getTime(), max: at('2026-12-31T23:59').getTime() })
  .map((ms) => new Date(ms));
const times = fc.oneof(
  fc.record({ unit: fc.constantFrom('workingDays', 'days'), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('hours'), amount: fc.integer({ min: 1, max: 240 }) }),
  fc.record({ unit: fc.constant('sameDay') }),
) as fc.Arbitrary<ProcessingTime>;

describe('dueAt', () => {
  it('counts the worked examples', () => {
    expect(due('2026-11-23T09:00', { unit: 'workingDays', amount: 3 })).to.equal('27/11/2026 17:00');
    expect(due('2026-11-20T15:20', { unit: 'sameDay' })).to.equal('23/11/2026 17:00');
    expect(due('2026-08-20T09:00', { unit: 'workingDays', amount: 2 })).to.equal('22/08/2026 17:00');
    expect(due('2026-08-28T09:00', { unit: 'workingDays', amount: 7 })).to.equal('11/09/2026 17:00');
  });
  it('is due today until the cut-off', () => {
    expect(due('2026-11-20T15:00', { unit: 'sameDay' })).to.equal('20/11/2026 17:00');
    expect(due('2026-11-20T11:30', { unit: 'sameDay', cutOff: '11:00' })).to.equal('23/11/2026 17:00');
    expect(due('2026-11-21T09:00', { unit: 'sameDay' })).to.equal('23/11/2026 17:00');
  });
  it('moves the end of calendar days off a day off', () => {
    expect(due('2026-11-23T09:00', { unit: 'days', amount: 1 })).to.equal('25/11/2026 17:00');
    expect(due('2026-11-01T09:00', { unit: 'days', amount: 15 })).to.equal('16/11/2026 17:00');
  });
  it('counts hours in open hours', () => {
    expect(due('2026-11-20T16:30', { unit: 'hours', amount: 1 })).to.equal('23/11/2026 08:30');
    expect(due('2026-11-20T11:00', { unit: 'hours', amount: 2 })).to.equal('20/11/2026 14:00');
    expect(due('2026-11-02T08:00', { unit: 'hours', amount: 40 })).to.equal('06/11/2026 17:00');
    expect(due('2026-11-20T20:00', { unit: 'hours', amount: 8 })).to.equal('23/11/2026 17:00');
  });
  it('says when a year without data is reached', () => {
    expect(due('2026-12-30T09:00', { unit: 'workingDays', amount: 1 })).to.equal('31/12/2026 17:00');
    expect(due('2026-12-30T09:00', { unit: 'workingDays', amount: 2 })).to.equal('01/01/2027 17:00 ?');
  });
  it('has no date without an amount', () => {
    expect(dueAt(at('2026-11-20T09:00'), { unit: 'workingDays' }, calendar)).to.equal(undefined);
    expect(dueAt(at('2026-11-20T09:00'), { unit: 'days', amount: 1e9 }, calendar)).to.equal(undefined);
  });
  it('is never on a day off and never before acceptance', () => {
    fc.assert(
      fc.property(moments, times, (moment, time) => {
        const found = dueAt(moment, time, calendar)!;
        const cutOffDay = time.unit === 'sameDay' ? showDate(found.at) === showDate(moment) : false;
        return isWorkingDay(found.at, calendar) && (found.at >= moment || cutOffDay);
      }),
    );
  });
  it('is never earlier for who was accepted later, nor for a longer time', () => {
    fc.assert(
      fc.property(moments, moments, times, (one, other, time) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const longer = { ...time, amount: (time.amount ?? 0) + 1 };
        const found = dueAt(early, time, calendar)!.at;
        return found <= dueAt(late, time, calendar)!.at && found <= dueAt(early, longer, calendar)!.at;
      }),
    );
  });
});

describe('dueAfterPause', () => {
  const pause = (from: string, to: string) => ({ from: at(from), to: at(to) });
  const moved = (appointment: string, from: string, to: string, time: ProcessingTime) =>
    showDateTime(dueAfterPause(at(appointment), pause(from, to), time, calendar).at);

  it('moves the appointment by the working days that were paused', () => {
    const time: ProcessingTime = { unit: 'workingDays', amount: 3 };
    expect(moved('2026-11-20T17:00', '2026-11-18T09:00', '2026-11-18T15:00', time)).to.equal(
      '20/11/2026 17:00',
    );
    expect(moved('2026-11-20T17:00', '2026-11-18T09:00', '2026-11-20T09:00', time)).to.equal(
      '25/11/2026 17:00',
    );
  });
  it('moves it by calendar days or open hours where those are counted', () => {
    expect(
      moved('2026-11-20T17:00', '2026-11-14T09:00', '2026-11-15T09:00', { unit: 'days', amount: 9 }),
    ).to.equal('23/11/2026 17:00');
    expect(
      moved('2026-11-20T16:00', '2026-11-20T10:00', '2026-11-20T14:00', { unit: 'hours', amount: 8 }),
    ).to.equal('23/11/2026 10:00');
  });
  it('never moves it forward in time, nor onto a day off', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        times,
        (moment, a, b, time) => {
          const appointment = dueAt(moment, time, calendar)!.at;
          const hour = 3_600_000;
          const from = new Date(moment.getTime() + a * hour);
          const found = dueAfterPause(
            appointment,
            { from, to: new Date(from.getTime() + b * hour) },
            time,
            calendar,
          ).at;
          return found >= appointment && isWorkingDay(found, calendar);
        },
      ),
    );
  });
});

describe('Vietnamese time', () => {
  it('is shown whatever the offset it is written in', () => {
    expect(showDateTime('2026-11-23T17:30:00Z')).to.equal('24/11/2026 00:30');
    expect(showDateTime('2026-11-24T00:30:00+07:00')).to.equal('24/11/2026 00:30');
  });
  it('leaves a text that is no date as it is', () => {
    expect(showDateTime('soon')).to.equal('soon');
  });
});
