/** Which inputs the form of a step has, what they hold at first, and what was typed into them. */
import { clock as runs, showDateTime, vietnamToday, type Act, type Step } from 'dvc-widgets/lifecycle';
import { submittedFee } from '../../dossiers/facts.js';
import { appointmentOf } from '../../dossiers/appointment.js';
import { Problem } from '../../problem.js';
import { textOf, textsOf, type Sent } from '../form.js';
import type { DossierFile } from '../dossier/read.js';

export interface Inputs {
  /** Undefined where the act takes none. */
  note: 'required' | 'optional' | undefined;
  appointment: boolean;
  supplement: boolean;
  fee: boolean;
  reference: boolean;
  results: 'required' | 'optional' | undefined;
  /** The post's number and the postage. */
  delivery: boolean;
}

const withReason: readonly Act[] = ['refuse', 'refuseOnMerits', 'suspend', 'extend', 'passOn'];
const withoutNote: readonly Act[] = ['requestSupplement', 'requestFee'];
const withResults: readonly Act[] = ['publish', 'refuseOnMerits', 'handOver'];

export function inputsOf({ act, actor, to }: Step, { dossier, delivery }: DossierFile): Inputs {
  const resumes = runs(dossier.status) === 'paused' && runs(to) === 'running';
  const reason = withReason.includes(act) || actor === 'citizen';
  return {
    note: withoutNote.includes(act) ? undefined : reason ? 'required' : 'optional',
    appointment: to === 2 || act === 'extend' || resumes,
    supplement: act === 'requestSupplement',
    fee: act === 'requestFee',
    reference: act === 'confirmPayment',
    // An electronic result without a file would be none.
    results: !withResults.includes(act)
      ? undefined
      : act === 'publish' && dossier.delivery === 'electronic'
        ? 'required'
        : 'optional',
    delivery: act === 'handOver' && delivery !== undefined && delivery.sentAt === null,
  };
}

/** The form as it was typed: nothing is corrected, so that it can be shown again. */
export interface Typed {
  note: string;
  /** `27/11/2026` and `17:00` */
  date: string;
  time: string;
  /** The one reason of a supplement request. */
  reason: string;
  /** `documents.idCopy`, `fields.children.k1.fullName` */
  wanted: readonly string[];
  /** By the same names. */
  notes: Readonly<Record<string, string>>;
  amount: string;
  feeReason: string;
  reference: string;
  tracking: string;
  postage: string;
  /** Result files that are uploaded. */
  kept: readonly { id: string; name: string }[];
}

/** What the clock proposes for an appointment; undefined where the catalogue gives no time. */
export function proposedAppointment(step: Step, file: DossierFile, now: Date): Date | undefined {
  if (!inputsOf(step, file).appointment) return undefined;
  const { dossier, history, submission, filed } = file;
  try {
    const at = { dossier, history, procedure: filed?.procedure, filed: submission, now };
    return appointmentOf(step, { act: step.act }, at) ?? undefined;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

export function firstTyped(step: Step, file: DossierFile, now: Date): Typed {
  const proposed = proposedAppointment(step, file, now);
  const [date = '', time = ''] = proposed ? showDateTime(proposed).split(' ') : [];
  const fee =
    file.filed && inputsOf(step, file).fee
      ? submittedFee(file.filed.procedure, file.submission, vietnamToday(now))
      : undefined;
  return {
    ...{
      note: '',
      reason: '',
      wanted: [],
      notes: {},
      feeReason: '',
      reference: '',
      tracking: '',
      postage: '',
    },
    date,
    time,
    amount: fee ? String(fee) : '',
    kept: [],
  };
}

/** What is to be said of a wanted item, under the item's own name. */
const notePrefix = 'note:';
export const noteName = (wanted: string): string => notePrefix + wanted;

export function readTyped(body: Sent): Typed {
  const notes = Object.keys(body)
    .filter((name) => name.startsWith(notePrefix))
    .map((name) => [name.slice(notePrefix.length), textOf(body, name)] as const)
    .filter(([, text]) => text !== '');
  return {
    note: textOf(body, 'note'),
    date: textOf(body, 'date'),
    time: textOf(body, 'time'),
    reason: textOf(body, 'reason'),
    wanted: textsOf(body, 'wanted'),
    notes: Object.fromEntries(notes),
    amount: textOf(body, 'amount'),
    feeReason: textOf(body, 'feeReason'),
    reference: textOf(body, 'reference'),
    tracking: textOf(body, 'tracking'),
    postage: textOf(body, 'postage'),
    kept: textsOf(body, 'kept').flatMap((text) => {
      const [, id, name] = /^([0-9a-f]{32})\|(.+)$/.exec(text) ?? [];
      return id !== undefined && name !== undefined ? [{ id, name }] : [];
    }),
  };
}
