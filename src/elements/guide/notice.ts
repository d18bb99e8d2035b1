import { html, type TemplateResult } from 'lit';
import type { Statement } from '../../catalogue/index.js';
import type { Say } from '../say.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { standing, statement } from './statement.js';

/** The catalogue's notice: its first sentence is seen, the rest unfolds, so that a phone shows the list as well. */
export function notice(one: Statement, say: Say<'common' | 'list'>): TemplateResult {
  const whole = say.text(one.text);
  const [, first, rest] = /^(.+?[.!?])\s+(\S.*)$/s.exec(whole) ?? [];
  if (!first || !rest) {
    return html`<div class="notice brief" part="notice">
      ${icon(icons.info)}
      <p>${statement(one, say)}</p>
    </div>`;
  }
  return html`<details class="notice brief" part="notice">
    <summary>
      ${icon(icons.info)}<span>${first} <b>${say.words.list.readOn}</b></span>
    </summary>
    <p>${rest}${standing(one, say)}</p>
  </details>`;
}
