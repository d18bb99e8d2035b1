/** What is settled about a dossier when it is filed, from its procedure and its answers. */
import {
  isUploaded,
  textIn,
  type Catalogue,
  type Condition,
  type Procedure,
  type Text,
} from 'dvc-widgets/catalogue';
import type { DossierStatus } from 'dvc-widgets/backend';
import { allItems, feeOf, holds, walk, type Answers, type Submission } from 'dvc-widgets/dossier';

/** The desk that received it and hands over the result. */
export function officeOf(catalogue: Catalogue, procedure: Procedure): DossierStatus['office'] {
  const id = procedure.receivingPoint?.agency ?? procedure.decidingAgency;
  const agency = catalogue.agencies.find((candidate) => candidate.id === id);
  if (!agency) return { name: catalogue.publisher.name };
  const { name, phone, hours } = agency;
  const address = agency.address ?? procedure.receivingPoint?.text;
  return {
    name,
    ...(address !== undefined && { address }),
    ...(phone !== undefined && { phone }),
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

/**
 * Papers to have ready when the result is handed over: the originals of what was sent as a picture, what is only
 * shown, and what must be handed in but is not uploaded.
 */
export function bringOf(procedure: Procedure, submission: Submission): Text[] {
  const lookup = (name: string) => submission.answers[name];
  const applies = (rule: boolean | Condition | undefined) =>
    typeof rule === 'object' ? holds(rule, lookup) : rule === true;
  return (procedure.documents ?? [])
    .filter((document) => {
      if (document.kind === 'lookUp' || (document.visibleWhen && !applies(document.visibleWhen)))
        return false;
      if (document.kind === 'show') return true;
      return isUploaded(document)
        ? Object.hasOwn(submission.documents, document.name)
        : applies(document.required);
    })
    .map(({ kind, title, when }) =>
      kind === 'show' && when !== undefined ? withCondition(title, when) : title,
    );
}

function withCondition(title: Text, when: Text): Text {
  const join = (locale: 'vi' | 'en') => `${textIn(locale, title)} (${textIn(locale, when)})`;
  return { vi: join('vi'), en: join('en') };
}

const ways: readonly string[] = ['desk', 'post', 'electronic'] satisfies Way[];
type Way = NonNullable<DossierStatus['delivery']>;

/** As chosen in the form's question for it; else what the procedure offers, level 4 by post first. */
export function deliveryOf(procedure: Procedure, submission: Submission): Way | undefined {
  const fields = (procedure.form?.sections ?? []).flatMap((section) => section.fields);
  const question = fields.find(
    (field) => field.type === 'choice' && field.options.every(({ value }) => ways.includes(value)),
  );
  const chosen = question && (submission.answers[question.name] as Way | undefined);
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
