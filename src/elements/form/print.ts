import type { CSSResult } from 'lit';

/**
 * Prints one part of a shadow root and nothing of the page around it. The page cannot be hidden from in here without
 * changing it, and a new window is often blocked, so the part is copied into an empty frame of the same origin: no
 * address is loaded and no markup is parsed, so neither `frame-src` nor Trusted Types object.
 */
export function printPart(part: Element, styles: readonly CSSResult[], title: string): void {
  const cssTexts = styles.map(({ cssText }) => cssText);
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  // Firefox puts an empty document in only now; what was there before is gone.
  frame.addEventListener('load', () => {
    const view = frame.contentWindow;
    if (!view) return;
    layOut(view.document, part, cssTexts, title);
    // Some browsers return from print() at once: the frame goes when they say they are done.
    view.addEventListener('afterprint', () => frame.remove());
    view.focus();
    view.print();
  });
  document.body.append(frame);
}

/** Puts a copy of the part alone into a document, with its styles. */
export function layOut(page: Document, part: Element, cssTexts: readonly string[], title: string): void {
  const view = page.defaultView;
  if (!view) return;
  const sheet = (text: string) => {
    const made = new view.CSSStyleSheet(); // sheets belong to one document
    made.replaceSync(text);
    return made;
  };
  page.title = title;
  page.documentElement.lang = part.closest('[lang]')?.getAttribute('lang') ?? 'vi';
  // Page rules count in the document only, not in a shadow root.
  page.adoptedStyleSheets = [sheet('@page { size: A4; margin: 16mm 18mm; } body { margin: 0; }')];
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = cssTexts.map(sheet);
  root.append(page.importNode(part, true));
  page.body.append(host);
}
