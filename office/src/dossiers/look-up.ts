/** Looking a dossier up by its code and the last four digits of the declared phone. */
import { timingSafeEqual } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import { sha256 } from '../canonical.js';
import { readCode } from '../codes.js';
import type { Queries } from '../db/database.js';
import { dossiers, lookUps } from '../db/schema.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';
import { later, minutes } from '../time.js';
import { statusOf } from './status.js';

const mostWrong = 5;
const window = minutes(15);
const longestCode = 60;

/** An unknown code and a wrong factor take the same queries and give the same answer. */
export async function lookUp(
  { db }: Office,
  typed: { code: string; factor: string },
): Promise<DossierStatus> {
  const code = readCode(typed.code.slice(0, 2 * longestCode));
  if (code.length > longestCode || code.includes('\0') || /\p{Surrogate}/u.test(code))
    throw new Problem('notFound');
  await countAttempt(db, code);
  const [dossier] = await db.select().from(dossiers).where(eq(dossiers.code, code));
  const known = isSame(typed.factor.replace(/\s/g, ''), dossier?.phone.slice(-4) ?? '----');
  if (!dossier || !known) throw new Problem('notFound');
  await db.delete(lookUps).where(eq(lookUps.code, code));
  return statusOf(db, dossier);
}

/** Counted before the look, so that many guesses at once do not slip through; a right one takes its count back. */
async function countAttempt(db: Queries, code: string): Promise<void> {
  const now = new Date();
  await db.delete(lookUps).where(lt(lookUps.until, now));
  const [row] = await db
    .insert(lookUps)
    .values({ code, wrong: 1, until: later(now, window) })
    .onConflictDoUpdate({ target: lookUps.code, set: { wrong: sql`${lookUps.wrong} + 1` } })
    .returning();
  if (row!.wrong <= mostWrong) return;
  const wait = Math.max(1, Math.ceil((row!.until.getTime() - now.getTime()) / 1000));
  throw new Problem('tooMany', { headers: { 'retry-after': String(wait) } });
}

const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
