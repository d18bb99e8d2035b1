/** One-time codes by SMS: six digits to the declared phone, for what the phone's last digits are not enough for. */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { oneTimeCodes, dossiers } from '../db/schema.js';
import { settled } from '../db/settings.js';
import type { Database } from '../db/database.js';
import type { Office } from '../office.js';
import { postOneTimeCode } from '../outbox/notices.js';
import { Problem } from '../problem.js';
import { later, minutes } from '../time.js';
import { tooMany } from './attempts.js';
import { dossierCode } from './identify.js';

const lifetime = 15;
const mostSent = 3;

/**
 * Sends one. Says nothing of whether there is such a dossier: the answer comes before that is looked up, and asking
 * too often is counted for codes that do not exist as well.
 */
export async function sendOneTimeCode(office: Office, typedCode: string): Promise<void> {
  if (office.config.oneTimeCode === 'off') throw new Problem('notSupported');
  const code = dossierCode(typedCode);
  if (code === undefined) return;
  await countSent(office, code);
  office.tasks.start(() => make(office, code));
}

async function countSent({ db, clock }: Office, code: string): Promise<void> {
  const now = clock();
  const expiresAt = later(now, minutes(lifetime));
  await db.delete(oneTimeCodes).where(lt(oneTimeCodes.expiresAt, now));
  const [row] = await db
    .insert(oneTimeCodes)
    .values({ code, expiresAt, sent: 1 })
    .onConflictDoUpdate({
      target: oneTimeCodes.code,
      set: {
        sent: sql`${oneTimeCodes.sent} + 1`,
        expiresAt: sql`case when ${oneTimeCodes.sent} < ${mostSent} then excluded.expires_at else ${oneTimeCodes.expiresAt} end`,
      },
    })
    .returning();
  if (row!.sent > mostSent) throw tooMany(row!.expiresAt, now);
}

/** A new code takes the place of the one before. */
async function make({ db, clock, sender }: Office, code: string): Promise<void> {
  const [dossier] = await db.select().from(dossiers).where(eq(dossiers.code, code));
  if (!dossier) return;
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  const hash = await hashOf(db, code, digits);
  await db.transaction(async (tx) => {
    await tx.update(oneTimeCodes).set({ hash }).where(eq(oneTimeCodes.code, code));
    await postOneTimeCode(tx, dossier, { digits, minutes: lifetime, at: clock() });
  });
  sender.wake();
}

/** Good for more than one call within its time: somebody who withdraws reads the dossier first. */
export async function isOneTimeCode({ db, clock }: Office, code: string, digits: string): Promise<boolean> {
  const hash = await hashOf(db, code, digits);
  const [row] = await db.select().from(oneTimeCodes).where(eq(oneTimeCodes.code, code));
  const kept = row?.hash ?? '-'.repeat(hash.length);
  return timingSafeEqual(Buffer.from(hash), Buffer.from(kept)) && row!.expiresAt > clock();
}

/** Six digits are found in no time from a bare hash: it is keyed. */
async function hashOf(db: Database, code: string, digits: string): Promise<string> {
  const secret = await settled(db, 'oneTimeCodeSecret', () => randomBytes(32).toString('hex'));
  return createHmac('sha256', secret).update(`${code} ${digits}`).digest('hex');
}
