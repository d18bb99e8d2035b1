/** `waitUntil` with the patience of a busy machine: a second, its own, is at times too short there. */
import { waitUntil as wait } from '@open-wc/testing';

export const waitUntil = (
  predicate: () => unknown,
  message?: string,
  options: { timeout: number } = { timeout: 14_000 },
): Promise<void> => wait(predicate, message, options);
