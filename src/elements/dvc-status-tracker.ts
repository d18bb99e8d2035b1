import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BackendError, type DossierStatus, type TrackQuery } from '../backend/index.js';
import { showDateTime } from '../lifecycle/index.js';
import { inBoth, tracker } from '../locale/index.js';
import { baseRooms, DvcBase } from './dvc-base.js';
import { ErrorEvent } from './events.js';
import { icon } from './icon.js';
import * as icons from './icons.js';
import { tidyCode, tidyFactor } from './tracker/dossier-code.js';
import { lookUpView, type Typed } from './tracker/look-up.js';
import { lookUpStyles } from './tracker/styles.js';

const words = inBoth({ ...baseRooms, tracker });

/**
 * Looks a dossier up by its code and a second factor, and shows where it stands: the timeline in the ten national
 * statuses, the appointment, what to do next and what to bring. Needs no catalogue.
 *
 * @slot - Shown when the element cannot work: a link to the official look-up.
 * @csspart base - Everything.
 * @csspart form - The two questions.
 * @csspart heading - The heading above them.
 * @csspart field - Label, hint, error and input; `invalid` when wrong.
 * @csspart input - An input.
 * @csspart button - A button; `primary` for the main one.
 * @csspart failure - Why nothing was found.
 * @csspart result - What was found.
 * @csspart code - The line with the dossier code.
 * @csspart status - The heading of the result; `warning`, `danger` or `success` beside it.
 * @csspart notice - What to do next, and that it is a sandbox; with the same second tokens.
 * @csspart facts - Procedure and appointment.
 * @csspart wanted - What an officer asks for.
 * @csspart bring - What to bring.
 * @csspart history - The section with the timeline.
 * @csspart timeline - The list of status changes.
 * @csspart change - One of them; `current` for the last.
 * @csspart office - Whom to ask.
 * @csspart actions - The buttons below.
 * @csspart problem - Why the element cannot work.
 * @fires {ReadyEvent} dvc-ready - The element shows its content for the first time.
 * @fires {ErrorEvent} dvc-error - The backend failed, or there is none (`backendMissing`).
 */
export class DvcStatusTracker extends DvcBase {
  static override styles = [...DvcBase.styles, lookUpStyles];

  /** The dossier code to start with. The second factor has no attribute: it must stand in no page and no address. */
  @property() code: string | undefined;

  @state() private typed: Typed = { code: '', factor: '' };
  @state() private wrong: Partial<Record<keyof Typed, true>> = {};
  @state() private failure: string | undefined;
  @state() private busy = false;
  @state() private found: { dossier: DossierStatus; at: Date; query: TrackQuery } | undefined;
  private request: AbortController | undefined;
  /** How a dossier is shown: comes while the first one is looked up. */
  private result: typeof import('./tracker/result.js') | undefined;
  private toldMissing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code') || this.code === undefined) return;
    const code = tidyCode(this.code);
    if (code === this.found?.query.code) return;
    this.stop();
    this.typed = { code, factor: '' };
    this.found = undefined;
    this.failure = undefined;
    this.wrong = {};
  }

  protected override body(): TemplateResult {
    const { words, found, busy, result } = this;
    const failure = this.failure && this.sentence(this.failure);
    if (!this.office) return this.missing();
    return html`<p class="visually-hidden" role="status">
        ${busy ? words.tracker.finding : found ? words.tracker.found(showDateTime(found.at)) : ''}
      </p>
      ${
        found && result
          ? result.resultView(
              {
                dossier: found.dossier,
                now: found.at,
                failure,
                busy,
                refresh: () => void this.look(found.query),
                another: () => void this.another(),
              },
              { words, locale: this.localeCode, text: (text) => this.text(text) },
            )
          : lookUpView(
              {
                typed: this.typed,
                wrong: this.wrong,
                failure,
                busy,
                type: (name, value) => (this.typed = { ...this.typed, [name]: value }),
                submit: (event) => this.submit(event),
              },
              words,
            )
      }`;
  }

  protected override get words(): (typeof words)['vi'] {
    return words[this.localeCode];
  }

  protected override get isReady(): boolean {
    return this.office !== undefined;
  }

  protected override updated(): void {
    super.updated();
    if (this.isReady) this.toldMissing = false;
    else if (!this.toldMissing) {
      this.toldMissing = true;
      this.dispatchEvent(new ErrorEvent('backendMissing'));
    }
  }

  private sentence(failure: string): string {
    const { problem, tracker } = this.words;
    return failure === 'partUnreachable' ? problem(failure) : tracker.failure(failure);
  }

  private missing(): TemplateResult {
    return html`<div class="notice danger" part="problem" role="alert">
        ${icon(icons.circleAlert)}
        <p>${this.words.tracker.noBackend}</p>
      </div>
      <slot></slot>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const code = tidyCode(this.typed.code);
    const factor = tidyFactor(this.typed.factor);
    this.failure = undefined;
    this.wrong = { ...(code ? {} : { code: true }), ...(factor ? {} : { factor: true }) };
    if (code && factor) void this.look({ code, factor });
    else void this.focusOn(code ? 'factor' : 'code');
  }

  private async look(query: TrackQuery): Promise<void> {
    if (this.busy || !this.office) return;
    const request = (this.request = new AbortController());
    const first = !this.found;
    this.busy = true;
    try {
      const [dossier, result] = await Promise.all([
        this.office.track(query, { signal: request.signal }),
        this.result ?? this.lazyPart(() => import('./tracker/result.js')),
      ]);
      if (request.signal.aborted) return;
      if (!result) return void (this.failure = 'partUnreachable');
      this.result = result;
      this.found = { dossier, at: new Date(), query };
      this.failure = undefined;
    } catch (error) {
      if (request.signal.aborted) return;
      this.fail(error);
    } finally {
      if (this.request === request) this.busy = false;
    }
    if (first && this.found) await this.focusHeading();
  }

  private fail(error: unknown): void {
    const code = error instanceof BackendError ? error.code : 'internal';
    if (code === 'internal') reportError(error);
    this.failure = code;
    if (code !== 'notFound') this.dispatchEvent(new ErrorEvent(code));
  }

  private stop(): void {
    this.request?.abort();
    this.request = undefined;
    this.busy = false;
  }

  private async another(): Promise<void> {
    this.stop();
    this.found = undefined;
    this.failure = undefined;
    this.typed = { code: '', factor: '' };
    await this.focusOn('code');
  }

  private async focusOn(id: keyof Typed): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}
