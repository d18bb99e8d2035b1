import { BackendError, type Backend } from '../../backend/index.js';

/** Seconds that a solution must still have to live when it is asked for. */
const MARGIN = 10;

interface Attempt {
  result: Promise<string | undefined>;
  abort: AbortController;
  /** Seconds since 1970. */
  expiresAt: number;
}

/**
 * The confirmation that takes the captcha's place: the office's proof of work, solved while the citizen reads the
 * review. A challenge that has expired is asked for again without a word.
 */
export class Confirmation {
  private attempt: Attempt | undefined;

  /** The solution; begins, unless that is under way or done. Undefined where the office asks for none. */
  solution(backend: Backend): Promise<string | undefined> {
    if (this.attempt && this.attempt.expiresAt - MARGIN < Date.now() / 1000) this.stop();
    return (this.attempt ??= this.begin(backend)).result;
  }

  stop(): void {
    this.attempt?.abort.abort();
    this.attempt = undefined;
  }

  private begin(backend: Backend): Attempt {
    const attempt: Attempt = {
      abort: new AbortController(),
      expiresAt: Infinity,
      result: Promise.resolve(undefined),
    };
    attempt.result = run(backend, attempt);
    // Not kept when it fails: the next press tries again.
    attempt.result.catch(() => {
      if (this.attempt === attempt) this.attempt = undefined;
    });
    return attempt;
  }
}

async function run(backend: Backend, attempt: Attempt): Promise<string | undefined> {
  const { signal } = attempt.abort;
  const challenge = await backend.challenge({ signal });
  if (!challenge) return undefined;
  const { expiresAt } = (challenge['parameters'] ?? {}) as { expiresAt?: unknown };
  if (typeof expiresAt === 'number') attempt.expiresAt = expiresAt;
  const { solve } = await import('./solve.js');
  const solution = await solve(challenge, signal);
  if (signal.aborted) throw new BackendError('aborted');
  if (!solution) throw new BackendError('challengeFailed');
  return solution;
}
