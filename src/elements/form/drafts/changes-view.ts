import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.js';
import * as icons from '../../icons.js';
import { writtenDate } from '../../written.js';
import { labelsIn } from '../error-summary.js';
import type { Changes } from '../filling.js';
import { readable } from '../readable.js';
import type { Say } from '../say.js';

/** What a newer version of the form has changed, to be read before going on. */
export function changesView(changes: Changes, goOn: () => void, say: Say): TemplateResult {
  const { from, to, lost, wanted } = changes;
  const words = say.words.drafts;
  const labels = { before: labelsIn(changes.before, say), after: labelsIn(changes.after, say) };
  return html`<div class="stack" part="changes">
    <h3 class="step-heading" part="step-heading" tabindex="-1">${words.changedTitle}</h3>
    <div class="notice warning">
      ${icon(icons.triangleAlert)}
      <p>${words.changedText(writtenDate(from), writtenDate(to))}</p>
    </div>
    ${
      lost.length > 0
        ? html`<section>
            <h4>${words.lostTitle}</h4>
            <p class="hint">${words.lostHint}</p>
            <dl class="answers">
              ${lost.map((item) => pair(labels.before.get(item.path), readable(item, say)))}
            </dl>
          </section>`
        : nothing
    }
    ${
      wanted.length > 0
        ? html`<section>
            <h4>${words.wantedTitle}</h4>
            <ul class="bullets">
              ${wanted.map((item) => html`<li>${labels.after.get(item.path)}</li>`)}
            </ul>
          </section>`
        : nothing
    }
    <div class="actions" part="actions">
      <button class="button primary" type="button" part="next" @click=${goOn}>
        ${words.goOn}${icon(icons.arrowRight)}
      </button>
    </div>
  </div>`;
}

const pair = (label: string | undefined, answer: string | undefined): TemplateResult =>
  html`<div part="answer">
    <dt>${label}</dt>
    <dd><span class="said">${answer}</span></dd>
  </div>`;
