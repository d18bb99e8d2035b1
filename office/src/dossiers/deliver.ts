/** How a result is brought: what the citizen ordered, and what the post said when it took it. */
import { eq } from 'drizzle-orm';
import type { Queries } from '../db/database.js';
import { deliveries } from '../db/schema.js';
import { invalid } from '../problem.js';
import type { StepOrder } from './step-order.js';

export function checkDelivery({ act, delivery }: StepOrder): void {
  if (delivery && act !== 'handOver') throw invalid('delivery', 'unexpected');
}

/** Handing over to the post: its number and the postage, for an order that is there. */
export async function recordDelivery(
  tx: Queries,
  { delivery }: StepOrder,
  dossier: number,
  now: Date,
): Promise<void> {
  if (!delivery) return;
  const sent = await tx
    .update(deliveries)
    .set({ sentAt: now, tracking: delivery.tracking ?? null, fee: delivery.fee ?? null })
    .where(eq(deliveries.dossier, dossier))
    .returning({ dossier: deliveries.dossier });
  if (sent.length === 0) throw invalid('delivery', 'unexpected');
}
