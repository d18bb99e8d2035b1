/** One request, one answer, and every way to fail as a `BackendError`: what the adapters over HTTP share. */
import * as z from 'zod/mini';
import type { DossierIssue } from '../dossier/index.js';
import { BackendError, type BackendErrorCode } from './port.js';
import { problemSchema } from './protocol.js';

export interface Answer {
  status: number;
  /** The parsed body; undefined where it is not JSON. */
  body: unknown;
}

/** Resolves for 2xx only. */
export async function request(address: string, init: RequestInit): Promise<Answer> {
  const { status, content } = await send(address, init, (response) => response.text());
  return { status, body: parse(content) };
}

/** A file. A login page or another service's answer must not be saved as one. */
export async function requestBlob(address: string, init: RequestInit): Promise<Blob> {
  const { content } = await send(address, init, (response) => response.blob());
  if (/^(?:text\/html|application\/json)\b/i.test(content.type)) throw new BackendError('protocol');
  return content;
}

/** Never sends cookies, never follows a cache. */
async function send<T>(
  address: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<{ status: number; content: T }> {
  try {
    const response = await fetch(address, { credentials: 'omit', cache: 'no-store', ...init });
    if (!response.ok) throw refusal(response.status, parse(await response.text()));
    return { status: response.status, content: await read(response) };
  } catch (cause) {
    if (cause instanceof BackendError) throw cause;
    throw new BackendError(init.signal?.aborted ? 'aborted' : 'network', { cause });
  }
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An answer that is none of the protocol's (a login page, a proxy's notice) must not pass for a receipt. */
export function checked<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = z.safeParse(schema, body);
  if (!parsed.success) throw new BackendError('protocol', { cause: parsed.error });
  return parsed.data;
}

/** What a refusal means: by its problem document, else by its status. */
export function refusal(status: number, body: unknown): BackendError {
  const cause = `HTTP ${status}`;
  const problem = z.safeParse(problemSchema, body);
  if (!problem.success) return new BackendError(codeOf(status), { cause });
  // Codes that this version does not know are kept: the sentence for them is the locale's general one.
  return new BackendError(problem.data.code, {
    issues: (problem.data.issues ?? []) as DossierIssue[],
    cause,
  });
}

/** A bare 404 is a wrong address, not an unknown dossier; a bare 409 is nothing that we know. */
function codeOf(status: number): BackendErrorCode {
  if (status === 400 || status === 422) return 'invalid';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'tooMany';
  if (status === 408 || status === 423 || status >= 500) return 'unavailable';
  return 'protocol';
}
