/** Paper 06 as it stands now: the head as it was issued, the rows from the log of steps. */
import { asc, eq } from 'drizzle-orm';
import type { PaperSheet } from 'dvc-widgets/backend';
import { vietnamToday, type Act } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { dossierSteps, officers } from '../db/schema.js';
import type { Dossier } from '../dossiers/status.js';
import { papersOf } from './issue.js';
import { actDone, longMoment } from './words.js';

/** Undefined until the dossier is passed on for processing: there is nothing to control before. */
export async function controlSheet(db: Queries, dossier: Dossier): Promise<PaperSheet | undefined> {
  const issued = (await papersOf(db, dossier.id)).find(({ kind }) => kind === '06');
  if (!issued) return undefined;
  const taken = await db
    .select({
      act: dossierSteps.act,
      at: dossierSteps.at,
      note: dossierSteps.note,
      officer: officers.name,
    })
    .from(dossierSteps)
    .leftJoin(officers, eq(dossierSteps.officer, officers.id))
    .where(eq(dossierSteps.dossier, dossier.id))
    .orderBy(asc(dossierSteps.id));
  const items = taken.map(({ act, at, note, officer }) =>
    [
      `${longMoment(at)}: ${actDone[act]}`,
      officer === null ? undefined : `Người thực hiện: ${officer}`,
      ends.includes(act) && dossier.appointment ? inTime(at, dossier.appointment) : undefined,
      note === null ? undefined : `Ghi chú: ${note}`,
    ]
      .filter((part) => part !== undefined)
      .join('. '),
  );
  const head = issued.sheet.lines;
  return { ...issued.sheet, lines: [...head, { label: 'Quá trình giao, nhận và giải quyết', items }] };
}

/** Only the end is held against the appointment: what each room had for its part is not known here. */
const ends: readonly Act[] = ['publish', 'refuseOnMerits'];

function inTime(at: Date, appointment: Date): string {
  if (at > appointment) return 'Quá hạn';
  return vietnamToday(at) < vietnamToday(appointment) ? 'Trước hạn' : 'Đúng hạn';
}
