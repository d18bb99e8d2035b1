import { html, nothing, type TemplateResult } from 'lit';
import type { Agency, Procedure } from '../../catalogue/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { agencyView } from '../agency.js';
import type { Say } from '../say.js';

export type NotHere = 'info' | 'portal' | 'inPerson' | 'form' | 'backend';

/** Why this procedure cannot be filed on this page; undefined when it can. */
export function notHere({ level, filing, form }: Procedure, hasBackend: boolean): NotHere | undefined {
  // With a form it can be prepared here and filed there.
  if (filing.channel === 'portal') return form ? undefined : 'portal';
  if (level === 1 || level === 2) return 'info';
  if (filing.channel === 'desk') return 'inPerson';
  if (!form) return 'form';
  return hasBackend ? undefined : 'backend';
}

/** Says where it is filed instead: the link or the desk. */
export function notHereView(
  reason: NotHere,
  { procedure, receiver }: { procedure: Procedure; receiver: Agency | undefined },
  say: Say<'notHere'>,
): TemplateResult {
  const words = say.words.notHere;
  const { url, note } = procedure.filing;
  return html`<div class="stack" part="not-here">
    <div class="notice">
      ${icon(icons.info)}
      <div>
        <h3>${words.title}</h3>
        <p>${words[reason]}</p>
        ${note ? html`<p>${say.text(note)}</p>` : nothing}
      </div>
    </div>
    ${
      url
        ? html`<p>
            <a class="button primary" href=${url} target="_blank" rel="noopener noreferrer">
              ${words.toPortal}${icon(icons.externalLink)}
            </a>
          </p>`
        : nothing
    }
    ${
      receiver
        ? html`<div>
            <h3>${words.desk}</h3>
            ${agencyView(receiver, say)}
          </div>`
        : nothing
    }
  </div>`;
}
