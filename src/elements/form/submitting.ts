import { BackendError, stringify, type Backend, type Receipt } from '../../backend/index.js';
import type { Catalogue } from '../../catalogue/index.js';
import type { DossierIssue, Submission } from '../../dossier/index.js';
import { Confirmation } from './confirmation.js';

export type SubmitState =
  | { at: 'idle' }
  /** Waiting for the proof of work. */
  | { at: 'confirming' }
  | { at: 'sending' }
  /** Certainly not filed. */
  | { at: 'failed'; code: string }
  /** No answer: it may have arrived. */
  | { at: 'unsure' }
  /** The office holds another content under this key: one that was sent before. */
  | { at: 'mismatch' }
  /** The same, but it was not sent from here: from a copy in another tab. */
  | { at: 'other' };

export interface SubmitHost {
  requestUpdate(): void;
  backend(): Backend;
  catalogue(): Catalogue;
  /** What may have arrived has changed: done when it will be known after a reload, as far as that can be. */
  keepSent(): Promise<void>;
  /** `earlier`: the receipt is of a version sent before the last changes. */
  received(receipt: Receipt, earlier: boolean): void;
  notFiled(code: string, issues: readonly DossierIssue[]): void;
}

/** Answers after which nobody knows whether the office has kept the dossier. */
const UNSURE = new Set(['network', 'unavailable', 'protocol']);

const codeOf = (error: unknown): string => {
  if (error instanceof BackendError) return error.code;
  reportError(error);
  return isSecureContext ? 'internal' : 'insecure'; // without https there is no crypto.subtle to solve with
};

/** Sends a dossier so that it arrives once: one key for every try, and what was sent without an answer is kept. */
export class Submitting {
  state: SubmitState = { at: 'idle' };
  readonly confirmation = new Confirmation();
  /** Sent without an answer, oldest first. */
  sent: readonly Submission[] = [];
  private readonly host: SubmitHost;

  constructor(host: SubmitHost) {
    this.host = host;
  }

  /** Goes on from an earlier page. */
  goOn(sent: readonly Submission[]): void {
    this.sent = sent;
    if (sent.length > 0) this.to({ at: 'unsure' });
  }

  get busy(): boolean {
    return this.state.at === 'confirming' || this.state.at === 'sending';
  }

  /** The citizen has gone back to the answers: a refusal is read. That something may have arrived still stands. */
  settle(): void {
    if (this.state.at === 'failed' || this.state.at === 'other') this.to({ at: 'idle' });
  }

  /** The caller looks at `busy` first: a button may be pressed twice. */
  async send(submission: Submission, key: string): Promise<void> {
    try {
      await this.sendOnce(submission, key).catch((error: unknown) => {
        if (!(error instanceof BackendError) || error.code !== 'challengeFailed') throw error;
        this.confirmation.stop(); // too old or used up: once more with a new one
        return this.sendOnce(submission, key);
      });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Stops waiting for the confirmation; what is already on its way cannot be called back. */
  cancel(): void {
    if (this.state.at === 'confirming') this.confirmation.stop();
  }

  /** Sends what was sent before once more: the office answers with the receipt it gave then. */
  async fetchEarlier(key: string): Promise<void> {
    for (const submission of [...this.sent].reverse()) {
      try {
        this.to({ at: 'sending' });
        // No confirmation needed: the office looks for the key first, and it knows this one.
        return this.host.received(await this.deliver(submission, key), true);
      } catch (error) {
        const code = codeOf(error);
        if (code !== 'keyMismatch')
          return this.to(UNSURE.has(code) ? { at: 'mismatch' } : { at: 'failed', code });
      }
    }
    this.to({ at: 'other' });
  }

  private async sendOnce(submission: Submission, key: string): Promise<void> {
    this.to({ at: 'confirming' });
    const solution = await this.confirmation.solution(this.host.backend());
    this.to({ at: 'sending' });
    this.host.received(await this.deliver(submission, key, solution), false);
  }

  private async deliver(submission: Submission, idempotencyKey: string, solution?: string): Promise<Receipt> {
    const isNew = !this.sent.some((one) => stringify(one) === stringify(submission));
    if (isNew) this.sent = [...this.sent, submission];
    await this.host.keepSent();
    try {
      return await this.host.backend().submit(submission, {
        idempotencyKey,
        catalogue: this.host.catalogue(),
        ...(solution && { solution }),
      });
    } catch (error) {
      const unsure = error instanceof BackendError && UNSURE.has(error.code);
      if (isNew && !unsure) {
        this.sent = this.sent.filter((one) => one !== submission);
        await this.host.keepSent();
      }
      throw error;
    }
  }

  private fail(error: unknown): void {
    const code = codeOf(error);
    const mayBeThere = this.sent.length > 0;
    if (code === 'aborted') return this.to({ at: mayBeThere ? 'unsure' : 'idle' });
    if (mayBeThere && UNSURE.has(code)) this.to({ at: 'unsure' });
    else if (code === 'keyMismatch') this.to({ at: mayBeThere ? 'mismatch' : 'other' });
    else this.to({ at: 'failed', code });
    this.host.notFiled(code, error instanceof BackendError ? error.issues : []);
  }

  private to(state: SubmitState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
