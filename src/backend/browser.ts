/**
 * An office in the page, for previews and training: same rules, nothing is sent, all is forgotten with the page.
 * Its codes and receipts say so.
 */
import type { Procedure } from '../catalogue/index.js';
import {
  checkSubmission,
  checkSupplement,
  deliveryOf,
  deliveryRequest,
  type Submission,
} from '../dossier/index.js';
import { citizenActs, isOpen, vietnamToday } from '../lifecycle/index.js';
import { placeOf } from './place.js';
import {
  BackendError,
  type ActOptions,
  type Backend,
  type CitizenAct,
  type DeliveryOrder,
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
  /** Without what may be done now, which follows from it. */
  status: DossierStatus;
  offersPost: boolean;
}

/** There is no officer here: what waits for one (supplement, fee, papers, result, rating) is left out. */
export function browserBackend(): Backend {
  const uploads = new Set<string>();
  const byKey = new Map<string, Kept>();
  const byCode = new Map<string, Kept>();
  const acts = new Map<string, { sent: string; answer: DossierStatus }>();

  const receive = (submission: Submission, sent: string, catalogue: SubmitOptions['catalogue']): Kept => {
    const day = vietnamToday().slice(2).replaceAll('-', '');
    const code = `DEMO-${day}-${String(byCode.size + 1).padStart(4, '0')}`;
    const at = new Date().toISOString();
    const place = placeOf(submission.procedure, catalogue);
    const procedure = procedureOf(submission, catalogue);
    const delivery = procedure && deliveryOf(procedure, submission);
    return {
      sent,
      receipt: { code, receivedAt: at, ...place, factor: 'phoneLast4', sandbox: true },
      factor: factorOf(submission, procedure),
      status: {
        code,
        ...place,
        status: 1,
        history: [{ status: 1, at }],
        ...(delivery && { delivery }),
        sandbox: true,
      },
      offersPost: delivery === 'post' || procedure?.delivery?.includes('post') === true,
    };
  };

  const find = ({ code, factor }: TrackQuery): Kept => {
    const kept = byCode.get(code.trim().toUpperCase());
    if (!kept || kept.factor === undefined || kept.factor !== factor) throw new BackendError('notFound');
    return kept;
  };

  /** As an office does it: the same key and content have one effect. */
  const act = <Content>(
    name: CitizenAct,
    change: (before: DossierStatus, content: Content) => DossierStatus,
  ) =>
    settled(({ code, factor, ...content }: TrackQuery & Content, { idempotencyKey, signal }: ActOptions) => {
      if (signal?.aborted) throw new BackendError('aborted');
      const kept = find({ code, factor });
      const sent = stringify([name, kept.receipt.code, content]);
      const before = acts.get(idempotencyKey);
      if (before && before.sent !== sent) throw new BackendError('keyMismatch');
      if (before) return before.answer;
      if (!allowedActs(kept).includes(name)) throw new BackendError('notAllowed');
      kept.status = change(kept.status, content as Content);
      const answer = shown(kept);
      acts.set(idempotencyKey, { sent, answer });
      return answer;
    });

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

    track: settled((query: TrackQuery, { signal }: { signal?: AbortSignal } = {}) => {
      if (signal?.aborted) throw new BackendError('aborted');
      return shown(find(query));
    }),

    withdraw: act<{ reason?: string }>('withdraw', (before, { reason }) => {
      const change = { status: 7, at: new Date().toISOString(), ...(reason && { note: reason }) } as const;
      return { ...before, status: 7, history: [...before.history, change] };
    }),

    deliver: act<Omit<DeliveryOrder, keyof TrackQuery>>('deliver', (before, answers) => {
      const given = { answers, documents: {} };
      const { issues } = checkSupplement(deliveryRequest, given, { today: vietnamToday() });
      if (issues.length > 0) throw new BackendError('invalid', { issues });
      return { ...before, delivery: 'post' };
    }),
  };
}

const shown = (kept: Kept): DossierStatus => ({ ...kept.status, allowed: allowedActs(kept) });

function allowedActs({ status: { status }, offersPost }: Kept): CitizenAct[] {
  const acts: CitizenAct[] = citizenActs(status).includes('withdraw') ? ['withdraw'] : [];
  return offersPost && isOpen(status) ? [...acts, 'deliver'] : acts;
}

const procedureOf = (
  { procedure }: Submission,
  catalogue: SubmitOptions['catalogue'],
): Procedure | undefined => catalogue?.procedures.find(({ id }) => id === procedure);

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
  const procedure = procedureOf(submission, catalogue);
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
function factorOf({ answers }: Submission, procedure: Procedure | undefined): string | undefined {
  const form = procedure?.form;
  const phone = form && answers[form.contact.phone];
  return typeof phone === 'string' ? phone.slice(-4) : undefined;
}
