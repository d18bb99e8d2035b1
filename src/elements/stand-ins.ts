/**
 * Editors that strip tags which they do not know keep `<div data-dvc="procedure-list" data-guide-href="…">`: the element
 * comes into such a div, with its `data-*` as attributes and its content as the fallback. The div stays, so that a page
 * that draws itself anew finds its own nodes.
 */
import { elements } from './register.js';
import { letOut } from './spilt.js';

/** Only what an element reads, so that `data-onclick` never becomes a handler. */
function attributesOf(tag: keyof typeof elements): readonly string[] {
  return [...elements[tag].observedAttributes, 'theme'];
}

const tags = Object.keys(elements) as (keyof typeof elements)[];
const nameOf = (tag: string): string => tag.slice('dvc-'.length);
const selector = tags.map((tag) => `div[data-dvc="${nameOf(tag)}"]`).join();

function fill(div: HTMLElement): void {
  const tag = tags.find((one) => nameOf(one) === div.dataset['dvc']);
  // An editor may have saved the page as it was drawn.
  if (!tag || div.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const name of attributesOf(tag)) {
    const value = div.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...div.childNodes);
  div.append(element);
}

function fillIn(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>(selector).forEach(fill);
}

/** Fills the divs of the page, and those that come later; first of all lets out what no tag should hold. */
export function fillStandIns(): void {
  const start = () => {
    letOut();
    fillIn(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        addedNodes.forEach((node) => {
          if (!(node instanceof HTMLElement)) return;
          if (node.matches(selector)) fill(node);
          fillIn(node);
        });
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  // Not while the page is read: a div that is open still would get the rest of its content beside the element.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
