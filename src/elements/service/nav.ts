import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../backend/index.js';
import { canFileHere, type Procedure } from '../../catalogue/index.js';
import type { Say } from '../say.js';
import { icon, type Icon } from '../icon.js';
import * as icons from '../icons.js';
import { isPlainClick } from '../list/href.js';
import { pathOf, type Route } from './route.js';

/** A form that was opened: it lives on while the visitor looks at something else, so that nothing typed is lost. */
export interface OpenForm {
  key: number;
  procedure: string;
  receipt?: Receipt;
}
/** Where the visitor is and where each link leads. */
export interface Where {
  route: Route;
  home: Route;
  /** Where the tab “Nộp hồ sơ” leads back to. */
  lastFiling: Route;
  lastTrack: Route;
  forms: readonly OpenForm[];
  shownForm: OpenForm | undefined;
  /** An address that also works in another tab of the browser. */
  href(route: Route): string;
  go(route: Route): void;
}
interface Look {
  class: string;
  part: 'tab' | 'tab current' | 'way-back' | 'open-form' | 'follow';
  icon: Icon;
  current?: boolean;
}

function link(to: Route, label: string, look: Look, where: Where): TemplateResult {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    where.go(to);
  };
  return html`<a
    class=${look.class}
    part=${look.part}
    href=${where.href(to)}
    aria-current=${look.current ? 'page' : nothing}
    @click=${follow}
    >${icon(look.icon)}${label}</a
  >`;
}

export function tabs(where: Where, { words: { service } }: Say<'service'>): TemplateResult {
  const isTracking = where.route.view === 'track';
  const tab = (to: Route, label: string, shape: Icon, current: boolean) =>
    link(to, label, { class: 'tab', part: current ? 'tab current' : 'tab', icon: shape, current }, where);
  return html`<nav class="tabs" part="nav" aria-label=${service.nav}>
    ${tab(isTracking ? where.lastFiling : where.home, service.file, icons.fileText, !isTracking)}
    ${tab(where.lastTrack, service.track, icons.search, isTracking)}
  </nav>`;
}

/** From the form to its guide, from the guide and the receipt to the list. */
export function wayBack(
  where: Where,
  { words: { service } }: Say<'service'>,
): TemplateResult | typeof nothing {
  const { route, shownForm, home } = where;
  const isFilling = route.view === 'form' && !shownForm?.receipt;
  const to: Route = isFilling ? { view: 'guide', procedure: route.procedure } : home;
  if (route.view === 'track' || pathOf(to) === pathOf(route)) return nothing;
  const label = to.view === 'list' ? service.backToList : service.backToGuide;
  return link(to, label, { class: 'way', part: 'way-back', icon: icons.arrowLeft }, where);
}

/** The way back to what was typed. */
export function leftOpen(
  where: Where,
  procedures: readonly Procedure[],
  { words: { service }, text }: Say<'service'>,
): TemplateResult | typeof nothing {
  if (where.route.view === 'track') return nothing;
  const left = where.forms.filter((form) => !form.receipt && form !== where.shownForm);
  const open = procedures.filter(
    (procedure) => canFileHere(procedure) && left.some((form) => form.procedure === procedure.id),
  );
  if (open.length === 0) return nothing;
  return html`<div class="open-form">
    <span>${service.openForm}</span>
    ${open.map(({ id, name }) =>
      link(
        { view: 'form', procedure: id },
        text(name),
        { class: 'way', part: 'open-form', icon: icons.pencil },
        where,
      ),
    )}
  </div>`;
}

/** From the receipt to the look-up; a mere reference cannot be looked up. */
export function follow(
  where: Where,
  { words: { service } }: Say<'service'>,
): TemplateResult | typeof nothing {
  const receipt = where.shownForm?.receipt;
  if (!receipt || receipt.reference) return nothing;
  const look: Look = { class: 'button', part: 'follow', icon: icons.search };
  return html`<p class="after">
    ${link({ view: 'track', code: receipt.code }, service.follow, look, where)}
  </p>`;
}
