import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import type { Say } from './say.js';
import type { Actions } from './steps.js';
import type { SubmitState } from './submitting.js';

/** What the office wants corrected may be nothing that this form asks: the office then has another version of it. */
export function refusalAs(state: SubmitState, findings: readonly unknown[]): SubmitState {
  const isElsewhere = state.at === 'failed' && state.code === 'invalid' && findings.length === 0;
  return isElsewhere ? { at: 'failed', code: 'otherForm' } : state;
}

/** How the sending stands, above the buttons of the review. */
export function sendingView(
  state: SubmitState,
  cancel: () => void,
  say: Say,
): TemplateResult | typeof nothing {
  const words = say.words.form;
  switch (state.at) {
    case 'idle':
      return nothing;
    case 'confirming':
      return html`<div class="notice" part="confirming" role="status">
        ${icon(icons.hourglass)}
        <div>
          <p><strong>${words.confirming}</strong></p>
          <p class="muted">${words.confirmingHint}</p>
          <progress aria-label=${words.confirming}></progress>
          <p><button class="link" type="button" @click=${cancel}>${words.cancel}</button></p>
        </div>
      </div>`;
    case 'sending':
      return html`<div class="notice" part="sending" role="status">
        ${icon(icons.send)}
        <div>
          <p><strong>${words.sending}</strong></p>
          <progress aria-label=${words.sending}></progress>
        </div>
      </div>`;
    case 'unsure':
      return failure(words.unsureTitle, words.unsureText);
    case 'mismatch':
      return failure(words.mismatchTitle, words.mismatchText);
    case 'other':
      return failure(words.otherTitle, words.otherText);
    case 'failed':
      return failure(words.failedTitle, words.failure(state.code), html`<p>${words.kept}</p>`);
  }
}

const failure = (
  title: string,
  text: string,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="notice danger" part="failure" role="alert" tabindex="-1">
    ${icon(icons.circleAlert)}
    <div>
      <h4>${title}</h4>
      <p>${text}</p>
      ${more}
    </div>
  </div>`;

/** What the main button does now. While it works it says so: on a phone the notice may be out of sight. */
export function sendingAction(state: SubmitState, { words: { form: words } }: Say): Actions['primary'] {
  switch (state.at) {
    case 'confirming':
      return { label: words.confirming, busy: true };
    case 'sending':
      return { label: words.sending, busy: true };
    case 'unsure':
      return { label: words.resend, icon: icons.send };
    case 'mismatch':
      return { label: words.mismatchAction, icon: icons.send };
    case 'other':
      return { label: words.otherAction, icon: icons.send };
    default:
      return { label: words.submit, icon: icons.send };
  }
}
