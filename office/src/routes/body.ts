/** What every call of the protocol has: a body in JSON, and a key where something is done. */
import type { Context } from 'hono';
import { invalid, Problem } from '../problem.js';

export const noStore = { 'cache-control': 'no-store' };

/** JSON by its declared type only: a plain form on a foreign page could post the rest without asking. */
export async function readJson(c: Context): Promise<Record<string, unknown>> {
  const refused = new Problem('invalid', { status: 400, issues: invalid('', 'wrongType').options.issues! });
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('invalid', { status: 415 });
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw refused;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refused;
  return body as Record<string, unknown>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The `Idempotency-Key`. */
export function readKey(c: Context): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (!uuid.test(key))
    throw new Problem('invalid', {
      status: 400,
      issues: invalid('Idempotency-Key', 'badFormat').options.issues!,
    });
  return key.toLowerCase();
}
