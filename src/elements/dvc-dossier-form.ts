import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Receipt } from '../backend/index.js';
import type { Catalogue } from '../catalogue/index.js';
import { toSubmission, type Action, type DossierIssue } from '../dossier/index.js';
import { DvcElement } from './dvc-element.js';
import { DossierSubmittedEvent, DossierSubmitEvent, ErrorEvent } from './events.js';
import { drawField, fieldId, fieldStyles, issueTarget } from './fields/index.js';
import { receiverOf } from './form/agency.js';
import { errorSummary, findingsIn, type Finding } from './form/error-summary.js';
import { fieldContext } from './form/field-context.js';
import { filesAt, filesUnderWay } from './form/files-at.js';
import { Filling, REVIEW, START } from './form/filling.js';
import { LeavingPage } from './form/leaving-page.js';
import { notHere, notHereView } from './form/not-here.js';
import { ReceiptPaper } from './form/receipt-paper.js';
import { reviewView } from './form/review.js';
import type { Say } from './form/say.js';
import { sendingAction, sendingView } from './form/sending.js';
import { sentMark } from './form/sent-mark.js';
import { destinationOf, startView } from './form/start.js';
import { actionBar, stepHeading, titleOf } from './form/steps.js';
import { formStyles, receiptStyles } from './form/styles.js';
import { Submitting } from './form/submitting.js';
import { Uploads } from './form/uploads.js';
import { pageDefaults } from './settings.js';

/**
 * Files a dossier for one procedure: what to know before, the form step by step, uploads, the check, the sending,
 * and the receipt. Nothing typed is lost on any error; nothing typed is stored or sent before “Nộp hồ sơ”, but files
 * go to the office as soon as they are chosen.
 *
 * @slot - A link to the official page: shown until the form is there, and after a fatal error.
 * @csspart base - The whole element.
 * @csspart title - The name of the form.
 * @csspart start - What is to be known before the first field.
 * @csspart form - The form of the current step.
 * @csspart steps - The row of bars that draws how far one is.
 * @csspart step - One bar; with `current` or `done` as a second token.
 * @csspart step-heading - “Bước 2/5 · Người mẹ”.
 * @csspart error-summary - What is wrong in this step, with links.
 * @csspart review - All answers in words.
 * @csspart review-section - One section of them.
 * @csspart answer - One answer; with `invalid` as a second token.
 * @csspart confirming - Shown while the proof of work is solved.
 * @csspart sending - Shown while the dossier is on its way.
 * @csspart failure - Why it was not filed, or that it is not known.
 * @csspart actions - The buttons; on a phone a bar at the bottom.
 * @csspart next - The one main action.
 * @csspart back - The way back.
 * @csspart receipt - The receipt, printed on one page.
 * @csspart code - The dossier code.
 * @csspart qr - Its QR code.
 * @csspart not-here - Where it is filed, when not on this page.
 * @fires {DossierSubmitEvent} dvc-dossier-submit - About to be sent; cancelable.
 * @fires {DossierSubmittedEvent} dvc-dossier-submitted - The office has it.
 * @fires {ErrorEvent} dvc-error - The catalogue, the procedure or the sending failed: `code` says how.
 */
export class DvcDossierForm extends DvcElement {
  static override styles = [...DvcElement.styles, fieldStyles, formStyles, receiptStyles];

  /** The procedure's id in the catalogue. */
  @property() procedure: string | undefined;

  private filling: Filling | undefined;
  private submitting: Submitting | undefined;
  private paper: ReceiptPaper | undefined;
  /** As they were when the citizen tried to go on: a list that shrinks while typing would move the field away. */
  private findings: readonly Finding[] = [];
  private readonly uploads = new Uploads(this, {
    backend: () => this.office!,
    files: (path) => (this.filling ? filesAt(this.filling.dossier, path) : []),
    setFiles: (path, files) => this.act({ type: 'answer', path, value: files }),
  });

  constructor() {
    super();
    new LeavingPage(this, () => this.filling?.dirty === true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.submitting?.cancel();
  }

  protected override update(changed: PropertyValues): void {
    const { current } = this.loader;
    if (current.state === 'ready') this.open(current.catalogue);
    super.update(changed);
  }

  /** Begins the procedure's form, or goes on with it when the same catalogue was only read again. */
  private open(catalogue: Catalogue): void {
    if (this.filling?.catalogue === catalogue && this.filling.procedure.id === this.procedure) return;
    const procedure = catalogue.procedures.find(({ id }) => id === this.procedure);
    if (!procedure) {
      if (this.fatal) return;
      this.fatal = { code: 'unknownProcedure', issues: [] };
      this.dispatchEvent(new ErrorEvent('unknownProcedure'));
      return;
    }
    if (this.fatal?.code === 'unknownProcedure') this.fatal = undefined;
    if (this.filling?.adopt(catalogue, procedure)) return;
    this.uploads.clear();
    this.submitting?.cancel();
    this.paper = undefined;
    this.findings = [];
    const filling = new Filling(catalogue, procedure);
    this.filling = filling;
    this.submitting = new Submitting({
      requestUpdate: () => this.requestUpdate(),
      backend: () => this.office!,
      catalogue: () => filling.catalogue,
      received: (receipt, earlier) => this.received(filling, receipt, earlier),
      notFiled: (code, issues) => this.notFiled(filling, code, issues),
    });
  }

  protected override content(): TemplateResult {
    const { filling } = this;
    if (!filling) return html`<slot></slot>`;
    const { form, name } = filling.procedure;
    return html`<h2 class="head" part="title">${this.text(form?.title ?? name)}</h2>
      ${this.stage(filling)}`;
  }

  private stage(filling: Filling): TemplateResult {
    const { say } = this;
    const { procedure, catalogue, step } = filling;
    const receiver = receiverOf(catalogue, procedure);
    if (this.paper) return this.paper.render(this.renderRoot, DvcDossierForm.styles, say);
    const reason = notHere(procedure, this.office !== undefined);
    if (reason) return notHereView(reason, { procedure, receiver }, say);
    if (step === START) {
      const begin = () => this.goTo(filling.sections[0]?.name ?? REVIEW);
      const way = destinationOf(this.backend ?? pageDefaults.backend, this.adapter ?? pageDefaults.adapter);
      const at = { receiver, sent: sentMark(procedure.id), begin, ...way };
      return startView(procedure, at, say);
    }
    return html`<form novalidate part="form" @submit=${this.advance}>
      ${keyed(step, step === REVIEW ? this.review(filling) : this.section(filling))}
    </form>`;
  }

  private section(filling: Filling): TemplateResult {
    const { say } = this;
    const { sections, step } = filling;
    const at = sections.findIndex(({ name }) => name === step);
    const section = sections[at];
    if (!section) return this.review(filling);
    const before = sections[at - 1]?.name ?? START;
    const description = section.section ? section.section.description : say.words.form.documentsHint;
    const context = fieldContext(
      filling,
      this.uploads,
      (action) => this.act(action),
      () => this.requestUpdate(),
      say,
    );
    return html`${stepHeading(at + 1, sections.length + 1, titleOf(section, say), say)}
    ${errorSummary(this.findings, this.goToFinding, say)}
    ${description ? html`<p class="muted description">${this.text(description)}</p>` : nothing}
    ${repeat(
      section.items,
      ({ path }) => path,
      (item) => drawField(item, context),
    )}
    ${
      filling.returning
        ? actionBar({ primary: { label: say.words.form.toReview } })
        : actionBar({
            primary: { label: say.words.form.next, icon: 'arrow-right' },
            back: { label: say.words.form.back, act: () => this.goTo(before) },
          })
    }`;
  }

  private review(filling: Filling): TemplateResult {
    const { say } = this;
    const { form: words } = say.words;
    const { sections, procedure } = filling;
    const state = this.submitting!.state;
    const findings = findingsIn(sections, say).filter(({ item }) => filling.shows(item));
    const waiting = filesUnderWay(sections);
    const last = sections.at(-1)?.name ?? START;
    return html`${stepHeading(sections.length + 1, sections.length + 1, words.review, say)}
    ${errorSummary(findings, this.goToFinding, say)}
    ${reviewView(procedure, sections, (name) => this.goTo(name, true), say)}
    ${waiting > 0 ? html`<p class="muted" role="status">${words.wait(waiting)}</p>` : nothing}
    ${sendingView(state, () => this.submitting!.cancel(), say)}
    ${actionBar({
      primary: sendingAction(state, say),
      back: { label: words.back, act: () => this.goTo(last) },
    })}`;
  }

  /** Continue, or Enter in a field. */
  private readonly advance = (event: Event): void => {
    event.preventDefault();
    const { filling } = this;
    if (!filling) return;
    if (filling.step === REVIEW) return this.send(filling);
    filling.try(filling.step);
    const { sections } = filling;
    const at = sections.findIndex(({ name }) => name === filling.step);
    if (filling.mayLeave(filling.step)) {
      return this.goTo(filling.returning ? REVIEW : (sections[at + 1]?.name ?? REVIEW));
    }
    this.findings = findingsIn(sections.slice(at, at + 1), this.say).filter(
      ({ issue }) => issue.code !== 'uploadUnfinished',
    );
    this.focusAfterDrawing('[part~="error-summary"]');
  };

  private send(filling: Filling): void {
    const { dossier, procedure } = filling;
    const submitting = this.submitting!;
    if (submitting.busy) return; // pressed twice
    if (submitting.state.at === 'mismatch') return void submitting.fetchEarlier(dossier.key);
    filling.try(REVIEW);
    if (!filling.maySend) return this.focusAfterDrawing('[part~="error-summary"]');
    filling.refuse([]);
    if (!this.dispatchEvent(new DossierSubmitEvent(procedure.id))) return;
    void submitting.send(toSubmission(dossier, filling.sections, this.localeCode), dossier.key);
    this.bringIntoView('[part~="confirming"], [part~="sending"]');
  }

  private received(filling: Filling, receipt: Receipt, earlier: boolean): void {
    filling.dirty = false;
    if (this.filling === filling) {
      this.uploads.clear();
      this.paper = new ReceiptPaper(filling, receipt, earlier, () => this.requestUpdate());
      this.focusAfterDrawing('.step-heading');
    }
    this.dispatchEvent(new DossierSubmittedEvent(receipt));
  }

  private notFiled(filling: Filling, code: string, issues: readonly DossierIssue[]): void {
    filling.refuse(issues);
    for (const issue of issues) if (issue.code === 'fileUnknown') this.uploads.lose(issue.path);
    this.dispatchEvent(new ErrorEvent(code));
    this.focusAfterDrawing(issues.length > 0 ? '[part~="error-summary"]' : '[part~="failure"]');
  }

  private act(action: Action): void {
    this.filling?.act(action);
    this.requestUpdate();
  }

  private goTo(step: string, returning = false, focus = '.step-heading'): void {
    const { filling, submitting } = this;
    if (!filling || !submitting) return;
    filling.step = step;
    filling.returning = returning;
    this.findings = [];
    // Solved while the citizen reads; what goes wrong is said when it is needed.
    if (step === REVIEW) submitting.confirmation.solution(this.office!).catch(() => undefined);
    else submitting.settle();
    this.focusAfterDrawing(focus);
  }

  private readonly goToFinding = ({ item, issue }: Finding): void => {
    const { filling } = this;
    if (!filling) return;
    const target = `#${issueTarget(issue)}, #${fieldId(item.path)}, [name="${fieldId(item.path)}"]`;
    if (filling.step === item.section) return this.focusAfterDrawing(target);
    this.goTo(item.section, true, target);
    filling.try(item.section);
  };

  private focusAfterDrawing(selector: string): void {
    this.bringIntoView(selector, (target) => target.focus({ preventScroll: true }));
  }

  private bringIntoView(selector: string, then?: (target: HTMLElement) => void): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(selector);
      if (!target) return;
      then?.(target);
      target.scrollIntoView({ block: 'nearest' });
    });
  }

  private get say(): Say {
    return { words: this.words, locale: this.localeCode, text: (text) => this.text(text) };
  }
}
