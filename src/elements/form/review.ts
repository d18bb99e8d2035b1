import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../catalogue/index.js';
import { allItems, feeOf, type Item, type WalkedSection } from '../../dossier/index.js';
import { issueText } from '../fields/issue-text.js';
import { writtenMoney, writtenNumber } from '../written.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { readable, rowLabel } from './readable.js';
import type { Say } from './say.js';
import { titleOf } from './steps.js';

/** Everything that would be sent, in words, each part with a way back to it. */
export function reviewView(
  procedure: Procedure,
  sections: readonly WalkedSection[],
  edit: (section: string) => void,
  say: Say,
): TemplateResult {
  const words = say.words.form;
  return html`<div part="review">
    <p class="muted">${words.reviewHint}</p>
    ${sections.map((section) => {
      const title = titleOf(section, say);
      return html`<section part="review-section">
        <div class="review-head">
          <h4>${title}</h4>
          <button
            class="link"
            type="button"
            aria-label=${words.editSection(title)}
            @click=${() => edit(section.name)}
          >
            ${icon(icons.pencil)}${words.edit}
          </button>
        </div>
        ${section.items.map((item) => answerView(item, say))}
      </section>`;
    })}
    ${feeView(procedure, sections, say)}
  </div>`;
}

function answerView(item: Item, say: Say): TemplateResult | typeof nothing {
  if (item.field.type === 'note') return nothing;
  if (item.rows) return groupView(item, item.rows, say);
  return html`<dl class="answers">${pair(item, say)}</dl>`;
}

function groupView(item: Item, rows: NonNullable<Item['rows']>, say: Say): TemplateResult {
  const label = rowLabel(item, say);
  if (rows.length === 0) return html`<dl class="answers">${pair(item, say)}</dl>`;
  return html`${rows.map(
    ({ items }, i) =>
      html`<h5>${label} ${i + 1}</h5>
        <dl class="answers">
          ${items.filter((inner) => inner.field.type !== 'note').map((inner) => pair(inner, say))}
        </dl>`,
  )}`;
}

function pair(item: Item, say: Say): TemplateResult {
  const answer = readable(item, say);
  // That a file is on its way is said below, not called wrong.
  const wrong = item.issues.find(({ severity, code }) => severity === 'error' && code !== 'uploadUnfinished');
  return html`<div part="answer ${wrong ? 'invalid' : ''}">
    <dt>${say.text(item.field.label)}</dt>
    <dd>
      <span class=${answer === undefined ? 'muted' : 'said'}>${answer ?? say.words.form.empty}</span>
      ${wrong ? html`<p class="problem">${icon(icons.circleAlert)}${issueText(wrong, item, say)}</p>` : nothing}
    </dd>
  </div>`;
}

function feeView(
  procedure: Procedure,
  sections: readonly WalkedSection[],
  say: Say,
): TemplateResult | typeof nothing {
  if (!procedure.fee) return nothing;
  const { amounts = [], note } = procedure.fee;
  const due = feeOf(procedure, allItems(sections));
  const lines = amounts.flatMap(({ label, amount }) =>
    label === undefined ? [] : [`${say.text(label)}: ${writtenMoney(amount)}`],
  );
  return html`<section part="review-section">
    <h4>${say.words.form.fee}</h4>
    <p class="numbers"><strong>${feeText(due, say)}</strong></p>
    ${lines.map((line) => html`<p class="muted numbers">${line}</p>`)}
    ${note ? html`<p class="muted">${say.text(note)}</p>` : nothing}
  </section>`;
}

function feeText(due: number | undefined, say: Say): string {
  const words = say.words.form;
  if (due === undefined) return words.feeUnknown;
  return due === 0 ? words.feeFree : words.feeDue(writtenNumber(due));
}
