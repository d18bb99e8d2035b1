/** The desk's cookies: the session, and what waits while somebody is away at the identity provider. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { originOf } from '../desk/origin.js';
import type { Office } from '../office.js';
import type { Flow } from './oidc.js';

type At = Pick<Office, 'config'>;
const isSecure = (office: At, c: Context): boolean => originOf(office, c).startsWith('https:');
/** Over https no other host or page of the domain can set these. */
const named = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

function put(office: At, c: Context, name: string, value: string, maxAge?: number): void {
  const secure = isSecure(office, c);
  const kept = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  setCookie(c, named(name, secure), value, maxAge === undefined ? kept : { ...kept, maxAge });
}
function take(office: At, c: Context, name: string): void {
  const secure = isSecure(office, c);
  deleteCookie(c, named(name, secure), { path: '/', secure });
}

const session = 'dvc-desk';
export const readSession = (office: At, c: Context): string | undefined =>
  getCookie(c, named(session, isSecure(office, c)));
/** Ends with the browser; the database ends it earlier. */
export const keepSession = (office: At, c: Context, token: string): void => put(office, c, session, token);
export const dropSession = (office: At, c: Context): void => take(office, c, session);

const flow = 'dvc-desk-sign-in';
/** Seconds for finding one's password at the provider. */
const flowAge = 15 * 60;
export const keepFlow = (office: At, c: Context, value: Flow): void =>
  put(office, c, flow, Buffer.from(JSON.stringify(value)).toString('base64url'), flowAge);

/** Once only: an answer of the provider cannot be played twice. */
export function takeFlow(office: At, c: Context): Flow | undefined {
  const value = getCookie(c, named(flow, isSecure(office, c)));
  take(office, c, flow);
  try {
    return value === undefined ? undefined : (JSON.parse(Buffer.from(value, 'base64url').toString()) as Flow);
  } catch {
    return undefined;
  }
}

const wanted = 'dvc-desk-wanted';
/** The page that was asked for: longer than the flow, so that whoever comes back too late still goes there. */
export const keepWanted = (office: At, c: Context, path: string): void =>
  put(office, c, wanted, Buffer.from(path).toString('base64url'));

export function takeWanted(office: At, c: Context): string | undefined {
  const value = getCookie(c, named(wanted, isSecure(office, c)));
  take(office, c, wanted);
  return value === undefined ? undefined : Buffer.from(value, 'base64url').toString();
}
