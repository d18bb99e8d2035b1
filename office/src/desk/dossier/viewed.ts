/** Who read whose dossier is written down, once per sitting. */
import { and, eq, gt } from 'drizzle-orm';
import type { SignedIn } from '../../accounts/sessions.js';
import { audit } from '../../audit.js';
import type { Queries } from '../../db/database.js';
import { auditLog } from '../../db/schema.js';
import { later, minutes } from '../../time.js';

const sitting = minutes(30);

export async function noteView(
  db: Queries,
  { me, code, now }: { me: SignedIn; code: string; now: Date },
): Promise<void> {
  const [noted] = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.code, code),
        eq(auditLog.officer, me.id),
        eq(auditLog.act, 'view'),
        gt(auditLog.at, later(now, -sitting)),
      ),
    )
    .limit(1);
  if (!noted) await audit(db, { at: now, officer: me, act: 'view', code });
}
