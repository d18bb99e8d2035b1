/** How often somebody may try: counted in the database, for every process on it, and for what does not exist too. */
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../db/database.js';
import { lookUps } from '../db/schema.js';
import { Problem } from '../problem.js';
import { later, minutes } from '../time.js';

const mostWrong = 5;
const window = minutes(15);

/** Counted before the look, so that many guesses at once do not slip through. */
export async function countAttempt(db: Queries, key: string): Promise<void> {
  const now = new Date();
  const fresh = { wrong: 1, until: later(now, window) };
  // One statement, because it is in the way of every look-up; what is over is cleared away with the rest (retention).
  const isOver = sql`${lookUps.until} < ${now.toISOString()}`;
  const [row] = await db
    .insert(lookUps)
    .values({ code: key, ...fresh })
    .onConflictDoUpdate({
      target: lookUps.code,
      set: {
        wrong: sql`case when ${isOver} then 1 else ${lookUps.wrong} + 1 end`,
        until: sql`case when ${isOver} then excluded.until else ${lookUps.until} end`,
      },
    })
    .returning();
  if (row!.wrong > mostWrong) throw tooMany(row!.until, now);
}

/** A right one takes its count back. */
export async function forgetAttempts(db: Queries, key: string): Promise<void> {
  await db.delete(lookUps).where(eq(lookUps.code, key));
}

export function tooMany(until: Date, now: Date): Problem {
  const wait = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new Problem('tooMany', { headers: { 'retry-after': String(wait) } });
}
