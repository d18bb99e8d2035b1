/** Days and hours on which an office works. Days are numbers since 1970-01-01 in Vietnam, see vietnam-time.ts. */
import { isoDay, wallClock } from './vietnam-time.js';

export interface Calendar {
  /** Days off besides Saturdays and Sundays: YYYY-MM-DD. */
  off: readonly string[];
  /** Saturdays and Sundays that are worked, to make up for a swapped day. */
  working: readonly string[];
  /** The years whose days are known. */
  years: readonly number[];
}
/** From and to, HH:MM, in order; the same on every working day. */
export type OfficeHours = readonly (readonly [from: string, to: string])[];

export const officeHours: OfficeHours = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];

export const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export const closing = (hours: OfficeHours): number => minutes(hours.at(-1)?.[1] ?? '24:00');

export function worksOn(day: number, calendar: Calendar): boolean {
  const date = isoDay(day);
  const weekday = (((day + 4) % 7) + 7) % 7; // day 0 was a Thursday
  const weekend = weekday === 0 || weekday === 6;
  return weekend ? calendar.working.includes(date) : !calendar.off.includes(date);
}
/** Whether the office works on the Vietnamese day of this moment. */
export function isWorkingDay(at: Date, calendar: Calendar): boolean {
  return worksOn(wallClock(at).day, calendar);
}

/** The n-th working day after `day`, which is itself not counted. */
export function afterWorkingDays(day: number, n: number, calendar: Calendar): number {
  let left = n;
  while (left > 0) {
    day += 1;
    if (worksOn(day, calendar)) left -= 1;
  }
  return day;
}
/** `day` itself, or the next working day. */
export function workingDayFrom(day: number, calendar: Calendar): number {
  return worksOn(day, calendar) ? day : afterWorkingDays(day, 1, calendar);
}
/** Working days after `from` up to `to`, so that a pause within one day is none. */
export function workingDaysBetween(from: number, to: number, calendar: Calendar): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (worksOn(day, calendar)) count += 1;
  return count;
}

type Moment = { day: number; minute: number };
/** Minutes of a day that the office is open between two times of it. */
function openMinutes(hours: OfficeHours, from: number, to: number): number {
  return hours.reduce((sum, [open, close]) => {
    const span = Math.min(minutes(close), to) - Math.max(minutes(open), from);
    return sum + Math.max(0, span);
  }, 0);
}
export function openMinutesBetween(from: Moment, to: Moment, calendar: Calendar, hours: OfficeHours): number {
  let sum = 0;
  for (let day = from.day; day <= to.day; day += 1) {
    if (!worksOn(day, calendar)) continue;
    sum += openMinutes(hours, day === from.day ? from.minute : 0, day === to.day ? to.minute : 1440);
  }
  return sum;
}
/** Walks through open hours until `left` minutes are used up. */
export function afterOpenMinutes(from: Moment, left: number, calendar: Calendar, hours: OfficeHours): Moment {
  if (openMinutes(hours, 0, 1440) === 0) throw new Error('dvc lifecycle: office hours are empty');
  for (let day = from.day; ; day += 1) {
    if (!worksOn(day, calendar)) continue;
    for (const [open, close] of hours) {
      const start = Math.max(minutes(open), day === from.day ? from.minute : 0);
      const span = Math.max(0, minutes(close) - start);
      if (span > 0 && left <= span) return { day, minute: start + left };
      left -= span;
    }
  }
}
