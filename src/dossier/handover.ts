/** What follows from a filed dossier for the day its result is handed over: said by the receipt and by the office alike. */
import { isUploaded, type Document, type Procedure } from '../catalogue/index.js';
import { holds } from './condition.js';
import type { Submission } from './types.js';

type Filed = Pick<Submission, 'answers' | 'documents'>;
const ways = ['desk', 'post', 'electronic'] as const;
export type Delivery = (typeof ways)[number];
const isWay = (value: unknown): value is Delivery => ways.some((way) => way === value);

/**
 * Originals to have ready: of what was sent as a scan, what is only shown, and what must be handed in but is not
 * uploaded.
 */
export function papersToBring({ documents = [] }: Procedure, filed: Filed): Document[] {
  const applies = (rule: Document['required']) =>
    typeof rule === 'object' ? holds(rule, (name) => filed.answers[name]) : rule === true;
  return documents.filter((document) => {
    if (document.kind === 'lookUp' || (document.visibleWhen && !applies(document.visibleWhen))) return false;
    if (isUploaded(document)) return Object.hasOwn(filed.documents, document.name);
    return document.kind === 'show' || applies(document.required);
  });
}

/** As chosen in the form's question for it; else what the procedure offers, level 4 by post first. */
export function deliveryOf({ form, delivery = [], level }: Procedure, filed: Filed): Delivery | undefined {
  const question = form?.sections
    .flatMap((section) => section.fields)
    .find((field) => field.type === 'choice' && field.options.every((option) => isWay(option.value)));
  const chosen = question && filed.answers[question.name];
  if (isWay(chosen)) return chosen;
  return level === 4 && delivery.includes('post') ? 'post' : delivery[0];
}
