/** The log as an admin reads it: every act and every fact in Vietnamese; and what is shown to whoever may not read it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { audit } from '../src/audit.js';
import type { LoggedAct, LoggedDetail } from '../src/logged.js';
import { actNames, othersInLog } from '../src/desk/log-words.js';
import { takeStep } from '../src/dossiers/take-step.js';
import { account, openDesk, overflow, password, visit, type Desk } from './desk-support.js';
import { extract, monday, submit } from './support.js';

/** Every fact that can be written down: the compiler asks for a new one here too. */
const all: Required<LoggedDetail> = {
  from: 1,
  to: 2,
  paper: '01',
  by: 'password',
  account: 1,
  roles: 'clerk authority',
  active: true,
  letter: 12,
  reference: 'FT26327000001',
  amount: 16000,
  due: 20000,
  group: 'overdue',
  procedure: 'xac-nhan',
  fullIdNumbers: false,
};

let desk: Desk;
let code: string;
before(async () => {
  desk = await openDesk({ demo: false });
  await account(desk, 'quan', ['admin'], 'Trần Văn Quản');
  await account(desk, 'lan', ['clerk'], 'Vũ Thị Lan');
  code = (await submit(desk, extract())).body.code;
});

describe('the log', () => {
  it('says what was done in the words of the desk', async () => {
    await takeStep(desk.office, code, { act: 'accept', appointment: new Date('2026-11-27T17:00:00+07:00') });
    const visitor = await visit(desk);
    const { page, look } = visitor;
    await visitor.signIn('quan');
    await page.goto(`${desk.address}/desk/accounts/new`);
    await page.getByLabel('Họ và tên').fill('Đỗ Minh');
    await page.getByLabel('Tên đăng nhập').fill('minh');
    await page.getByLabel('Thụ lý hồ sơ').check();
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    await page.getByRole('heading', { name: 'Mật khẩu dùng một lần' }).waitFor();

    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor();
    const rows = page.locator('table.cards tbody tr');
    const [added, signedIn, accepted, filed] = await rows.allInnerTexts();
    const has = (row: string | undefined, ...parts: string[]) => {
      for (const part of parts) assert.ok(row?.includes(part), `${part} not in ${row}`);
    };
    has(added, 'Trần Văn Quản', 'Thêm tài khoản', 'Tài khoản: Đỗ Minh', 'Việc được giao: Thụ lý hồ sơ');
    has(signedIn, 'Đăng nhập', 'Bằng: mật khẩu');
    has(accepted, 'Tiếp nhận hồ sơ', code, 'Từ: Mới đăng ký; Sang: Được tiếp nhận');
    has(accepted, 'Giấy tờ: 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
    has(filed, 'Người nộp', 'Nộp hồ sơ trực tuyến', 'Sang: Mới đăng ký');
    await look('log');
    for (const width of [320, 1280]) assert.ok((await overflow(page, width)) <= 0, `${width}`);

    await page.getByLabel('Mã hồ sơ').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.waitForURL(/code=/);
    assert.equal(await rows.count(), 2);
    await page.getByLabel('Mã hồ sơ').fill('H26.999-261123-9999');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByText('Không có dòng nào.').waitFor();
    await look('log-empty');
    await visitor.close();
  });

  it('shows none of its own keys, whatever was done, by whomever', async () => {
    const at = monday;
    const acts = Object.keys(actNames) as LoggedAct[];
    const others = Object.keys(othersInLog) as (keyof typeof othersInLog)[];
    await audit(desk.office.db, ...acts.map((act, i) => ({ at, who: others[i % 4]!, act, detail: all })));
    const visitor = await visit(desk);
    const { page } = visitor;
    await visitor.signIn('quan');
    await page.goto(`${desk.address}/desk/log`);
    const text = await page.getByRole('table').innerText();
    for (const key of [...acts, ...Object.keys(all), ...others, 'clerk', 'overdue', 'true', 'false'])
      assert.doesNotMatch(text, new RegExp(`(?<![\\p{L}\\d])${key}(?![\\p{L}\\d])`, 'u'));
    for (const name of [...Object.values(actNames), ...Object.values(othersInLog)])
      assert.ok(text.includes(name), name);
    assert.match(
      text,
      /Số tiền: 16\.000 đồng; Phải nộp: 20\.000 đồng; Danh sách: Quá hạn; Thủ tục: Xác nhận cư trú/,
    );
    await visitor.close();
  });
});

describe('a page that is not for everybody', () => {
  it('leads back to what one may do, never to the same refusal', async () => {
    const visitor = await visit(desk, { expected: /status of 403/ });
    const { page, look } = visitor;
    const ways: [username: string, path: string, link: string, leadsTo: string][] = [
      ['lan', '/desk/log', 'Về danh sách hồ sơ', '/desk'],
      ['quan', '/desk/register', 'Về danh sách tài khoản', '/desk/accounts'],
    ];
    for (const [username, path, link, leadsTo] of ways) {
      await page.goto(`${desk.address}/desk/sign-in`);
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu').fill(password);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('navigation', { name: 'Các trang' }).waitFor();
      assert.equal((await page.goto(desk.address + path))!.status(), 403, path);
      await look(`refused-${username}`);
      await page.getByRole('link', { name: link }).click();
      await page.waitForURL(desk.address + leadsTo);
    }
    await visitor.close();
  });
});
