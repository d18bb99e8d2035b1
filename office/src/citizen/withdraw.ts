import type { DossierStatus } from 'dvc-widgets/backend';
import { advance } from '../dossiers/take-step.js';
import type { Office } from '../office.js';
import { once, type Call } from './once.js';

/** Where the table allows it: as long as nothing is decided. */
export function withdraw(office: Office, call: Call<{ reason?: string }>): Promise<DossierStatus> {
  const { reason } = call.content;
  const order = { act: 'withdraw', ...(reason !== undefined && { note: reason }) } as const;
  return once(
    office,
    'withdraw',
    call,
    () => Promise.resolve(),
    async (tx, dossier) => (await advance(tx, office, dossier, order, { who: 'citizen' })).dossier,
  );
}
