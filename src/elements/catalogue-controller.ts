import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  parseCatalogue,
  parseCatalogueText,
  type Catalogue,
  type CatalogueIssue,
} from '../catalogue/index.js';

/** Why there is no catalogue: an issue's code, or that no address was given, or that it does not answer. */
export type LoadProblem = { code: string; issues: readonly CatalogueIssue[] };
export type LoadState =
  | { state: 'loading' }
  | { state: 'ready'; catalogue: Catalogue; issues: readonly CatalogueIssue[] }
  | { state: 'failed'; problem: LoadProblem };

/** One request for a page, however many elements show the same address. Failures are not kept. */
const requests = new Map<string, Promise<LoadState>>();
/** Catalogues that were read already: whoever passes one on to other elements costs them no second reading. */
const readCatalogues = new WeakMap<object, LoadState>();

function settle(parsed: ReturnType<typeof parseCatalogue>): LoadState {
  const { catalogue, issues } = parsed;
  if (catalogue) {
    // Its issues were told where it was read.
    readCatalogues.set(catalogue, { state: 'ready', catalogue, issues: [] });
    return { state: 'ready', catalogue, issues };
  }
  return { state: 'failed', problem: { code: issues[0]?.code ?? 'notObject', issues } };
}

async function request(url: string): Promise<LoadState> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) return { state: 'failed', problem: { code: 'catalogueUnreachable', issues: [] } };
    return settle(parseCatalogueText(await response.text()));
  } catch {
    return { state: 'failed', problem: { code: 'catalogueUnreachable', issues: [] } };
  }
}

function load(url: string): Promise<LoadState> {
  let pending = requests.get(url);
  if (!pending) {
    pending = request(url).then((state) => {
      if (state.state === 'failed') requests.delete(url);
      return state;
    });
    requests.set(url, pending);
  }
  return pending;
}

/** Brings the host's catalogue: an address, an object, or the text of a `<script type="application/json">` child. */
export class CatalogueController implements ReactiveController {
  current: LoadState = { state: 'loading' };
  private source: unknown = Symbol('none yet');
  private readonly host: ReactiveControllerHost;
  private readonly resolve: () => string | object | undefined;
  private readonly settled: (state: LoadState) => void;

  constructor(
    host: ReactiveControllerHost,
    resolve: () => string | object | undefined,
    settled: (state: LoadState) => void,
  ) {
    this.host = host;
    this.resolve = resolve;
    this.settled = settled;
    host.addController(this);
  }

  hostUpdate(): void {
    const source = this.resolve();
    if (source === this.source) return;
    this.source = source;
    if (source === undefined) {
      this.settle(source, { state: 'failed', problem: { code: 'catalogueMissing', issues: [] } });
    } else if (typeof source === 'object') {
      this.settle(source, readCatalogues.get(source) ?? settle(parseCatalogue(source)));
    } else if (source.trimStart().startsWith('{')) {
      this.settle(source, settle(parseCatalogueText(source)));
    } else {
      this.current = { state: 'loading' };
      void load(new URL(source, document.baseURI).href).then((state) => {
        this.settle(source, state);
        this.host.requestUpdate();
      });
    }
  }

  /** Asks again, for a “Thử lại” button. */
  retry(): void {
    this.source = Symbol('again');
    this.host.requestUpdate();
  }

  private settle(source: unknown, state: LoadState): void {
    if (source !== this.source) return; // the address changed meanwhile
    this.current = state;
    this.settled(state);
  }
}
