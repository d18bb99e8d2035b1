import { isUploaded, type Document, type Procedure } from '../../catalogue/index.js';
import { allItems, DOCUMENTS, holds, type WalkedSection } from '../../dossier/index.js';

/**
 * Originals to have ready when the result is handed over: of what was sent as a scan, what is only shown, and what
 * must be handed in but is not uploaded. The office says the same later.
 */
export function papersToBring({ documents = [] }: Procedure, sections: readonly WalkedSection[]): Document[] {
  const sent = new Set(papersSent(sections).map(({ document }) => document));
  const answers = new Map(allItems(sections).map((item) => [item.path, item.value ?? item.raw]));
  const applies = (rule: Document['required']) =>
    typeof rule === 'object' ? holds(rule, (name) => answers.get(name)) : rule === true;
  return documents.filter((document) => {
    if (document.kind === 'lookUp' || (document.visibleWhen && !applies(document.visibleWhen))) return false;
    if (isUploaded(document)) return sent.has(document);
    return document.kind === 'show' || applies(document.required);
  });
}

/** How many files went with each document. */
export function papersSent(sections: readonly WalkedSection[]): { document: Document; count: number }[] {
  const items = sections.find(({ name }) => name === DOCUMENTS)?.items ?? [];
  return items.flatMap(({ document, value }) =>
    document && Array.isArray(value) && value.length > 0 ? [{ document, count: value.length }] : [],
  );
}

const ways = ['desk', 'post', 'electronic'] as const;
type Way = (typeof ways)[number];
const isWay = (value: unknown): value is Way => ways.some((way) => way === value);

/** As chosen in the form; else level 4 by post, level 3 at the desk, else the first way there is. */
export function deliveryOf({ delivery = [], level }: Procedure, sections: readonly WalkedSection[]): Way {
  for (const { field, value } of allItems(sections)) {
    if (field.type === 'choice' && isWay(value) && field.options.every((option) => isWay(option.value)))
      return value;
  }
  if (level === 4) return 'post';
  return level === 3 ? 'desk' : (delivery[0] ?? 'desk');
}
