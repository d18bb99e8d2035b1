/** Finding a dossier by what people have at hand: its code or the number at its end, a phone number, a name. */
import { and, desc, eq, inArray, lt, max, sql, type SQL } from 'drizzle-orm';
import { fold } from 'dvc-widgets/catalogue';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { readCode } from '../../codes.js';
import type { Queries } from '../../db/database.js';
import { applicantNames, dossiers } from '../../db/schema.js';
import { hours, later } from '../../time.js';
import { listed, pageOf, pageSize, type Listed, type QueuePage } from './list.js';

export type Sought =
  | { by: 'code'; codes: string[] }
  /** The number at the end, of every day that is not long ago. */
  | { by: 'number'; number: string; codes: string[] }
  | { by: 'phone'; phone: string }
  | { by: 'name'; words: string[] };

/** How far back a number alone is looked for: there is one every day. */
export const daysBack = 120;
const longest = 100;

export function readSearch(typed: string, { codePrefix, now }: { codePrefix: string; now: Date }): Sought {
  const text = typed.slice(0, longest);
  const code = readCode(text);
  const whole = /^(?:(\d{6})-?)?(\d{1,4})$/.exec(code);
  if (/^[\dA-Z.]*[A-Z]\d{2}[\d.]*-\d/.test(code)) return { by: 'code', codes: [code] };
  if (whole?.[1] !== undefined && code.includes('-'))
    return { by: 'code', codes: [`${codePrefix}-${whole[1]}-${whole[2]!.padStart(4, '0')}`] };
  if (/^-?\d{1,6}$/.test(code)) {
    const number = code.replace('-', '').padStart(4, '0');
    return { by: 'number', number, codes: recentDays(now).map((day) => `${codePrefix}-${day}-${number}`) };
  }
  const digits = text.replace(/[\s.()\u00A0-]/g, '').replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0');
  if (/^0\d{8,10}$/.test(digits)) return { by: 'phone', phone: `+84${digits.slice(1)}` };
  return { by: 'name', words: fold(text).split(' ').filter(Boolean) };
}

const recentDays = (now: Date): string[] =>
  Array.from({ length: daysBack }, (_, back) =>
    vietnamToday(later(now, -back * hours(24)))
      .slice(2)
      .replaceAll('-', ''),
  );

/** Newest first, whatever their status. */
export async function search(db: Queries, sought: Sought, before: number | undefined): Promise<QueuePage> {
  const older = before === undefined ? undefined : lt(dossiers.id, before);
  if (sought.by === 'name') return searchName(db, sought.words, before);
  const wanted =
    sought.by === 'phone' ? eq(dossiers.phone, sought.phone) : inArray(dossiers.code, sought.codes);
  return pageOf(
    await db
      .select(listed)
      .from(dossiers)
      .where(and(wanted, older))
      .orderBy(desc(dossiers.id))
      .limit(pageSize + 1),
  );
}

/** How many of the newest are simply read through: a name that is common is found among them. */
const window = 3000;

async function searchName(db: Queries, words: string[], before: number | undefined): Promise<QueuePage> {
  if (words.length === 0) return { rows: [], next: undefined };
  // Folded words have letters and figures only, so that none can be an operator.
  const query = words.map((word) => `${word}:*`).join(' & ');
  const matches = sql`${applicantNames.words} @@ to_tsquery('simple', ${query})`;
  const end = before ?? (await newest(db)) + 1;
  const near = await db
    .select({ id: applicantNames.dossier })
    .from(applicantNames)
    .where(and(matches, lt(applicantNames.dossier, end), sql`${applicantNames.dossier} >= ${end - window}`))
    .orderBy(desc(applicantNames.dossier))
    .limit(pageSize + 1);
  const found = near.length > pageSize ? near : await searchAll(db, matches, end);
  if (found.length === 0) return { rows: [], next: undefined };
  const rows: Listed[] = await db
    .select(listed)
    .from(dossiers)
    .where(
      inArray(
        dossiers.id,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(desc(dossiers.id));
  return pageOf(rows);
}

/**
 * All of them, by the index on words. `offset 0` keeps the planner out: it would expect every name to be common and
 * walk backwards through all dossiers in search of one that nobody has.
 */
function searchAll(db: Queries, matches: SQL, end: number): Promise<{ id: number }[]> {
  const { dossier } = applicantNames;
  const hits = sql`(select ${dossier} as id from ${applicantNames} where ${matches} and ${dossier} < ${end} offset 0) as hits`;
  return db
    .select({ id: sql`hits.id`.mapWith(Number) })
    .from(hits)
    .orderBy(sql`hits.id desc`)
    .limit(pageSize + 1);
}

async function newest(db: Queries): Promise<number> {
  const [row] = await db.select({ id: max(dossiers.id) }).from(dossiers);
  return row?.id ?? 0;
}
