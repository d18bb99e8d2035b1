import type { Context } from 'hono';
import type { Office } from '../office.js';

/** The origin that the browser sees. */
export const originOf = ({ config }: Pick<Office, 'config'>, c: Context): string =>
  config.publicUrl ?? new URL(c.req.url).origin;

/** A page of the desk to go on to, from outside: any other address becomes the queue. */
export function deskPath(given: unknown): string {
  const home = '/desk';
  if (typeof given !== 'string' || !URL.canParse(given, 'http://desk.invalid')) return home;
  const { origin, pathname, search } = new URL(given, 'http://desk.invalid');
  const known = origin === 'http://desk.invalid' && (pathname === home || pathname.startsWith(`${home}/`));
  return known && !pathname.startsWith(`${home}/sign-`) ? pathname + search : home;
}
