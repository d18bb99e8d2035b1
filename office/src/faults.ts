/** Failures that are nobody's fault here and pass: what the office answers meanwhile. */
import { Problem } from './problem.js';

/** PostgreSQL going away, starting or full of connections (classes 08, 53 and 57P), and its lost connections. */
const away = /^(?:08|57P0|53[23]|E(?:CONN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN))/;
const full = /^(?:ENOSPC|EDQUOT|EROFS|53100)$/;
/** What the PostgreSQL client says without a code. */
const lost =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The refusal that an error comes to. What nobody foresaw is a plain 500. */
export function problemFor(error: unknown): Problem {
  if (error instanceof Problem) return error;
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code, message, $metadata } = one as {
      code?: unknown;
      message: string;
      $metadata?: { httpStatusCode?: number };
    };
    const word = typeof code === 'string' ? code : '';
    if (full.test(word)) return noRoom();
    // A bucket that answers, but with a failure of its own.
    const bucket = ($metadata?.httpStatusCode ?? 0) >= 500;
    if (bucket || away.test(word) || lost.test(message)) return new Problem('unavailable', soon(503, 10));
  }
  return new Problem('unavailable');
}

export const noRoom = (): Problem => new Problem('unavailable', soon(507, 60));

const soon = (status: number, seconds: number) => ({ status, headers: { 'retry-after': String(seconds) } });
