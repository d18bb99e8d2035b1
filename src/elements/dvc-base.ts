import { adoptStyles, LitElement, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { backendFor, type Backend, type BackendOptions } from '../backend/index.js';
import { textIn, type LocaleCode, type Text } from '../catalogue/index.js';
import { common, inBoth, problem } from '../locale/index.js';
import { ErrorEvent, ReadyEvent } from './events.js';
import { faultText } from './faults.js';
import { icon } from './icon.js';
import * as icons from './icons.js';
import type { LoadProblem } from './load-state.js';
import { inheritedLocale, isLocale, pageDefaults, type Adapter } from './settings.js';
import { styles } from './styles.js';
import { tokens } from './tokens.js';
import { version } from './version.js';

/** The rooms in which every element speaks; its own come to them. */
export const baseRooms = { common, problem };
const baseWords = inBoth(baseRooms);

/**
 * What all elements share: where backend and language come from, and what is shown when an element cannot go on.
 * The light children (a link to the official page) are seen until the first content and again after a fatal error.
 *
 * @attr {'light' | 'dark'} theme - The colours: light unless it says `dark`. Read by the styles alone.
 * @cssprop [--dvc-accent=#0b4f8a] - What can be done next. All colours: those of `theme="dark"` are others.
 * @cssprop [--dvc-on-accent=#ffffff] - Text on it.
 * @cssprop [--dvc-ink=#1b1f24] - Text.
 * @cssprop [--dvc-muted=#535c66] - Text that matters less.
 * @cssprop [--dvc-surface=#ffffff] - The paper.
 * @cssprop [--dvc-ground=#f4f5f2] - What lies on it.
 * @cssprop [--dvc-line=#d5d8d3] - Thin lines.
 * @cssprop [--dvc-edge=#6f7a85] - Edges of controls.
 * @cssprop [--dvc-danger=#a8201a] - What is wrong, always with an icon and a word.
 * @cssprop [--dvc-warning=#7a4d00] - What wants care, always with an icon and a word.
 * @cssprop [--dvc-success=#1c6b3c] - What is done, always with an icon and a word.
 * @cssprop [--dvc-space=8px] - The unit of all distances.
 * @cssprop [--dvc-radius=6px] - Corners.
 * @cssprop [--dvc-font=system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif] - Type.
 * @cssprop [--dvc-font-size=17px] - Its size.
 */
export abstract class DvcBase extends LitElement {
  /** The library's version: a page that has two of them is warned. */
  static readonly version = version;
  static override styles = [tokens, styles];

  /** Base address of the receiving office; as a property also an adapter of your own. */
  @property() backend: string | Backend | undefined;
  /** How to talk to `backend`. */
  @property() adapter: Adapter | undefined;
  /**
   * How the adapter talks, e.g. `{form: {names, codePath}}`. Without a script: a child
   * `<script type="application/json" data-dvc="backend">` with the same content.
   */
  @property({ attribute: false }) backendOptions: BackendOptions | undefined;
  /** Language of the element: `vi` or `en`. Default: the page's `lang`, else Vietnamese. */
  @property() locale: LocaleCode | undefined;

  /** Set when the element cannot go on: a code with a sentence in the locale's `problems`. */
  protected fatal: LoadProblem | undefined;
  private inherited: LocaleCode | undefined;
  private announced = false;
  private readonly partStyles: CSSResult[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.inherited = inheritedLocale(this);
  }

  /** Moves the focus to the element's heading, or to what is said instead, for whoever has just brought it into view. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('h2, [part~="problem"]');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** All that stands in the element while nothing is fatally wrong. */
  protected abstract body(): TemplateResult;
  /** Whether `body` is the content yet, rather than what is shown until then. */
  protected get isReady(): boolean {
    return true;
  }

  protected get localeCode(): LocaleCode {
    if (isLocale(this.locale)) return this.locale;
    return pageDefaults.locale ?? this.inherited ?? 'vi';
  }
  protected get words(): (typeof baseWords)['vi'] {
    return baseWords[this.localeCode];
  }
  /** A catalogue text in the element's language. */
  protected text(text: Text): string {
    return textIn(this.localeCode, text);
  }
  /** The adapter to the receiving office; undefined where the page names none. */
  protected get office(): Backend | undefined {
    return backendFor(
      this.backend ?? pageDefaults.backend,
      this.adapter ?? pageDefaults.adapter,
      this.officeOptions,
    );
  }

  /** As the property has it, or the JSON child. */
  protected get officeOptions(): BackendOptions | undefined {
    const text = this.querySelector(':scope > script[data-dvc="backend"]')?.textContent;
    if (this.backendOptions || !text) return this.backendOptions;
    try {
      return JSON.parse(text) as BackendOptions;
    } catch (cause) {
      throw new Error(`${this.localName}: the backend's options are not JSON`, { cause });
    }
  }

  /** Brings a part of the element that comes late, and adopts its styles; undefined where it cannot be had. */
  protected async lazyPart<P extends { styles: readonly CSSResult[] }>(
    load: () => Promise<P>,
  ): Promise<P | undefined> {
    let part: P;
    try {
      part = await load();
    } catch {
      this.dispatchEvent(new ErrorEvent('partUnreachable'));
      return undefined;
    }
    this.partStyles.push(...part.styles);
    const { elementStyles } = this.constructor as typeof DvcBase;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.partStyles]);
    return part;
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
    if (this.announced || this.fatal || !this.isReady) return;
    this.announced = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.localeCode}>
      ${this.fatal ? this.problem(this.fatal) : this.body()}
    </div>`;
  }

  protected problem({ code, issues }: LoadProblem, retry?: () => void): TemplateResult {
    return html`<div class="notice danger" part="problem" role="alert">
        ${icon(icons.circleAlert)}
        <p>${this.words.problem(code)}</p>
        ${this.issueList(issues)}
        ${
          retry
            ? html`<p>
                <button class="link" type="button" @click=${retry}>${this.words.common.retry}</button>
              </p>`
            : nothing
        }
      </div>
      <slot></slot>`;
  }

  protected issueList(issues: LoadProblem['issues']): TemplateResult | typeof nothing {
    if (issues.length === 0) return nothing;
    return html`<ul>
      ${issues.slice(0, 10).map(
        (issue) =>
          html`<li>
            <code>${issue.path}</code>
            ${faultText(issue, this.localeCode, () => this.requestUpdate())}
          </li>`,
      )}
    </ul>`;
  }
}
