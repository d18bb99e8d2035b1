/** How often somebody may try: counted in the database, for every process on it, and for what does not exist too. */
import { eq, lt, sql } from 'drizzle-orm';
import type { Queries } from '../db/database.js';
import { lookUps } from '../db/schema.js';
import { Problem } from '../problem.js';
import { later, minutes } from '../time.js';

const mostWrong = 5;
const window = minutes(15);

/** Counted before the look, so that many guesses at once do not slip through. */
export async function countAttempt(db: Queries, key: string): Promise<void> {
  const now = new Date();
  await db.delete(lookUps).where(lt(lookUps.until, now));
  const [row] = await db
    .insert(lookUps)
    .values({ code: key, wrong: 1, until: later(now, window) })
    .onConflictDoUpdate({ target: lookUps.code, set: { wrong: sql`${lookUps.wrong} + 1` } })
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
