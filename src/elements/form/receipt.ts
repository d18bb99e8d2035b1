import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../catalogue/index.js';
import type { Receipt } from '../../backend/index.js';
import {
  allItems,
  deliveryOf,
  feeOf,
  papersToBring,
  type Submission,
  type WalkedSection,
} from '../../dossier/index.js';
import { writtenNumber } from '../written.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { papersSent } from './papers.js';
import { qr } from './qr.js';
import { showDateTime } from '../../lifecycle/index.js';
import type { Say } from './say.js';

export interface ReceiptView {
  receipt: Receipt;
  /** It is of a version sent before the last changes. */
  earlier: boolean;
  procedure: Procedure;
  sections: readonly WalkedSection[];
  filed: Submission;
  /** Undefined until the library that makes it is there. */
  qr: { size: number; path: string } | undefined;
  copied: boolean;
  copy: () => void;
  print: () => void;
}

/** The paper: laid out like the office's own forms, on one page. */
export function receiptView(view: ReceiptView, say: Say): TemplateResult {
  const { receipt } = view;
  const words = say.words.receipt;
  return html`<div class="receipt stack" part="receipt">
    ${receipt.sandbox ? html`<p class="sandbox"><strong>${words.sandbox}</strong></p>` : nothing}
    <header class="letterhead">
      <div>
        <p class="office">${say.text(receipt.office.name)}</p>
        ${receipt.office.address ? html`<p>${say.text(receipt.office.address)}</p>` : nothing}
        ${receipt.office.phone ? html`<p class="numbers">${receipt.office.phone}</p>` : nothing}
      </div>
      <div class="mark">
        ${view.qr ? qr(view.qr, words.qr(receipt.code)) : html`<span class="qr"></span>`}
        <span class="numbers" aria-hidden="true">${receipt.code}</span>
      </div>
    </header>
    <h3 class="step-heading" tabindex="-1">${words.title}</h3>
    <p class="code">
      <span class="muted">${receipt.reference ? words.reference : words.code}</span>
      <strong class="numbers" part="code">${receipt.code}</strong>
      <button class="button quiet screen-only" type="button" @click=${view.copy}>
        ${icon(icons.copy)}${words.copy}
      </button>
      <span role="status" class="screen-only">${view.copied ? words.copied : ''}</span>
    </p>
    ${
      view.earlier
        ? html`<div class="notice warning">
            ${icon(icons.triangleAlert)}
            <p>${words.earlier}</p>
          </div>`
        : nothing
    }
    ${facts(view, say)} ${nextView(view, say)}
    <p class="muted">${words.notAcceptance}</p>
    <div class="actions screen-only" part="actions">
      <button class="button" type="button" @click=${view.print}>${icon(icons.printer)}${words.print}</button>
    </div>
  </div>`;
}

function facts({ receipt, procedure, sections }: ReceiptView, say: Say): TemplateResult {
  const words = say.words.receipt;
  const papers = papersSent(sections).map(({ document, count }) => `${say.text(document.title)} (${count})`);
  // The office's word, else what the catalogue says for what was asked.
  const due = receipt.fee ?? feeOf(procedure, allItems(sections));
  const fee =
    due === undefined ? words.feeUnknown : due === 0 ? words.feeFree : words.feeDue(writtenNumber(due));
  const rows: [string, string][] = [
    [words.procedure, say.text(receipt.procedure.name)],
    [words.receivedAt, showDateTime(receipt.receivedAt)],
    [words.papers, papers.join('; ') || words.noPapers],
    [words.fee, fee],
    ...(receipt.reference ? [] : [[words.lookUpTitle, words.lookUp] satisfies [string, string]]),
  ];
  return html`<dl class="answers numbers">
    ${rows.map(
      ([term, text]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

function nextView({ procedure, filed }: ReceiptView, say: Say): TemplateResult {
  const words = say.words.receipt;
  const papers = papersToBring(procedure, filed);
  const bringing = { desk: words.bringDesk, post: words.bringPost, electronic: words.bringElectronic }[
    deliveryOf(procedure, filed) ?? 'desk'
  ];
  return html`<div>
    <h4>${words.nextTitle}</h4>
    <ol class="next">
      <li>${words.accepted}</li>
      <li>${words.supplement}</li>
      <li>
        ${words.ready}
        ${
          papers.length > 0
            ? html`${bringing}:
                <ul>
                  ${papers.map(
                    ({ kind, title, when }) =>
                      html`<li>
                        ${say.text(title)}${kind === 'show' && when ? ` (${say.text(when)})` : ''}
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </li>
    </ol>
    <p>${words.contact}</p>
  </div>`;
}
