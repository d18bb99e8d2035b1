import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue } from '../catalogue/index.js';
import { CatalogueController } from './catalogue-controller.js';
import { DvcBase } from './dvc-base.js';
import { ErrorEvent } from './events.js';
import type { Loaded, LoadProblem, LoadState } from './load-state.js';
import { pageDefaults } from './settings.js';

/** An element that stands on a catalogue: where it comes from, and what is shown while it loads or cannot be had. */
export abstract class DvcElement extends DvcBase {
  /** Address of the catalogue (JSON); as a property also the catalogue itself. */
  @property() catalogue: string | object | undefined;

  protected readonly loader = new CatalogueController(
    this,
    () => this.catalogue ?? this.inlineCatalogue() ?? pageDefaults.catalogue,
    (state) => this.catalogueSettled(state),
  );

  /** The content, once there is a catalogue. */
  protected abstract content(catalogue: Catalogue): TemplateResult;

  protected override get isReady(): boolean {
    return this.loader.current.state === 'ready';
  }

  protected override body(): TemplateResult {
    const { current } = this.loader;
    switch (current.state) {
      case 'loading':
        return this.skeleton();
      case 'failed': {
        const again = /Unreachable$/.test(current.problem.code);
        return this.problem(current.problem, again ? () => void this.loader.retry() : undefined);
      }
      case 'ready':
        return html`${this.keptNotice(current)} ${this.catalogueWarnings(current.issues)}
        ${this.content(current.catalogue)}`;
    }
  }

  /** What is seen while something loads: the light children and the shape of what will come. */
  protected skeleton(): TemplateResult {
    return html`<slot></slot>
      <div class="skeleton" role="status" aria-label=${this.words.common.loading}>
        <i></i><i></i><i></i>
      </div>`;
  }

  /** A catalogue that stands in the page itself is shown when the first `updateComplete` resolves. */
  protected override getUpdateComplete(): Promise<boolean> {
    const drawn = super.getUpdateComplete();
    // Later not one microtask more: whoever moves the focus after drawing must not come late.
    if (this.hasUpdated && this.loader.current.state !== 'loading') return drawn;
    return drawn.then(() => this.loader.given).then(() => super.getUpdateComplete());
  }

  private inlineCatalogue(): string | undefined {
    return (
      this.querySelector(':scope > script[type="application/json"]:not([data-dvc])')?.textContent ?? undefined
    );
  }

  private catalogueSettled(state: LoadState): void {
    if (state.state === 'loading') return;
    const problem = state.state === 'failed' ? state.problem : state.kept;
    const issues = problem?.issues ?? (state.state === 'ready' ? state.issues : []);
    const worst = problem?.code ?? issues.find((i) => i.severity === 'error')?.code;
    // That a network is slow is nothing that the page's author could mend.
    if (worst && worst !== 'catalogueSlow') this.dispatchEvent(new ErrorEvent(worst, issues));
  }

  private keptNotice(shown: Loaded): TemplateResult | typeof nothing {
    if (!shown.kept) return nothing;
    const { keptNotice, isAsking } = this.loader;
    const view = keptNotice?.(shown, {
      locale: this.localeCode,
      isAsking,
      retry: () => void this.askAgain(),
      retryLabel: this.words.common.retry,
      issueList: (issues) => this.issueList(issues),
    });
    return view ?? nothing;
  }

  /** Where the notice goes with what it was about, reading goes on at the element's beginning. */
  private async askAgain(): Promise<void> {
    await this.loader.retry();
    await this.updateComplete;
    const { current } = this.loader;
    if (current.state !== 'ready' || current.kept) return;
    const base = this.renderRoot.querySelector<HTMLElement>('[part~="base"]');
    if (!base || document.activeElement !== document.body) return;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
  }

  /** A partly wrong catalogue works; what is wrong is said to whoever maintains it. */
  private catalogueWarnings(issues: LoadProblem['issues']): TemplateResult | typeof nothing {
    const errors = issues.filter((issue) => issue.severity === 'error');
    if (errors.length === 0) return nothing;
    return html`<details class="notice warning" part="problem">
      <summary>${this.words.common.faults(errors.length)}</summary>
      ${this.issueList(errors)}
    </details>`;
  }
}
