import { html, nothing, type TemplateResult } from 'lit';
import type { WalkedSection } from '../../dossier/index.js';
import { icon, type Icon } from '../icon.js';
import * as icons from '../icons.js';
import type { FieldSay, Say } from './say.js';

/** The title of a step; the documents' section has ours. */
export const titleOf = (section: WalkedSection, say: FieldSay): string =>
  section.section ? say.text(section.section.title) : say.words.form.documents;

/** “Bước 2/5 · Người mẹ” as a heading that takes the focus when the step changes; the bar above only draws the same. */
export function stepHeading(n: number, total: number, title: string, say: Say): TemplateResult {
  const bars = [...Array<unknown>(total)].map((_, i) => (i + 1 === n ? 'current' : i + 1 < n ? 'done' : ''));
  return html`<div class="bars" part="steps" aria-hidden="true">
      ${bars.map((state) => html`<i class=${state} part="step ${state}"></i>`)}
    </div>
    <h3 class="step-heading" part="step-heading" tabindex="-1">
      <span class="muted numbers">${say.words.form.step(n, total)} <span aria-hidden="true">·</span></span>
      ${title}
    </h3>`;
}

export interface Actions {
  primary: { label: string; icon?: Icon; busy?: boolean };
  back?: { label: string; act: () => void };
}

/** The one main action, which Enter in a field presses too, and the way back. */
export function actionBar({ primary, back }: Actions): TemplateResult {
  return html`<div class="actions sticky" part="actions">
    ${
      back
        ? html`<button class="button quiet" type="button" part="back" @click=${back.act}>
            ${icon(icons.arrowLeft)}${back.label}
          </button>`
        : nothing
    }
    <button class="button primary" type="submit" part="next" aria-disabled=${primary.busy ? 'true' : nothing}>
      ${primary.label}${primary.icon ? icon(primary.icon) : nothing}
    </button>
  </div>`;
}
