/** Signing in and out, by a local account or at the identity provider. */
import { Hono } from 'hono';
import { countSignIn, forgetSignIns } from '../accounts/attempts.js';
import { dropSession, keepFlow, keepSession, keepWanted, takeFlow, takeWanted } from '../accounts/cookies.js';
import { demoAccount } from '../accounts/first.js';
import { whoIs, type DeskContext, type DeskEnv } from '../accounts/guard.js';
import { findByUsername, officerFor, type Identity, type Officer } from '../accounts/officers.js';
import { isAway, isCancelled } from '../accounts/oidc.js';
import { isPassword } from '../accounts/password.js';
import { closeSession, openSession } from '../accounts/sessions.js';
import { signedOutPage, signInPage, type SignInView } from '../accounts/sign-in-page.js';
import { audit } from '../audit.js';
import { textOf, type Faults } from '../desk/form.js';
import { deskPath, originOf } from '../desk/origin.js';
import type { Office } from '../office.js';
import { showDateTime } from 'dvc-widgets/lifecycle';

const wrongPassword = 'Tên đăng nhập hoặc mật khẩu không đúng.';
const flowOver = 'Lần đăng nhập này đã hết hạn hoặc đã dùng rồi. Đề nghị đăng nhập lại.';
const closedAccount = 'Tài khoản này đã bị khóa. Đề nghị liên hệ người quản trị.';

export function signInRoutes(office: Office): Hono<DeskEnv> {
  const { db, oidc, config, clock } = office;

  const show = async (c: DeskContext, view: Partial<SignInView>, status: 200 | 401 | 403 | 429 | 503 = 200) =>
    c.html(
      signInPage({
        demo: config.demo ? await demoAccount(db) : undefined,
        provider: oidc?.name,
        next: deskPath(c.req.query('next')),
        ...view,
      }),
      status,
    );

  const showAway = (c: DeskContext, provider: string, next: string) => {
    c.header('retry-after', '10');
    const text = `Chưa liên lạc được với ${provider}. Đề nghị thử lại sau, hoặc dùng tài khoản riêng của cơ quan.`;
    return show(c, { next, faults: { '': text } }, 503);
  };

  const enter = async (c: DeskContext, officer: Officer, by: 'password' | 'provider', next: string) => {
    const now = clock();
    const before = await whoIs(office, c);
    const token = await db.transaction(async (tx) => {
      if (before) await closeSession(tx, before.session);
      await audit(tx, { at: now, officer, act: 'signIn', detail: { by } });
      return openSession(tx, officer.id, now);
    });
    keepSession(office, c, token);
    return c.redirect(next, 303);
  };

  return new Hono<DeskEnv>()
    .get('/sign-in', (c) => show(c, {}))
    .post('/sign-in', async (c) => {
      const body = await c.req.parseBody();
      const [username, password] = [textOf(body, 'username'), textOf(body, 'password')];
      const next = deskPath(body['next']);
      const refuse = (faults: Faults, status: 401 | 403 | 429) => show(c, { username, next, faults }, status);
      const until = await countSignIn(db, username, clock());
      if (until)
        return refuse(
          { username: `Đã nhập sai nhiều lần. Đề nghị thử lại sau ${showDateTime(until)}.` },
          429,
        );
      const officer = await findByUsername(db, username);
      if (!(await isPassword(password, officer?.password)) || !officer)
        return refuse({ username: wrongPassword }, 401);
      if (!officer.active) return refuse({ '': closedAccount }, 403);
      await forgetSignIns(db, username);
      return enter(c, officer, 'password', next);
    })

    .get('/sign-in/provider', async (c) => {
      const next = deskPath(c.req.query('next'));
      if (!oidc) return c.redirect('/desk/sign-in', 303);
      try {
        const { url, flow } = await oidc.begin(`${originOf(office, c)}/desk/sign-in/back`);
        keepFlow(office, c, flow);
        keepWanted(office, c, next);
        return c.redirect(url, 303);
      } catch (error) {
        office.log.error('sign-in', error);
        return showAway(c, oidc.name, next);
      }
    })
    .get('/sign-in/back', async (c) => {
      const flow = takeFlow(office, c);
      const next = deskPath(takeWanted(office, c));
      if (!oidc) return c.redirect('/desk/sign-in', 303);
      if (!flow) return show(c, { next, told: flowOver });
      let identity: Identity;
      try {
        const { pathname, search } = new URL(c.req.url);
        identity = await oidc.finish(new URL(pathname + search, originOf(office, c)), flow);
      } catch (error) {
        if (isCancelled(error))
          return show(c, {
            next,
            told: `Chưa đăng nhập: việc đăng nhập đã dừng ở ${oidc.name}, hoặc nơi đó từ chối.`,
          });
        office.log.error('sign-in', error);
        if (isAway(error)) return showAway(c, oidc.name, next);
        const text = `Chưa đăng nhập được bằng ${oidc.name}. Đề nghị thử lại, hoặc báo người quản trị.`;
        return show(c, { next, faults: { '': text } }, 401);
      }
      const officer = await officerFor(db, identity, clock());
      if (!officer.active) return show(c, { faults: { '': closedAccount } }, 403);
      return enter(c, officer, 'provider', next);
    })

    .post('/sign-out', async (c) => {
      const me = await whoIs(office, c);
      dropSession(office, c);
      if (!me) return c.redirect('/desk/sign-in', 303);
      await closeSession(db, me.session);
      await audit(db, { at: clock(), officer: me, act: 'signOut' });
      return c.redirect(me.username === undefined ? '/desk/signed-out?provider' : '/desk/signed-out', 303);
    })
    .get('/signed-out', async (c) => {
      const asked = oidc && c.req.query('provider') !== undefined;
      const url = asked && (await oidc.signOutUrl(`${originOf(office, c)}/desk/sign-in`));
      return c.html(
        signedOutPage({ demo: config.demo, ...(oidc && url && { provider: { name: oidc.name, url } }) }),
      );
    });
}
