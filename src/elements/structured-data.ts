import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, LocaleCode, Procedure } from '../catalogue/index.js';

/** What an element tells search engines: which procedures, and at which addresses they are shown. */
export interface Told {
  catalogue: Catalogue;
  procedures: readonly Procedure[];
  /** With `{id}` for the procedure; empty for the page itself; undefined where a procedure has no address. */
  pattern: string | undefined;
  locale: LocaleCode;
}

type Scripts = typeof import('./structured-data-scripts.js');

/** Keeps what an element tells search engines as it is shown, where the page asks for it. Comes late: few pages do. */
export class StructuredData implements ReactiveController {
  private scripts: Scripts | undefined;
  private readonly host: ReactiveControllerHost & Element;
  private readonly told: () => Told | undefined;

  /** `told` is undefined where there is nothing to tell, or nobody asked for it. */
  constructor(host: ReactiveControllerHost & Element, told: () => Told | undefined) {
    this.host = host;
    this.told = told;
    host.addController(this);
  }

  hostUpdated(): void {
    const told = this.told();
    if (!told) this.scripts?.forget(this.host);
    else if (this.scripts) this.scripts.tell(this.host, told);
    else void this.load();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.scripts?.forget(this.host);
  }

  private async load(): Promise<void> {
    try {
      this.scripts = await import('./structured-data-scripts.js');
    } catch {
      return; // for search engines only: nothing that a reader would miss
    }
    if (this.host.isConnected) this.host.requestUpdate();
  }
}
