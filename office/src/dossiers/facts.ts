/** What is settled about a dossier when it is filed, from its procedure and its answers. */
import type { Catalogue, Procedure, Text } from 'dvc-widgets/catalogue';
import type { DossierStatus } from 'dvc-widgets/backend';
import { allItems, feeOf, holds, walk, type Answers, type Submission } from 'dvc-widgets/dossier';

/** The desk that received it and hands over the result. */
export function officeOf(catalogue: Catalogue, procedure: Procedure): DossierStatus['office'] {
  const id = procedure.receivingPoint?.agency ?? procedure.decidingAgency;
  const agency = catalogue.agencies.find((candidate) => candidate.id === id);
  if (!agency) return { name: catalogue.publisher.name };
  const { name, address, phone, hours } = agency;
  return {
    name,
    ...(address !== undefined && { address }),
    ...(typeof phone === 'string' && { phone }),
    ...(hours !== undefined && { hours }),
  };
}

/** Whom to notify, and whose phone opens the look-up. */
export function contactOf(procedure: Procedure, submission: Submission): { phone?: string; email?: string } {
  const { phone, email } = procedure.form?.contact ?? {};
  const answer = (name: string | undefined) => {
    const value = name === undefined ? undefined : submission.answers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const given = { phone: answer(phone), email: answer(email) };
  return {
    ...(given.phone !== undefined && { phone: given.phone }),
    ...(given.email !== undefined && { email: given.email }),
  };
}

/** Papers to have ready when the result is handed over: what was only shown or sent as a picture. */
export function bringOf(procedure: Procedure, submission: Submission): Text[] {
  return (procedure.documents ?? [])
    .filter(
      ({ kind, visibleWhen }) =>
        kind !== 'lookUp' && (!visibleWhen || holds(visibleWhen, (name) => submission.answers[name])),
    )
    .map((document) => document.title);
}

const ways = ['desk', 'post', 'electronic'] as const;
type Way = (typeof ways)[number];

/** As chosen in a field named `delivery`; else what the procedure offers, level 4 by post first. */
export function deliveryOf(procedure: Procedure, submission: Submission): Way | undefined {
  const chosen = ways.find((way) => way === submission.answers['delivery']);
  const offered = procedure.delivery ?? [];
  return chosen ?? (procedure.level === 4 && offered.includes('post') ? 'post' : offered[0]);
}

/** Counted from the answers as they are kept, not from what the page showed. */
export function submittedFee(
  procedure: Procedure,
  submission: Submission,
  today: string,
): number | undefined {
  // Only files differ between what is submitted and what is filled in, and no fee counts them.
  const answers = submission.answers as Answers;
  const dossier = { ...submission, key: '', answers, documents: {} };
  return feeOf(procedure, allItems(walk(procedure, dossier, { today })));
}
