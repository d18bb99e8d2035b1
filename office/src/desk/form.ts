/** Form parts: a label, a hint, an input and what is wrong with it, tied together. */
import { html } from 'hono/html';
import type { Html } from './frame.js';

/** What is wrong, by the name of the input. */
export type Faults = Readonly<Record<string, string>>;

export interface InputView {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: string;
  fault?: string | undefined;
  type?: 'text' | 'password' | 'date' | 'time' | 'search' | 'tel';
  autocomplete?: string;
  inputmode?: 'numeric';
  /** Shown beside the label where most others are required. */
  optional?: boolean;
  /** Rows of a text of several lines. */
  rows?: number;
  /** How wide the expected content is. */
  size?: 'short' | 'middle';
}

export const idOf = (name: string): string => `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;

export function input(view: InputView): Html {
  const { name, label, value = '', hint, fault, type = 'text', autocomplete, inputmode, rows, size } = view;
  const id = idOf(name);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(
    Boolean,
  );
  const common = html`id="${id}" name="${name}"
  ${described.length > 0 ? html`aria-describedby="${described.join(' ')}"` : ''}
  ${fault === undefined ? '' : html`aria-invalid="true"`} ${view.optional ? '' : html`aria-required="true"`}
  autocomplete="${autocomplete ?? 'off'}"`;
  return html`<div class="field ${fault === undefined ? '' : 'wrong'}">
    <label for="${id}">${label}${view.optional ? html` <span class="muted">(nếu có)</span>` : ''}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`} ${faultView(name, fault)}
    ${
      rows === undefined
        ? html`<input
            class="${size ?? ''}"
            type="${type}"
            value="${value}"
            ${common}
            ${inputmode ? html`inputmode="${inputmode}"` : ''}
          />`
        : html`<textarea rows="${rows}" ${common}>${`\n${value}`}</textarea>`
    }
  </div>`;
}

export function faultView(name: string, fault: string | undefined): Html | '' {
  if (fault === undefined) return '';
  return html`<p class="fault" id="${idOf(name)}-fault">${fault}</p>`;
}

export function check({
  name,
  value,
  label,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  checked: boolean;
}): Html {
  return html`<label class="check">
    <input type="checkbox" name="${name}" value="${value}" ${checked ? 'checked' : ''} />
    <span>${label}</span>
  </label>`;
}

/** All that is wrong, on top, each with a way to its input. */
export function faultSummary(faults: Faults, title = 'Chưa thực hiện được'): Html | '' {
  const entries = Object.entries(faults);
  if (entries.length === 0) return '';
  return html`<div class="notice danger faults" tabindex="-1" role="alert" id="faults">
    <h2>${title}</h2>
    <ul>
      ${entries.map(([name, text]) =>
        name === '' ? html`<li>${text}</li>` : html`<li><a href="#${idOf(name)}">${text}</a></li>`,
      )}
    </ul>
  </div>`;
}

export const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** A form as it was sent. Lists of values are under names that end in `[]`. */
export type Sent = Readonly<Record<string, unknown>>;

/** The one text of an input. PostgreSQL keeps no NUL, and nobody types one. */
export function textOf(body: Sent, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.replaceAll('\0', '').normalize('NFC').trim() : '';
}
/** All values of a list. */
export function textsOf(body: Sent, name: string): string[] {
  const value = body[`${name}[]`];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}
