/** What the page could do for the citizen, said under a field: never done without a press, and undone by another. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../dossier/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { focusAfterDrawing } from './focus.js';
import type { FieldContext } from './types.js';

export interface Choice {
  label: string;
  /** Of a choice that stays: whether it is taken. */
  pressed?: boolean;
  act(event: Event): void;
}
export interface Offer {
  /** The id of the sentence, for the control that it is about. */
  id: string;
  lead: string | TemplateResult;
  choices: readonly Choice[];
  note?: string;
}

/** A long label breaks at its commas first. */
const pieces = (label: string): TemplateResult[] =>
  label.split(/, /).map((piece, i) => html`${i > 0 ? ', ' : nothing}<span class="piece">${piece}</span>`);

const choice = ({ label, pressed, act }: Choice): TemplateResult =>
  html`<li>
    <button
      class="button quiet"
      part="button"
      type="button"
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      @click=${act}
    >
      ${pressed ? icon(icons.check) : nothing}
      <span>${pieces(label)}</span>
    </button>
  </li>`;

export function offer({ id, lead, choices, note }: Offer): TemplateResult {
  return html`<div class="offer" part="offer">
    <div id=${id}>${lead}</div>
    <ul>
      ${choices.map(choice)}
    </ul>
    ${note ? html`<p class="hint">${note}</p>` : nothing}
  </div>`;
}

const boxOf = (event: Event): Element => (event.currentTarget as Element).closest('.field')!;

/** Changes an answer for the citizen, and keeps what was there. `said` tells what was done. */
export function carryOut(
  { path, before, after, said }: { path: string; before: Value; after: Value; said: string },
  context: FieldContext,
  event: Event,
): void {
  // The first choice becomes the way back: the focus is not lost with the others.
  boxOf(event).querySelector<HTMLElement>('.offer button')?.focus();
  context.done.set(path, { before, after, said });
  context.answer(path, after);
}

/** What was done last, as long as nothing was typed since; with the way back. */
export function undoOffer(
  path: string,
  raw: Value | undefined,
  id: string,
  context: FieldContext,
): TemplateResult | undefined {
  const done = context.done.get(path);
  if (!done || JSON.stringify(done.after) !== JSON.stringify(raw)) return undefined;
  const undo = (event: Event) => {
    const box = boxOf(event);
    context.done.delete(path);
    context.answer(path, done.before);
    void focusAfterDrawing(box, () => box.querySelector<HTMLElement>('.offer button, input, textarea'));
  };
  return offer({
    id,
    lead: html`<p role="status">${done.said}</p>`,
    choices: [{ label: context.words.fields.undo, act: undo }],
  });
}
