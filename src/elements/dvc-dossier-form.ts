import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { receiverOf, type Catalogue, type Procedure } from '../catalogue/index.js';
import { inBoth, notHere as notHereWords } from '../locale/index.js';
import { baseRooms } from './dvc-base.js';
import { DvcElement } from './dvc-element.js';
import { ErrorEvent } from './events.js';
import type { FormView } from './form/form-view.js';
import { notHere, notHereView } from './form/not-here.js';
import { pageDefaults } from './settings.js';

const words = inBoth({ ...baseRooms, notHere: notHereWords });

/**
 * Files a dossier for one procedure: what to know before, the form step by step, uploads, the check, the sending,
 * and the receipt. Nothing typed is lost on any error; nothing typed is sent before “Nộp hồ sơ”, but files go to the
 * office as soon as they are chosen. A draft is kept for the tab, on the device by choice, on a shared computer not at all.
 *
 * @slot - A link to the official page: shown until the form is there, and after a fatal error.
 * @csspart base - The whole element.
 * @csspart problem - Why there is no form, or a part of the catalogue cannot be used.
 * @csspart kept - Says that the last good copy of the catalogue is used, from when it is and why.
 * @csspart title - The name of the form.
 * @csspart start - What is to be known before the first field.
 * @csspart drafts - Drafts that can be gone on with.
 * @csspart draft-resume - Goes on with one of them.
 * @csspart draft-delete - Deletes it, or the draft that is being filled in, after a question.
 * @csspart shared - The choice “Đây là máy dùng chung”, or that the page has made it.
 * @csspart draft - In every step: what is kept and where.
 * @csspart draft-keep - Keeps the draft on the device, or no longer.
 * @csspart draft-news - What has just happened to the draft.
 * @csspart changes - What a newer version of the form has changed, to be read before going on.
 * @csspart form - The form of the current step.
 * @csspart steps - The row of bars that draws how far one is.
 * @csspart step - One bar; with `current` or `done` as a second token.
 * @csspart step-heading - “Bước 2/5 · Người mẹ”.
 * @csspart field - One question: label, hint, error and input; `invalid` when wrong.
 * @csspart input - Its input.
 * @csspart button - A button beside an input: adds a row, chooses files, takes an offer.
 * @csspart label - The label of a question.
 * @csspart hint - What helps to answer it.
 * @csspart option - One of several answers: radio button or check box with its label.
 * @csspart error - What is wrong with an answer.
 * @csspart warning - What may be wrong with an answer, but does not hold it up.
 * @csspart certainty - A mark for what is not law.
 * @csspart group - A repeatable group of questions.
 * @csspart row - One repetition of it.
 * @csspart files - The files chosen for one paper.
 * @csspart file - One of them; `waiting`, `uploading`, `done` or `failed` as a second token.
 * @csspart progress - How much of it is uploaded.
 * @csspart note - A text between the questions; `warning` when it warns.
 * @csspart beside - Two sections that stand side by side where there is room.
 * @csspart error-summary - What is wrong in this step, with links.
 * @csspart review - All answers in words.
 * @csspart review-section - One section of them.
 * @csspart answer - One answer; with `invalid` as a second token.
 * @csspart offer - What the page could do about what was typed: today's unit for an old address, Unicode for old text.
 * @csspart confirming - Shown while the proof of work is solved.
 * @csspart sending - Shown while the dossier is on its way.
 * @csspart failure - Why it was not filed, or that it is not known.
 * @csspart actions - The buttons; on a phone a bar at the bottom.
 * @csspart next - The one main action.
 * @csspart back - The way back.
 * @csspart receipt - The receipt, printed on one page.
 * @csspart code - The dossier code.
 * @csspart qr - Its QR code.
 * @csspart prepared - A form that is filed elsewhere, ready to be printed.
 * @csspart declaration - Its sheet.
 * @csspart not-here - Where it is filed, when not on this page.
 * @fires {ReadyEvent} dvc-ready - The form, or what stands instead of it, shows for the first time.
 * @fires {DossierSubmitEvent} dvc-dossier-submit - About to be sent; cancelable.
 * @fires {DossierSubmittedEvent} dvc-dossier-submitted - The office has it.
 * @fires {ErrorEvent} dvc-error - The catalogue, the procedure or the sending failed: `code` says how.
 */
export class DvcDossierForm extends DvcElement {
  /** The procedure's id in the catalogue. */
  @property() procedure: string | undefined;
  /** The computer is shared (a library, a school, a kiosk): nothing of the form is kept on it, not even for a reload. */
  @property({ type: Boolean }) shared = false;

  private chosen: { catalogue: Catalogue; procedure: Procedure } | undefined;
  /** The form itself comes in a part of its own: a page that lists and tracks does not wait for it. */
  private view: FormView | 'loading' | 'failed' | undefined;

  protected override get words(): (typeof words)['vi'] {
    return words[this.localeCode];
  }

  protected override get isReady(): boolean {
    return super.isReady && (!this.view || (typeof this.view === 'object' && this.view.isOpen));
  }

  protected override update(changed: PropertyValues): void {
    const { current } = this.loader;
    if (current.state === 'ready') this.open(current.catalogue);
    super.update(changed);
  }

  private open(catalogue: Catalogue): void {
    const procedure = catalogue.procedures.find(({ id }) => id === this.procedure);
    if (!procedure) {
      this.chosen = undefined;
      if (this.fatal) return;
      this.fatal = { code: 'unknownProcedure', issues: [] };
      this.dispatchEvent(new ErrorEvent('unknownProcedure'));
      return;
    }
    if (this.fatal?.code === 'unknownProcedure') this.fatal = undefined;
    this.chosen = { catalogue, procedure };
    if (typeof this.view === 'object') this.view.open(catalogue, procedure);
    else if (!this.view && !notHere(procedure, this.office !== undefined)) void this.load();
  }

  private async load(): Promise<void> {
    this.view = 'loading';
    const FormView = await this.lazyPart(async () => (await import('./form/form-view.js')).FormView);
    this.view =
      FormView &&
      new FormView(this, {
        office: () => this.office!,
        destination: () => [this.backend ?? pageDefaults.backend, this.adapter ?? pageDefaults.adapter],
        shared: () => this.shared || pageDefaults.shared === true,
        locale: () => this.localeCode,
        words: () => this.words,
        text: (text) => this.text(text),
      });
    this.view ??= 'failed';
    this.requestUpdate();
  }

  protected override content(): TemplateResult {
    if (!this.chosen) return html`<slot></slot>`;
    const { catalogue, procedure } = this.chosen;
    return html`<h2 class="head" part="title">${this.text(procedure.form?.title ?? procedure.name)}</h2>
      ${this.stage(catalogue, procedure)}`;
  }

  private stage(catalogue: Catalogue, procedure: Procedure): TemplateResult {
    const { view } = this;
    const reason = notHere(procedure, this.office !== undefined);
    if (typeof view === 'object' && view.isOpen && (view.isFiled || !reason)) return view.render();
    if (reason) {
      const say = { words: this.words, locale: this.localeCode, text: this.text.bind(this) };
      return notHereView(reason, { procedure, receiver: receiverOf(catalogue, procedure) }, say);
    }
    return view === 'failed'
      ? this.problem({ code: 'partUnreachable', issues: [] }, () => void this.load())
      : this.skeleton();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-form': DvcDossierForm;
  }
}
