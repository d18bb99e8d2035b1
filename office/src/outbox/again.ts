/** A letter that was given up is put back among those that are due. */
import { and, eq, isNull, ne } from 'drizzle-orm';
import { audit } from '../audit.js';
import { dossiers, outbox } from '../db/schema.js';
import type { Office } from '../office.js';

/** False where there is nothing to send again. */
export async function sendAgain(
  { db, clock }: Office,
  id: number,
  officer: { id: number; name: string },
): Promise<boolean> {
  const now = clock();
  return db.transaction(async (tx) => {
    const [letter] = await tx
      .update(outbox)
      .set({ nextAt: now, error: null })
      .where(
        and(eq(outbox.id, id), ne(outbox.act, 'oneTimeCode'), isNull(outbox.sentAt), isNull(outbox.nextAt)),
      )
      .returning({ dossier: outbox.dossier });
    if (!letter) return false;
    const [dossier] = await tx
      .select({ code: dossiers.code })
      .from(dossiers)
      .where(eq(dossiers.id, letter.dossier));
    await audit(tx, { at: now, officer, act: 'sendAgain', code: dossier!.code, detail: { letter: id } });
    return true;
  });
}
