/** The admin's pages, and everybody's own password. */
import { Hono } from 'hono';
import { accountPage, accountsPage, newAccountPage, oneTimePasswordPage } from '../accounts/accounts-page.js';
import { countSignIn, forgetSignIns } from '../accounts/attempts.js';
import { demoUsername } from '../accounts/first.js';
import { only, type DeskContext, type DeskEnv } from '../accounts/guard.js';
import {
  addLocal,
  changeOfficer,
  changePassword,
  findByUsername,
  findOfficer,
  listOfficers,
  resetPassword,
  type Officer,
} from '../accounts/officers.js';
import { isPassword, passwordFault } from '../accounts/password.js';
import { passwordFaults, passwordPage } from '../accounts/password-page.js';
import { isRole } from '../accounts/roles.js';
import { textOf, textsOf, type Faults } from '../desk/form.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';

export function passwordRoutes({ db, config, clock }: Office): Hono<DeskEnv> {
  return new Hono<DeskEnv>()
    .get('/', (c) => {
      const me = c.get('me');
      if (me.username === undefined) throw new Problem('notFound');
      return c.html(passwordPage({ me, demo: config.demo, done: c.req.query('done') !== undefined }));
    })
    .post('/', async (c) => {
      const me = c.get('me');
      const { username } = me;
      if (username === undefined) throw new Problem('notFound');
      const body = await c.req.parseBody();
      const [old, password] = [textOf(body, 'old'), textOf(body, 'password')];
      const refuse = (faults: Faults) => c.html(passwordPage({ me, demo: config.demo, faults }), 422);
      if (config.demo && username === demoUsername)
        return refuse({ '': 'Tài khoản trình diễn dùng chung nên không đổi được mật khẩu.' });
      // A session left open is no way to find the password out.
      if (await countSignIn(db, username, clock()))
        return refuse({ old: 'Đã nhập sai nhiều lần. Đề nghị thử lại sau.' });
      const officer = await findByUsername(db, username);
      if (!(await isPassword(old, officer?.password)))
        return refuse({
          old: 'Mật khẩu đang dùng không đúng. Hãy nhập lại; quên thì nhờ người quản trị cấp mật khẩu mới.',
        });
      await forgetSignIns(db, username);
      const fault = passwordFault(password, { username, old });
      if (fault) return refuse({ password: passwordFaults[fault] });
      if (password !== textOf(body, 'again'))
        return refuse({ again: 'Hai lần nhập mật khẩu mới không giống nhau.' });
      await changePassword(db, me, password, clock());
      return c.redirect(me.mustChange ? '/desk' : '/desk/password?done', 303);
    });
}

const username = /^[a-z0-9](?:[a-z0-9.-]{1,38})[a-z0-9]$/;
const longestName = 100;
const nameFault = (name: string): Faults => {
  if (name === '') return { name: 'Cần nhập họ và tên.' };
  return name.length > longestName ? { name: `Họ và tên dài quá ${longestName} ký tự.` } : {};
};

export function accountRoutes({ db, config, clock }: Office): Hono<DeskEnv> {
  const around = (c: DeskContext) => ({ me: c.get('me'), demo: config.demo });
  const told = (c: DeskContext) => ({ by: c.get('me'), now: clock() });
  const find = async (c: DeskContext): Promise<Officer> => {
    const officer = await findOfficer(db, Number(c.req.param('id')));
    if (!officer) throw new Problem('notFound');
    return officer;
  };

  return new Hono<DeskEnv>()
    .use(only('admin'))
    .get('/', async (c) => {
      const done = c.req.query('done') === undefined ? undefined : 'Đã lưu thay đổi.';
      return c.html(accountsPage({ ...around(c), officers: await listOfficers(db), done }));
    })
    .get('/new', (c) => c.html(newAccountPage({ ...around(c), name: '', username: '', roles: [] })))
    .post('/new', async (c) => {
      const body = await c.req.parseBody();
      const asked = {
        name: textOf(body, 'name'),
        username: textOf(body, 'username').toLowerCase(),
        roles: textsOf(body, 'roles').filter(isRole),
      };
      const faults: Faults = {
        ...nameFault(asked.name),
        ...(!username.test(asked.username) && {
          username: 'Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm hoặc gạch, 3 đến 40 ký tự.',
        }),
        ...(asked.roles.length === 0 && { roles: 'Cần chọn ít nhất một việc.' }),
      };
      const refuse = (faults: Faults) => c.html(newAccountPage({ ...around(c), ...asked, faults }), 422);
      if (Object.keys(faults).length > 0) return refuse(faults);
      const made = await addLocal(db, asked, told(c));
      if (!made) return refuse({ username: 'Tên đăng nhập này đã có người dùng.' });
      return c.html(oneTimePasswordPage({ ...around(c), ...asked, password: made.password }), 201);
    })
    .get('/:id{[0-9]{1,15}}', async (c) => {
      const officer = await find(c);
      return c.html(accountPage({ ...around(c), officer, roles: officer.roles, ...provided(officer) }));
    })
    .post('/:id{[0-9]{1,15}}', async (c) => {
      const officer = await find(c);
      const body = await c.req.parseBody();
      const { rolesFromProvider } = provided(officer);
      const change = {
        name: officer.username === null ? officer.name : textOf(body, 'name'),
        roles: rolesFromProvider ? officer.roles : textsOf(body, 'roles').filter(isRole),
        active: textOf(body, 'active') === 'yes',
      };
      const faults: Faults = nameFault(change.name);
      const wrong =
        Object.keys(faults).length === 0 && (await changeOfficer(db, officer.id, change, told(c)));
      if (wrong === undefined) return c.redirect('/desk/accounts?done', 303);
      return c.html(
        accountPage({
          ...around(c),
          officer: { ...officer, ...change },
          roles: change.roles,
          rolesFromProvider,
          faults: wrong ? { roles: 'Phải còn ít nhất một người quản trị tài khoản đang hoạt động.' } : faults,
        }),
        422,
      );
    })
    .post('/:id{[0-9]{1,15}}/password', async (c) => {
      const { id, name, username } = await find(c);
      if (username === null || (config.demo && username === demoUsername)) throw new Problem('notAllowed');
      const password = await resetPassword(db, id, told(c));
      return c.html(oneTimePasswordPage({ ...around(c), name, username, password }));
    });

  function provided({ issuer }: Officer) {
    return { rolesFromProvider: issuer !== null && config.oidc?.roles !== undefined };
  }
}
