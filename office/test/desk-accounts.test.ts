import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { officers } from '../src/db/schema.js';
import { account, at, Client, isIn, openDesk, password, type Desk } from './desk-support.js';

describe('the accounts', () => {
  let desk: Desk;
  let admin: Client;
  before(async () => {
    desk = await openDesk({ demo: false });
    await account(desk, 'quan', ['admin'], 'Lê Quân');
    await account(desk, 'lan', ['clerk'], 'Vũ Lan');
    admin = new Client(desk);
    await admin.signIn('quan');
  });
  const find = async (username: string) =>
    (await desk.office.db.select().from(officers).where(eq(officers.username, username)))[0]!;

  it('are an admin’s affair', async () => {
    const clerk = new Client(desk);
    await clerk.signIn('lan');
    const { id } = await find('lan');
    for (const path of ['', '/new', `/${id}`])
      assert.equal((await clerk.get(`/desk/accounts${path}`)).status, 403, path);
    assert.equal(
      (await clerk.post(`/desk/accounts/${id}`, { name: 'Lan', 'roles[]': 'admin', active: 'yes' })).status,
      403,
    );
    assert.deepEqual((await find('lan')).roles, ['clerk']);
  });

  it('are added with a password that works once', async () => {
    const fields = { name: 'Trần Thị Mai', username: 'Mai', 'roles[]': 'officer' };
    const page = await (await admin.post('/desk/accounts/new', fields)).text();
    const given = /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(page)![0];
    const mai = new Client(desk);
    await mai.signIn('mai', given);
    assert.equal(at(await mai.get('/desk')), '/desk/password');
    await mai.post('/desk/password', { old: given, password, again: password });
    assert.ok(await isIn(mai));
    const again = await admin.post('/desk/accounts/new', fields);
    assert.equal(again.status, 422);
    assert.match(await again.text(), /Tên đăng nhập này đã có người dùng/);
    const wrong = await (await admin.post('/desk/accounts/new', { name: '', username: 'a b' })).text();
    for (const sentence of ['Cần nhập họ và tên', '3 đến 40 ký tự', 'ít nhất một việc'])
      assert.ok(wrong.includes(sentence), sentence);
  });

  it('are closed at once, and their roles change at once', async () => {
    const lan = new Client(desk);
    await lan.signIn('lan');
    const { id } = await find('lan');
    await admin.send(`/desk/accounts/${id}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams([
        ['name', 'Vũ Lan'],
        ['roles[]', 'clerk'],
        ['roles[]', 'admin'],
        ['active', 'yes'],
      ]),
    });
    assert.equal((await lan.get('/desk/accounts')).status, 200);
    await admin.post(`/desk/accounts/${id}`, { name: 'Vũ Lan', 'roles[]': 'clerk' });
    assert.ok(!(await isIn(lan)));
    const refused = await lan.signIn('lan');
    assert.equal(refused.status, 403);
    assert.match(await refused.text(), /đã bị khóa/);
  });

  it('get a new password, and the old one and its sessions end', async () => {
    await account(desk, 'hoa', ['clerk']);
    const hoa = new Client(desk);
    await hoa.signIn('hoa');
    const page = await (await admin.post(`/desk/accounts/${(await find('hoa')).id}/password`, {})).text();
    assert.ok(!(await isIn(hoa)));
    assert.equal((await hoa.signIn('hoa')).status, 401);
    assert.equal((await hoa.signIn('hoa', /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(page)![0])).status, 303);
  });

  it('always leave one admin', async () => {
    const { id } = await find('quan');
    for (const change of [{ 'roles[]': 'clerk', active: 'yes' }, { 'roles[]': 'admin' }]) {
      const answer = await admin.post(`/desk/accounts/${id}`, { name: 'Lê Quân', ...(change as object) });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /ít nhất một người quản trị/);
    }
    assert.ok(await isIn(admin));
  });
});
