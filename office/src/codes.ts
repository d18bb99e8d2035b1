/** Dossier codes (domain notes, lifecycle §2): `H26.999-261123-0001`. */
import { sql } from 'drizzle-orm';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import type { Queries } from './db/database.js';
import { codeDays } from './db/schema.js';

/** The next codes of the day. Inside a transaction: one that fails gives its numbers back, two at once wait for each other. */
export async function takeCodes(tx: Queries, prefix: string, now: Date, count: number): Promise<string[]> {
  const day = vietnamToday(now);
  const [taken] = await tx
    .insert(codeDays)
    .values({ day, last: count })
    .onConflictDoUpdate({ target: codeDays.day, set: { last: sql`${codeDays.last} + ${count}` } })
    .returning({ last: codeDays.last });
  const first = taken!.last - count + 1;
  const head = `${prefix}-${day.slice(2).replaceAll('-', '')}`;
  return Array.from({ length: count }, (_, i) => `${head}-${String(first + i).padStart(4, '0')}`);
}

/** As copied from a message or typed from paper: spaces, long dashes and small letters. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\p{Dash_Punctuation}|\u2212/gu, '-')
    .toUpperCase();
}
