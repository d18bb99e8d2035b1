import type { Document, Procedure } from '../../catalogue/index.js';
import { allItems, DOCUMENTS, holds, isUploaded, type WalkedSection } from '../../dossier/index.js';

/** Originals to bring to the desk (level 3) or to hand to the postman (level 4): what is shown, and what was sent as a scan. */
export function papersToBring({ documents = [] }: Procedure, sections: readonly WalkedSection[]): Document[] {
  const items = allItems(sections);
  const sent = new Set(
    items.filter(({ value }) => value !== undefined).map(({ document }) => document?.name),
  );
  const answers = new Map(items.map((item) => [item.path, item.value ?? item.raw]));
  return documents.filter((document) => {
    if (document.kind === 'lookUp') return false;
    if (isUploaded(document)) return sent.has(document.name);
    return !document.visibleWhen || holds(document.visibleWhen, (name) => answers.get(name));
  });
}

/** How many files went with each document. */
export function papersSent(sections: readonly WalkedSection[]): { document: Document; count: number }[] {
  const items = sections.find(({ name }) => name === DOCUMENTS)?.items ?? [];
  return items.flatMap(({ document, value }) =>
    document && Array.isArray(value) && value.length > 0 ? [{ document, count: value.length }] : [],
  );
}
