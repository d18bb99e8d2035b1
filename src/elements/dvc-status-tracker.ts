import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BackendError, type DossierStatus, type TrackQuery } from '../backend/index.js';
import { showDateTime } from '../lifecycle/index.js';
import { inBoth, tracker } from '../locale/index.js';
import { baseRooms, DvcBase } from './dvc-base.js';
import { ErrorEvent } from './events.js';
import type { FollowUp } from './tracker/follow-up.js';
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
 * @csspart label - The label of a question.
 * @csspart hint - What helps to answer it.
 * @csspart option - One of several answers: radio button or check box with its label.
 * @csspart error - What is wrong with an answer.
 * @csspart certainty - A mark for what is not law.
 * @csspart group - A repeatable group of questions.
 * @csspart row - One repetition of it.
 * @csspart files - The files chosen for one paper.
 * @csspart file - One of them; `waiting`, `uploading`, `done` or `failed` as a second token.
 * @csspart progress - How much of it is uploaded.
 * @csspart note - A text between the questions; `warning` when it warns.
 * @csspart offer - What the page could do about what was typed.
 * @csspart button - A button; `primary` for the main one.
 * @csspart failure - Why nothing was found.
 * @csspart result - What was found.
 * @csspart code - The line with the dossier code.
 * @csspart status - The heading of the result; `warning`, `danger` or `success` beside it.
 * @csspart notice - What to do next, and that it is a sandbox; with the same second tokens.
 * @csspart facts - Procedure and appointment.
 * @csspart wanted - What an officer asks for.
 * @csspart acts - The buttons for what may be done now.
 * @csspart act - What is being done: an answer, a withdrawal, a delivery, a rating.
 * @csspart act-failure - Why it was not done.
 * @csspart done - What has just been done.
 * @csspart code-question - The question for the one-time code.
 * @csspart payment - A fee that was asked for.
 * @csspart qr - A QR code: of a transfer, of the dossier code.
 * @csspart papers - The papers that the desk issued.
 * @csspart paper - One of them, as it is printed.
 * @csspart results - The files of the result.
 * @csspart error-summary - What is wrong in an answer, with links.
 * @csspart bring - What to bring.
 * @csspart history - The section with the timeline.
 * @csspart timeline - The list of status changes.
 * @csspart change - One of them; `current` for the last.
 * @csspart office - Whom to ask.
 * @csspart actions - The buttons below.
 * @csspart problem - Why the element cannot work.
 * @fires {ReadyEvent} dvc-ready - The element shows its content for the first time.
 * @fires {DossierChangedEvent} dvc-dossier-changed - Something was done with the dossier: `act`, and its new `status`.
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
  private followUp: FollowUp | undefined;
  /** How the sending of a one-time code went. */
  @state() private codeSent: 'sending' | 'sent' | undefined;
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
    this.forget();
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
        found && result && this.followUp
          ? result.resultView(
              {
                dossier: found.dossier,
                now: found.at,
                failure,
                busy,
                followUp: this.followUp,
                root: this.renderRoot,
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
                codeSent: this.codeSent,
                sendCode: () => void this.sendCode(),
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
    else void this.focusAt(code ? '#factor' : '#code');
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
      this.followUp ??= new result.FollowUp({
        element: this,
        office: () => this.office!,
        dossier: () => this.found!.dossier,
        query: () => this.found!.query,
        show: (dossier, query) => (this.found = { dossier, at: new Date(), query }),
        part: (load) => this.lazyPart(load),
        focus: (selector) => void this.focusAt(selector),
      });
      this.followUp.done = undefined; // said when it was done; this is how it stands now
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
    this.forget();
    this.typed = { code: '', factor: '' };
    await this.focusAt('#code');
  }

  private forget(): void {
    this.followUp?.reset();
    this.found = undefined;
    this.failure = undefined;
    this.codeSent = undefined;
  }

  /** For whoever has not the phone number at hand but the phone. */
  private async sendCode(): Promise<void> {
    const code = tidyCode(this.typed.code);
    if (!this.office || this.codeSent === 'sending') return;
    this.failure = undefined;
    this.wrong = code ? {} : { code: true };
    if (!code) return this.focusAt('#code');
    this.codeSent = 'sending';
    try {
      if (!this.office.oneTimeCode) throw new BackendError('notSupported');
      await this.office.oneTimeCode(code);
      this.codeSent = 'sent';
      await this.focusAt('#factor');
    } catch (error) {
      this.codeSent = undefined;
      this.fail(error);
    }
  }

  private async focusAt(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-status-tracker': DvcStatusTracker;
  }
}
