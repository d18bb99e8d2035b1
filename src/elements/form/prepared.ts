import { html, nothing, type TemplateResult } from 'lit';
import type { Document, Procedure } from '../../catalogue/index.js';
import { holds, type Item, type Submission, type WalkedSection } from '../../dossier/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { readable, rowLabel } from './readable.js';
import type { Say } from './say.js';
import { titleOf } from './steps.js';

export interface PreparedView {
  procedure: Procedure;
  sections: readonly WalkedSection[];
  filed: Submission;
  print: () => void;
  edit: () => void;
}

/** A declaration that is filed elsewhere: on paper as the official form has it, and the way to where it is filed. */
export function preparedView(view: PreparedView, say: Say): TemplateResult {
  const words = say.words.form;
  const { url } = view.procedure.filing;
  return html`<div class="stack" part="prepared">
    <h3 class="step-heading" part="step-heading" tabindex="-1">${words.preparedTitle}</h3>
    <div class="notice warning">
      ${icon(icons.triangleAlert)}
      <p><strong>${words.notFiled}.</strong> ${words.preparedText}</p>
    </div>
    <div class="actions" part="actions">
      <button class="button primary" type="button" @click=${view.print}>
        ${icon(icons.printer)}${words.printSheet}
      </button>
      ${
        url
          ? html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer">
              ${say.words.notHere.toPortal}${icon(icons.externalLink)}
            </a>`
          : nothing
      }
      <button class="button quiet" type="button" @click=${view.edit}>
        ${icon(icons.pencil)}${words.editSheet}
      </button>
    </div>
    ${sheet(view, say)}
  </div>`;
}

/** The national title stays Vietnamese in every language: so do the forms. */
function sheet({ procedure, sections, filed }: PreparedView, say: Say): TemplateResult {
  const words = say.words.form;
  return html`<div class="receipt sheet stack" part="declaration">
    <p class="national" lang="vi">
      <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br /><strong>Độc lập - Tự do - Hạnh phúc</strong>
    </p>
    <h4 class="sheet-title">${say.text(procedure.form?.title ?? procedure.name)}</h4>
    ${sections.map(
      (section) =>
        html`<section>
          <h5>${titleOf(section, say)}</h5>
          ${section.items.map((item) => lines(item, say))}
        </section>`,
    )}
    ${papers(procedure, filed, say)}
    <div class="signature">
      <p class="muted">${words.signDate}</p>
      <p><strong>${words.signer}</strong><br /><span class="muted">${words.signHint}</span></p>
    </div>
    <p class="hint">${words.sheetNote}</p>
  </div>`;
}

function lines(item: Item, say: Say): TemplateResult | typeof nothing {
  const { field } = item;
  if (field.type === 'note') return nothing;
  if (item.rows)
    return html`${item.rows.map(({ items }, i) => {
      return html`<p>${rowLabel(item, say)} ${i + 1}</p>
        ${items.map((inner) => lines(inner, say))}`;
    })}`;
  if (field.type === 'check') return html`<p>${item.raw === true ? '☒' : '☐'} ${say.text(field.label)}</p>`;
  // What was left empty can still be written in by hand.
  return html`<p>${say.text(field.label)}: <span class="said">${readable(item, say) ?? '…………'}</span></p>`;
}

function papers(procedure: Procedure, filed: Submission, say: Say): TemplateResult | typeof nothing {
  const wanted = (procedure.documents ?? []).filter(
    ({ visibleWhen }) => !visibleWhen || holds(visibleWhen, (name) => filed.answers[name]),
  );
  if (wanted.length === 0) return nothing;
  const paper = ({ title, kind, when }: Document) =>
    html`<li>
      ${say.text(title)} – ${say.words.form.paperKinds[kind]}${when ? ` (${say.text(when)})` : ''}
    </li>`;
  return html`<section>
    <h5>${say.words.form.papersTitle}</h5>
    <ul class="papers">
      ${wanted.map(paper)}
    </ul>
  </section>`;
}
