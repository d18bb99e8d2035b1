/** Doing one thing at a time with a dossier, each with the one-time code where the office wants it. */
import type { ReactiveElement } from 'lit';
import {
  BackendError,
  type Backend,
  type CitizenAct,
  type DossierStatus,
  type TrackQuery,
} from '../../backend/index.js';
import type { DossierIssue } from '../../dossier/index.js';
import { ErrorEvent } from '../events.js';

export type Guarded = CitizenAct | 'paper' | 'result';

/** Something waits for the one-time code. */
export interface CodeQuestion {
  for: Guarded;
  typed: string;
  /** Undefined until it was asked for. */
  sent: boolean;
  wrong: boolean;
  go: (query: TrackQuery) => Promise<void>;
}

export interface GuardHost {
  element: ReactiveElement;
  office(): Backend;
  dossier(): DossierStatus;
  query(): TrackQuery;
  /** The dossier as it stands now, and what opens it from now on. */
  show(dossier: DossierStatus, query: TrackQuery): void;
  focus(selector: string): void;
}

export class Guard {
  question: CodeQuestion | undefined;
  /** Which act is under way. */
  busy: Guarded | 'code' | undefined;
  failure: { for: Guarded; code: string } | undefined;
  private readonly host: GuardHost;
  private readonly refused: (issues: readonly DossierIssue[]) => void;
  private readonly outrun: () => void;

  /** `refused`: what the office found wrong. `outrun`: somebody was faster, so that this can no longer be done. */
  constructor(host: GuardHost, refused: (issues: readonly DossierIssue[]) => void, outrun: () => void) {
    this.host = host;
    this.refused = refused;
    this.outrun = outrun;
  }

  clear(): void {
    this.question = undefined;
    this.failure = undefined;
  }

  async sendCode(): Promise<void> {
    const { question } = this;
    if (!question || this.busy) return;
    await this.during('code', question.for, async () => {
      await able(this.host.office(), 'oneTimeCode')(this.host.dossier().code);
      question.sent = true;
      question.wrong = false;
      this.host.focus('#one-time-code');
    });
  }

  async enterCode(): Promise<void> {
    const { question } = this;
    if (!question || this.busy) return;
    const factor = question.typed.replace(/\D/g, '');
    question.wrong = factor.length !== 6;
    this.host.element.requestUpdate();
    if (question.wrong) return this.host.focus('#one-time-code');
    await question.go({ ...this.host.query(), factor });
  }

  /** Asks for the one-time code first where the office said that it is needed. */
  run(what: Guarded, run: (query: TrackQuery) => Promise<void>): Promise<void> {
    const query = this.host.query();
    const needed = this.host.dossier().needOneTimeCode?.includes(what) && query.factor.length !== 6;
    if (needed) return Promise.resolve(this.ask(what, run));
    return this.attempt(what, run, query);
  }

  private ask(what: Guarded, run: (query: TrackQuery) => Promise<void>): void {
    this.failure = undefined;
    this.question = {
      for: what,
      typed: '',
      sent: false,
      wrong: false,
      go: (query) => this.attempt(what, run, query),
    };
    this.host.focus('[part~="code-question"] h4');
  }

  private attempt(
    what: Guarded,
    run: (query: TrackQuery) => Promise<void>,
    query: TrackQuery,
  ): Promise<void> {
    return this.during(what, what, async () => {
      try {
        await run(query);
        this.question = undefined;
        // What opened this opens the next as well, until it is too old.
        if (query.factor !== this.host.query().factor) this.host.show(this.host.dossier(), query);
      } catch (error) {
        const code = error instanceof BackendError ? error.code : undefined;
        if (code === 'factorNeeded') return this.ask(what, run);
        if (code === 'notFound' && !this.question) return this.ask(what, run);
        if (code === 'notAllowed') await this.catchUp(query);
        throw error;
      }
    });
  }

  /** Somebody was faster: what is shown is how it stands now. */
  private async catchUp(query: TrackQuery): Promise<void> {
    const dossier = await this.host
      .office()
      .track(query)
      .catch(() => undefined);
    if (!dossier) return;
    this.outrun();
    this.host.show(dossier, query);
  }

  async during(busy: Guarded | 'code', what: Guarded, run: () => Promise<void>): Promise<void> {
    if (this.busy) return; // pressed twice
    this.busy = busy;
    this.failure = undefined;
    this.host.element.requestUpdate();
    try {
      await run();
    } catch (error) {
      this.fail(what, error);
    } finally {
      this.busy = undefined;
      this.host.element.requestUpdate();
    }
  }

  private fail(what: Guarded, error: unknown): void {
    const known = error instanceof BackendError;
    if (!known) reportError(error);
    const code = known ? error.code : 'internal';
    this.failure = { for: what, code };
    if (known) this.refused(error.issues);
    this.host.element.dispatchEvent(new ErrorEvent(code));
    this.host.focus(known && error.issues.length > 0 ? '[part~="error-summary"]' : '[part~="act-failure"]');
  }
}

type Optional = 'oneTimeCode' | CitizenAct | 'paper' | 'result';

/** A method that this backend has; else what the caller is told. */
export function able<M extends Optional>(office: Backend, name: M): NonNullable<Backend[M]> {
  const method = office[name];
  if (!method) throw new BackendError('notSupported');
  return method.bind(office) as NonNullable<Backend[M]>;
}
