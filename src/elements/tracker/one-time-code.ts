/** The second, stronger question: a code that was sent to the declared phone. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { failureOf } from './act-parts.js';
import type { FollowUp } from './follow-up.js';
import type { Guarded } from './guard.js';
import type { Tell } from './tell.js';

export function codeQuestion(followUp: FollowUp, what: Guarded, say: Tell): TemplateResult | typeof nothing {
  const { guard } = followUp;
  const { question, busy } = guard;
  if (question?.for !== what) return nothing;
  const { code: words, cancel, sending } = say.words.followUp;
  const { sent, wrong, typed } = question;
  const enter = (event: Event) => {
    event.preventDefault();
    void guard.enterCode();
  };
  return html`<form class="stack code-question" part="code-question" novalidate @submit=${enter}>
    <h4 tabindex="-1">${icon(icons.keyRound)} ${words.title}</h4>
    <p>${sent ? words.sent : words.why}</p>
    ${failureOf(guard, what, say)}
    ${
      sent
        ? html`<div class="field" part="field${wrong ? ' invalid' : ''}">
              <label for="one-time-code">${words.label}</label>
              <p class="hint" id="one-time-code-hint">${words.hint}</p>
              ${
                wrong
                  ? html`<p class="error" id="one-time-code-error">
                      ${icon(icons.circleAlert)} ${words.wrong}
                    </p>`
                  : nothing
              }
              <input
                id="one-time-code"
                class="numbers"
                part="input"
                type="text"
                inputmode="numeric"
                autocomplete="one-time-code"
                maxlength="12"
                aria-required="true"
                aria-invalid=${wrong}
                aria-describedby=${wrong ? 'one-time-code-error one-time-code-hint' : 'one-time-code-hint'}
                .value=${typed}
                @input=${(event: Event) => (question.typed = (event.target as HTMLInputElement).value)}
              />
            </div>
            <p class="actions">
              <button
                class="button primary"
                part="button primary"
                type="submit"
                aria-disabled=${busy === what}
              >
                ${busy === what ? sending : words.go}
              </button>
              <button
                class="button quiet"
                part="button"
                type="button"
                aria-disabled=${busy === 'code'}
                @click=${() => void guard.sendCode()}
              >
                ${words.getAgain}
              </button>
              <button class="button quiet" part="button" type="button" @click=${() => followUp.close()}>
                ${cancel}
              </button>
            </p>`
        : html`<p class="actions">
            <button
              class="button primary"
              part="button primary"
              type="button"
              aria-disabled=${busy === 'code'}
              @click=${() => void guard.sendCode()}
            >
              ${busy === 'code' ? sending : words.get}
            </button>
            <button class="button quiet" part="button" type="button" @click=${() => followUp.close()}>
              ${cancel}
            </button>
          </p>`
    }
  </form>`;
}
