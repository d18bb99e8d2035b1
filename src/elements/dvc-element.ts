import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../backend/index.js';
import { textIn, type Catalogue, type LocaleCode, type Text } from '../catalogue/index.js';
import { words, type Words } from '../locale/index.js';
import { CatalogueController, type LoadProblem, type LoadState } from './catalogue-controller.js';
import { ErrorEvent, ReadyEvent } from './events.js';
import { icon } from './icon.js';
import { inheritedLocale, isLocale, pageDefaults, type Adapter } from './settings.js';
import { styles } from './styles.js';
import { tokens } from './tokens.js';

/**
 * What the five elements share: where catalogue, backend and language come from, and what is shown while the
 * catalogue loads or cannot be had. The light children (a link to the official page) are seen until the first
 * content and again after a fatal error.
 */
export abstract class DvcElement extends LitElement {
  static override styles = [tokens, styles];

  /** Address of the catalogue (JSON); as a property also the catalogue itself. */
  @property() catalogue: string | object | undefined;
  /** Base address of the receiving office; as a property also an adapter of your own. */
  @property() backend: string | Backend | undefined;
  /** How to talk to `backend`. */
  @property() adapter: Adapter | undefined;
  /** Language of the element: `vi` or `en`. Default: the page's `lang`, else Vietnamese. */
  @property() locale: LocaleCode | undefined;

  protected readonly loader = new CatalogueController(
    this,
    () => this.catalogue ?? this.inlineCatalogue() ?? pageDefaults.catalogue,
    (state) => this.catalogueSettled(state),
  );
  /** Set when the element cannot go on: a code with a sentence in the locale's `problems`. */
  protected fatal: LoadProblem | undefined;
  private inherited: LocaleCode | undefined;
  private announced = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.inherited = inheritedLocale(this);
  }

  /** The content, once there is a catalogue. */
  protected abstract content(catalogue: Catalogue): TemplateResult;

  protected get localeCode(): LocaleCode {
    if (isLocale(this.locale)) return this.locale;
    return pageDefaults.locale ?? this.inherited ?? 'vi';
  }
  protected get words(): Words {
    return words[this.localeCode];
  }
  /** A catalogue text in the element's language. */
  protected text(text: Text): string {
    return textIn(this.localeCode, text);
  }

  private inlineCatalogue(): string | undefined {
    return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  private catalogueSettled(state: LoadState): void {
    const issues =
      state.state === 'ready' ? state.issues : state.state === 'failed' ? state.problem.issues : [];
    const worst =
      state.state === 'failed' ? state.problem.code : issues.find((i) => i.severity === 'error')?.code;
    if (worst) this.dispatchEvent(new ErrorEvent(worst, issues));
  }

  /** A mistake of ours must not take the host page's link away: show it again and say so. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.fatal) throw error;
      this.fatal = { code: 'internal', issues: [] };
      this.dispatchEvent(new ErrorEvent('internal'));
      this.requestUpdate();
      reportError(error);
    }
  }

  protected override updated(): void {
    if (this.announced || this.fatal || this.loader.current.state !== 'ready') return;
    this.announced = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.localeCode}>${this.body()}</div>`;
  }

  private body(): TemplateResult {
    if (this.fatal) return this.problem(this.fatal);
    const { current } = this.loader;
    switch (current.state) {
      case 'loading':
        return html`<slot></slot>
          <div class="skeleton" role="status" aria-label=${this.words.common.loading}>
            <i></i><i></i><i></i>
          </div>`;
      case 'failed':
        return this.problem(current.problem);
      case 'ready':
        return html`${this.catalogueWarnings(current.issues)}${this.content(current.catalogue)}`;
    }
  }

  private problem({ code, issues }: LoadProblem): TemplateResult {
    return html`<div class="notice danger" part="problem" role="alert">
        ${icon('circle-alert')}
        <p>${this.words.problem(code)}</p>
        ${this.issueList(issues)}
        ${
          code === 'catalogueUnreachable'
            ? html`<p>
                <button class="link" type="button" @click=${() => this.loader.retry()}>
                  ${this.words.common.retry}
                </button>
              </p>`
            : nothing
        }
      </div>
      <slot></slot>`;
  }

  /** A partly wrong catalogue works; what is wrong is said to whoever maintains it. */
  private catalogueWarnings(issues: LoadProblem['issues']): TemplateResult | typeof nothing {
    const errors = issues.filter((issue) => issue.severity === 'error');
    if (errors.length === 0) return nothing;
    return html`<details class="notice warning" part="problem">
      <summary>${this.words.catalogueIssues.summary(errors.length)}</summary>
      ${this.issueList(errors)}
    </details>`;
  }

  private issueList(issues: LoadProblem['issues']): TemplateResult | typeof nothing {
    if (issues.length === 0) return nothing;
    return html`<ul>
      ${issues.slice(0, 10).map((issue) => html`<li><code>${issue.path}</code> ${this.words.catalogueIssue(issue.code, issue.params)}</li>`)}
    </ul>`;
  }
}
