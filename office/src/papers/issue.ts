/** Papers are issued by the step that the table names, in its transaction, and stay as they were issued. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { DossierStatus, PaperSheet } from 'dvc-widgets/backend';
import { vietnamToday, type Paper } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { paperNumbers, papers } from '../db/schema.js';
import { withoutIdNumbers } from '../outbox/words.js';
import { isoTime } from '../time.js';
import { bodies, idNumberLabel, type Issue } from './sheets.js';

/**
 * The office's own scheme, `0012/2026/GTN`: the number of the year, the year, the kind. PBS, PTC and PXL are what the
 * known forms put there; the other three are made likewise.
 */
const marks: Record<Paper, string> = {
  '01': 'GTN',
  '02': 'PBS',
  '03': 'PTC',
  '04': 'PXL',
  '05': 'TBD',
  '06': 'PKS',
};

export async function issuePaper(
  tx: Queries,
  kind: Paper,
  issue: Issue,
  of: { dossier: number; step: number },
): Promise<void> {
  const { facts, now } = issue;
  const number = await takeNumber(tx, kind, now);
  const sheet: PaperSheet = {
    kind,
    number,
    code: facts.code,
    issuedAt: isoTime(now),
    agency: facts.agency,
    ...(facts.place !== undefined && { place: facts.place }),
    ...bodies[kind](issue),
  };
  await tx.insert(papers).values({ ...of, kind, number, issuedAt: now, sheet });
}

/** As dossier codes: a step that fails gives its number back, two at once wait for each other. */
async function takeNumber(tx: Queries, kind: Paper, now: Date): Promise<string> {
  const year = Number(vietnamToday(now).slice(0, 4));
  const [taken] = await tx
    .insert(paperNumbers)
    .values({ kind, year, last: 1 })
    .onConflictDoUpdate({
      target: [paperNumbers.kind, paperNumbers.year],
      set: { last: sql`${paperNumbers.last} + 1` },
    })
    .returning({ last: paperNumbers.last });
  return `${String(taken!.last).padStart(4, '0')}/${year}/${marks[kind]}`;
}

export type IssuedPaper = Pick<typeof papers.$inferSelect, 'kind' | 'number' | 'issuedAt' | 'sheet'>;

/** Every paper of a dossier, oldest first. */
export function papersOf(db: Queries, dossier: number): Promise<IssuedPaper[]> {
  return db.select().from(papers).where(eq(papers.dossier, dossier)).orderBy(asc(papers.id));
}

export async function paperOf(
  db: Queries,
  dossier: number,
  number: string,
): Promise<IssuedPaper | undefined> {
  const [paper] = await db
    .select()
    .from(papers)
    .where(and(eq(papers.dossier, dossier), eq(papers.number, number)));
  return paper;
}

/** What the citizen gets to read again here (domain notes, lifecycle §5). */
const forCitizen: readonly Paper[] = ['01', '02'];

export function citizensPapers(issued: readonly IssuedPaper[]): NonNullable<DossierStatus['papers']> {
  return issued
    .filter(({ kind }) => forCitizen.includes(kind))
    .map(({ kind, number, issuedAt }) => ({ kind, number, issuedAt: isoTime(issuedAt) }));
}

/** The citizen's copy shows the end of identity numbers only: it may be left open on a shared screen. */
export function citizensCopy(sheet: PaperSheet): PaperSheet {
  return {
    ...sheet,
    lines: sheet.lines.map((line) => ({
      ...line,
      ...(line.value !== undefined && {
        value: line.label === idNumberLabel ? ending(line.value) : withoutIdNumbers(line.value),
      }),
      ...(line.items && { items: line.items.map(withoutIdNumbers) }),
    })),
  };
}

const ending = (number: string): string => `…${number.slice(-3)}`;
