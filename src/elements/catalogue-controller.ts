import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, CatalogueIssue, ParsedCatalogue } from '../catalogue/index.js';

/** Why there is no catalogue: an issue's code, or that no address was given, or that it does not answer. */
export type LoadProblem = { code: string; issues: readonly CatalogueIssue[] };
export type LoadState =
  | { state: 'loading' }
  | { state: 'ready'; catalogue: Catalogue; issues: readonly CatalogueIssue[] }
  | { state: 'failed'; problem: LoadProblem };

/** The parser is a part of its own: it is on its way together with the catalogue. */
type Parser = typeof import('../catalogue/parse.js');
let parser: Parser | undefined;
const loadParser = async (): Promise<Parser> => (parser ??= await import('../catalogue/parse.js'));

/** One request for a page, however many elements show the same address. Failures are not kept. */
const requests = new Map<string, Promise<LoadState>>();
/** Catalogues that were read already: whoever passes one on to other elements costs them no second reading. */
const readCatalogues = new WeakMap<object, LoadState>();

const failed = (code: string): LoadState => ({ state: 'failed', problem: { code, issues: [] } });

function settle({ catalogue, issues }: ParsedCatalogue): LoadState {
  if (catalogue) {
    // Its issues were told where it was read.
    readCatalogues.set(catalogue, { state: 'ready', catalogue, issues: [] });
    return { state: 'ready', catalogue, issues };
  }
  return { state: 'failed', problem: { code: issues[0]?.code ?? 'notObject', issues } };
}

async function textAt(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

const read = (source: string | object, { parseCatalogue, parseCatalogueText }: Parser): LoadState =>
  settle(typeof source === 'string' ? parseCatalogueText(source) : parseCatalogue(source));

/** Reads what is given, or what `source` brings; the parser comes meanwhile. */
async function readLate(source: string | object | Promise<string | undefined>): Promise<LoadState> {
  const parsing = loadParser().catch(() => undefined);
  const content = await source;
  if (content === undefined) return failed('catalogueUnreachable');
  const parser = await parsing;
  return parser ? read(content, parser) : failed('partUnreachable');
}

function load(url: string): Promise<LoadState> {
  let pending = requests.get(url);
  if (!pending) {
    pending = readLate(textAt(url)).then((state) => {
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
  /** Settles once the catalogue that stands in the page itself is read. */
  given: Promise<void> | undefined;
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
    if (source === undefined) this.settle(source, failed('catalogueMissing'));
    else if (typeof source === 'string' && !source.trimStart().startsWith('{'))
      void this.wait(source, load(new URL(source, document.baseURI).href));
    else {
      const known = typeof source === 'object' ? readCatalogues.get(source) : undefined;
      const state = known ?? (parser && read(source, parser));
      if (state) this.settle(source, state);
      else this.given = this.wait(source, readLate(source));
    }
  }

  /** Asks again, for a “Thử lại” button. */
  retry(): void {
    this.source = Symbol('again');
    this.host.requestUpdate();
  }

  private async wait(source: unknown, reading: Promise<LoadState>): Promise<void> {
    this.current = { state: 'loading' };
    this.settle(source, await reading);
    this.host.requestUpdate();
  }

  private settle(source: unknown, state: LoadState): void {
    if (source !== this.source) return; // the address changed meanwhile
    this.current = state;
    this.settled(state);
  }
}
