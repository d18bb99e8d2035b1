/**
 * Paper 07, Sổ theo dõi hồ sơ: the dossiers received within a period, in order. The columns are those of the form as
 * it is generally known; the notes list them only in part (domain notes, lifecycle §5).
 */
import { and, asc, eq, gt, gte, inArray, lt } from 'drizzle-orm';
import { withSupplements, type Submission } from 'dvc-widgets/dossier';
import { showDateTime, type Act } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { dossiers, dossierSteps } from '../db/schema.js';
import { supplementsOf } from '../dossiers/supplement-request.js';
import type { Dossier } from '../dossiers/status.js';
import { filedUnder } from '../dossiers/filed-under.js';
import type { Office } from '../office.js';
import { factsOf } from './facts.js';
import { deliveryNames } from './words.js';

export interface Period {
  /** The first and the last day, in Việt Nam: YYYY-MM-DD. */
  from: string;
  to: string;
  procedure?: string | undefined;
}
/** One line of the register; what is not known or not yet is empty. */
export interface RegisterRow {
  code: string;
  procedure: string;
  sets: string;
  applicant: string;
  /** Address and telephone number. */
  reach: string;
  decidedBy: string;
  acceptedAt: string;
  appointment: string;
  handedOverAt: string;
  delivery: string;
  /** For the hand-written signature on receipt. */
  signature: '';
}
export const registerColumns: Record<keyof RegisterRow, string> = {
  code: 'Mã hồ sơ',
  procedure: 'Tên thủ tục hành chính',
  sets: 'Số lượng hồ sơ (bộ)',
  applicant: 'Tên cá nhân, tổ chức',
  reach: 'Địa chỉ, số điện thoại',
  decidedBy: 'Cơ quan chủ trì giải quyết',
  acceptedAt: 'Ngày, giờ nhận hồ sơ',
  appointment: 'Ngày, giờ hẹn trả kết quả',
  handedOverAt: 'Ngày, giờ trả kết quả',
  delivery: 'Phương thức nhận kết quả',
  signature: 'Ký nhận',
};

const page = 200;

/** Read page by page, so that a year of a district does not have to fit into memory. */
export async function* register(office: Office, period: Period): AsyncGenerator<RegisterRow> {
  let after = 0;
  for (;;) {
    const found = await office.db
      .select()
      .from(dossiers)
      .where(
        and(
          gt(dossiers.id, after),
          gte(dossiers.receivedAt, startOf(period.from)),
          lt(dossiers.receivedAt, new Date(startOf(period.to).getTime() + dayLength)),
          period.procedure === undefined ? undefined : eq(dossiers.procedure, period.procedure),
        ),
      )
      .orderBy(asc(dossiers.id))
      .limit(page);
    const ids = found.map(({ id }) => id);
    const moments = await momentsOf(office.db, ids);
    const supplements = await supplementsOf(office.db, ids);
    for (const dossier of found) {
      const submission = withSupplements(dossier.submission, supplements.get(dossier.id) ?? []);
      yield rowOf(office, dossier, submission, moments.get(dossier.id) ?? {});
    }
    if (found.length < page) return;
    after = found.at(-1)!.id;
  }
}

const dayLength = 86_400_000;
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

interface Moments {
  accepted?: Date;
  handedOver?: Date;
}

async function momentsOf(db: Queries, ids: number[]): Promise<Map<number, Moments>> {
  const moments = new Map<number, Moments>();
  if (ids.length === 0) return moments;
  const taken = await db
    .select({
      dossier: dossierSteps.dossier,
      act: dossierSteps.act,
      status: dossierSteps.status,
      at: dossierSteps.at,
    })
    .from(dossierSteps)
    .where(
      and(
        inArray(dossierSteps.dossier, ids),
        inArray(dossierSteps.act, ['accept', 'confirmPayment', 'handOver'] satisfies Act[]),
      ),
    );
  for (const { dossier, act, status, at } of taken) {
    const known = moments.get(dossier) ?? {};
    if (act === 'handOver') known.handedOver = at;
    else if (status === 2) known.accepted = at;
    moments.set(dossier, known);
  }
  return moments;
}

function rowOf(
  office: Office,
  dossier: Dossier,
  submission: Submission,
  { accepted, handedOver }: Moments,
): RegisterRow {
  const { applicant, procedure, decidedBy } = factsOf(
    dossier,
    submission,
    filedUnder(office, dossier),
    office.config.place,
  );
  return {
    code: dossier.code,
    procedure,
    sets: '1',
    applicant: applicant.name,
    reach: [applicant.address, applicant.phone].filter(Boolean).join('; '),
    decidedBy,
    acceptedAt: accepted ? showDateTime(accepted) : '',
    appointment: dossier.appointment ? showDateTime(dossier.appointment) : '',
    handedOverAt: handedOver ? showDateTime(handedOver) : '',
    delivery: deliveryNames[dossier.delivery ?? 'desk'],
    signature: '',
  };
}
