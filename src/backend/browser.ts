/**
 * An office in the page, for previews and training: same rules, nothing is sent, all is forgotten with the page.
 * Its codes and receipts say so.
 */
import { checkSubmission, type Submission } from '../dossier/index.js';
import { vietnamToday } from '../lifecycle/index.js';
import { placeOf } from './place.js';
import {
  BackendError,
  type Backend,
  type DossierStatus,
  type Receipt,
  type SubmitOptions,
  type TrackQuery,
} from './port.js';
import { stringify } from './stringify.js';

const steps = 10;
/** Long enough for a trainee to see the bar move. */
const stepDelay = 40;

interface Kept {
  sent: string;
  receipt: Receipt;
  factor: string | undefined;
  status: DossierStatus;
}

export function browserBackend(): Backend {
  const uploads = new Set<string>();
  const byKey = new Map<string, Kept>();
  const byCode = new Map<string, Kept>();

  const receive = (submission: Submission, sent: string, catalogue: SubmitOptions['catalogue']): Kept => {
    const day = vietnamToday().slice(2).replaceAll('-', '');
    const code = `DEMO-${day}-${String(byCode.size + 1).padStart(4, '0')}`;
    const at = new Date().toISOString();
    const place = placeOf(submission.procedure, catalogue);
    return {
      sent,
      receipt: { code, receivedAt: at, ...place, factor: 'phoneLast4', sandbox: true },
      factor: factorOf(submission, catalogue),
      status: { code, ...place, status: 1, history: [{ status: 1, at }], sandbox: true },
    };
  };

  return {
    challenge: () => Promise.resolve(undefined),

    async upload(file, { key, onProgress, signal }) {
      for (let step = 0; step <= steps; step++) {
        if (signal?.aborted) throw new BackendError('aborted');
        onProgress?.(Math.round((file.size * step) / steps), file.size);
        if (step < steps) await new Promise((resolve) => setTimeout(resolve, stepDelay));
      }
      uploads.add(key);
      return { id: key };
    },

    submit: settled((submission: Submission, { idempotencyKey, catalogue, signal }: SubmitOptions) => {
      if (signal?.aborted) throw new BackendError('aborted');
      const sent = stringify(submission);
      const before = byKey.get(idempotencyKey);
      if (before && before.sent !== sent) throw new BackendError('keyMismatch');
      if (before) return before.receipt;
      check(submission, catalogue, uploads);
      const kept = receive(submission, sent, catalogue);
      byKey.set(idempotencyKey, kept);
      byCode.set(kept.receipt.code, kept);
      return kept.receipt;
    }),

    track: settled(({ code, factor }: TrackQuery, { signal }: { signal?: AbortSignal } = {}) => {
      if (signal?.aborted) throw new BackendError('aborted');
      const kept = byCode.get(code.trim().toUpperCase());
      if (!kept || kept.factor === undefined || kept.factor !== factor) throw new BackendError('notFound');
      return kept.status;
    }),
  };
}

/** What is known at once, answered as from afar: refusals are rejections. */
const settled =
  <A extends unknown[], R>(answer: (...given: A) => R) =>
  (...given: A): Promise<R> =>
    Promise.resolve().then(() => answer(...given));

/** As the office would: the form's rules, and every file one that was uploaded here. */
function check(
  submission: Submission,
  catalogue: SubmitOptions['catalogue'],
  uploads: ReadonlySet<string>,
): void {
  const procedure = catalogue?.procedures.find((each) => each.id === submission.procedure);
  const issues = procedure ? checkSubmission(procedure, submission, { today: vietnamToday() }).issues : [];
  for (const [name, files] of Object.entries(submission.documents)) {
    for (const { id } of files) {
      if (!uploads.has(id))
        issues.push({ path: `documents.${name}`, code: 'fileUnknown', severity: 'error' });
    }
  }
  if (issues.length > 0) throw new BackendError('invalid', { issues });
}

/** The last four digits of the number to be notified; none where the form asks for none. */
function factorOf(
  { procedure, answers }: Submission,
  catalogue: SubmitOptions['catalogue'],
): string | undefined {
  const form = catalogue?.procedures.find((each) => each.id === procedure)?.form;
  const phone = form && answers[form.contact.phone];
  return typeof phone === 'string' ? phone.slice(-4) : undefined;
}
