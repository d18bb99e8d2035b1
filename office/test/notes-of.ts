/** What the notes say of a dossier, wish after wish: which step is taken, which is refused with what, when it is due. */
import {
  countAfterPause,
  countDue,
  noted as table,
  notedStep,
  paused,
  running,
  type Act,
  type NotedStep,
  type Time,
} from '../../test/lifecycle/notes.js';
import { everyRole, type Who } from './wishes.js';

export const fee = 16_000;
/** What the notes say of the dossier now. */
export interface Noted {
  status: number;
  /** Where it stood before. */
  origin: number | undefined;
  appointment: Date | undefined;
  pausedAt: Date | undefined;
  owes: boolean;
  rated: boolean;
}

export const filed = (): Noted => ({
  status: 1,
  origin: undefined,
  appointment: undefined,
  pausedAt: undefined,
  owes: false,
  rated: false,
});
/** Where and when an order is judged. */
export interface Around {
  now: Date;
  /** The procedure's; undefined where the appointment is the officer's to give. */
  time: Time | undefined;
}
export interface Judged {
  step: NotedStep;
  appointment: Date | undefined;
}

const supplementAsked = { reason: 'Thiếu', documents: [], fields: [{ path: 'fullName' }] };
export type Order = ReturnType<typeof orderFor> & { appointment?: string };
/** An order that lacks nothing but the appointment. */
export const orderFor = (act: Act, note: boolean) => ({
  act,
  ...(note && { note: 'Ghi chú' }),
  ...(act === 'requestFee' && { fee: { amount: fee } }),
  ...(act === 'requestSupplement' && { supplement: supplementAsked }),
});

/** The code of the refusal that an officer's order meets by the notes, or the step and its appointment. */
export function judge(noted: Noted, order: Order, who: Who, around: Around): string | Judged {
  const { act } = order;
  const step = notedStep(noted.status, act, noted.origin);
  if (!step) return 'notAllowed';
  const roles: readonly string[] = who === 'all' ? everyRole : [who];
  if (who !== 'token') {
    if (!roles.includes(step.who === 'citizen' ? 'clerk' : step.who)) return 'forbidden';
    if (step.who === 'citizen' && !order.note) return 'invalid';
  }
  if (['refuse', 'refuseOnMerits', 'suspend', 'extend'].includes(act) && !order.note) return 'invalid';
  if (act === 'requestFee' && !order.fee) return 'invalid';
  if (act === 'requestSupplement' && !order.supplement) return 'invalid';
  return withAppointment(noted, step, order.appointment, around);
}

export function withAppointment(
  noted: Noted,
  step: NotedStep,
  given: string | undefined,
  { now, time }: Around,
): string | Judged {
  const resumes = paused.includes(noted.status) && running.includes(step.to);
  if (given !== undefined) {
    const sets = step.to === 2 || step.act === 'extend' || resumes;
    const at = new Date(given);
    return sets && at > now ? { step, appointment: at } : 'invalid';
  }
  if (step.act === 'extend') return 'invalid';
  if (step.to === 2) return time ? { step, appointment: countDue(now, time) } : 'invalid';
  if (!resumes || !noted.appointment || !time) return { step, appointment: noted.appointment };
  const pause = { from: noted.pausedAt!, to: now };
  return { step, appointment: countAfterPause(noted.appointment, pause, time) };
}

/** The notes go on as the step says. */
export function go(noted: Noted, { step: { act, to }, appointment }: Judged, now: Date): void {
  const stops = running.includes(noted.status) && paused.includes(to);
  if (stops) noted.pausedAt = now;
  if (running.includes(to)) noted.pausedAt = undefined;
  noted.appointment = appointment;
  if (act === 'requestFee') noted.owes = true;
  if (act === 'confirmPayment') noted.owes = false;
  if (to !== noted.status) [noted.status, noted.origin] = [to, noted.status];
}

/** What the citizen may do here and now. */
export const allowedNow = ({ status, origin, rated }: Noted): string[] => {
  const steps = (['supplement', 'withdraw'] as const).filter((act) => notedStep(status, act, origin));
  const open = table.some(({ from }) => from === status);
  return [...steps, ...(open ? ['deliver'] : []), ...(status === 10 && !rated ? ['rate'] : [])];
};
