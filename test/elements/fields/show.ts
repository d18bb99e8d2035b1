import { fixture, html } from '@open-wc/testing';
import type { Field } from '../../../src/catalogue/index.js';
import type { Answers } from '../../../src/dossier/index.js';
import { hostOf, type FieldsHost } from './host.js';

/** The fields on the page, drawn. */
export async function show(
  fields: Field[],
  answers: Answers = {},
  settings: Partial<FieldsHost> = {},
): Promise<FieldsHost> {
  return fixture<FieldsHost>(html`${hostOf(fields, answers, settings)}`);
}

const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The control with this label, as a person would look for it. */
export function byLabel<T extends HTMLElement = HTMLInputElement>(host: FieldsHost, label: string): T {
  const labels = [...host.shadowRoot!.querySelectorAll('label')];
  const control = labels.find((each) => textOf(each).startsWith(label))?.control;
  if (!control) throw new Error(`no control labelled ${label}`);
  return control as unknown as T;
}

export function button(host: FieldsHost, name: string): HTMLButtonElement {
  const found = [...host.shadowRoot!.querySelectorAll('button')].find((each) => textOf(each) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** What assistive technology reads after the label. */
export function description(control: Element): string {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const root = control.getRootNode() as ShadowRoot;
  return ids
    .map((id) => {
      const node = root.getElementById(id);
      if (!node) throw new Error(`nothing has the id ${id}`);
      return textOf(node);
    })
    .join(' | ');
}

export const all = (host: FieldsHost, selector: string): string[] =>
  [...host.shadowRoot!.querySelectorAll(selector)].map(textOf);
export const focused = (host: FieldsHost): Element | null => host.shadowRoot!.activeElement;
