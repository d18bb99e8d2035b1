/** Signing in at a real identity provider, in a real browser. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { readOidc } from '../src/accounts/oidc-settings.js';
import { auditLog, officers } from '../src/db/schema.js';
import { account, openDesk, visit, type Desk, type Visitor } from './desk-support.js';
import { clientId, openProvider, type IdentityProvider } from './provider.js';

const name = 'Cổng nội bộ';
const button = `Đăng nhập bằng ${name}`;
/** What a browser says of an answer that is meant to be a refusal. */
const expected = /status of (401|403|503)/;

async function openBoth(): Promise<{ desk: Desk; provider: IdentityProvider }> {
  const provider = await openProvider();
  const wrong: string[] = [];
  const environment: Record<string, string> = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: provider.secret,
    OIDC_NAME: name,
    OIDC_ROLES_CLAIM: 'groups',
    OIDC_ROLES: 'mot-cua=clerk, lanh-dao=authority',
  };
  const oidc = readOidc((key) => environment[key], wrong);
  assert.deepEqual(wrong, []);
  const desk = await openDesk({ demo: false, oidc });
  provider.serve(desk.address);
  return { desk, provider };
}

/** Where the office sends this browser, for a test that changes it on the way. */
async function leave({ page }: Visitor, { address }: Desk): Promise<URL> {
  const answer = await page.context().request.get(`${address}/desk/sign-in/provider`, { maxRedirects: 0 });
  assert.equal(answer.status(), 303);
  return new URL(answer.headers()['location']!);
}
async function enter({ page }: Visitor, login: string): Promise<void> {
  await page.getByLabel('Tài khoản').fill(login);
  await page.getByRole('button', { name: 'Vào' }).click();
}
const says = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();
const isOut = async ({ page }: Visitor, { address }: Desk): Promise<void> => {
  await page.goto(`${address}/desk/password`);
  assert.equal(new URL(page.url()).pathname, '/desk/sign-in');
};

describe('signing in at the provider', () => {
  let desk: Desk;
  let provider: IdentityProvider;
  before(async () => {
    ({ desk, provider } = await openBoth());
    provider.people.set('lan', { name: 'Nguyễn Thị Lan', groups: ['mot-cua', 'cong-doan'] });
    provider.people.set('khach', { name: 'Trần Văn Khách', groups: ['cong-doan'] });
    provider.people.set('tam', { name: 'Đỗ Văn Tám', groups: ['mot-cua'] });
  });
  const known = (subject: string) =>
    desk.office.db.select().from(officers).where(eq(officers.subject, subject));

  it('asks by code, with PKCE, state and nonce, none of them used twice', async () => {
    const visitor = await visit(desk);
    const [first, second] = [await leave(visitor, desk), await leave(visitor, desk)];
    const told = Object.fromEntries(first.searchParams);
    assert.equal(first.origin, provider.issuer);
    assert.equal(told['response_type'], 'code');
    assert.equal(told['redirect_uri'], `${desk.address}/desk/sign-in/back`);
    assert.equal(told['code_challenge_method'], 'S256');
    for (const once of ['state', 'nonce', 'code_challenge']) {
      assert.ok(told[once]!.length >= 43, once);
      assert.notEqual(told[once], second.searchParams.get(once));
    }
    await visitor.close();
  });

  it('comes back to the page that was asked for, with the roles of the groups', async () => {
    const visitor = await visit(desk);
    const { page } = visitor;
    await page.goto(`${desk.address}/desk/register?from=01%2F11%2F2026`);
    await visitor.look('sign-in-provider');
    await page.getByRole('link', { name: button }).click();
    await enter(visitor, 'lan');
    await page.getByRole('heading', { name: 'Sổ theo dõi hồ sơ', level: 1 }).waitFor();
    assert.equal(page.url(), `${desk.address}/desk/register?from=01%2F11%2F2026`);
    const [lan, ...others] = await known('lan');
    assert.deepEqual([lan!.name, lan!.roles, lan!.issuer], ['Nguyễn Thị Lan', ['clerk'], provider.issuer]);
    assert.deepEqual([lan!.username, lan!.password, others.length], [null, null, 0]);
    const [row] = await desk.office.db.select().from(auditLog).where(eq(auditLog.officer, lan!.id));
    assert.deepEqual([row!.act, row!.detail], ['signIn', { by: 'provider' }]);
    await visitor.close();
  });

  it('knows a person again, by a new name and with new groups', async () => {
    const [before] = await known('lan');
    provider.people.set('lan', { name: 'Nguyễn Thị Ngọc Lan', groups: ['lanh-dao', 'mot-cua'] });
    const visitor = await visit(desk);
    await visitor.page.getByRole('link', { name: button }).click();
    await enter(visitor, 'lan');
    await visitor.page.getByRole('navigation', { name: 'Các trang' }).waitFor();
    const [after, ...others] = await known('lan');
    assert.deepEqual([after!.id, others.length], [before!.id, 0]);
    assert.deepEqual([after!.name, after!.roles], ['Nguyễn Thị Ngọc Lan', ['authority', 'clerk']]);
    await visitor.close();
  });

  it('refuses whoever has nothing to do here, and says who can change that', async () => {
    const visitor = await visit(desk, { expected });
    await visitor.page.getByRole('link', { name: button }).click();
    await enter(visitor, 'khach');
    await says(visitor, 'tài khoản chưa được giao việc nào');
    await visitor.look('sign-in-no-role');
    for (const path of ['/desk', '/desk/register', '/desk/outbox', '/desk/log', '/desk/accounts'])
      assert.equal((await visitor.page.goto(desk.address + path))!.status(), 403, path);
    assert.deepEqual((await known('khach'))[0]!.roles, []);
    await visitor.page.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click();
    await visitor.page.getByRole('heading', { name: 'Đã đăng xuất' }).waitFor();
    await visitor.close();
  });

  it('refuses whose account was closed here', async () => {
    const visitor = await visit(desk, { expected });
    await visitor.page.getByRole('link', { name: button }).click();
    await enter(visitor, 'tam');
    await visitor.page.getByRole('navigation', { name: 'Các trang' }).waitFor();
    await desk.office.db.update(officers).set({ active: false }).where(eq(officers.subject, 'tam'));
    await visitor.page.goto(`${desk.address}/desk`);
    await visitor.page.getByRole('link', { name: button }).click();
    await says(visitor, 'Tài khoản này đã bị khóa');
    await isOut(visitor, desk);
    await visitor.close();
  });

  it('lets one turn back, and still go where one wanted to', async () => {
    const visitor = await visit(desk);
    const { page } = visitor;
    await page.goto(`${desk.address}/desk/outbox`);
    await page.getByRole('link', { name: button }).click();
    await page.getByRole('button', { name: 'Thôi' }).click();
    await says(visitor, `Chưa đăng nhập: việc đăng nhập đã dừng ở ${name}, hoặc nơi đó từ chối.`);
    await visitor.look('sign-in-cancelled');
    await page.getByRole('link', { name: button }).click();
    await enter(visitor, 'lan');
    await page.waitForURL(`${desk.address}/desk/outbox`);
    await visitor.close();
  });

  for (const [changed, value] of [
    ['state', 'mot-trang-thai-khac'],
    ['nonce', 'mot-so-khac'],
    ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ] as const)
    it(`takes no answer to a question with another ${changed}`, async () => {
      const visitor = await visit(desk, { expected });
      const url = await leave(visitor, desk);
      url.searchParams.set(changed, value);
      await visitor.page.goto(url.href);
      await enter(visitor, 'lan');
      await says(visitor, `Chưa đăng nhập được bằng ${name}.`);
      await isOut(visitor, desk);
      await visitor.close();
    });

  it('takes no answer in another browser than the one that asked', async () => {
    const [one, other] = [await visit(desk), await visit(desk, { expected })];
    const url = await leave(one, desk);
    await leave(other, desk);
    await other.page.goto(url.href);
    await enter(other, 'lan');
    await says(other, `Chưa đăng nhập được bằng ${name}.`);
    await isOut(other, desk);
    await one.close();
    await other.close();
  });

  it('says that it took too long, still goes where one wanted to, and takes an answer once', async () => {
    const visitor = await visit(desk);
    const { page } = visitor;
    await page.goto(`${desk.address}/desk/outbox?failed`);
    await page.getByRole('link', { name: button }).click();
    await page.getByLabel('Tài khoản').waitFor();
    const kept = (await page.context().cookies(desk.address)).find((one) => one.name === 'dvc-desk-sign-in')!;
    assert.ok(kept.expires - Date.now() / 1000 <= 15 * 60, 'a quarter of an hour');
    assert.deepEqual([kept.httpOnly, kept.sameSite], [true, 'Lax']);
    await page.context().clearCookies({ name: 'dvc-desk-sign-in' });
    await enter(visitor, 'lan');
    await says(visitor, 'Lần đăng nhập này đã hết hạn');
    await visitor.look('sign-in-expired');
    const used = page.url();
    await page.getByRole('link', { name: button }).click();
    await page.getByRole('navigation', { name: 'Các trang' }).waitFor();
    assert.equal(
      page.url(),
      `${desk.address}/desk/outbox?failed`,
      'the page that was asked for is not forgotten',
    );
    await page.goto(used);
    await says(visitor, 'Lần đăng nhập này đã hết hạn');
    await visitor.close();
  });

  it('signs out here, and at the provider for whoever wishes it', async () => {
    const visitor = await visit(desk);
    const { page } = visitor;
    await page.getByRole('link', { name: button }).click();
    await enter(visitor, 'lan');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đã đăng xuất' }).waitFor();
    await visitor.look('signed-out-provider');
    await page.getByRole('link', { name: `Đăng xuất khỏi ${name}` }).click();
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor();
    await isOut(visitor, desk);
    await page.getByRole('link', { name: button }).click();
    await page.getByLabel('Tài khoản').waitFor();
    await visitor.close();
  });
});

describe('a provider that is away', () => {
  it('is said so on the way back, and a local account goes on', async () => {
    const { desk, provider } = await openBoth();
    await account(desk, 'quan', ['clerk']);
    const visitor = await visit(desk, { expected });
    const { page } = visitor;
    const asked = await leave(visitor, desk);
    await provider.stop();
    const back = new URLSearchParams({
      code: 'ma',
      state: asked.searchParams.get('state')!,
      iss: provider.issuer,
    });
    const answer = await page.goto(`${desk.address}/desk/sign-in/back?${back}`);
    assert.deepEqual([answer!.status(), answer!.headers()['retry-after']], [503, '10']);
    await says(visitor, `Chưa liên lạc được với ${name}.`);
    await visitor.look('sign-in-provider-away');
    await visitor.signIn('quan');
    await visitor.close();
  });

  it('is said so at the start, and the page that was asked for is kept', async () => {
    const { desk, provider } = await openBoth();
    await provider.stop();
    const visitor = await visit(desk, { expected });
    const answer = await visitor.page.goto(`${desk.address}/desk/sign-in/provider?next=/desk/outbox`);
    assert.equal(answer!.status(), 503);
    await says(visitor, `Chưa liên lạc được với ${name}.`);
    assert.match(
      (await visitor.page.getByRole('link', { name: button }).getAttribute('href'))!,
      /next=%2Fdesk%2Foutbox$/,
    );
    await visitor.close();
  });
});
