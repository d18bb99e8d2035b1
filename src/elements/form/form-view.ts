import { html, nothing, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Backend, Receipt } from '../../backend/index.js';
import {
  receiverOf,
  type Catalogue,
  type LocaleCode,
  type Procedure,
  type Text,
} from '../../catalogue/index.js';
import { toSubmission, type Action, type DossierIssue } from '../../dossier/index.js';
import { filingWords } from '../../locale/filing.js';
import { DossierSubmittedEvent, DossierSubmitEvent, ErrorEvent } from '../events.js';
import { fieldId, fieldStyles, issueTarget } from '../fields/index.js';
import * as icons from '../icons.js';
import { styles } from '../styles.js';
import { tokens } from '../tokens.js';
import { errorSummary, findingsIn, type Finding } from './error-summary.js';
import { fieldContext } from './field-context.js';
import { filesAt, filesUnderWay } from './files-at.js';
import { Filling, REVIEW, START } from './filling.js';
import { LeavingPage } from './leaving-page.js';
import { preparedView } from './prepared.js';
import { printPart } from './print.js';
import { ReceiptPaper } from './receipt-paper.js';
import { reviewView } from './review.js';
import { sectionView } from './section.js';
import type { Say, ShellWords } from './say.js';
import { sendingAction, sendingView } from './sending.js';
import { sentMark } from './sent-mark.js';
import { destinationOf, startView } from './start.js';
import { actionBar, stepHeading, titleOf } from './steps.js';
import { formStyles, receiptStyles } from './styles.js';
import { Submitting } from './submitting.js';
import { Uploads } from './uploads.js';

/** What the form needs of the element that it fills. */
export interface FormSetting {
  office(): Backend;
  /** What the page says of the office: for telling where the data go. */
  destination(): Parameters<typeof destinationOf>;
  locale(): LocaleCode;
  words(): ShellWords;
  text(text: Text): string;
}

/** The form at work in its element: the steps, the uploads, the check, the sending, the receipt. */
export class FormView {
  static readonly styles: readonly CSSResult[] = [fieldStyles, formStyles, receiptStyles];
  /** All that a sheet needs when it is printed away from its element. */
  private static readonly paperStyles: readonly CSSResult[] = [tokens, styles, ...FormView.styles];

  private readonly element: ReactiveElement;
  private readonly setting: FormSetting;
  private readonly uploads: Uploads;
  private filling: Filling | undefined;
  private submitting: Submitting | undefined;
  private paper: ReceiptPaper | undefined;
  /** The declaration is ready to be printed and filed elsewhere. */
  private prepared = false;
  /** As they were when the citizen tried to go on: a list that shrinks while typing would move the field away. */
  private findings: readonly Finding[] = [];

  constructor(element: ReactiveElement, setting: FormSetting) {
    this.element = element;
    this.setting = setting;
    this.uploads = new Uploads(element, {
      backend: () => setting.office(),
      files: (path) => (this.filling ? filesAt(this.filling.dossier, path) : []),
      setFiles: (path, files) => this.act({ type: 'answer', path, value: files }),
    });
    new LeavingPage(element, () => this.filling?.dirty === true);
    element.addController({ hostDisconnected: () => this.submitting?.cancel() });
  }

  /** The dossier is filed, and its receipt is what there is to see. */
  get isFiled(): boolean {
    return this.paper !== undefined;
  }

  /** Begins the procedure's form, or goes on with it when the same catalogue was only read again. */
  open(catalogue: Catalogue, procedure: Procedure): void {
    if (this.filling?.adopt(catalogue, procedure)) return;
    this.uploads.clear();
    this.submitting?.cancel();
    this.paper = undefined;
    this.prepared = false;
    this.findings = [];
    const filling = new Filling(catalogue, procedure);
    this.filling = filling;
    this.submitting = new Submitting({
      requestUpdate: () => this.element.requestUpdate(),
      backend: () => this.setting.office(),
      catalogue: () => filling.catalogue,
      received: (receipt, earlier) => this.received(filling, receipt, earlier),
      notFiled: (code, issues) => this.notFiled(filling, code, issues),
    });
  }

  /** Where the citizen stands; `open` comes first. */
  render(): TemplateResult {
    const { say } = this;
    if (this.paper) return this.paper.render(this.element.renderRoot, FormView.paperStyles, say);
    const filling = this.filling!;
    const { procedure, catalogue, step, prepares } = filling;
    if (this.prepared) return this.sheet(filling);
    if (step === START) {
      const begin = () => this.goTo(filling.steps[0]?.name ?? REVIEW);
      const way = destinationOf(...this.setting.destination());
      const receiver = receiverOf(catalogue, procedure);
      return startView(procedure, { receiver, sent: sentMark(procedure.id), begin, prepares, ...way }, say);
    }
    return html`<form novalidate part="form" @submit=${this.advance}>
      ${keyed(step, step === REVIEW ? this.review(filling) : this.step(filling))}
    </form>`;
  }

  private sheet(filling: Filling): TemplateResult {
    const { say } = this;
    const { procedure, sections, dossier } = filling;
    const filed = toSubmission(dossier, sections, say.locale);
    const print = () => {
      const part = this.element.renderRoot.querySelector('[part~="declaration"]');
      const title = say.text(procedure.form?.title ?? procedure.name);
      if (part) printPart(part, FormView.paperStyles, title);
    };
    return preparedView({ procedure, sections, filed, print, edit: () => this.goTo(REVIEW) }, say);
  }

  private step(filling: Filling): TemplateResult {
    const { say } = this;
    const { steps } = filling;
    const at = steps.findIndex(({ name }) => name === filling.step);
    const step = steps[at];
    if (!step) return this.review(filling);
    const before = steps[at - 1]?.name ?? START;
    const context = fieldContext(
      filling,
      this.uploads,
      (action) => this.act(action),
      () => this.element.requestUpdate(),
      say,
    );
    const titles = step.sections.map((section) => titleOf(section, say));
    return html`${stepHeading(at + 1, steps.length + 1, titles.join(', '), say)}
    ${errorSummary(this.findings, this.goToFinding, say)}
    ${
      step.sections.length === 1
        ? sectionView(step.sections[0]!, context, say)
        : html`<div class="beside" part="beside">
            ${step.sections.map(
              (section, i) =>
                html`<section>
                  <h4>${titles[i]}</h4>
                  ${sectionView(section, context, say)}
                </section>`,
            )}
          </div>`
    }
    ${
      filling.returning
        ? actionBar({ primary: { label: say.words.form.toReview } })
        : actionBar({
            primary: { label: say.words.form.next, icon: icons.arrowRight },
            back: { label: say.words.form.back, act: () => this.goTo(before) },
          })
    }`;
  }

  private review(filling: Filling): TemplateResult {
    const { say } = this;
    const { form: words } = say.words;
    const { sections, steps, procedure } = filling;
    const state = this.submitting!.state;
    const findings = findingsIn(sections, say).filter(({ item }) => filling.shows(item));
    const waiting = filesUnderWay(sections);
    const last = steps.at(-1)?.name ?? START;
    return html`${stepHeading(steps.length + 1, steps.length + 1, words.review, say)}
    ${errorSummary(findings, this.goToFinding, say)}
    ${reviewView(procedure, sections, (name) => this.goTo(filling.stepOf(name), true), say)}
    ${waiting > 0 ? html`<p class="muted" role="status">${words.wait(waiting)}</p>` : nothing}
    ${filling.prepares ? nothing : sendingView(state, () => this.submitting!.cancel(), say)}
    ${actionBar({
      primary: filling.prepares ? { label: words.toSheet } : sendingAction(state, say),
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
    const { steps } = filling;
    const at = steps.findIndex(({ name }) => name === filling.step);
    if (filling.mayLeave(filling.step)) {
      return this.goTo(filling.returning ? REVIEW : (steps[at + 1]?.name ?? REVIEW));
    }
    this.findings = findingsIn(steps[at]?.sections ?? [], this.say).filter(
      ({ issue }) => issue.code !== 'uploadUnfinished',
    );
    this.focusAfterDrawing('[part~="error-summary"]');
  };

  private send(filling: Filling): void {
    const { dossier, procedure } = filling;
    if (filling.prepares) return this.prepare(filling);
    const submitting = this.submitting!;
    if (submitting.busy) return; // pressed twice
    if (submitting.state.at === 'mismatch') return void submitting.fetchEarlier(dossier.key);
    filling.try(REVIEW);
    if (!filling.maySend) return this.focusAfterDrawing('[part~="error-summary"]');
    filling.refuse([]);
    if (!this.element.dispatchEvent(new DossierSubmitEvent(procedure.id))) return;
    void submitting.send(toSubmission(dossier, filling.sections, this.setting.locale()), dossier.key);
    this.bringIntoView('[part~="confirming"], [part~="sending"]');
  }

  private prepare(filling: Filling): void {
    filling.try(REVIEW);
    this.prepared = filling.maySend;
    this.focusAfterDrawing(this.prepared ? '.step-heading' : '[part~="error-summary"]');
  }

  private received(filling: Filling, receipt: Receipt, earlier: boolean): void {
    filling.dirty = false;
    if (this.filling === filling) {
      this.uploads.clear();
      this.paper = new ReceiptPaper(filling, receipt, earlier, () => this.element.requestUpdate());
      this.focusAfterDrawing('.step-heading');
    }
    this.element.dispatchEvent(new DossierSubmittedEvent(receipt));
  }

  private notFiled(filling: Filling, code: string, issues: readonly DossierIssue[]): void {
    filling.refuse(issues);
    for (const issue of issues) if (issue.code === 'fileUnknown') this.uploads.lose(issue.path);
    this.element.dispatchEvent(new ErrorEvent(code));
    this.focusAfterDrawing(issues.length > 0 ? '[part~="error-summary"]' : '[part~="failure"]');
  }

  private act(action: Action): void {
    this.filling?.act(action);
    this.element.requestUpdate();
  }

  private goTo(step: string, returning = false, focus = '.step-heading'): void {
    const { filling, submitting } = this;
    if (!filling || !submitting) return;
    filling.step = step;
    filling.returning = returning;
    this.findings = [];
    this.prepared = false;
    // Solved while the citizen reads; what goes wrong is said when it is needed.
    if (step === REVIEW && !filling.prepares)
      submitting.confirmation.solution(this.setting.office()).catch(() => undefined);
    else submitting.settle();
    this.focusAfterDrawing(focus);
  }

  private readonly goToFinding = ({ item, issue }: Finding): void => {
    const { filling } = this;
    if (!filling) return;
    const target = `#${issueTarget(issue)}, #${fieldId(item.path)}, [name="${fieldId(item.path)}"]`;
    const step = filling.stepOf(item.section);
    if (filling.step === step) return this.focusAfterDrawing(target);
    this.goTo(step, true, target);
    filling.try(step);
  };

  private focusAfterDrawing(selector: string): void {
    this.bringIntoView(selector, (target) => target.focus({ preventScroll: true }));
  }

  private bringIntoView(selector: string, then?: (target: HTMLElement) => void): void {
    this.element.requestUpdate();
    void this.element.updateComplete.then(() => {
      const target = this.element.renderRoot.querySelector<HTMLElement>(selector);
      if (!target) return;
      then?.(target);
      target.scrollIntoView({ block: 'nearest' });
    });
  }

  private get say(): Say {
    const locale = this.setting.locale();
    const words = { ...this.setting.words(), ...filingWords[locale] };
    return { words, locale, text: (text) => this.setting.text(text) };
  }
}
