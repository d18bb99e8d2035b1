/**
 * `<dvc-service/>` does not close itself: what follows it on the page becomes its content, and would be hidden as the
 * fallback is. What no fallback holds comes out again, behind the element, and the webmaster is told. In doubt it comes
 * out: a link too many is better than half a page lost.
 */
import { elements } from './register.js';

const tags = Object.keys(elements).join();
/** A fallback is a link and a few words about it, and nothing of these. */
const ofPage = `h1,h2,h3,h4,h5,h6,main,header,footer,nav,section,article,aside,form,table,iframe,img,hr,div[class],div[id],div[data-dvc],script[src],${tags}`;

/** The element's own in any case, also where only the end tag was forgotten. */
const isOwn = (node: Node): boolean =>
  node instanceof HTMLAnchorElement ||
  (node instanceof HTMLScriptElement && !node.src) ||
  (node instanceof Text && !node.data.trim());
const hasText = (node: Node): boolean => !!node.textContent?.trim();

function isPage(element: Element): boolean {
  const foreign = [...element.children].filter((child) => !isOwn(child));
  if (foreign.some((child) => child.matches(ofPage) || child.querySelector(ofPage))) return true;
  const link = element.querySelector('a[href]');
  return [...element.childNodes].some((node) => {
    if (isOwn(node) || !hasText(node)) return false;
    if (!link) return true;
    // A fallback ends with its link; another paragraph behind it is the page's.
    return node instanceof HTMLParagraphElement && node.compareDocumentPosition(link) === 2;
  });
}

/** To be called when the page has been read. */
export function letOut(): void {
  for (const element of document.querySelectorAll(tags)) {
    if (!isPage(element)) continue;
    const nodes = [...element.childNodes];
    element.after(...nodes.slice(nodes.findIndex((node) => !isOwn(node))));
    console.warn(
      `<${element.localName}> is not closed: write <${element.localName}></${element.localName}>.`,
    );
  }
}
