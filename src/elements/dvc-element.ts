import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue } from '../catalogue/index.js';
import { CatalogueController, type LoadProblem, type LoadState } from './catalogue-controller.js';
import { DvcBase } from './dvc-base.js';
import { ErrorEvent } from './events.js';
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
        return this.problem(current.problem, again ? () => this.loader.retry() : undefined);
      }
      case 'ready':
        return html`${this.catalogueWarnings(current.issues)}${this.content(current.catalogue)}`;
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
    const issues =
      state.state === 'ready' ? state.issues : state.state === 'failed' ? state.problem.issues : [];
    const worst =
      state.state === 'failed' ? state.problem.code : issues.find((i) => i.severity === 'error')?.code;
    if (worst) this.dispatchEvent(new ErrorEvent(worst, issues));
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
