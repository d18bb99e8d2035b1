/** One call to a gateway or a webhook, and what its answer means for a letter. */
import { NotSent } from './transport.js';

/** More than any gateway has to say. */
const longestAnswer = 64 * 1024;

export async function call(
  url: string,
  request: RequestInit,
  { patience, ok }: { patience: number; ok?: RegExp | undefined },
): Promise<void> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      ...request,
      // What a letter says is for this address and no other.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    text = await start(answer);
  } catch (error) {
    throw new NotSent(wordOf(error), { cause: error });
  }
  if (!answer.ok)
    throw new NotSent(`HTTP ${answer.status}`, { wait: waitOf(answer), final: answer.status === 410 });
  if (ok && !ok.test(text)) throw new NotSent('SMS_OK');
}

/** The beginning of the answer; the rest is not waited for. */
async function start(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestAnswer) break;
  }
  return text;
}

function wordOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return typeof cause?.code === 'string' ? cause.code : 'network';
}

function waitOf({ status, headers }: Response): number {
  if (status !== 429 && status !== 503) return 0;
  const seconds = Number(headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 24 * 3600) * 1000 : 0;
}
