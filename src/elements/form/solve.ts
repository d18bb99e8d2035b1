/** Loaded only when a challenge is to be solved. */
import { solveChallenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/web/sha';
import type { Challenge } from 'altcha-lib/types';

/**
 * Solves a proof of work in the page, giving way to input every 200 ms; no worker, which a strict
 * Content-Security-Policy may forbid. Undefined when it was aborted or took longer than 90 seconds.
 */
export async function solve(challenge: object, signal: AbortSignal): Promise<string | undefined> {
  const asked = challenge as Challenge;
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal.addEventListener('abort', stop);
  try {
    const deriveKey = asked.parameters.algorithm.startsWith('PBKDF2/') ? pbkdf2 : sha;
    const solution = await solveChallenge({ challenge: asked, deriveKey, controller });
    return solution ? btoa(JSON.stringify({ challenge: asked, solution })) : undefined;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
