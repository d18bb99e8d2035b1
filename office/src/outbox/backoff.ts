/** When a letter that did not leave is tried again. */
import { hours, later, minutes } from '../time.js';
import { NotSent } from './transport.js';

const first = 15_000;
const longest = minutes(30);
/** By then nobody waits for a one-time code any more. */
const codeLifetime = minutes(10);

/**
 * Twice as long after every attempt, up to half an hour, and scattered, so that a server that comes back is not
 * met by all at once. Undefined when it is time to give up.
 */
export function nextTry(
  { act, at, attempts }: { act: string; at: Date; attempts: number },
  failure: NotSent,
  { now, giveUpHours, random = Math.random }: { now: Date; giveUpHours: number; random?: () => number },
): Date | undefined {
  if (failure.final) return undefined;
  const pause = Math.min(first * 2 ** Math.min(attempts - 1, 20), longest);
  const next = later(now, Math.max(failure.wait, pause * (0.75 + random() / 2)));
  const end = later(at, act === 'oneTimeCode' ? codeLifetime : hours(giveUpHours));
  return next > end ? undefined : next;
}
