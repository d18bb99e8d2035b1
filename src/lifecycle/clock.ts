import type { Status } from './statuses.js';

export type Clock = 'notStarted' | 'running' | 'paused' | 'stopped';

const clocks: Record<Status, Clock> = {
  1: 'notStarted',
  2: 'running',
  3: 'stopped',
  4: 'running',
  5: 'paused',
  6: 'paused',
  7: 'stopped',
  8: 'paused',
  9: 'stopped',
  10: 'stopped',
};

/** The processing time starts at acceptance, not at submission, and stands still while somebody else is awaited. */
export function clock(status: Status): Clock {
  return clocks[status];
}
