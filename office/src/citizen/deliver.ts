/** Ordering that the result be brought home by post; again until the post has it, so that a slip can be put right. */
import { eq } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import { deliveryRequest, type Address } from 'dvc-widgets/dossier';
import { audit } from '../audit.js';
import type { Queries } from '../db/database.js';
import { deliveries, dossiers } from '../db/schema.js';
import { bringOf } from '../dossiers/facts.js';
import { filedUnder } from '../dossiers/filed-under.js';
import type { Dossier } from '../dossiers/status.js';
import { filedOf } from '../dossiers/supplement-request.js';
import type { Office } from '../office.js';
import { judged } from './judge.js';
import { once, type Call } from './once.js';

interface Order {
  recipient: string;
  phone: string;
  address: Address;
}

export function deliver(
  office: Office,
  call: Call<{ recipient: unknown; phone: unknown; address: unknown }>,
): Promise<DossierStatus> {
  return once(
    office,
    'deliver',
    call,
    () => {
      const { answers } = judged(deliveryRequest, { answers: call.content, documents: {} }, office.clock());
      return Promise.resolve(answers as { [part in keyof Order]: Order[part] } & typeof answers);
    },
    async (tx, dossier, { recipient, phone, address }) => {
      const at = office.clock();
      const order = { recipient, phone, address, orderedAt: at };
      await tx
        .insert(deliveries)
        .values({ dossier: dossier.id, ...order })
        .onConflictDoUpdate({ target: deliveries.dossier, set: order });
      const change = { delivery: 'post', bring: await bringToPostman(office, tx, dossier) } as const;
      await tx.update(dossiers).set(change).where(eq(dossiers.id, dossier.id));
      await audit(tx, { at, who: 'citizen', act: 'deliver', code: dossier.code });
      return { ...dossier, ...change };
    },
  );
}

/** Somebody who had chosen the electronic result had nothing to have ready until now. */
async function bringToPostman(office: Office, tx: Queries, dossier: Dossier): Promise<Dossier['bring']> {
  const filed = filedUnder(office, dossier);
  if (dossier.delivery !== 'electronic' || !filed) return dossier.bring;
  return bringOf(filed.procedure, await filedOf(tx, dossier));
}
