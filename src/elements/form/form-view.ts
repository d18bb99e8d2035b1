import { html, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Receipt } from '../../backend/index.js';
import { receiverOf, type Catalogue, type Procedure } from '../../catalogue/index.js';
import { toSubmission, type Action, type DossierIssue } from '../../dossier/index.js';
import { filingWords } from '../../locale/filing.js';
import { DossierSubmittedEvent, DossierSubmitEvent, ErrorEvent } from '../events.js';
import { fieldId, fieldStyles, issueTarget } from '../fields/index.js';
import { styles } from '../styles.js';
import { tokens } from '../tokens.js';
import { bringIntoView, focusOn } from './bring-into-view.js';
import { changesView } from './drafts/changes-view.js';
import { draftStyles } from './drafts/styles.js';
import { findingsIn, type Finding } from './error-summary.js';
import { fieldContext } from './field-context.js';
import type { FormSetting } from './form-setting.js';
import { filesAt } from './files-at.js';
import { REVIEW, START, type Filling } from './filling.js';
import { LeavingPage } from './leaving-page.js';
import { preparedView } from './prepared.js';
import { printPart } from './print.js';
import { ReceiptPaper } from './receipt-paper.js';
import type { Say } from './say.js';
import { sentMark } from './sent-mark.js';
import { destinationOf, purposeOf, startView } from './start.js';
import { reviewStep, stepView } from './step-view.js';
import { formStyles, receiptStyles } from './styles.js';
import { Uploads } from './uploads.js';
import { Work, type WorkHost } from './work.js';

/** The form at work in its element: the steps, the uploads, the draft, the check, the sending, the receipt. */
export class FormView {
  static readonly styles: readonly CSSResult[] = [fieldStyles, formStyles, receiptStyles, draftStyles];
  /** All that a sheet needs when it is printed away from its element. */
  private static readonly paperStyles: readonly CSSResult[] = [tokens, styles, ...FormView.styles];

  private readonly element: ReactiveElement;
  private readonly setting: FormSetting;
  private readonly uploads: Uploads;
  private readonly workHost: WorkHost;
  private work: Work | undefined;
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
      files: (path) => (this.work ? filesAt(this.work.filling.dossier, path) : []),
      setFiles: (path, files) => this.act({ type: 'answer', path, value: files }),
      placed: () => this.work?.drafts.changed(),
    });
    this.workHost = {
      element,
      uploads: this.uploads,
      office: () => setting.office(),
      isShared: () => setting.shared(),
      received: (filling, receipt, earlier) => this.received(filling, receipt, earlier),
      notFiled: (filling, code, issues) => this.notFiled(filling, code, issues),
      begun: () => this.begun(),
    };
    const flush = () => void this.work?.drafts.flush();
    new LeavingPage(element, () => this.work?.isAtRisk === true, flush);
    element.addController({
      hostConnected: () => this.work?.drafts.connect(),
      hostDisconnected: () => {
        this.work?.submitting.cancel();
        this.work?.drafts.disconnect();
      },
    });
  }

  /** What was kept of the form has been found, or that there is nothing. */
  get isOpen(): boolean {
    return this.work !== undefined && this.work.drafts.mode !== 'looking';
  }
  /** The dossier is filed, and its receipt is what there is to see. */
  get isFiled(): boolean {
    return this.paper !== undefined;
  }

  /** Begins the procedure's form, or goes on with it: in a newer version of the catalogue too. */
  open(catalogue: Catalogue, procedure: Procedure): void {
    const { work, setting, element } = this;
    if (work && setting.shared() && work.drafts.mode === 'open') void work.drafts.beShared();
    // What is on its way or filed is a dossier of the version it was sent under.
    if (work?.filling.isOf(catalogue, procedure) && (this.paper || work.submitting.busy)) return;
    if (work?.filling.adopt(catalogue, procedure)) return;
    work?.stop();
    work?.drafts.disconnect();
    this.paper = undefined;
    this.begun();
    this.work = new Work(this.workHost, catalogue, procedure);
    if (element.isConnected) this.work.drafts.connect();
    void this.work.drafts.look(purposeOf(catalogue, procedure, ...setting.destination()));
  }

  private begun(): void {
    this.prepared = false;
    this.findings = [];
  }

  /** Where the citizen stands; once it is open. */
  render(): TemplateResult {
    const { say } = this;
    if (this.paper) return this.paper.render(this.element.renderRoot, FormView.paperStyles, say);
    const work = this.work!;
    const { filling, drafts } = work;
    if (drafts.mode === 'shared') filling.share();
    const { step, changes } = filling;
    if (changes) return changesView(changes, () => this.goTo(step), say);
    if (this.prepared) return this.sheet(work);
    if (step === START) return this.start(work);
    return html`<form novalidate part="form" @submit=${this.advance}>
      ${keyed(step, step === REVIEW ? this.review(work) : this.step(work))}
    </form>`;
  }

  private start({ filling, draftsView }: Work): TemplateResult {
    const { say } = this;
    const { procedure, catalogue, prepares } = filling;
    const begin = () => {
      draftsView.begin();
      this.goTo(filling.steps[0]?.name ?? REVIEW);
    };
    const drafts = {
      stay: draftsView.stay(say),
      found: html`${draftsView.news(filling.dossier, say)} ${draftsView.offers(say)}`,
      choice: draftsView.choice(say),
    };
    const receiver = receiverOf(catalogue, procedure);
    const way = destinationOf(...this.setting.destination());
    const sent = sentMark(procedure.id);
    return startView(procedure, { receiver, sent, drafts, begin, prepares, ...way }, say);
  }

  private sheet({ filling, draftsView }: Work): TemplateResult {
    const { say } = this;
    const { procedure, sections, dossier } = filling;
    const filed = toSubmission(dossier, sections, say.locale);
    const print = () => {
      const part = this.element.renderRoot.querySelector('[part~="declaration"]');
      const title = say.text(procedure.form?.title ?? procedure.name);
      if (part) printPart(part, FormView.paperStyles, title);
    };
    const view = { procedure, sections, filed, print, edit: () => this.goTo(REVIEW) };
    return html`${preparedView(view, say)} ${draftsView.bar(say)}`;
  }

  private step(work: Work): TemplateResult {
    const { say } = this;
    const { filling, draftsView } = work;
    const { steps, returning } = filling;
    const at = steps.findIndex(({ name }) => name === filling.step);
    const step = steps[at];
    if (!step) return this.review(work);
    const context = fieldContext(
      filling,
      this.uploads,
      (action) => this.act(action),
      () => this.element.requestUpdate(),
      say,
    );
    const view = {
      step,
      n: at + 1,
      total: steps.length + 1,
      findings: this.findings,
      goToFinding: this.goToFinding,
      news: draftsView.news(filling.dossier, say),
      draft: draftsView.bar(say),
      back: returning ? undefined : () => this.goTo(steps[at - 1]?.name ?? START),
    };
    return stepView(view, context, say);
  }

  private review({ filling, submitting, draftsView }: Work): TemplateResult {
    const { say } = this;
    const { sections, steps, procedure, prepares } = filling;
    const view = {
      procedure,
      sections,
      n: steps.length + 1,
      findings: findingsIn(sections, say).filter(({ item }) => filling.shows(item)),
      goToFinding: this.goToFinding,
      news: draftsView.news(filling.dossier, say),
      draft: submitting.busy ? undefined : draftsView.bar(say),
      sending: prepares ? undefined : submitting.state,
      cancel: () => submitting.cancel(),
      edit: (section: string) => this.goTo(filling.stepOf(section), true),
      back: () => this.goTo(steps.at(-1)?.name ?? START),
    };
    return reviewStep(view, say);
  }

  /** Continue, or Enter in a field. */
  private readonly advance = (event: Event): void => {
    event.preventDefault();
    const { work } = this;
    if (!work) return;
    const { filling } = work;
    if (filling.step === REVIEW) return this.send(work);
    filling.try(filling.step);
    const { steps } = filling;
    const at = steps.findIndex(({ name }) => name === filling.step);
    if (filling.mayLeave(filling.step)) {
      return this.goTo(filling.returning ? REVIEW : (steps[at + 1]?.name ?? REVIEW));
    }
    this.findings = findingsIn(steps[at]?.sections ?? [], this.say).filter(
      ({ issue }) => issue.code !== 'uploadUnfinished',
    );
    this.focus('[part~="error-summary"]');
  };

  private send({ filling, submitting, drafts }: Work): void {
    if (filling.prepares) return this.prepare(filling);
    if (submitting.busy) return; // pressed twice
    if (submitting.state.at === 'mismatch') return void submitting.fetchEarlier(filling.dossier.key);
    if (submitting.state.at === 'other') filling.renew();
    filling.try(REVIEW);
    if (!filling.maySend) return this.focus('[part~="error-summary"]');
    filling.refuse([]);
    if (!this.element.dispatchEvent(new DossierSubmitEvent(filling.procedure.id))) return;
    drafts.heard();
    const { dossier, sections } = filling;
    void submitting.send(toSubmission(dossier, sections, this.setting.locale()), dossier.key);
    bringIntoView(this.element, '[part~="confirming"], [part~="sending"]');
  }

  private prepare(filling: Filling): void {
    filling.try(REVIEW);
    this.prepared = filling.maySend;
    this.focus(this.prepared ? '.step-heading' : '[part~="error-summary"]');
  }

  private received(filling: Filling, receipt: Receipt, earlier: boolean): void {
    if (this.work?.filling === filling) {
      this.uploads.clear();
      this.paper = new ReceiptPaper(filling, receipt, earlier, () => this.element.requestUpdate());
      this.focus('.step-heading');
    }
    this.element.dispatchEvent(new DossierSubmittedEvent(receipt));
  }

  private notFiled(filling: Filling, code: string, issues: readonly DossierIssue[]): void {
    filling.refuse(issues);
    for (const issue of issues) if (issue.code === 'fileUnknown') this.uploads.lose(issue.path);
    this.element.dispatchEvent(new ErrorEvent(code));
    this.focus(issues.length > 0 ? '[part~="error-summary"]' : '[part~="failure"]');
  }

  private act(action: Action): void {
    this.work?.act(action);
    this.element.requestUpdate();
  }

  private goTo(step: string, returning = false, focus = '.step-heading'): void {
    const { work } = this;
    if (!work) return;
    const { filling, submitting, drafts } = work;
    filling.step = step;
    filling.returning = returning;
    filling.changes = undefined;
    this.findings = [];
    this.prepared = false;
    drafts.heard();
    if (filling.dirty) drafts.changed();
    // Solved while the citizen reads; what goes wrong is said when it is needed.
    if (step === REVIEW && !filling.prepares)
      submitting.confirmation.solution(this.setting.office()).catch(() => undefined);
    else submitting.settle();
    this.focus(focus);
  }

  private readonly goToFinding = ({ item, issue }: Finding): void => {
    const { work } = this;
    if (!work) return;
    const { filling } = work;
    const target = `#${issueTarget(issue)}, #${fieldId(item.path)}, [name="${fieldId(item.path)}"]`;
    const step = filling.stepOf(item.section);
    if (filling.step === step) return this.focus(target);
    this.goTo(step, true, target);
    filling.try(step);
  };

  private focus(selector: string): void {
    focusOn(this.element, selector);
  }

  private get say(): Say {
    const locale = this.setting.locale();
    const words = { ...this.setting.words(), ...filingWords[locale] };
    return { words, locale, text: (text) => this.setting.text(text) };
  }
}
