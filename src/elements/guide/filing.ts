import { html, nothing, type TemplateResult } from 'lit';
import {
  awaitsForm,
  canFileHere,
  isOnline,
  isSafeLink,
  type Agency,
  type Procedure,
} from '../../catalogue/index.js';
import type { Say } from '../say.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';

/** How the citizen gets from the papers to the result, in the leaflet's terms. */
export type Way = 'inPerson' | 'once' | 'home';

export function wayOf({ level, coverage, filing }: Procedure): Way {
  if (filing.channel === 'desk') return 'inPerson';
  if (level) return level === 4 ? 'home' : level === 3 ? 'once' : 'inPerson';
  if (coverage) return coverage === 'full' ? 'home' : 'once';
  // A school's own service is on no scale of the State, and still filed here.
  return filing.channel === 'backend' ? 'once' : 'inPerson';
}

function sentence(procedure: Procedure, receiver: Agency | undefined, { words, text }: Say<'guide'>): string {
  const { guide } = words;
  if (procedure.filing.channel === 'portal') return guide.portal;
  if (!isOnline(procedure)) return guide.inPerson;
  if (awaitsForm(procedure)) return guide.formToCome;
  return receiver ? guide.here(text(receiver.name)) : guide.hereUnnamed;
}

/** Where this procedure is filed, said before anything else: here, on the portal (never posed as), or at the desk. */
export function filingView(
  procedure: Procedure,
  receiver: Agency | undefined,
  say: Say<'guide'>,
): TemplateResult {
  const { channel, url, note } = procedure.filing;
  const { guide } = say.words;
  const portal = channel === 'portal' && url && isSafeLink(url) ? url : undefined;
  return html`<div class="notice filing" part="filing ${channel}">
    ${icon(channel === 'portal' ? icons.externalLink : canFileHere(procedure) ? icons.send : icons.building2)}
    <div class="stack">
      <h3>${guide.where}</h3>
      <p>${sentence(procedure, receiver, say)}</p>
      ${note ? html`<p>${say.text(note)}</p>` : nothing}
      ${channel === 'portal' ? html`<p class="hint">${guide.portalCare}</p>` : nothing}
      ${
        portal
          ? html`<p class="action">
              <a class="button" part="portal-link" href=${portal} rel="noopener">
                ${guide.toPortal} ${icon(icons.externalLink)}
              </a>
              <span class="hint">${new URL(portal).host}</span>
            </p>`
          : nothing
      }
    </div>
  </div>`;
}
