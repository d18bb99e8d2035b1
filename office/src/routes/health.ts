/** For who watches over the office: is it alive, and can it do its work. */
import { and, isNotNull, lt, sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { outbox } from '../db/schema.js';
import type { Office } from '../office.js';
import { later, minutes } from '../time.js';

/** A letter that waits for longer shows that something is wrong with a gateway. */
const longWait = minutes(60);

export function healthRoutes(office: Office): Hono {
  const noStore = { 'cache-control': 'no-store' };
  return new Hono()
    .get('/healthz', (c) => c.json({ ok: true }, 200, noStore))
    .get('/readyz', async (c) => {
      const [database, storage, scanner] = await Promise.all([
        works(() => office.db.execute(sql`select 1`)),
        works(() => office.uploads.check()),
        office.uploads.canScan(),
      ]);
      // Late letters are for a person to look at, no reason to send nobody here any more.
      const late = database ? await lateLetters(office) : 0;
      const ok = database && storage;
      const retry = ok ? undefined : { 'retry-after': '10' };
      // Without a scanner files wait; dossiers without files go on.
      const state = { ok, database, storage, ...(scanner !== undefined && { scanner }), lateLetters: late };
      return c.json(state, ok ? 200 : 503, { ...noStore, ...retry });
    });
}

async function works(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return true;
  } catch {
    return false;
  }
}

async function lateLetters({ db, clock }: Office): Promise<number> {
  const waiting = and(isNotNull(outbox.nextAt), lt(outbox.at, later(clock(), -longWait)));
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(outbox)
    .where(waiting);
  return row!.count;
}
