import type { LoadProblem, LoadState } from '../load-state.js';
import { keepCopy, lastCopy } from './kept-copies.js';
import { textAt, waits } from './request.js';

/** Who comes back to a page after so long is shown what is new; milliseconds. */
const FRESH = 3_600_000;

const unreachable: LoadProblem = { code: 'catalogueUnreachable', issues: [] };
const slow: LoadProblem = { code: 'catalogueSlow', issues: [] };

/** How a text is read; the parser is a part of its own. */
type Read = (text: string) => LoadState;

/**
 * One address of a catalogue for a whole page, however many elements show it: one request at a time, one state.
 * What is shown once stays until something newer can be shown.
 */
export class Address {
  state: LoadState = { state: 'loading' };
  private readonly url: string;
  private readonly read: Read;
  private readonly followers = new Set<() => void>();
  private asking: Promise<void> | undefined;
  private askedAt = 0;
  /** The text that is shown, to know whether an answer is anything new. */
  private text: string | undefined;

  constructor(url: string, read: Read) {
    this.url = url;
    this.read = read;
  }

  get isAsking(): boolean {
    return this.asking !== undefined;
  }

  /** Whether it is worth asking again for those who look at it. */
  get isDue(): boolean {
    if (this.followers.size === 0) return false;
    const isFresh = this.state.state === 'ready' && !this.state.kept;
    return !isFresh || Date.now() - this.askedAt > FRESH;
  }

  /** Says when something has changed, until what is returned is called. */
  follow(changed: () => void): () => void {
    this.followers.add(changed);
    return () => this.followers.delete(changed);
  }

  /** Asks, unless it is being asked; `answer` is an answer that is on its way already. */
  ask(answer?: Promise<string | undefined>): Promise<void> {
    this.asking ??= this.take(answer ?? textAt(this.url)).finally(() => {
      this.asking = undefined;
      this.tell();
    });
    return this.asking;
  }

  private async take(answer: Promise<string | undefined>): Promise<void> {
    this.askedAt = Date.now();
    if (this.state.state === 'failed') this.state = { state: 'loading' };
    this.tell();
    const patience = setTimeout(() => void this.fallBack(slow), waits.patience);
    const text = await answer;
    clearTimeout(patience);
    if (text === undefined) return this.fallBack(unreachable);
    if (text !== this.text || this.state.state !== 'ready') {
      const state = this.read(text);
      if (state.state === 'failed') return this.fallBack(state.problem);
      this.show(state, text);
    } else if (this.state.kept) {
      const { catalogue, issues } = this.state;
      this.show({ state: 'ready', catalogue, issues }, text);
    }
    void keepCopy(this.url, text);
  }

  /** Nothing new can be shown: what is shown stays, else the last good copy is, and only without one it has failed. */
  private async fallBack(problem: LoadProblem): Promise<void> {
    const copy = this.state.state === 'loading' ? await lastCopy(this.url) : undefined;
    const { state } = this;
    if (state.state === 'ready') {
      // Of a request that nobody noticed nobody is told.
      if (state.kept && problem !== slow) this.show({ ...state, kept: problem });
      return;
    }
    const read = copy === undefined ? undefined : this.read(copy);
    if (read?.state === 'ready') this.show({ ...read, kept: problem }, copy);
    else if (problem !== slow) this.show({ state: 'failed', problem });
  }

  private show(state: LoadState, text = this.text): void {
    this.state = state;
    this.text = text;
    this.tell();
  }

  private tell(): void {
    for (const changed of this.followers) changed();
  }
}

const addresses = new Map<string, Address>();

/** The page's one for this address; `answer` is of a request that was made before this part was here. */
export function addressOf(url: string, read: Read, answer?: Promise<string | undefined>): Address {
  let address = addresses.get(url);
  if (!address) {
    if (addresses.size === 0) listen();
    address = new Address(url, read);
    addresses.set(url, address);
    void address.ask(answer);
  }
  return address;
}

/** The network is back, or somebody comes back to the page. */
function listen(): void {
  const askAgain = () => {
    if (document.visibilityState === 'hidden') return;
    for (const address of addresses.values()) if (address.isDue) void address.ask();
  };
  window.addEventListener('online', askAgain);
  document.addEventListener('visibilitychange', askAgain);
}
