/** `<script type="application/ld+json">` in the page's head: one per procedure, however many elements tell of it. */
import { html, render } from 'lit/html.js';
import { stringify } from '../backend/index.js';
import { governmentService, isInForce, type Procedure } from '../catalogue/index.js';
import { vietnamToday } from '../lifecycle/index.js';
import { hrefFor } from './list/href.js';
import type { Told } from './structured-data.js';

/** A page that lists thousands is about none of them. */
const MOST = 100;

interface Shown {
  script: HTMLScriptElement;
  /** The elements that tell of it. */
  by: Set<Element>;
}
const shown = new Map<string, Shown>();
const told = new WeakMap<Element, Told>();

/** Tells of these procedures, and no longer of others. */
export function tell(element: Element, now: Told): void {
  const before = told.get(element);
  if (before && isSame(before, now)) return;
  told.set(element, now);
  const today = vietnamToday();
  const procedures = now.procedures.filter((one) => isInForce(one, today)).slice(0, MOST);
  const wanted = new Map(procedures.map((one) => [`${now.catalogue.id}/${one.id}`, one]));
  drop(element, (key) => !wanted.has(key));
  for (const [key, procedure] of wanted) {
    const { script, by } = shown.get(key) ?? begin(key);
    by.add(element);
    script.replaceChildren(textOf(procedure, now));
  }
}

/** The element is gone, or has nothing to tell. */
export function forget(element: Element): void {
  told.delete(element);
  drop(element, () => true);
}

function isSame(a: Told, b: Told): boolean {
  return (
    a.catalogue === b.catalogue &&
    a.locale === b.locale &&
    a.pattern === b.pattern &&
    a.procedures.length === b.procedures.length &&
    a.procedures.every((procedure, i) => procedure === b.procedures[i])
  );
}

function drop(element: Element, isUnwanted: (key: string) => boolean): void {
  for (const [key, { script, by }] of shown) {
    if (!isUnwanted(key) || !by.delete(element) || by.size > 0) continue;
    script.remove();
    shown.delete(key);
  }
}

/**
 * The script comes out of a template, and is filled afterwards: a script that a template made can never run, so
 * Trusted Types have nothing to object to its text. One made by `createElement` is a violation even with data in it.
 */
function begin(key: string): Shown {
  const place = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, place);
  const one: Shown = { script: place.querySelector('script')!, by: new Set() };
  shown.set(key, one);
  document.head.append(one.script);
  return one;
}

function textOf(procedure: Procedure, { catalogue, pattern, locale }: Told): string {
  const url = pattern === '' ? pageAddress() : absolute(hrefFor(pattern, procedure.id));
  const data = governmentService(catalogue, procedure, { locale, ...(url !== undefined && { url }) });
  // Whoever saves the page as HTML must not let a text end the script.
  return stringify(data).replaceAll('<', '\\u003c');
}

const absolute = (href: string | undefined): string | undefined =>
  href === undefined ? undefined : new URL(href, document.baseURI).href;

/** As the page wants to be known, if it says so. */
const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/#.*/, '');
