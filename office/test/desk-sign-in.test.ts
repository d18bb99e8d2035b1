import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { asc, eq } from 'drizzle-orm';
import { demoUsername, firstUsername, openAccounts, passwordFile } from '../src/accounts/first.js';
import { mostWrong, window } from '../src/accounts/attempts.js';
import { idle, longest } from '../src/accounts/sessions.js';
import { auditLog, officers, sessions, signIns } from '../src/db/schema.js';
import { later, minutes } from '../src/time.js';
import { account, at, Client, isIn, openDesk, password, type Desk } from './desk-support.js';
import { monday, openRooms } from './support.js';

describe('the first account', () => {
  it('has a one-time password in a file of its own, made once', async () => {
    const { db, config } = await openRooms({ demo: false });
    const file = await openAccounts(db, config, monday);
    assert.equal(file, passwordFile(config.dataDir));
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, 'utf8'), /^quantri\n([a-z2-9]{4}-){3}[a-z2-9]{4}\n$/);
    assert.equal(await openAccounts(db, config, monday), undefined);
    const [first, ...others] = await db.select().from(officers);
    assert.deepEqual([first!.roles, first!.mustChange, others.length], [['admin'], true, 0]);
    assert.ok(!first!.password!.includes(readFileSync(file, 'utf8').split('\n')[1]!));
  });

  it('keeps the password of a start that was cut off before the account was there', async () => {
    const { db, config } = await openRooms({ demo: false });
    await openAccounts(db, config, monday);
    const kept = readFileSync(passwordFile(config.dataDir), 'utf8');
    await db.delete(officers);
    await openAccounts(db, config, monday);
    assert.equal(readFileSync(passwordFile(config.dataDir), 'utf8'), kept);
  });

  it('sets its own password before anything else', async () => {
    const desk = await openDesk({ demo: false });
    const { db, config } = desk.office;
    await openAccounts(db, config, monday);
    const given = readFileSync(passwordFile(config.dataDir), 'utf8').split('\n')[1]!;
    const client = new Client(desk);
    await client.signIn(firstUsername, given);
    assert.equal(at(await client.get('/desk/accounts')), '/desk/password');
    const set = (change: Record<string, string>) =>
      client.post('/desk/password', { old: given, password, again: password, ...change });
    for (const [change, sentence] of [
      [{ old: 'khác' }, 'Mật khẩu đang dùng không đúng.'],
      [{ password: 'ngắn' }, 'Mật khẩu mới cần ít nhất 10 ký tự.'],
      [{ password: 'QuanTri-2026', again: 'QuanTri-2026' }, 'không được chứa tên đăng nhập'],
      [{ password: given, again: given }, 'phải khác mật khẩu đang dùng'],
      [{ again: `${password}x` }, 'không giống nhau'],
    ] as const) {
      const refused = await set(change);
      assert.equal(refused.status, 422);
      assert.ok((await refused.text()).includes(sentence), sentence);
    }
    assert.equal(at(await set({})), '/desk');
    assert.equal((await client.get('/desk/accounts')).status, 200);
    assert.equal((await new Client(desk).signIn(firstUsername, given)).status, 401);
  });

  it('is another one in a demonstration, which a real office closes', async () => {
    const { db, config } = await openRooms();
    assert.equal(await openAccounts(db, { ...config, demo: true }, monday), undefined);
    const demo = async () =>
      (await db.select().from(officers).where(eq(officers.username, demoUsername)))[0]!;
    assert.deepEqual([(await demo()).active, (await demo()).roles.length], [true, 4]);
    assert.ok(!existsSync(passwordFile(config.dataDir)));
    await openAccounts(db, { ...config, demo: false }, monday);
    assert.deepEqual([(await demo()).active, (await demo()).password], [false, null]);
    await openAccounts(db, { ...config, demo: true }, monday);
    assert.equal((await demo()).active, true);
  });
});

describe('signing in', () => {
  let desk: Desk;
  let now = monday;
  before(async () => {
    desk = await openDesk({ demo: false }, () => now);
    await account(desk, 'lan', ['clerk']);
    await account(desk, 'quan', ['admin']);
  });

  it('opens a session that only this browser has', async () => {
    const client = new Client(desk);
    assert.equal(at(await client.get('/desk')), '/desk/sign-in');
    const answer = await client.signIn('Lan');
    assert.equal(at(answer), '/desk');
    assert.match(answer.headers.getSetCookie()[0]!, /^dvc-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const value = /=([^;]+)/.exec(answer.headers.getSetCookie()[0]!)![1]!;
    const kept = await desk.office.db.select().from(sessions);
    assert.ok(!JSON.stringify(kept).includes(value), 'the database alone opens nothing');
    assert.ok(await isIn(client));
    assert.ok(!(await isIn(new Client(desk))));
  });

  it('goes on to the page that was asked for, and to no other site', async () => {
    const client = new Client(desk);
    assert.equal(at(await client.get('/desk/accounts?x=1')), '/desk/sign-in?next=%2Fdesk%2Faccounts%3Fx%3D1');
    for (const [next, place] of [
      ['/desk/log', '/desk/log'],
      ['https://evil.example/desk', '/desk'],
      ['//evil.example/desk/x', '/desk'],
      ['/\\evil.example', '/desk'],
      ['/desk/../outbox', '/desk'],
      ['/desk/sign-out', '/desk'],
      ['javascript:alert(1)', '/desk'],
    ] as const)
      assert.equal(at(await client.post('/desk/sign-in', { username: 'lan', password, next })), place, next);
  });

  it('says the same of a wrong name and a wrong password', async () => {
    const texts = await Promise.all(
      ['lan', 'khongco'].map(async (name) => {
        const answer = await new Client(desk).signIn(name, 'sai mật khẩu');
        assert.equal(answer.status, 401);
        return (await answer.text()).replace(`value="${name}"`, '');
      }),
    );
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0]!, /Tên đăng nhập hoặc mật khẩu không đúng/);
  });

  it('makes guessing wait, for a name that exists as for one that does not', async () => {
    for (const name of ['hung', 'khongaica']) {
      if (name === 'hung') await account(desk, name, ['clerk']);
      const guesses = Array.from({ length: mostWrong + 3 }, () => new Client(desk).signIn(name, 'đoán'));
      const answers = (await Promise.all(guesses)).map(({ status }) => status);
      assert.equal(answers.filter((status) => status === 401).length, mostWrong);
      assert.equal(answers.filter((status) => status === 429).length, 3);
    }
    assert.equal((await new Client(desk).signIn('hung')).status, 429, 'the right one waits too');
    assert.ok(!JSON.stringify(await desk.office.db.select().from(signIns)).includes('hung'));
    now = later(now, window + 1);
    assert.equal((await new Client(desk).signIn('hung')).status, 303);
  });

  it('ends after an hour away, after a working day, and by signing out', async () => {
    const client = new Client(desk);
    await client.signIn('lan');
    for (let passed = 0; passed + idle < longest; passed += idle - minutes(1)) {
      now = later(now, idle - minutes(1));
      assert.ok(await isIn(client), 'used within the hour');
    }
    now = later(now, idle - minutes(1));
    assert.ok(!(await isIn(client)), 'a whole day');
    await client.signIn('lan');
    now = later(now, idle + 1);
    assert.ok(!(await isIn(client)), 'an hour away');
    await client.signIn('lan');
    const copy = new Client(desk);
    copy.take(client);
    assert.ok(await isIn(copy));
    assert.equal(at(await client.post('/desk/sign-out', {})), '/desk/signed-out');
    assert.ok(!(await isIn(copy)), 'a copied cookie is worth nothing afterwards');
  });

  it('keeps what was typed when the session has ended meanwhile', async () => {
    const client = new Client(desk);
    await client.signIn('quan');
    now = later(now, idle + 1);
    const typed = { name: 'Đỗ "Văn" Tám', username: 'tam' };
    const answer = await client.post('/desk/accounts/new', typed);
    assert.equal(answer.status, 401);
    const text = await answer.text();
    assert.ok(
      text.includes('value="Đỗ &quot;Văn&quot; Tám"') && text.includes('action="/desk/accounts/new"'),
    );
    assert.match(text, /chưa được ghi nhận/);
  });

  it('starts a new session each time and ends the one before', async () => {
    const client = new Client(desk);
    await client.signIn('lan');
    const copy = new Client(desk);
    copy.take(client);
    await client.signIn('lan');
    assert.ok(await isIn(client));
    assert.ok(!(await isIn(copy)));
  });

  it('refuses forms of other sites, and changes nothing', async () => {
    const client = new Client(desk);
    await client.signIn('quan');
    const send = (headers: Record<string, string>) =>
      client.send('/desk/accounts/new', {
        method: 'POST',
        body: new URLSearchParams({ name: 'X', username: 'ke-gian', 'roles[]': 'admin' }),
        headers,
      });
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'content-type': 'text/plain' },
    ] as Record<string, string>[])
      assert.equal((await send(headers)).status, 403, JSON.stringify(headers));
    const json = await client.send('/desk/accounts/new', {
      method: 'POST',
      body: JSON.stringify({ name: 'X', username: 'ke-gian', 'roles[]': 'admin' }),
      headers: { 'content-type': 'application/json' },
    });
    assert.notEqual(json.status, 201);
    const known = await desk.office.db.select().from(officers).where(eq(officers.username, 'ke-gian'));
    assert.deepEqual(known, []);
    assert.equal((await send({ origin: desk.address })).status, 201, 'its own page may');
  });

  it('is written in the log, without what was typed', async () => {
    const rows = await desk.office.db.select().from(auditLog).orderBy(asc(auditLog.id));
    const acts = new Set<string>(rows.map(({ act }) => act));
    for (const act of ['signIn', 'signOut', 'addOfficer']) assert.ok(acts.has(act), act);
    assert.ok(!JSON.stringify(rows).includes(password));
  });
});

describe('behind a proxy with https', () => {
  it('takes the address that people type, and binds its cookie to it', async () => {
    const desk = await openDesk({ demo: false, publicUrl: 'https://motcua.example.vn' });
    await account(desk, 'lan', ['clerk']);
    const client = new Client(desk);
    const answer = await client.signIn('lan');
    assert.match(
      answer.headers.getSetCookie()[0]!,
      /^__Host-dvc-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    assert.ok(await isIn(client));
    const from = (origin: string) =>
      client.send('/desk/sign-out', { method: 'POST', body: new URLSearchParams(), headers: { origin } });
    assert.equal((await from(desk.address)).status, 403);
    assert.equal((await from('https://motcua.example.vn')).status, 303);
  });
});
