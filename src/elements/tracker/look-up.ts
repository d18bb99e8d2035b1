import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locale/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';

export interface Typed {
  code: string;
  factor: string;
}
export interface LookUpView {
  typed: Typed;
  /** Which of the two cannot be sent as typed. */
  wrong: Partial<Record<keyof Typed, true>>;
  /** Why nothing was found, in a sentence. */
  failure: string | undefined;
  busy: boolean;
  codeSent: 'sending' | 'sent' | undefined;
  sendCode(): void;
  type(name: keyof Typed, value: string): void;
  submit(event: Event): void;
}

/** The two questions: code and second factor. */
export function lookUpView(view: LookUpView, { tracker }: Pick<Words, 'tracker'>): TemplateResult {
  return html`<form class="stack" part="form" novalidate @submit=${view.submit}>
    <h2 part="heading">${tracker.title}</h2>
    ${view.failure ? failureView(view.failure) : nothing}
    ${input(view, 'code', tracker.code, tracker.codeHint, tracker.codeEmpty)}
    ${input(view, 'factor', tracker.factor, tracker.factorHint, tracker.factorWrong)}
    <p class="muted">
      <span role="status">${view.codeSent === 'sent' ? tracker.codeSent : ''}</span>
      <button class="link" type="button" aria-disabled=${view.codeSent === 'sending'} @click=${view.sendCode}>
        ${view.codeSent === 'sent' ? tracker.codeAgain : tracker.codeInstead}
      </button>
    </p>
    <p>
      <button class="button primary" part="button primary" type="submit" aria-disabled=${view.busy}>
        ${icon(icons.search)}${view.busy ? tracker.finding : tracker.find}
      </button>
    </p>
  </form>`;
}

function input(
  view: LookUpView,
  name: keyof Typed,
  label: string,
  hint: string,
  error: string,
): TemplateResult {
  const wrong = view.wrong[name] ?? false;
  return html`<div class="field" part="field${wrong ? ' invalid' : ''}">
    <label for=${name}>${label}</label>
    <p class="hint" id="${name}-hint">${hint}</p>
    ${wrong ? html`<p class="error" id="${name}-error">${icon(icons.circleAlert)} ${error}</p>` : nothing}
    <input
      id=${name}
      class="numbers"
      part="input"
      type="text"
      inputmode=${name === 'factor' ? 'numeric' : 'text'}
      autocomplete=${name === 'factor' ? 'one-time-code' : 'off'}
      autocapitalize="characters"
      spellcheck="false"
      required
      aria-invalid=${wrong}
      aria-describedby=${wrong ? `${name}-error ${name}-hint` : `${name}-hint`}
      .value=${view.typed[name]}
      @input=${(event: Event) => view.type(name, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

export function failureView(sentence: string): TemplateResult {
  return html`<div class="notice danger" part="failure" role="alert">
    ${icon(icons.circleAlert)}
    <p>${sentence}</p>
  </div>`;
}
