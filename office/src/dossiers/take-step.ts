/** Moving a dossier along the table of allowed steps. */
import { eq } from 'drizzle-orm';
import type { DossierStatus } from 'dvc-widgets/backend';
import { cameFrom, stepFor, type Act } from 'dvc-widgets/lifecycle';
import { audit } from '../audit.js';
import { readCode } from '../codes.js';
import type { Queries } from '../db/database.js';
import { dossiers, dossierSteps } from '../db/schema.js';
import type { Office } from '../office.js';
import { post } from '../outbox/notices.js';
import { factsOf } from '../papers/facts.js';
import { issuePaper } from '../papers/issue.js';
import { invalid, Problem } from '../problem.js';
import { appointmentOf } from './appointment.js';
import { auditedAs, checkRole, type By } from './by.js';
import { checkDelivery, recordDelivery } from './deliver.js';
import { filedUnder } from './filed-under.js';
import { checkMoney, recordMoney } from './money.js';
import { checkResults, recordResults } from './results.js';
import type { StepOrder } from './step-order.js';
import { historyOf, statusOf, type Dossier, type TakenStep } from './status.js';
import { filedOf, supplementOf } from './supplement-request.js';

/** An officer's step. Refused unless the table, the officer's roles and what the act needs allow it. */
export async function takeStep(
  office: Office,
  typedCode: string,
  order: StepOrder,
  by: By = {},
): Promise<DossierStatus> {
  await checkResults(office.uploads, order);
  const code = readCode(typedCode);
  return office.db.transaction(async (tx) => {
    const dossier = await lockDossier(tx, code);
    if (!dossier) throw new Problem('notFound');
    const { dossier: moved } = await advance(tx, office, dossier, order, by);
    return statusOf(office, tx, moved);
  });
}

/** Two at once: the second waits here and then sees the dossier as the first left it. */
export async function lockDossier(tx: Queries, code: string): Promise<Dossier | undefined> {
  const [dossier] = await tx.select().from(dossiers).where(eq(dossiers.code, code)).for('update');
  return dossier;
}

/** The step itself, in the transaction that holds the dossier: history, facts, notice and log, or nothing. */
export async function advance(
  tx: Queries,
  office: Office,
  dossier: Dossier,
  order: StepOrder,
  by: By,
): Promise<{ dossier: Dossier; step: TakenStep }> {
  const history = await historyOf(tx, dossier);
  const step = stepFor(dossier.status, order.act, cameFrom(history.map(({ status }) => status)));
  if (!step) throw new Problem('notAllowed');
  checkRole(step, order, by);
  checkNote(order);
  checkMoney(order);
  checkDelivery(order);
  const known = filedUnder(office, dossier);
  const procedure = known?.procedure;
  const filed = await filedOf(tx, dossier);
  const supplement = supplementOf(order, { procedure, filed, history });
  const now = office.clock();
  const appointment = appointmentOf(step, order, { dossier, history, procedure, filed, now });

  const [taken] = await tx
    .insert(dossierSteps)
    .values({
      dossier: dossier.id,
      act: step.act,
      actor: step.actor,
      status: step.to,
      at: now,
      note: order.note ?? null,
      supplement: supplement ?? null,
      officer: by.officer?.id ?? null,
    })
    .returning();
  const change = { status: step.to, appointment, changedAt: now };
  await tx.update(dossiers).set(change).where(eq(dossiers.id, dossier.id));
  const moved: Dossier = { ...dossier, ...change };
  await recordMoney(tx, order, dossier.id, now);
  await recordResults(tx, office.uploads, order, dossier.id);
  await recordDelivery(tx, order, dossier.id, now);
  if (step.paper) {
    const issue = {
      facts: factsOf(moved, filed, known, office.config.place),
      now,
      acceptedAt: history.find(({ status }) => status === 2)?.at,
      before: dossier.appointment,
      appointment,
      reason: order.note,
      supplement,
      officer: by.officer?.name,
    };
    await issuePaper(tx, step.paper, issue, { dossier: dossier.id, step: taken!.id });
  }
  const moment = {
    act: step.act,
    at: now,
    told: step.notice,
    note: order.note,
    supplement,
    fee: order.fee?.amount,
    officer: by.officer?.name,
  };
  await post(tx, office, { dossier: moved, moment });
  await audit(tx, {
    at: now,
    ...auditedAs(by),
    act: step.act,
    code: dossier.code,
    detail: { from: dossier.status, to: step.to, ...(step.paper && { paper: step.paper }) },
  });
  return { dossier: moved, step: taken! };
}

/** The papers that go with these acts state a reason (papers 03 and 04). */
const needReason: readonly Act[] = ['refuse', 'refuseOnMerits', 'suspend', 'extend'];

function checkNote(order: StepOrder): void {
  if (needReason.includes(order.act) && order.note === undefined) throw invalid('note', 'required');
}
