import { setTimeout as pause } from 'node:timers/promises';

const patience = 30_000;

/** What `look` finds, once it finds something: the office answers first and sends its letters then. */
export async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not there after ${patience / 1000} s: ${what}`);
    await pause(50);
  }
}
