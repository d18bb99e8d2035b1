/**
 * The queue, a page at a time. Every part of it is one walk along one index from where the page before ended, status by
 * status, so that a million dossiers are as quick as ten.
 */
import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { clock, type Status } from 'dvc-widgets/lifecycle';
import type { Queries } from '../../db/database.js';
import { dossiers } from '../../db/schema.js';
import { endOfDay, startOfDay } from '../day.js';
import { groups, type Group } from './groups.js';

export const pageSize = 25;
/** Beyond this nobody cares how many there are. */
export const mostCounted = 999;

export const listed = {
  id: dossiers.id,
  code: dossiers.code,
  procedureName: dossiers.procedureName,
  applicant: dossiers.applicant,
  status: dossiers.status,
  appointment: dossiers.appointment,
  receivedAt: dossiers.receivedAt,
};
export type Listed = Pick<
  typeof dossiers.$inferSelect,
  'id' | 'code' | 'procedureName' | 'applicant' | 'status' | 'appointment' | 'receivedAt'
>;

export type Sort = 'due' | 'newest';
/** The last one of the page before. */
export type Cursor = Pick<Listed, 'id' | 'appointment'>;

export interface QueueQuery {
  group: Group;
  procedure: string | undefined;
  sort: Sort;
  after: Cursor | undefined;
  now: Date;
  /** Rows of a page, if not those of a screen. */
  size?: number;
}
export interface QueuePage {
  rows: Listed[];
  /** Undefined on the last page. */
  next: Cursor | undefined;
}

export async function listQueue(db: Queries, query: QueueQuery): Promise<QueuePage> {
  const rows = query.sort === 'newest' ? await byArrival(db, query) : await byAppointment(db, query);
  return pageOf(rows, query.size);
}

/** From one row more than a page holds. */
export function pageOf(rows: Listed[], size = pageSize): QueuePage {
  const shown = rows.slice(0, size);
  return { rows: shown, next: rows.length > size ? shown.at(-1) : undefined };
}

function walk(db: Queries, where: (SQL | undefined)[], order: SQL[], size = pageSize): Promise<Listed[]> {
  return db
    .select(listed)
    .from(dossiers)
    .where(and(...where))
    .orderBy(...order)
    .limit(size + 1);
}

/** Several statuses are walked one by one and put together here: the database would sort them all. */
async function perStatus(
  { group, procedure }: Pick<QueueQuery, 'group' | 'procedure'>,
  read: (only: (SQL | undefined)[]) => Promise<Listed[]>,
): Promise<Listed[]> {
  const own = procedure === undefined ? undefined : eq(dossiers.procedure, procedure);
  return (await Promise.all(group.statuses.map((status) => read([eq(dossiers.status, status), own])))).flat();
}

async function byArrival(db: Queries, query: QueueQuery): Promise<Listed[]> {
  const { group, after, now, size } = query;
  const rows = await perStatus(query, (only) =>
    walk(
      db,
      [...only, ...dueWithin(group, now), after && lt(dossiers.id, after.id)],
      [desc(dossiers.id)],
      size,
    ),
  );
  return rows.sort((a, b) => b.id - a.id);
}

/** Those without an appointment come last, the longest waiting first. */
async function byAppointment(db: Queries, query: QueueQuery): Promise<Listed[]> {
  const { group, after, now, size = pageSize } = query;
  const order = [asc(dossiers.appointment), asc(dossiers.id)];
  const dated =
    after && !after.appointment
      ? []
      : await perStatus(query, (only) =>
          walk(
            db,
            [...only, isNotNull(dossiers.appointment), ...dueWithin(group, now), beyond(after)],
            order,
            size,
          ),
        );
  dated.sort((a, b) => +a.appointment! - +b.appointment! || a.id - b.id);
  if (group.due || dated.length > size) return dated;
  const since = after && !after.appointment ? gt(dossiers.id, after.id) : undefined;
  const undated = await perStatus(query, (only) =>
    walk(db, [...only, isNull(dossiers.appointment), since], order, size),
  );
  return [...dated, ...undated.sort((a, b) => a.id - b.id)];
}

const beyond = (after: Cursor | undefined): SQL | undefined =>
  after?.appointment
    ? sql`(${dossiers.appointment}, ${dossiers.id}) > (${after.appointment.toISOString()}::timestamptz, ${after.id})`
    : undefined;

function dueWithin({ due }: Group, now: Date): SQL[] {
  if (due === 'overdue') return [lt(dossiers.appointment, now)];
  if (due === 'today') return [gte(dossiers.appointment, now), lt(dossiers.appointment, endOfDay(now))];
  return [];
}

/** How many wait in each drawer, by its key; none for those that only grow. */
export async function countQueue(
  db: Queries,
  { procedure, now }: Pick<QueueQuery, 'procedure' | 'now'>,
): Promise<ReadonlyMap<string, number>> {
  const own = procedure === undefined ? undefined : eq(dossiers.procedure, procedure);
  const open = groups.filter((group) => !group.done);
  const counts = await Promise.all(
    open.flatMap((group) =>
      group.statuses.map(async (status) => {
        const some = db
          .select({ one: sql`1`.as('one') })
          .from(dossiers)
          .where(and(eq(dossiers.status, status), own, ...dueWithin(group, now)))
          .limit(mostCounted + 1)
          .as('some');
        const [row] = await db.select({ n: count() }).from(some);
        return [group.key, row!.n] as const;
      }),
    ),
  );
  const sums = new Map<string, number>();
  for (const [key, n] of counts) sums.set(key, (sums.get(key) ?? 0) + n);
  return sums;
}

/** Whether its appointment has passed or is today, while the clock runs. */
export function dueState(
  { status, appointment }: { status: Status; appointment: Date | null },
  now: Date,
): 'overdue' | 'today' | undefined {
  if (!appointment || clock(status) !== 'running') return undefined;
  if (appointment < now) return 'overdue';
  return appointment >= startOfDay(now) && appointment < endOfDay(now) ? 'today' : undefined;
}
