/** The desk: pages for officers, behind a session. */
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { forDossiers, signedIn, type DeskContext, type DeskEnv } from '../accounts/guard.js';
import { endedPage } from '../accounts/sign-in-page.js';
import { deskPath, originOf } from '../desk/origin.js';
import { foreignForm, noRoleWords, problemPage, wordsOf } from '../desk/problem-page.js';
import { problemFor } from '../faults.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';
import { deskPolicy } from '../security.js';
import { accountRoutes, passwordRoutes } from './accounts.js';
import { deskDossierRoutes } from './desk-dossiers.js';
import { deskOutboxRoutes } from './desk-outbox.js';
import { logRoutes } from './log.js';
import { queueRoutes } from './queue.js';
import { registerRoutes } from './register.js';
import { signInRoutes } from './sign-in.js';

const largestForm = 1024 * 1024;
/** At their largest, in one form. */
const mostFiles = 5;

export function deskRoutes(office: Office): Hono<DeskEnv> {
  const { config } = office;
  const desk = new Hono<DeskEnv>();
  desk.use(privately, csrf({ origin: (origin, c) => origin === originOf(office, c) }));
  desk.onError((error, c) => {
    const around = { me: c.get('me') as DeskEnv['Variables']['me'] | undefined, demo: config.demo };
    if (error instanceof HTTPException) return c.html(problemPage(foreignForm, around), 403);
    if (!(error instanceof Problem)) office.log.error('desk', error);
    const problem = problemFor(error);
    for (const [name, value] of Object.entries(problem.options.headers ?? {})) c.header(name, value);
    c.status(problem.status as 500);
    const nothingToDo = problem.code === 'forbidden' && around.me?.roles.length === 0;
    return c.html(problemPage(nothingToDo ? noRoleWords : wordsOf(problem), around));
  });
  desk.notFound(() => {
    throw new Problem('notFound');
  });
  const plain = bodyLimit({ maxSize: largestForm, onError: refuseLarge });
  const withFiles = bodyLimit({
    maxSize: largestForm + mostFiles * config.maxUploadMB * 1024 * 1024,
    onError: refuseLarge,
  });
  desk.use((c, next) =>
    /^multipart\//i.test(c.req.header('content-type') ?? '') ? withFiles(c, next) : plain(c, next),
  );

  desk.route('/', signInRoutes(office));
  desk.use(signedIn(office, ended));
  desk.route('/password', passwordRoutes(office));
  desk.route('/accounts', accountRoutes(office));
  desk.route('/log', logRoutes(office));
  desk.use(forDossiers);
  desk.route('/', queueRoutes(office));
  desk.route('/dossiers', deskDossierRoutes(office));
  desk.route('/register', registerRoutes(office));
  desk.route('/outbox', deskOutboxRoutes(office));
  return desk;

  /** A page that was asked for comes after signing in; a form that was sent keeps what was typed. */
  async function ended(c: DeskContext): Promise<Response> {
    const { pathname, search } = new URL(c.req.url);
    const next = deskPath(pathname + search);
    if (c.req.method !== 'POST')
      return c.redirect(`/desk/sign-in${next === '/desk' ? '' : `?next=${encodeURIComponent(next)}`}`, 303);
    const entries = [...(await c.req.formData())];
    const typed = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const filesLost = entries.some(([, value]) => typeof value !== 'string' && value.size > 0);
    return c.html(endedPage({ demo: config.demo, path: pathname, typed, filesLost }), 401);
  }
}

const refuseLarge = (): never => {
  throw new Problem('tooLarge');
};

/** What an officer sees stays on no disk, and is in no other site's frame. */
const privately: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', deskPolicy);
};
