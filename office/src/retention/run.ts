/** The office's housekeeping, once an hour in every office; several on one database do no harm to each other. */
import { lt, or } from 'drizzle-orm';
import { idle } from '../accounts/sessions.js';
import { lookUps, oneTimeCodes, sessions, signIns, usedChallenges } from '../db/schema.js';
import type { Office } from '../office.js';
import { later } from '../time.js';
import { clearClosed } from './closed.js';

export async function keepHouse({
  db,
  clock,
  config: { retention },
  uploads,
  log,
}: Pick<Office, 'db' | 'clock' | 'config' | 'uploads' | 'log'>): Promise<void> {
  const now = clock();
  const dossiers = await clearClosed(db, retention, now);
  if (dossiers > 0) log.info('closed dossiers', { dossiers, as: retention.closedAs });
  await db.delete(sessions).where(or(lt(sessions.expiresAt, now), lt(sessions.seenAt, later(now, -idle))));
  await db.delete(oneTimeCodes).where(lt(oneTimeCodes.expiresAt, now));
  await db.delete(signIns).where(lt(signIns.until, now));
  // Counted by the machine's own clock, like what they guard.
  const real = new Date();
  await db.delete(lookUps).where(lt(lookUps.until, real));
  await db.delete(usedChallenges).where(lt(usedChallenges.expiresAt, real));
  await uploads.sweep(retention.uploadHours);
}
