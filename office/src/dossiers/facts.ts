/** What is settled about a dossier when it is filed, from its procedure and its answers. */
import { textIn, type Catalogue, type Procedure, type Text } from 'dvc-widgets/catalogue';
import type { DossierStatus } from 'dvc-widgets/backend';
import { allItems, feeOf, papersToBring, walk, type Answers, type Submission } from 'dvc-widgets/dossier';

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
export function contactOf(
  procedure: Procedure,
  submission: Submission,
): { name?: string; phone?: string; email?: string } {
  const named = Object.entries(procedure.form?.contact ?? {});
  const answers = named.map(([part, field]) => [part, submission.answers[field ?? '']] as const);
  return Object.fromEntries(answers.filter(([, value]) => typeof value === 'string'));
}

/** The originals to have ready, as they are said to the citizen. */
export function bringOf(procedure: Procedure, submission: Submission): Text[] {
  return papersToBring(procedure, submission).map(({ kind, title, when }) =>
    kind === 'show' && when !== undefined ? withCondition(title, when) : title,
  );
}

function withCondition(title: Text, when: Text): Text {
  const join = (locale: 'vi' | 'en') => `${textIn(locale, title)} (${textIn(locale, when)})`;
  return { vi: join('vi'), en: join('en') };
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
  return feeOf(procedure, allItems(walk(procedure, dossier, { today, filed: true })));
}
