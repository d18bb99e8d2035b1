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
const read = (office: At, c: Context, name: string): string | undefined =>
  getCookie(c, named(name, isSecure(office, c)));
function drop(office: At, c: Context, name: string): void {
  const secure = isSecure(office, c);
  deleteCookie(c, named(name, secure), { path: '/', secure });
}
/** Any text, in signs that a cookie may hold; read once. */
const putText = (office: At, c: Context, name: string, text: string, maxAge?: number): void =>
  put(office, c, name, Buffer.from(text).toString('base64url'), maxAge);
function takeText(office: At, c: Context, name: string): string | undefined {
  const value = read(office, c, name);
  drop(office, c, name);
  return value === undefined ? undefined : Buffer.from(value, 'base64url').toString();
}

const session = 'dvc-desk';
export const readSession = (office: At, c: Context): string | undefined => read(office, c, session);
/** Ends with the browser; the database ends it earlier. */
export const keepSession = (office: At, c: Context, token: string): void => put(office, c, session, token);
export const dropSession = (office: At, c: Context): void => drop(office, c, session);

const flow = 'dvc-desk-sign-in';
/** Seconds for finding one's password at the provider. */
const flowAge = 15 * 60;
export const keepFlow = (office: At, c: Context, value: Flow): void =>
  putText(office, c, flow, JSON.stringify(value), flowAge);

/** Once only: an answer of the provider cannot be played twice. */
export function takeFlow(office: At, c: Context): Flow | undefined {
  const text = takeText(office, c, flow);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Flow);
  } catch {
    return undefined;
  }
}

const wanted = 'dvc-desk-wanted';
/** The page that was asked for: longer than the flow, so that whoever comes back too late still goes there. */
export const keepWanted = (office: At, c: Context, path: string): void => putText(office, c, wanted, path);
export const takeWanted = (office: At, c: Context): string | undefined => takeText(office, c, wanted);
