/** The same content gives the same bytes: keys in order at every depth. */
import { createHash } from 'node:crypto';
import { invalid } from './problem.js';

/** Deeper than any form; a hostile body must not exhaust the stack. */
const maxDepth = 20;

export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > maxDepth) throw invalid('', 'wrongType');
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner, depth + 1)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The path of the first text that cannot be stored, or undefined: PostgreSQL keeps neither NUL nor half a
 * surrogate pair, and nobody types them.
 */
export function unstorable(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = isStorable(key) ? unstorable(inner, path ? `${path}.${key}` : key) : path;
    if (found !== undefined) return found;
  }
  return undefined;
}

const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
