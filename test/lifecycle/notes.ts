/**
 * The life cycle once more, from the notes (domain, lifecycle §4 and §7) and not from src/lifecycle, for tests that hold
 * the two against each other: a table, and a clock that counts minute by minute.
 */
export type Act =
  | 'accept'
  | 'requestSupplement'
  | 'requestFee'
  | 'refuse'
  | 'withdraw'
  | 'forward'
  | 'passOn'
  | 'suspend'
  | 'extend'
  | 'publish'
  | 'refuseOnMerits'
  | 'supplement'
  | 'confirmPayment'
  | 'resume'
  | 'handOver';

export interface NotedStep {
  from: number;
  /** For 5 and 6, where only what was asked in this status may do it. */
  origin?: number;
  act: Act;
  to: number;
  who: 'citizen' | 'clerk' | 'officer' | 'authority';
  paper?: string;
  told: boolean;
}

/** from (/origin) · act · to · who · paper · whether the citizen is told */
const table = `
1    accept             2  clerk      01 told
1    requestSupplement  5  clerk      02 told
1    requestFee         6  clerk      -  told
1    refuse             3  clerk      03 told
1    withdraw           7  citizen    -  told
2    forward            4  clerk      06 -
2    withdraw           7  citizen    05 told
4    passOn             4  officer    -  -
4    requestSupplement  5  officer    02 told
4    requestFee         6  officer    -  told
4    suspend            8  officer    -  told
4    withdraw           7  citizen    05 told
4    extend             4  authority  04 told
4    publish            9  authority  -  told
4    refuseOnMerits     9  authority  -  told
5/1  supplement         1  citizen    -  told
5/1  accept             2  clerk      01 told
5/4  supplement         4  citizen    -  told
5    refuse             3  clerk      03 told
5/4  suspend            8  clerk      -  told
5    withdraw           7  citizen    05 told
6/1  confirmPayment     2  clerk      01 told
6/4  confirmPayment     4  clerk      -  told
6    withdraw           7  citizen    05 told
8    resume             4  officer    -  told
8    withdraw           7  citizen    05 told
9    handOver          10  clerk      -  told
`;

export const noted: readonly NotedStep[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [place = '', act, to, who, paper = '-', told] = line.split(/\s+/);
    const [from, origin] = place.split('/');
    return {
      from: Number(from),
      ...(origin !== undefined && { origin: Number(origin) }),
      act: act as Act,
      to: Number(to),
      who: who as NotedStep['who'],
      ...(paper !== '-' && { paper }),
      told: told === 'told',
    };
  });
export const everyAct: readonly Act[] = [...new Set(noted.map(({ act }) => act))];

/** `origin`: the status that the dossier came from into the one where it stands. */
export const notedStep = (from: number, act: Act, origin: number | undefined): NotedStep | undefined =>
  noted.find(
    (step) => step.from === from && step.act === act && (step.origin === undefined || step.origin === origin),
  );

export const running = [2, 4];
export const paused = [5, 6, 8];

export interface Time {
  unit: 'workingDays' | 'days' | 'hours' | 'sameDay';
  amount?: number;
}

const daysOff =
  `2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01
2026-08-31 2026-09-01 2026-09-02 2026-11-24`.split(/\s+/);
const minute = 60_000;
const day = 1440 * minute;
/** The wall clock in Vietnam, as if it were one in Greenwich. */
const local = (at: Date): number => at.getTime() + 7 * 60 * minute;
const moment = (time: number): Date => new Date(time - 7 * 60 * minute);
const midnight = (time: number): number => time - (((time % day) + day) % day);

const worked = new Map<number, boolean>();
function isWorked(time: number): boolean {
  const start = midnight(time);
  let works = worked.get(start);
  if (works === undefined) {
    const date = new Date(start);
    const name = date.toISOString().slice(0, 10);
    works =
      name === '2026-08-22' || (date.getUTCDay() !== 0 && date.getUTCDay() !== 6 && !daysOff.includes(name));
    worked.set(start, works);
  }
  return works;
}
/** The minute that begins here. */
const isOpen = (time: number): boolean => {
  const hour = ((time - midnight(time)) / day) * 24;
  return isWorked(time) && ((hour >= 8 && hour < 12) || (hour >= 13 && hour < 17));
};

function daysOn(time: number, count: number): number {
  for (let left = count; left > 0;) {
    time += day;
    if (isWorked(time)) left -= 1;
  }
  return toWorked(time);
}
function toWorked(time: number): number {
  while (!isWorked(time)) time += day;
  return time;
}
function minutesOn(time: number, count: number): number {
  for (let left = count; left > 0; time += minute) if (isOpen(time)) left -= 1;
  return time;
}
const closing = (time: number): Date => moment(midnight(time) + 17 * 60 * minute);

/** Accepted at a whole minute. */
export function countDue(accepted: Date, { unit, amount = 1 }: Time): Date {
  const from = local(accepted);
  if (unit === 'workingDays') return closing(daysOn(from, amount));
  if (unit === 'days') return closing(toWorked(from + amount * day));
  if (unit === 'hours') return moment(minutesOn(from, amount * 60));
  const late = from - midnight(from) > 15 * 60 * minute;
  return closing(toWorked(late ? from + day : from));
}

/** The appointment after a pause, both of whose ends are whole minutes. */
export function countAfterPause(appointment: Date, pause: { from: Date; to: Date }, { unit }: Time): Date {
  const [old, from, to] = [local(appointment), local(pause.from), local(pause.to)];
  if (unit === 'hours') {
    let lost = 0;
    for (let time = from; time < to; time += minute) if (isOpen(time)) lost += 1;
    return moment(minutesOn(old, lost));
  }
  if (unit === 'days') return moment(toWorked(old + midnight(to) - midnight(from)));
  let lost = 0;
  for (let time = midnight(from) + day; time <= midnight(to); time += day) if (isWorked(time)) lost += 1;
  return moment(daysOn(old, lost));
}
