import { html, nothing, type TemplateResult } from 'lit';
import type { Agency, Procedure } from '../../catalogue/index.js';
import { icon } from '../icon.js';
import { agencyView } from './agency.js';
import type { Say } from './say.js';

export type NotHere = 'Info' | 'Portal' | 'Desk' | 'Form' | 'Backend';

/** Why this procedure cannot be filed on this page; undefined when it can. */
export function notHere({ level, filing, form }: Procedure, hasBackend: boolean): NotHere | undefined {
  if (filing.channel === 'portal') return 'Portal';
  if (level === 1 || level === 2) return 'Info';
  if (filing.channel === 'desk') return 'Desk';
  if (!form) return 'Form';
  return hasBackend ? undefined : 'Backend';
}

/** Says where it is filed instead: the link or the desk. */
export function notHereView(
  reason: NotHere,
  { procedure, receiver }: { procedure: Procedure; receiver: Agency | undefined },
  say: Say,
): TemplateResult {
  const words = say.words.form;
  const { url, note } = procedure.filing;
  return html`<div class="stack" part="not-here">
    <div class="notice">
      ${icon('info')}
      <div>
        <h3>${words.notHere}</h3>
        <p>${words[`notHere${reason}`]}</p>
        ${note ? html`<p>${say.text(note)}</p>` : nothing}
      </div>
    </div>
    ${
      url
        ? html`<p>
            <a class="button primary" href=${url} target="_blank" rel="noopener noreferrer">
              ${words.toPortal}${icon('external-link')}
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
