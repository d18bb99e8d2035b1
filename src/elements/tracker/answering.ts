/** A small form at work: fields, uploads and their check, without steps, draft or receipt. */
import { html, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/index.js';
import type { LocaleCode, Procedure } from '../../catalogue/index.js';
import {
  issuesOf,
  newDossier,
  reduceSupplement,
  toSubmission,
  walk,
  type Action,
  type Dossier,
  type DossierIssue,
  type FileAnswer,
  type Item,
  type Submission,
  type WalkedSection,
} from '../../dossier/index.js';
import { vietnamToday } from '../../lifecycle/index.js';
import { filingWords } from '../../locale/filing.js';
import { fieldId, fieldStyles, issueTarget, type FieldContext } from '../fields/index.js';
import { errorSummary, findingsIn, type Finding } from '../form/error-summary.js';
import { fieldContext } from '../form/field-context.js';
import { filesAt } from '../form/files-at.js';
import { LeavingPage } from '../form/leaving-page.js';
import { stillRefused, withRefusals } from '../form/refusals.js';
import type { FieldSay } from '../form/say.js';
import { sectionView } from '../form/section.js';
import { formStyles } from '../form/styles.js';
import { Uploads } from '../form/uploads.js';
import type { Tell } from './tell.js';

export const styles: readonly CSSResult[] = [fieldStyles, formStyles];

export class Answering {
  /** It has no steps: all of it is one. */
  readonly step = '';
  readonly done: FieldContext['done'] = new Map();
  dossier: Dossier;
  private readonly element: ReactiveElement;
  private readonly procedure: Procedure;
  private readonly uploads: Uploads;
  private readonly leaving: LeavingPage;
  private readonly left = new Set<string>();
  private tried = false;
  private dirty = false;
  private refused: readonly DossierIssue[] = [];
  /** As they were at the last try. */
  private findings: readonly Finding[] = [];

  constructor(element: ReactiveElement, procedure: Procedure, office: () => Backend) {
    this.element = element;
    this.procedure = procedure;
    this.dossier = newDossier({ id: '', updated: '' }, procedure);
    this.uploads = new Uploads(element, {
      backend: office,
      files: (path) => this.files(path),
      setFiles: (path, files) => this.act({ type: 'answer', path, value: files }),
      placed: () => undefined, // no draft is kept of an answer
    });
    this.leaving = new LeavingPage(
      element,
      () => this.dirty,
      () => undefined,
    );
  }

  close(): void {
    this.dirty = false;
    this.uploads.clear();
    this.uploads.hostDisconnected();
    this.leaving.hostDisconnected();
    this.element.removeController(this.uploads);
    this.element.removeController(this.leaving);
  }

  shows(item: Item): boolean {
    if (item.issues.length === 0) return false;
    return this.tried || this.left.has(item.path) || this.refused.some(({ path }) => path === item.path);
  }

  leave(path: string): void {
    this.left.add(path);
  }

  /** What is to be sent; undefined while something is wrong, which is shown then. */
  filled(locale: LocaleCode): Submission | undefined {
    this.tried = true;
    this.refused = [];
    const { sections } = this;
    const wrong = issuesOf(sections).some(({ severity }) => severity === 'error');
    this.findings = wrong ? findingsIn(sections, this.said!) : [];
    this.element.requestUpdate();
    return wrong ? undefined : toSubmission(this.dossier, sections, locale);
  }

  /** What the office found wrong. */
  refuse(issues: readonly DossierIssue[]): void {
    this.refused = issues;
    for (const { path, code } of issues) if (code === 'fileUnknown') this.uploads.lose(path);
    this.findings = this.said ? findingsIn(this.sections, this.said) : [];
  }

  private said: FieldSay | undefined;

  render(tell: Tell, titles: { documents: string; fields: string }): TemplateResult {
    const say: FieldSay = { ...tell, words: { ...tell.words, ...filingWords[tell.locale] } };
    this.said = say;
    const context = fieldContext(
      this,
      this.uploads,
      (action) => this.act(action),
      () => this.element.requestUpdate(),
      say,
    );
    const { sections } = this;
    return html`${errorSummary(this.findings, this.goTo, say)}
    ${sections.map(
      (section) =>
        html`${sections.length > 1 ? html`<h4>${section.section ? titles.fields : titles.documents}</h4>` : ''}
        ${sectionView(section, context, say)}`,
    )}`;
  }

  private get sections(): WalkedSection[] {
    return withRefusals(walk(this.procedure, this.dossier, { today: vietnamToday() }), this.refused);
  }

  /** A single file entry of a row stands by itself here. */
  private files(path: string): FileAnswer[] {
    const own = Object.hasOwn(this.dossier.answers, path) ? this.dossier.answers[path] : undefined;
    return (own as FileAnswer[] | undefined) ?? filesAt(this.dossier, path);
  }

  private act(action: Action): void {
    this.dossier = reduceSupplement(this.procedure, this.dossier, action);
    this.dirty = true;
    this.refused = stillRefused(this.refused, action.path);
    this.element.requestUpdate();
  }

  private readonly goTo = ({ item, issue }: Finding): void => {
    const selector = `#${CSS.escape(issueTarget(issue))}, #${CSS.escape(fieldId(item.path))}, [name="${fieldId(item.path)}"]`;
    this.element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  };
}
