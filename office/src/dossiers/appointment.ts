/** The officer's date; else counted from acceptance, and moved on by the time that somebody else was waited for. */
import type { Procedure } from 'dvc-widgets/catalogue';
import { processingTimeOf, type Submission } from 'dvc-widgets/dossier';
import { clock as runs, dueAfterPause, dueAt, vietnamCalendar, type Step } from 'dvc-widgets/lifecycle';
import { invalid } from '../problem.js';
import type { Dossier, TakenStep } from './status.js';
import type { StepOrder } from './step-order.js';

export function appointmentOf(
  step: Step,
  order: StepOrder,
  at: {
    dossier: Dossier;
    history: TakenStep[];
    procedure: Procedure | undefined;
    filed: Submission;
    now: Date;
  },
): Date | null {
  const { dossier, history, procedure, filed, now } = at;
  const resumes = runs(dossier.status) === 'paused' && runs(step.to) === 'running';
  const sets = step.to === 2 || step.act === 'extend' || resumes;
  if (order.appointment) {
    if (!sets) throw invalid('appointment', 'unexpected');
    if (order.appointment <= now) throw invalid('appointment', 'tooEarly', { min: now.toISOString() });
    return order.appointment;
  }
  if (step.act === 'extend') throw invalid('appointment', 'required');
  const time = procedure && processingTimeOf(procedure, filed.answers);
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
