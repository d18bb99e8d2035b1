/** What may be done with the dossier now, and what is being done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenAct, DossierStatus } from '../../backend/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import type { Doing, FollowUp } from './follow-up.js';
import { buttons, failureOf, submitted } from './act-parts.js';
import { codeQuestion } from './one-time-code.js';
import { rateView } from './rate.js';
import type { Tell } from './tell.js';

/** In the order in which they matter to whoever reads. */
const order: readonly CitizenAct[] = ['supplement', 'deliver', 'rate', 'withdraw'];

export function actsView(dossier: DossierStatus, followUp: FollowUp, say: Tell): TemplateResult {
  const { allowed = [] } = dossier;
  const { doing } = followUp;
  const open = order.filter((act) => allowed.includes(act) && act !== doing?.act);
  return html`${doneView(followUp, say)} ${doing ? doingView(doing, dossier, followUp, say) : nothing}
  ${
    open.length === 0 || doing
      ? nothing
      : html`<p class="actions" part="acts">
          ${open.map(
            (act) =>
              html`<button
                class="button ${act === 'supplement' ? 'primary' : act === 'withdraw' ? 'quiet' : ''}"
                part="button${act === 'supplement' ? ' primary' : ''}"
                type="button"
                aria-disabled=${followUp.guard.busy === act}
                @click=${() => void followUp.open(act, say)}
              >
                ${act === 'deliver' && dossier.delivery === 'post' ? say.words.followUp.deliver.change : say.words.followUp[act].open}
              </button>`,
          )}
        </p>`
  }
  ${doing ? nothing : order.map((act) => failureOf(followUp.guard, act, say))}`;
}

function doneView({ done }: FollowUp, say: Tell): TemplateResult | typeof nothing {
  if (!done) return nothing;
  return html`<div class="notice success" part="notice success done" role="status" tabindex="-1">
    ${icon(icons.circleCheck)}
    <p>${say.words.followUp.done(done)}</p>
  </div>`;
}

function doingView(doing: Doing, dossier: DossierStatus, followUp: FollowUp, say: Tell): TemplateResult {
  const asking = followUp.guard.question?.for === doing.act;
  return html`<section class="act" part="act">
    ${'form' in doing ? formView(doing, dossier, followUp, say, asking) : nothing}
    ${doing.act === 'withdraw' ? withdrawView(doing, followUp, say, asking) : nothing}
    ${doing.act === 'rate' ? rateView(doing, followUp, say, asking) : nothing}
    ${codeQuestion(followUp, doing.act, say)}
  </section>`;
}

function formView(
  { act, form }: Extract<Doing, { form: unknown }>,
  dossier: DossierStatus,
  followUp: FollowUp,
  say: Tell,
  asking: boolean,
): TemplateResult {
  const { followUp: words } = say.words;
  const { title, intro, send } = words[act];
  const atDesk =
    act === 'supplement' ? (dossier.supplement?.documents.filter(({ document }) => !document) ?? []) : [];
  return html`<form
    class="stack"
    part="form"
    novalidate
    @submit=${submitted(() => void followUp.sendForm(say))}
  >
    <h3 tabindex="-1">${title}</h3>
    <p class="muted">${intro}</p>
    ${form.render(say, words.supplement)}
    ${
      atDesk.length > 0
        ? html`<p>${words.supplement.atDesk}</p>
            <ul class="lines">
              ${atDesk.map(({ title }) => html`<li>${say.text(title)}</li>`)}
            </ul>`
        : nothing
    }
    ${asking ? nothing : buttons(followUp, act, { yes: send, no: words.cancel }, say)}
  </form>`;
}

function withdrawView(
  doing: Extract<Doing, { act: 'withdraw' }>,
  followUp: FollowUp,
  say: Tell,
  asking: boolean,
): TemplateResult {
  const words = say.words.followUp.withdraw;
  return html`<form
    class="stack"
    part="form"
    novalidate
    @submit=${submitted(() => void followUp.withdraw(doing.reason))}
  >
    <h3 tabindex="-1">${words.title}</h3>
    <p>${words.meaning}</p>
    <div class="field" part="field">
      <label for="withdraw-reason">${words.reason}</label>
      <textarea
        id="withdraw-reason"
        part="input"
        rows="3"
        maxlength="1000"
        .value=${doing.reason}
        @input=${(event: Event) => (doing.reason = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    ${asking ? nothing : buttons(followUp, 'withdraw', words, say)}
  </form>`;
}
