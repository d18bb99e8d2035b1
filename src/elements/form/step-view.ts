import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../catalogue/index.js';
import type { WalkedSection } from '../../dossier/index.js';
import type { FieldContext } from '../fields/index.js';
import * as icons from '../icons.js';
import { errorSummary, type Finding } from './error-summary.js';
import { filesUnderWay } from './files-at.js';
import type { Step } from './filling.js';
import { reviewView } from './review.js';
import type { Say } from './say.js';
import { sectionView } from './section.js';
import { refusalAs, sendingAction, sendingView } from './sending.js';
import { actionBar, stepHeading, titleOf } from './steps.js';
import type { SubmitState } from './submitting.js';

/** What every step shows. */
interface AnyStep {
  /** Which step it is, from 1. */
  n: number;
  findings: readonly Finding[];
  goToFinding: (finding: Finding) => void;
  /** What is said of the draft: above the fields, and below them. */
  news: TemplateResult;
  draft: TemplateResult | undefined;
}
export interface StepView extends AnyStep {
  step: Step;
  /** How many there are. */
  total: number;
  /** The way back; none when the step was opened from the review, and leads there. */
  back: (() => void) | undefined;
}

/** One step of the form: its sections, one below or beside the other, and the way on. */
export function stepView(view: StepView, context: FieldContext, say: Say): TemplateResult {
  const { sections } = view.step;
  const { form: words } = say.words;
  const titles = sections.map((section) => titleOf(section, say));
  return html`${stepHeading(view.n, view.total, titles.join(', '), say)} ${view.news}
  ${errorSummary(view.findings, view.goToFinding, say)}
  ${
    sections.length === 1
      ? sectionView(sections[0]!, context, say)
      : html`<div class="beside" part="beside">
          ${sections.map(
            (section, i) =>
              html`<section>
                <h4>${titles[i]}</h4>
                ${sectionView(section, context, say)}
              </section>`,
          )}
        </div>`
  }
  ${view.draft}
  ${
    view.back
      ? actionBar({
          primary: { label: words.next, icon: icons.arrowRight },
          back: { label: words.back, act: view.back },
        })
      : actionBar({ primary: { label: words.toReview } })
  }`;
}

export interface ReviewStep extends AnyStep {
  procedure: Procedure;
  sections: readonly WalkedSection[];
  /** How the sending stands; undefined where nothing is sent from here. */
  sending: SubmitState | undefined;
  cancel: () => void;
  edit: (section: string) => void;
  back: () => void;
}

/** The last step: everything to be read over, and the sending. */
export function reviewStep(view: ReviewStep, say: Say): TemplateResult {
  const { n, sections, sending } = view;
  const { form: words } = say.words;
  const waiting = filesUnderWay(sections);
  return html`${stepHeading(n, n, words.review, say)} ${view.news}
  ${errorSummary(view.findings, view.goToFinding, say)}
  ${reviewView(view.procedure, sections, view.edit, say)}
  ${waiting > 0 ? html`<p class="muted" role="status">${words.wait(waiting)}</p>` : nothing} ${view.draft}
  ${sending ? sendingView(refusalAs(sending, view.findings), view.cancel, say) : nothing}
  ${actionBar({
    primary: sending ? sendingAction(sending, say) : { label: words.toSheet },
    back: { label: words.back, act: view.back },
  })}`;
}
