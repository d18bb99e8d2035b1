/** Dossier codes (domain notes, lifecycle §2): `H26.999-261123-0001`. */
import { sql } from 'drizzle-orm';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import type { Queries } from './db/database.js';
import { codeDays } from './db/schema.js';

/** The next code of the day. Inside a transaction: one that fails gives its number back, two at once wait for each other. */
export async function takeCode(tx: Queries, prefix: string, now: Date): Promise<string> {
  const day = vietnamToday(now);
  const [taken] = await tx
    .insert(codeDays)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: codeDays.day, set: { last: sql`${codeDays.last} + 1` } })
    .returning({ number: codeDays.last });
  return `${prefix}-${day.slice(2).replaceAll('-', '')}-${String(taken!.number).padStart(4, '0')}`;
}

/** As copied from a message or typed from paper: spaces, long dashes and small letters. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\p{Dash_Punctuation}|\u2212/gu, '-')
    .toUpperCase();
}
