import { isSafeLink } from '../../catalogue/index.js';

/** The address that a page's pattern such as `/thu-tuc/{id}` gives for one procedure. */
export function hrefFor(pattern: string | undefined, id: string): string | undefined {
  if (!pattern) return undefined;
  const address = pattern.replaceAll('{id}', encodeURIComponent(id));
  try {
    return isSafeLink(new URL(address, document.baseURI).href) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** A plain click, which the page may take over; with a key held it opens a tab, and the browser does that. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
