/** Moving a dossier along the table of allowed steps. */
import { eq } from 'drizzle-orm';
import type { Procedure } from 'dvc-widgets/catalogue';
import type { DossierStatus } from 'dvc-widgets/backend';
import { processingTimeOf } from 'dvc-widgets/dossier';
import {
  cameFrom,
  clock as runs,
  dueAfterPause,
  dueAt,
  stepFor,
  vietnamCalendar,
  type Act,
  type Step,
} from 'dvc-widgets/lifecycle';
import { readCode } from '../codes.js';
import type { Queries } from '../db/database.js';
import { dossiers, dossierSteps } from '../db/schema.js';
import type { Office } from '../office.js';
import { post } from '../outbox/notices.js';
import { invalid, Problem } from '../problem.js';
import type { StepOrder } from './step-order.js';
import { historyOf, statusOf, type Dossier, type TakenStep } from './status.js';

export async function takeStep(office: Office, typedCode: string, order: StepOrder): Promise<DossierStatus> {
  const code = readCode(typedCode);
  return office.db.transaction(async (tx) => {
    // Two officers at once: the second waits here and then sees the dossier as the first left it.
    const [dossier] = await tx.select().from(dossiers).where(eq(dossiers.code, code)).for('update');
    if (!dossier) throw new Problem('notFound');
    const history = await historyOf(tx, dossier);
    const step = stepFor(dossier.status, order.act, cameFrom(history.map(({ status }) => status)));
    if (!step) throw new Problem('notAllowed');
    const procedure = procedureOf(office, dossier);
    const supplement = supplementOf(order, procedure);
    checkNote(order);
    const now = office.clock();
    const appointment = appointmentOf(step, order, { dossier, history, procedure, now });
    await record(tx, { dossier, step, order, supplement, appointment, now });
    const moved = { ...dossier, status: step.to, appointment };
    if (step.notice) await post(tx, moved, { act: step.act, at: now, note: order.note, supplement });
    return statusOf(tx, moved);
  });
}

async function record(
  tx: Queries,
  taken: {
    dossier: Dossier;
    step: Step;
    order: StepOrder;
    supplement: DossierStatus['supplement'];
    appointment: Date | null;
    now: Date;
  },
): Promise<void> {
  const { dossier, step, order, supplement, appointment, now } = taken;
  await tx.insert(dossierSteps).values({
    dossier: dossier.id,
    act: step.act,
    actor: step.actor,
    status: step.to,
    at: now,
    note: order.note ?? null,
    supplement: supplement ?? null,
  });
  await tx
    .update(dossiers)
    .set({ status: step.to, appointment, changedAt: now })
    .where(eq(dossiers.id, dossier.id));
}

/** As the catalogue has it today; a dossier whose procedure is gone can still be moved, with dates given by hand. */
function procedureOf({ catalogues }: Office, dossier: Dossier): Procedure | undefined {
  return catalogues.find(dossier.catalogue, dossier.checkedUnder, dossier.procedure)?.procedure;
}

/** The papers that go with these acts state a reason (papers 03 and 04). */
const needReason: readonly Act[] = ['refuse', 'refuseOnMerits', 'suspend', 'extend'];

function checkNote(order: StepOrder): void {
  if (needReason.includes(order.act) && order.note === undefined) throw invalid('note', 'required');
}

/** What is missing, named by the procedure's own documents and fields, with their titles kept for later readers. */
function supplementOf(order: StepOrder, procedure: Procedure | undefined): DossierStatus['supplement'] {
  const asked = order.supplement;
  if (order.act !== 'requestSupplement') {
    if (asked) throw invalid('supplement', 'unexpected');
    return undefined;
  }
  if (!asked) throw invalid('supplement', 'required');
  const fields = (procedure?.form?.sections ?? []).flatMap((section) => section.fields);
  return {
    reason: asked.reason,
    documents: asked.documents.map(({ name, note }, i) => {
      const document = procedure?.documents?.find((candidate) => candidate.name === name);
      if (!document) throw invalid(`supplement.documents.${i}.name`, 'notAnOption');
      return { name, title: document.title, ...(note !== undefined && { note }) };
    }),
    fields: asked.fields.map(({ path, note }, i) => {
      // Rows are named by their keys: `children.k1.fullName`.
      const [top, , inner] = path.split('.');
      const outer = fields.find((field) => field.name === top);
      const field =
        inner !== undefined && outer?.type === 'group'
          ? outer.fields.find(({ name }) => name === inner)
          : outer;
      if (!field) throw invalid(`supplement.fields.${i}.path`, 'notAnOption');
      return { path, label: field.label, ...(note !== undefined && { note }) };
    }),
  };
}

/** The officer's date; else counted from acceptance, and moved on by the time that somebody else was waited for. */
function appointmentOf(
  step: Step,
  order: StepOrder,
  at: { dossier: Dossier; history: TakenStep[]; procedure: Procedure | undefined; now: Date },
): Date | null {
  const { dossier, history, procedure, now } = at;
  const resumes = runs(dossier.status) === 'paused' && runs(step.to) === 'running';
  const sets = step.to === 2 || step.act === 'extend' || resumes;
  if (order.appointment) {
    if (!sets) throw invalid('appointment', 'unexpected');
    if (order.appointment <= now) throw invalid('appointment', 'tooEarly', { min: now.toISOString() });
    return order.appointment;
  }
  if (step.act === 'extend') throw invalid('appointment', 'required');
  const time = procedure && processingTimeOf(procedure, dossier.submission.answers);
  if (step.to === 2) {
    const due = time && dueAt(now, time, vietnamCalendar);
    if (!due) throw invalid('appointment', 'required');
    return due.at;
  }
  if (!resumes || !dossier.appointment || !time) return dossier.appointment;
  return dueAfterPause(dossier.appointment, { from: pausedSince(history), to: now }, time, vietnamCalendar)
    .at;
}

/** One pause may lead through several statuses: a supplement that never came, then a stop. */
function pausedSince(history: TakenStep[]): Date {
  const lastRunning = history.map(({ status }) => runs(status)).lastIndexOf('running');
  return history[lastRunning + 1]!.at;
}
