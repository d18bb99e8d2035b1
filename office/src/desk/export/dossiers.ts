/** The dossiers of a drawer of the queue as a table: what the queue shows and the reach of the applicant. */
import { inArray } from 'drizzle-orm';
import { withSupplements, type Submission } from 'dvc-widgets/dossier';
import { showDateTime, statusNames } from 'dvc-widgets/lifecycle';
import { dossiers } from '../../db/schema.js';
import { filedUnder } from '../../dossiers/filed-under.js';
import type { Dossier } from '../../dossiers/status.js';
import { supplementsOf } from '../../dossiers/supplement-request.js';
import type { Office } from '../../office.js';
import { factsOf } from '../../papers/facts.js';
import { deliveryNames } from '../../papers/words.js';
import type { Group } from '../queue/groups.js';
import { dueState, listQueue, type Cursor } from '../queue/list.js';
import { byteOrderMark, csvLine } from './csv.js';

export interface ExportOrder {
  group: Group;
  procedure: string | undefined;
  /** Identity numbers as they were declared; else their last three digits. */
  fullIdNumbers: boolean;
}

type Cell = (of: {
  dossier: Dossier;
  facts: ReturnType<typeof factsOf>;
  order: ExportOrder;
  now: Date;
}) => string | undefined;

const columns: readonly (readonly [name: string, cell: Cell])[] = [
  ['Mã hồ sơ', ({ dossier }) => dossier.code],
  ['Thủ tục', ({ facts }) => facts.procedure],
  ['Tình trạng', ({ dossier }) => statusNames[dossier.status]],
  ['Ngày nộp', ({ dossier }) => showDateTime(dossier.receivedAt)],
  ['Hẹn trả', ({ dossier: { appointment } }) => (appointment ? showDateTime(appointment) : undefined)],
  ['Quá hạn', ({ dossier, now }) => (dueState(dossier, now) === 'overdue' ? 'Quá hạn' : undefined)],
  ['Cập nhật lúc', ({ dossier }) => showDateTime(dossier.changedAt)],
  ['Cách nhận kết quả', ({ dossier }) => deliveryNames[dossier.delivery ?? 'desk']],
  ['Người nộp', ({ facts }) => facts.applicant.name],
  ['Số định danh', ({ facts, order }) => idNumber(facts.applicant.idNumber, order)],
  ['Điện thoại', ({ facts }) => facts.applicant.phone],
  ['Thư điện tử', ({ facts }) => facts.applicant.email],
  ['Địa chỉ', ({ facts }) => facts.applicant.address],
];

const idNumber = (number: string | undefined, { fullIdNumbers }: ExportOrder): string | undefined =>
  number === undefined || fullIdNumbers ? number : `…${number.slice(-3)}`;

/** Rows that are read at a time. */
const batch = 500;

/**
 * Newest first, whatever the page sorts by: by its number no dossier comes twice or is passed over while others move.
 * Read batch by batch as fast as it is taken, so that a hundred thousand need no more memory than five hundred.
 */
export async function* exportDossiers(office: Office, order: ExportOrder): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(([name]) => name));
  const { group, procedure } = order;
  const now = office.clock();
  let after: Cursor | undefined;
  do {
    const page = await listQueue(office.db, { group, procedure, sort: 'newest', after, now, size: batch });
    const ids = page.rows.map(({ id }) => id);
    if (ids.length > 0) yield await linesOf(office, ids, { order, now });
    after = page.next;
  } while (after);
}

async function linesOf(
  office: Office,
  ids: number[],
  { order, now }: { order: ExportOrder; now: Date },
): Promise<string> {
  const found = await office.db.select().from(dossiers).where(inArray(dossiers.id, ids));
  const supplements = await supplementsOf(office.db, ids);
  const line = (dossier: Dossier): string => {
    const submission: Submission = withSupplements(dossier.submission, supplements.get(dossier.id) ?? []);
    const facts = factsOf(dossier, submission, filedUnder(office, dossier), office.config.place);
    return csvLine(columns.map(([, cell]) => cell({ dossier, facts, order, now }) ?? ''));
  };
  return found
    .sort((a, b) => b.id - a.id)
    .map(line)
    .join('');
}
