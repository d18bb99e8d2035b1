/** Guessing passwords is slow: a few wrong ones, and the name has to wait, whether anybody has it or not. */
import { eq, lt, sql } from 'drizzle-orm';
import { sha256 } from '../canonical.js';
import type { Queries } from '../db/database.js';
import { signIns } from '../db/schema.js';
import { later, minutes } from '../time.js';

export const mostWrong = 5;
export const window = minutes(15);

const keyOf = (username: string): string => sha256(username.toLowerCase());

/** Counted before the look, so that many guesses at once do not slip through. Undefined, or until when to wait. */
export async function countSignIn(db: Queries, username: string, now: Date): Promise<Date | undefined> {
  await db.delete(signIns).where(lt(signIns.until, now));
  const [row] = await db
    .insert(signIns)
    .values({ name: keyOf(username), wrong: 1, until: later(now, window) })
    .onConflictDoUpdate({ target: signIns.name, set: { wrong: sql`${signIns.wrong} + 1` } })
    .returning();
  return row!.wrong > mostWrong ? row!.until : undefined;
}

/** The right password takes the count back. */
export async function forgetSignIns(db: Queries, username: string): Promise<void> {
  await db.delete(signIns).where(eq(signIns.name, keyOf(username)));
}
