import { html, nothing, type TemplateResult } from 'lit';
import type { DossierStatus, Payment } from '../../backend/index.js';
import { showDateTime } from '../../lifecycle/index.js';
import { qr } from '../form/qr.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { writtenMoney } from '../written.js';
import type { FollowUp } from './follow-up.js';
import type { Tell } from './tell.js';

/** A fee that was asked for. Its QR code is the office's string as it is: nothing of a payment is put together here. */
export function paymentView(
  { payment, status }: DossierStatus,
  followUp: FollowUp,
  say: Tell,
): TemplateResult | typeof nothing {
  if (!payment) return nothing;
  const words = say.words.followUp.payment;
  const { amount, reason, paidAt } = payment;
  return html`<section part="payment">
    <h3>${paidAt ? words.paid : words.due}</h3>
    <dl class="facts">
      ${line(words.amount, html`<strong class="numbers">${writtenMoney(amount)}</strong>`)}
      ${reason ? line(words.reason, reason) : nothing}
      ${paidAt ? line(words.paidAt, html`<span class="numbers">${showDateTime(paidAt)}</span>`) : nothing}
    </dl>
    ${paidAt || status !== 6 ? nothing : howToPay(payment, followUp, say)}
  </section>`;
}

function howToPay({ transfer }: Payment, followUp: FollowUp, say: Tell): TemplateResult {
  const { payment: words } = say.words.followUp;
  if (!transfer) return html`<p>${words.atDesk}</p>`;
  followUp.codes.draw(transfer.qr);
  const drawn = followUp.codes.get(transfer.qr);
  return html`<p>${words.scan}</p>
    <div class="transfer">
      ${drawn ? qr(drawn, words.qr) : html`<span class="qr"></span>`}
      <dl class="facts">
        ${line(words.bank, transfer.bank)} ${copied(words.account, transfer.account, followUp, say)}
        ${line(words.holder, transfer.holder)} ${copied(words.content, transfer.content, followUp, say)}
      </dl>
    </div>
    <div class="notice warning" part="notice warning">
      ${icon(icons.triangleAlert)}
      <p>${words.warning}</p>
    </div>
    <p class="muted">${words.after}</p>`;
}

const line = (term: string, value: string | TemplateResult): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** What is typed into another app must be copied without a slip. */
function copied(term: string, value: string, followUp: FollowUp, say: Tell): TemplateResult {
  const { copy, copied } = say.words.followUp;
  return line(
    term,
    html`<span class="copied"
      ><strong class="numbers">${value}</strong>
      <button
        class="button quiet small"
        part="button"
        type="button"
        aria-label=${copy(term)}
        @click=${() => void followUp.copy(value)}
      >
        ${icon(icons.copy)}
      </button>
      <span role="status">${followUp.copied === value ? copied : ''}</span></span
    >`,
  );
}
