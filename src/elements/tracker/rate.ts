import { html, nothing, type TemplateResult } from 'lit';
import type { Rating } from '../../backend/index.js';
import { icon, type Icon } from '../icon.js';
import * as icons from '../icons.js';
import { buttons, submitted } from './act-parts.js';
import type { Doing, FollowUp } from './follow-up.js';
import type { Tell } from './tell.js';

type Score = Rating['score'];
type Criterion = keyof NonNullable<Rating['criteria']>;
/** The word says it; the face only repeats it. */
const scores: readonly [Score, Icon][] = [
  ['satisfied', icons.smile],
  ['neutral', icons.meh],
  ['dissatisfied', icons.frown],
];
const criteria: readonly Criterion[] = ['time', 'manner', 'supplements', 'appointment'];

export function rateView(
  { draft, tried }: Extract<Doing, { act: 'rate' }>,
  followUp: FollowUp,
  say: Tell,
  asking: boolean,
): TemplateResult {
  const { rate: words, cancel } = say.words.followUp;
  const missing = tried && !draft.score;
  return html`<form
    class="stack"
    part="form"
    novalidate
    @submit=${submitted(() => void followUp.rate(draft))}
  >
    <h3 id="rate-title" tabindex="-1">${words.title}</h3>
    <p class="muted">${words.intro}</p>
    <fieldset
      class="scores"
      part="field${missing ? ' invalid' : ''}"
      role="radiogroup"
      aria-labelledby="rate-title"
      aria-required="true"
      aria-invalid=${missing}
      aria-describedby=${missing ? 'rate-error' : nothing}
    >
      ${missing ? html`<p class="error" id="rate-error">${icon(icons.circleAlert)} ${words.required}</p>` : nothing}
      ${scores.map(
        ([score, face]) =>
          html`<label class="score${draft.score === score ? ' chosen' : ''}">
            <input
              type="radio"
              name="score"
              value=${score}
              .checked=${draft.score === score}
              @change=${() => followUp.choose(score)}
            />
            ${icon(face)}<span>${words.scores[score]}</span>
          </label>`,
      )}
    </fieldset>
    <details>
      <summary>${words.more}</summary>
      ${criteria.map((criterion) => criterionView(criterion, draft.criteria, say))}
      <div class="field" part="field">
        <label for="rate-comment">${words.comment}</label>
        <p class="hint" id="rate-comment-hint">${words.commentHint}</p>
        <textarea
          id="rate-comment"
          part="input"
          rows="3"
          maxlength="1000"
          aria-describedby="rate-comment-hint"
          .value=${draft.comment}
          @input=${(event: Event) => (draft.comment = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
    </details>
    ${asking ? nothing : buttons(followUp, 'rate', { yes: words.send, no: cancel }, say)}
  </form>`;
}

function criterionView(name: Criterion, chosen: NonNullable<Rating['criteria']>, say: Tell): TemplateResult {
  const { rate: words } = say.words.followUp;
  const choose = (event: Event) => {
    const value = (event.target as HTMLSelectElement).value as Score | '';
    if (value) chosen[name] = value;
    else delete chosen[name];
  };
  return html`<div class="field" part="field">
    <label for="rate-${name}">${words.criteria[name]}</label>
    <select id="rate-${name}" part="input" @change=${choose}>
      <option value="">${words.none}</option>
      ${scores.map(
        ([score]) =>
          html`<option value=${score} ?selected=${chosen[name] === score}>${words.scores[score]}</option>`,
      )}
    </select>
  </div>`;
}
