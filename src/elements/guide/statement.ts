import { html, nothing, type TemplateResult } from 'lit';
import type { Certainty, Statement, Text } from '../../catalogue/index.js';
import type { Words } from '../../locale/index.js';
import type { Say } from '../say.js';

type Origin = Pick<Statement, 'certainty' | 'source'>;
/** How a guide speaks: sources are numbered and told at its end, for a page that can be read without stopping. */
export interface Tell<Room extends keyof Words = 'common' | 'guide' | 'list'> extends Say<Room> {
  sources?: ReadonlyMap<string, number>;
}

/** The same without numbers: sources stand beside what they are for. */
export const inline = <Room extends keyof Words>({ words, locale, text }: Tell<Room>): Say<Room> => ({
  words,
  locale,
  text,
});

/** A small mark for what is not law, and the source: said beside a text; marks are explained at the guide's end. */
export function standing(
  { certainty, source }: Origin,
  { words, text, sources }: Tell<'common'>,
): TemplateResult {
  const { common } = words;
  const mark =
    certainty && html` <span class="badge" part="certainty ${certainty}">${common[certainty]}</span>`;
  const name = source && text(source);
  const number = name && sources?.get(name);
  const from = number
    ? html`<sup class="numbers"><span class="visually-hidden">${common.source} </span>${number}</sup>`
    : name && html` <span class="hint">(${common.source}: ${name})</span>`;
  return html`${from || nothing}${mark ?? nothing}`;
}

/** A sentence with its standing. */
export const statement = (one: Statement, tell: Tell<'common'>): TemplateResult =>
  html`${tell.text(one.text)}${standing(one, tell)}`;

/** Each source that occurs in a value, numbered in the order of reading. */
export function sourcesIn(
  value: unknown,
  text: Tell['text'],
  found = new Map<string, number>(),
): Map<string, number> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source') {
      const name = text(inner as Text);
      if (!found.has(name)) found.set(name, found.size + 1);
    } else sourcesIn(inner, text, found);
  }
  return found;
}

/** The marks that occur anywhere in a value. */
export function certaintiesIn(value: unknown, found = new Set<Certainty>()): Set<Certainty> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'certainty') found.add(inner as Certainty);
    else certaintiesIn(inner, found);
  }
  return found;
}
