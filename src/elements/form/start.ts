import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/index.js';
import { isUploaded, type Agency, type Catalogue, type Procedure } from '../../catalogue/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import type { Adapter } from '../settings.js';
import { agencyView } from '../agency.js';
import { showDateTime } from '../../lifecycle/index.js';
import type { Say } from './say.js';
import type { SentMark } from './sent-mark.js';

/** Where the data go, as far as the page says it. */
export interface Destination {
  /** The host that receives the data; undefined for an adapter of the page's own. */
  host: string | undefined;
  /** Nothing is sent at all. */
  sandbox: boolean;
}
export interface Start extends Destination {
  receiver: Agency | undefined;
  /** Filed elsewhere: nothing leaves this page. */
  prepares: boolean;
  /** Something was sent from this tab and never answered. */
  sent: SentMark | undefined;
  /** What is kept of a form, what was kept of this one, and whether anything is. */
  drafts: { stay: string; found: TemplateResult; choice: TemplateResult };
  begin: () => void;
}

export function destinationOf(
  backend: string | Backend | undefined,
  adapter: Adapter | undefined,
): Destination {
  if (typeof backend === 'object') return { host: undefined, sandbox: false };
  const host = backend ? new URL(backend, document.baseURI).host : undefined;
  return { host, sandbox: adapter === 'browser' };
}

/** What a draft of the form is for: another office, or another catalogue's procedure of that name, is another draft. */
export function purposeOf(
  catalogue: Catalogue,
  procedure: Procedure,
  backend: string | Backend | undefined,
  adapter: Adapter | undefined,
): string[] {
  const office = typeof backend === 'string' ? new URL(backend, document.baseURI).href : '';
  return [catalogue.id, procedure.id, adapter ?? '', office];
}

/**
 * What the law wants known before the first field (domain notes, law §2): who receives, what for and on what basis,
 * what is required, where the data go and how long they stay. Information, not a box to tick.
 */
export function startView(procedure: Procedure, to: Start, say: Say): TemplateResult {
  const { receiver, sandbox, sent, prepares } = to;
  const receiverText = procedure.receivingPoint?.text;
  const words = say.words.form;
  const isSent = !sandbox && !prepares;
  const papers = prepares ? [] : (procedure.documents ?? []).filter(isUploaded);
  return html`<div class="stack" part="start">
    <h3 class="step-heading" tabindex="-1">${words.beforeTitle}</h3>
    ${to.drafts.found} ${prepares ? notice('warning', words.prepareTitle, words.prepareText) : nothing}
    ${sandbox && !prepares ? notice('warning', words.sandboxTitle, words.sandbox) : nothing}
    ${
      sent
        ? html`<div class="notice warning">
            ${icon(icons.triangleAlert)}
            <p>${words.unsure(showDateTime(new Date(sent.at)))}</p>
          </div>`
        : nothing
    }
    <dl class="facts">
      <div>
        <dt>${words.receives}</dt>
        <dd>
          ${receiver ? agencyView(receiver, say) : nothing}
          ${receiverText ? html`<p>${say.text(receiverText)}</p>` : nothing}
        </dd>
      </div>
      <div>
        <dt>${words.purpose}</dt>
        <dd>${words.purposeText(say.text(procedure.name))}</dd>
      </div>
      ${basis(procedure, say)}
      <div>
        <dt>${words.requiredTitle}</dt>
        <dd>${words.requiredText}</dd>
      </div>
      ${
        papers.length > 0
          ? html`<div>
              <dt>${words.papers}</dt>
              <dd>
                <ul class="plain-list">
                  ${papers.map(
                    (paper) =>
                      html`<li>
                        ${say.text(paper.title)}${paper.when ? html` <span class="muted">(${say.text(paper.when)})</span>` : nothing}
                      </li>`,
                  )}
                </ul>
              </dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${words.whereTitle}</dt>
        <dd>
          ${isSent ? html`<p>${words.where(to.host)}</p>` : nothing}
          <p>${to.drafts.stay}</p>
          ${isSent ? html`<p>${words.afterFiling}</p>` : nothing}
        </dd>
      </div>
      <div>
        <dt>${words.helpTitle}</dt>
        <dd>${words.help}</dd>
      </div>
    </dl>
    ${to.drafts.choice}
    <div class="actions" part="actions">
      <button class="button primary" type="button" @click=${to.begin}>
        ${words.begin}${icon(icons.arrowRight)}
      </button>
    </div>
  </div>`;
}

function basis({ legalBasis = [] }: Procedure, say: Say): TemplateResult | typeof nothing {
  if (legalBasis.length === 0) return nothing;
  const list = (texts: typeof legalBasis) =>
    html`<ul class="plain-list">
      ${texts.map(({ title, url }) =>
        url
          ? html`<li><a href=${url} target="_blank" rel="noopener noreferrer">${say.text(title)}</a></li>`
          : html`<li>${say.text(title)}</li>`,
      )}
    </ul>`;
  const rest = legalBasis.slice(2);
  return html`<div>
    <dt>${say.words.form.basis}</dt>
    <dd>
      ${list(legalBasis.slice(0, 2))}
      ${
        rest.length > 0
          ? html`<details>
              <summary class="link">${say.words.form.moreBasis(rest.length)}</summary>
              ${list(rest)}
            </details>`
          : nothing
      }
      <p>${say.words.form.basisNote}</p>
    </dd>
  </div>`;
}

const notice = (tone: 'warning', title: string, text: string): TemplateResult =>
  html`<div class="notice ${tone}">
    ${icon(icons.triangleAlert)}
    <p><strong>${title}.</strong> ${text}</p>
  </div>`;
