import type { Document } from '../../catalogue/index.js';
import { DOCUMENTS, type WalkedSection } from '../../dossier/index.js';

/** How many files went with each document. */
export function papersSent(sections: readonly WalkedSection[]): { document: Document; count: number }[] {
  const items = sections.find(({ name }) => name === DOCUMENTS)?.items ?? [];
  return items.flatMap(({ document, value }) =>
    document && Array.isArray(value) && value.length > 0 ? [{ document, count: value.length }] : [],
  );
}
