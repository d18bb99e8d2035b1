/** What every act's view has: its buttons, and why it was not done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenAct } from '../../backend/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import type { FollowUp } from './follow-up.js';
import type { Guard, Guarded } from './guard.js';
import type { Tell } from './tell.js';

/** They give way to the question for the one-time code. */
export function buttons(
  followUp: FollowUp,
  act: CitizenAct,
  labels: { yes: string; no: string },
  say: Tell,
): TemplateResult {
  const busy = followUp.guard.busy === act;
  return html`${failureOf(followUp.guard, act, say)}
    <p class="actions">
      <button class="button primary" part="button primary" type="submit" aria-disabled=${busy}>
        ${busy ? say.words.followUp.sending : labels.yes}
      </button>
      <button class="button quiet" part="button" type="button" @click=${() => followUp.close()}>
        ${labels.no}
      </button>
    </p>`;
}

/** Why it was not done; what was entered stays. */
export function failureOf({ failure }: Guard, what: Guarded, say: Tell): TemplateResult | typeof nothing {
  if (failure?.for !== what) return nothing;
  return html`<div class="notice danger" part="act-failure" role="alert" tabindex="-1">
    ${icon(icons.circleAlert)}
    <p>${say.words.followUp.failure(failure.code)}</p>
  </div>`;
}

export const submitted = (run: () => void) => (event: Event) => {
  event.preventDefault();
  run();
};
