/** Fees that are asked for and paid. The last one asked is the one that counts. */
import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Act } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { payments } from '../db/schema.js';
import { invalid } from '../problem.js';
import type { StepOrder } from './step-order.js';

export type Asked = typeof payments.$inferSelect;

export async function lastPayment(db: Queries, dossier: number): Promise<Asked | undefined> {
  const [last] = await db
    .select()
    .from(payments)
    .where(eq(payments.dossier, dossier))
    .orderBy(desc(payments.id))
    .limit(1);
  return last;
}

/** A request for a fee says how much; a confirmation may say under which number it came. */
export function checkMoney({ act, fee, reference }: StepOrder): void {
  const wants: Record<'fee' | 'reference', Act> = { fee: 'requestFee', reference: 'confirmPayment' };
  if (act === wants.fee && !fee) throw invalid('fee.amount', 'required');
  if (act !== wants.fee && fee) throw invalid('fee', 'unexpected');
  if (act !== wants.reference && reference !== undefined) throw invalid('reference', 'unexpected');
}

export async function recordMoney(
  tx: Queries,
  { act, fee, reference }: StepOrder,
  dossier: number,
  now: Date,
): Promise<void> {
  if (act === 'requestFee')
    await tx
      .insert(payments)
      .values({ dossier, amount: fee!.amount, reason: fee!.reason ?? null, requestedAt: now });
  if (act !== 'confirmPayment') return;
  const due = await lastPayment(tx, dossier);
  // A dossier that came here before fees had rows has none to mark.
  if (!due) return;
  if (reference !== undefined && (await isTaken(tx, reference, due.id)))
    throw invalid('reference', 'unexpected');
  await tx
    .update(payments)
    .set({ paidAt: now, reference: reference ?? null })
    .where(and(eq(payments.id, due.id), isNull(payments.paidAt)));
}

/** One transfer pays one fee. */
async function isTaken(tx: Queries, reference: string, own: number): Promise<boolean> {
  const others = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.reference, reference), ne(payments.id, own)));
  return others.length > 0;
}
