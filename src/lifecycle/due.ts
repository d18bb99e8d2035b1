/** When a result is due: working days with Vietnamese holidays (domain notes, lifecycle §7). */
import { instant, isoDay, wallClock } from './vietnam-time.js';
import * as work from './working-time.js';
import type { Calendar, OfficeHours } from './working-time.js';

/** A procedure's `processingTime`, as the catalogue has it. */
export interface ProcessingTime {
  unit: 'workingDays' | 'days' | 'hours' | 'sameDay';
  amount?: number | undefined;
  /** Same day only: what is accepted after this hour is due on the next working day. */
  cutOff?: string | undefined;
}
export interface Due {
  at: Date;
  /** False when the way there leads through a year whose holidays the calendar does not have. */
  certain: boolean;
}

const defaultCutOff = '15:00';
/** More is a typing error in the catalogue, not a processing time. */
const mostUnits = 10_000;

/**
 * When a dossier accepted at this moment is due, or undefined where the catalogue gives no amount.
 * Days are due at closing time; hours are counted in open hours.
 */
export function dueAt(
  accepted: Date,
  time: ProcessingTime,
  calendar: Calendar,
  hours: OfficeHours = work.officeHours,
): Due | undefined {
  const amount = time.unit === 'sameDay' ? 1 : (time.amount ?? 0);
  if (!(amount > 0 && amount <= mostUnits)) return undefined;
  const from = wallClock(accepted);
  const whole = Math.ceil(amount);
  const close = work.closing(hours);
  switch (time.unit) {
    case 'workingDays':
      return due(
        from.day,
        { day: work.afterWorkingDays(from.day, whole, calendar), minute: close },
        calendar,
      );
    case 'days':
      return due(from.day, { day: work.workingDayFrom(from.day + whole, calendar), minute: close }, calendar);
    case 'hours':
      return due(from.day, work.afterOpenMinutes(from, amount * 60, calendar, hours), calendar);
    case 'sameDay': {
      const late = from.minute > work.minutes(time.cutOff ?? defaultCutOff);
      const day = work.workingDayFrom(late ? from.day + 1 : from.day, calendar);
      return due(from.day, { day, minute: close }, calendar);
    }
  }
}

/**
 * The appointment after the clock stood still (statuses 5, 6, 8): moved on by what was paused, in the unit of the
 * processing time. Takes the appointment as it was, so that one an officer had extended stays extended.
 */
export function dueAfterPause(
  appointment: Date,
  pause: { from: Date; to: Date },
  time: ProcessingTime,
  calendar: Calendar,
  hours: OfficeHours = work.officeHours,
): Due {
  const old = wallClock(appointment);
  const from = wallClock(pause.from);
  const to = wallClock(pause.to);
  switch (time.unit) {
    case 'hours': {
      const paused = work.openMinutesBetween(from, to, calendar, hours);
      return due(from.day, paused > 0 ? work.afterOpenMinutes(old, paused, calendar, hours) : old, calendar);
    }
    case 'days': {
      const day = work.workingDayFrom(old.day + to.day - from.day, calendar);
      return due(from.day, { day, minute: old.minute }, calendar);
    }
    default: {
      const paused = work.workingDaysBetween(from.day, to.day, calendar);
      const day = work.workingDayFrom(work.afterWorkingDays(old.day, paused, calendar), calendar);
      return due(from.day, { day, minute: old.minute }, calendar);
    }
  }
}

function due(from: number, to: { day: number; minute: number }, calendar: Calendar): Due {
  const year = (day: number) => Number(isoDay(day).slice(0, 4));
  let certain = true;
  for (let y = year(from); y <= year(to.day); y += 1) certain &&= calendar.years.includes(y);
  return { at: instant(to.day, to.minute), certain };
}
