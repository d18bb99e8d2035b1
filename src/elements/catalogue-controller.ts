import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failed, knownState, stateOf, type LoadState } from './load-state.js';
import type { Address } from './remote/index.js';
import { textAt } from './remote/request.js';

/** Parts that come late: the parser, and what asks an address. */
type Parser = typeof import('../catalogue/parse.js');
type Remote = typeof import('./remote/index.js');
let parser: Parser | undefined;
let remote: Remote | undefined;
const loadParser = async (): Promise<Parser> => (parser ??= await import('../catalogue/parse.js'));
const loadRemote = async (): Promise<Remote> => (remote ??= await import('./remote/index.js'));

/** Addresses are asked while the part that takes the answers is on its way: once for a page. */
const early = new Map<string, Promise<string | undefined>>();

const reader =
  ({ parseCatalogue, parseCatalogueText }: Parser) =>
  (source: string | object): LoadState =>
    stateOf(typeof source === 'string' ? parseCatalogueText(source) : parseCatalogue(source));

/** Brings the host's catalogue: an address, an object, or the text of a `<script type="application/json">` child. */
export class CatalogueController implements ReactiveController {
  current: LoadState = { state: 'loading' };
  /** Settles once the catalogue that stands in the page itself is read. */
  given: Promise<void> | undefined;
  private source: unknown = Symbol('none yet');
  private address: Address | undefined;
  private unfollow: (() => void) | undefined;
  private readonly host: ReactiveControllerHost & Element;
  private readonly resolve: () => string | object | undefined;
  private readonly settled: (state: LoadState) => void;

  constructor(
    host: ReactiveControllerHost & Element,
    resolve: () => string | object | undefined,
    settled: (state: LoadState) => void,
  ) {
    this.host = host;
    this.resolve = resolve;
    this.settled = settled;
    host.addController(this);
  }

  /** Whether the address is being asked; what is shown meanwhile is not the newest. */
  get isAsking(): boolean {
    return this.address?.isAsking === true;
  }
  /** The view that says so; there wherever a kept copy is shown. */
  get keptNotice(): Remote['keptNotice'] | undefined {
    return remote?.keptNotice;
  }

  hostConnected(): void {
    if (this.address) this.follow(this.address);
  }
  hostDisconnected(): void {
    this.unfollow?.();
  }

  hostUpdate(): void {
    const source = this.resolve();
    if (source === this.source) return;
    this.source = source;
    this.unfollow?.();
    this.address = undefined;
    if (source === undefined) this.settle(failed('catalogueMissing'));
    else if (typeof source === 'string' && !source.trimStart().startsWith('{')) this.find(source);
    else {
      const known = typeof source === 'object' ? knownState(source) : undefined;
      const state = known ?? (parser && reader(parser)(source));
      if (state) this.settle(state);
      else this.given = this.wait(source);
    }
  }

  /** Asks again, for a “Thử lại” button; resolves with the answer. */
  async retry(): Promise<void> {
    if (this.address) return this.address.ask();
    this.source = Symbol('again');
    this.host.requestUpdate();
  }

  private async wait(source: string | object): Promise<void> {
    this.current = { state: 'loading' };
    const state = await loadParser().then(
      (parser) => reader(parser)(source),
      () => failed('partUnreachable'),
    );
    this.arrive(source, () => this.settle(state));
  }

  private find(source: string): void {
    const url = new URL(source, document.baseURI).href;
    if (remote && parser) return this.follow(remote.addressOf(url, reader(parser)));
    this.current = { state: 'loading' };
    if (!early.has(url)) early.set(url, textAt(url));
    void Promise.all([loadRemote(), loadParser()]).then(
      ([{ addressOf }, parser]) => {
        const address = addressOf(url, reader(parser), early.get(url));
        early.delete(url);
        this.arrive(source, () => this.follow(address));
      },
      () => {
        early.delete(url);
        this.arrive(source, () => this.settle(failed('partUnreachable')));
      },
    );
  }

  /** Unless the source changed meanwhile. */
  private arrive(source: unknown, act: () => void): void {
    if (source !== this.source) return;
    act();
    this.host.requestUpdate();
  }

  private follow(address: Address): void {
    this.address = address;
    const take = () => {
      if (address.state !== this.current) this.settle(address.state);
      this.host.requestUpdate();
    };
    this.unfollow?.();
    if (this.host.isConnected) this.unfollow = address.follow(take);
    take();
  }

  private settle(state: LoadState): void {
    this.current = state;
    this.settled(state);
  }
}
