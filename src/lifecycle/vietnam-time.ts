/** Vietnam has one zone and no summer time: UTC+7, whatever the machine's zone is. */
const offset = 7 * 3_600_000;
const dayLength = 86_400_000;

/** Days since 1970-01-01 and minutes since midnight, in Vietnam. */
export function wallClock(at: Date): { day: number; minute: number } {
  const local = at.getTime() + offset;
  const day = Math.floor(local / dayLength);
  return { day, minute: (local - day * dayLength) / 60_000 };
}
export function instant(day: number, minute: number): Date {
  return new Date(day * dayLength + minute * 60_000 - offset);
}
/** YYYY-MM-DD */
export function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Today in Vietnam, YYYY-MM-DD. */
export const vietnamToday = (now: Date = new Date()): string => isoDay(wallClock(now).day);

/** `27/11/2026` */
export function showDate(at: Date | string): string {
  const date = typeof at === 'string' ? new Date(at) : at;
  if (Number.isNaN(date.getTime())) return String(at);
  return isoDay(wallClock(date).day).split('-').reverse().join('/');
}
/** `27/11/2026 17:00` */
export function showDateTime(at: Date | string): string {
  const date = typeof at === 'string' ? new Date(at) : at;
  if (Number.isNaN(date.getTime())) return String(at);
  const minute = Math.floor(wallClock(date).minute);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${showDate(date)} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
