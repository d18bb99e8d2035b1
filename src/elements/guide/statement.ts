import { html, nothing, type TemplateResult } from 'lit';
import type { Certainty, Statement } from '../../catalogue/index.js';
import type { Say } from '../form/say.js';

type Origin = Pick<Statement, 'certainty' | 'source'>;

/** A small mark for what is not law, and the source: said beside a text; marks are explained at the guide's end. */
export function standing({ certainty, source }: Origin, { words, text }: Say): TemplateResult {
  const { common } = words;
  const mark =
    certainty && html` <span class="badge" part="certainty ${certainty}">${common[certainty]}</span>`;
  const from = source && html` <span class="hint">(${common.source}: ${text(source)})</span>`;
  return html`${mark ?? nothing}${from ?? nothing}`;
}

/** A sentence with its standing. */
export const statement = (one: Statement, say: Say): TemplateResult =>
  html`${say.text(one.text)}${standing(one, say)}`;

/** The marks that occur anywhere in a value. */
export function certaintiesIn(value: unknown, found = new Set<Certainty>()): Set<Certainty> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'certainty') found.add(inner as Certainty);
    else certaintiesIn(inner, found);
  }
  return found;
}
