import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Receipt } from '../backend/index.js';
import type { Catalogue } from '../catalogue/index.js';
import { inBoth, service } from '../locale/index.js';
import { baseRooms, type DvcBase } from './dvc-base.js';
import { DvcElement } from './dvc-element.js';
import type { DossierSubmittedEvent, FilingStartEvent, ProcedureSelectedEvent } from './events.js';
import type { Say } from './say.js';
import { HashAddress } from './service/hash.js';
import { follow, leftOpen, tabs, wayBack, type OpenForm, type Where } from './service/nav.js';
import { exportedParts } from './service/parts.js';
import { pathOf, readPath, type Route } from './service/route.js';
import { StructuredData, type Told } from './structured-data.js';
import { serviceStyles } from './service/styles.js';

const words = inBoth({ ...baseRooms, service });

/**
 * The whole journey in one tag: list, guide, form, receipt, and the look-up. Deep links stand in the page's hash:
 * `#dvc=/khai-sinh`, `#dvc=/khai-sinh/form`, `#dvc=/track/H26.999-261123-0001`. The parts of the four other elements
 * can be styled through this one too.
 *
 * @slot - A link to the official page: shown until the first content and after a fatal error.
 * @slot header - Above everything.
 * @slot help - Below the content: whom to ask.
 * @slot footer - At the end.
 * @csspart base - Everything.
 * @csspart nav - The two tabs.
 * @csspart tab - One of them; `current` for the one that is shown.
 * @csspart way-back - The way back to the list or the guide.
 * @csspart open-form - The link to a form that was left open.
 * @csspart follow - The way from the receipt to the look-up.
 * @csspart kept - Says that the last good copy of the catalogue is used, from when it is and why.
 * @csspart problem - Why there is no content.
 * @fires {ReadyEvent} dvc-ready - The service shows its content for the first time.
 * @fires {ProcedureSelectedEvent} dvc-procedure-selected - Somebody chose a procedure; when cancelled, the service stays where it is.
 * @fires {FilingStartEvent} dvc-filing-start - Somebody wants to fill in the form; when cancelled, the service stays where it is.
 * @fires {DossierSubmitEvent} dvc-dossier-submit - A dossier is about to be sent; cancelable.
 * @fires {DossierSubmittedEvent} dvc-dossier-submitted - The office has it.
 * @fires {DossierChangedEvent} dvc-dossier-changed - Something was done with a dossier that was looked up: `act`, and its new `status`.
 * @fires {ErrorEvent} dvc-error - Something is wrong that the page's author should know.
 */
export class DvcService extends DvcElement {
  static override styles = [...DvcElement.styles, serviceStyles];

  /** Restricts the service to one procedure (its id in the catalogue). */
  @property() procedure: string | undefined;
  /** Begins with the look-up of this dossier code. */
  @property() code: string | undefined;
  /** Tells several services on one page apart: their deep links then begin with `#dvc-name=`. */
  @property() name: string | undefined;
  /** The computer is shared (a library, a school, a kiosk): nothing of a form is kept on it, not even for a reload. */
  @property({ type: Boolean }) shared = false;
  /** `dark` for the dark colours. */
  @property() theme: string | undefined;
  /** Tells search engines of its procedures, at most 100, in the page's head and in the words of schema.org (JSON-LD). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() private route: Route = { view: 'list' };
  @state() private forms: readonly OpenForm[] = [];
  /** Where each tab leads back to. */
  private lastFiling: Route | undefined;
  private lastTrack: Route & { view: 'track' } = { view: 'track' };
  private formsMade = 0;
  private hasListed = false;
  private hasTracked = false;
  private readonly address = new HashAddress(
    this,
    () => this.name ?? '',
    (path) => void this.show(path === undefined ? this.start : this.allowed(readPath(path))),
  );

  constructor() {
    super();
    new StructuredData(this, () => this.told);
  }

  /** What search engines are told. */
  private get told(): Told | undefined {
    const { current } = this.loader;
    if (!this.structuredData || current.state !== 'ready') return undefined;
    const { catalogue } = current;
    const procedures = catalogue.procedures.filter(({ id }) => !this.procedure || id === this.procedure);
    const pattern = this.address.href('/{id}');
    return { catalogue, procedures, pattern, locale: this.localeCode };
  }

  /** The view without a deep link. */
  private get start(): Route {
    return this.code ? { view: 'track', code: this.code } : this.home;
  }
  private get home(): Route {
    return this.procedure ? { view: 'guide', procedure: this.procedure } : { view: 'list' };
  }
  private allowed(route: Route): Route {
    const isElsewhere = 'procedure' in route ? route.procedure !== this.procedure : route.view === 'list';
    return this.procedure && isElsewhere ? this.home : route;
  }

  protected override get words(): (typeof words)['vi'] {
    return words[this.localeCode];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      const { path } = this.address;
      this.arriveAt(path === undefined ? this.start : this.allowed(readPath(path)));
    } else if (changed.has('procedure') || changed.has('code')) this.arriveAt(this.start);
  }

  /** The fallback is passed on to the element that is shown, which shows it when it fails. */
  protected override content(catalogue: Catalogue): TemplateResult {
    const { where } = this;
    const say: Say<'service'> = {
      words: this.words,
      locale: this.localeCode,
      text: (text) => this.text(text),
    };
    return html`<slot name="header"></slot>
      ${tabs(where, say)} ${wayBack(where, say)} ${leftOpen(where, catalogue.procedures, say)}
      <div @dvc-ready=${(event: Event) => event.stopPropagation()}>
        ${this.list(catalogue)} ${this.guide(catalogue)}
        ${repeat(
          this.forms,
          ({ key }) => key,
          (form) => this.form(catalogue, form),
        )}
        ${follow(where, say)} ${this.tracker()}
      </div>
      <slot name="help"></slot>
      <slot name="footer"></slot>`;
  }

  private list(catalogue: Catalogue): TemplateResult | typeof nothing {
    if (!this.hasListed) return nothing;
    const isShown = this.route.view === 'list';
    return html`<dvc-procedure-list
      class=${isShown ? 'shown' : ''}
      ?hidden=${!isShown}
      .catalogue=${catalogue}
      .locale=${this.localeCode}
      .guideHref=${this.address.href('/{id}')}
      theme=${this.theme ?? nothing}
      exportparts=${exportedParts}
      @dvc-procedure-selected=${(event: ProcedureSelectedEvent) =>
        unlessCancelled(event, () => this.go({ view: 'guide', procedure: event.procedure }))}
      >${isShown ? html`<slot></slot>` : nothing}</dvc-procedure-list
    >`;
  }

  private guide(catalogue: Catalogue): TemplateResult | typeof nothing {
    const { route } = this;
    if (route.view !== 'guide') return nothing;
    return html`<dvc-procedure-guide
      class="shown"
      .catalogue=${catalogue}
      .backend=${this.backend}
      .adapter=${this.adapter}
      .backendOptions=${this.officeOptions}
      .locale=${this.localeCode}
      .procedure=${route.procedure}
      .filingHref=${this.address.href('/{id}/form')}
      theme=${this.theme ?? nothing}
      exportparts=${exportedParts}
      @dvc-filing-start=${(event: FilingStartEvent) =>
        unlessCancelled(event, () => this.startFiling(event.procedure))}
      ><slot></slot
    ></dvc-procedure-guide>`;
  }

  private form(catalogue: Catalogue, form: OpenForm): TemplateResult {
    const isShown = form === this.shownForm;
    return html`<dvc-dossier-form
      class=${isShown ? 'shown' : ''}
      ?hidden=${!isShown}
      .catalogue=${catalogue}
      .backend=${this.backend}
      .adapter=${this.adapter}
      .backendOptions=${this.officeOptions}
      .locale=${this.localeCode}
      .procedure=${form.procedure}
      .shared=${this.shared}
      theme=${this.theme ?? nothing}
      exportparts=${exportedParts}
      @dvc-dossier-submitted=${(event: DossierSubmittedEvent) => this.submitted(form, event.receipt)}
      >${isShown ? html`<slot></slot>` : nothing}</dvc-dossier-form
    >`;
  }

  private tracker(): TemplateResult | typeof nothing {
    if (!this.hasTracked) return nothing;
    const isShown = this.route.view === 'track';
    return html`<dvc-status-tracker
      class=${isShown ? 'shown' : ''}
      ?hidden=${!isShown}
      .backend=${this.backend}
      .adapter=${this.adapter}
      .backendOptions=${this.officeOptions}
      .locale=${this.localeCode}
      .code=${this.route.view === 'track' ? this.route.code : this.lastTrack.code}
      theme=${this.theme ?? nothing}
      exportparts=${exportedParts}
      >${isShown ? html`<slot></slot>` : nothing}</dvc-status-tracker
    >`;
  }

  private get where(): Where {
    const { route, home, lastTrack, forms, shownForm } = this;
    return {
      route,
      home,
      lastFiling: this.lastFiling ?? home,
      lastTrack,
      forms,
      shownForm,
      href: (to) => this.address.href(pathOf(to)) ?? location.href,
      go: (to) => this.go(to),
    };
  }

  private get shownForm(): OpenForm | undefined {
    const { route } = this;
    if (route.view !== 'form') return undefined;
    return this.forms.find(({ procedure }) => procedure === route.procedure);
  }

  private submitted(form: OpenForm, receipt: Receipt): void {
    this.forms = this.forms.map((one) => (one === form ? { ...one, receipt } : one));
  }

  /** Goes on with a form that was left open; what is filed already is not filed again. */
  private startFiling(procedure: string): void {
    this.forms = this.forms.filter((form) => form.procedure !== procedure || !form.receipt);
    this.go({ view: 'form', procedure });
  }

  private go(route: Route): void {
    this.address.go(pathOf(route));
    void this.show(route);
  }

  private async show(route: Route): Promise<void> {
    if (pathOf(route) === pathOf(this.route)) return;
    this.arriveAt(route);
    await this.updateComplete;
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight) this.scrollIntoView();
    await this.renderRoot.querySelector<DvcBase>('.shown')?.focusHeading();
  }

  private arriveAt(route: Route): void {
    this.route = route;
    if (route.view === 'track') {
      this.hasTracked = true;
      this.lastTrack = route;
      return;
    }
    this.lastFiling = route;
    if (route.view === 'list') this.hasListed = true;
    if (route.view === 'form' && !this.shownForm)
      this.forms = [...this.forms, { key: this.formsMade++, procedure: route.procedure }];
  }
}

/** The page's own listeners come after ours, and may still cancel. */
function unlessCancelled(event: Event, act: () => void): void {
  queueMicrotask(() => {
    if (!event.defaultPrevented) act();
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-service': DvcService;
  }
}
