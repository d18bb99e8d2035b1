/** The fee as the citizen sees it: what for, how much, how to transfer it, and once it is there. */
import type { DossierStatus } from 'dvc-widgets/backend';
import type { Queries } from '../db/database.js';
import { lastPayment } from '../dossiers/money.js';
import type { Dossier, TakenStep } from '../dossiers/status.js';
import type { Office } from '../office.js';
import { isoTime } from '../time.js';
import { vietQr } from './vietqr.js';

export async function paymentOf(
  { config }: Pick<Office, 'config'>,
  db: Queries,
  { id, code, status }: Dossier,
  history: readonly TakenStep[],
): Promise<DossierStatus['payment']> {
  const asked = history.some(({ act }) => act === 'requestFee') ? await lastPayment(db, id) : undefined;
  if (!asked) return undefined;
  const { amount, reason, requestedAt, paidAt } = asked;
  const { bank } = config;
  const content = transferText(code);
  return {
    amount,
    ...(reason !== null && { reason }),
    requestedAt: isoTime(requestedAt),
    ...(paidAt && { paidAt: isoTime(paidAt) }),
    ...(status === 6 &&
      !paidAt &&
      bank && {
        transfer: {
          qr: vietQr({ bin: bank.bin, account: bank.account, amount, content }),
          bank: bank.name,
          account: bank.account,
          holder: bank.holder,
          content,
        },
      }),
  };
}

/** The dossier code without the signs that banks drop: `H269992611230001`. */
export const transferText = (code: string): string => code.replace(/[^A-Z0-9]/g, '');
