/** The append-only log of who did what: written by the transaction that did it, refused any change by a trigger. */
import type { Queries } from './db/database.js';
import { auditLog } from './db/schema.js';

export interface Audited {
  at: Date;
  /** The officer's number and name; left out for the others. */
  officer?: { id: number; name: string } | undefined;
  /** Who it was when it was no officer. */
  who?: 'citizen' | 'token' | 'bank' | 'office';
  /** An act of the life cycle, or a word of the caller's own: `signIn`, `exportCsv`. */
  act: string;
  /** The dossier code, where it is about one. */
  code?: string;
  /** Facts for a later reader. Never an answer, a name or a number of a citizen. */
  detail?: Record<string, string | number | boolean>;
}

export async function audit(tx: Queries, ...entries: Audited[]): Promise<void> {
  await tx.insert(auditLog).values(
    entries.map(({ at, officer, who, act, code, detail }) => ({
      at,
      officer: officer?.id ?? null,
      who: officer?.name ?? who ?? 'office',
      act,
      code: code ?? null,
      detail: detail ?? null,
    })),
  );
}
