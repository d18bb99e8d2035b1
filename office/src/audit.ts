/** The append-only log of who did what: written by the transaction that did it, refused any change by a trigger. */
import type { Queries } from './db/database.js';
import { auditLog } from './db/schema.js';
import type { LoggedAct, LoggedDetail } from './logged.js';

export interface Audited {
  at: Date;
  /** The officer's number and name; left out for the others. */
  officer?: { id: number; name: string } | undefined;
  /** Who it was when it was no officer. */
  who?: 'citizen' | 'token' | 'bank' | 'office';
  act: LoggedAct;
  /** The dossier code, where it is about one. */
  code?: string;
  detail?: LoggedDetail;
}

export async function audit(tx: Queries, ...entries: Audited[]): Promise<void> {
  await tx.insert(auditLog).values(
    entries.map(({ at, officer, who, act, code, detail }) => ({
      at,
      officer: officer?.id ?? null,
      who: officer?.name ?? who ?? 'office',
      act,
      code: code ?? null,
      detail: detail ? { ...detail } : null,
    })),
  );
}
