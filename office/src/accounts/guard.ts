/** Nobody passes who is not signed in; whoever comes with a password that somebody else gave sets their own first. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Role } from '../db/schema.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';
import { readSession } from './cookies.js';
import { handlesDossiers } from './roles.js';
import { findSession, type SignedIn } from './sessions.js';

export interface DeskEnv {
  Variables: { me: SignedIn };
}
export type DeskContext = Context<DeskEnv>;

export async function whoIs(office: Office, c: Context): Promise<SignedIn | undefined> {
  const token = readSession(office, c);
  return token === undefined ? undefined : findSession(office.db, token, office.clock());
}

export const passwordPath = '/desk/password';

export function signedIn(
  office: Office,
  refuse: (c: DeskContext) => Response | Promise<Response>,
): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const me = await whoIs(office, c);
    if (!me) return refuse(c);
    if (me.mustChange && c.req.path !== passwordPath) return c.redirect(passwordPath, 303);
    c.set('me', me);
    await next();
    return undefined;
  };
}

/** For pages with dossiers: whoever has only accounts to look after is led there. */
export const forDossiers: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const { roles } = c.get('me');
  if (!handlesDossiers(roles)) {
    if (roles.includes('admin') && c.req.path === '/desk') return c.redirect('/desk/accounts', 303);
    throw new Problem('forbidden');
  }
  await next();
  return undefined;
};

/** For pages that belong to one role. */
export function only(role: Role): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (!c.get('me').roles.includes(role)) throw new Problem('forbidden');
    await next();
  };
}
