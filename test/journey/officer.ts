/** The officer at the desk, who knows only what the desk's pages say. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenOffice, Stage } from './stage.js';
import { withMouse, type Person } from './person.js';

export const officerName = 'Vũ Thị Lan';
const ownPassword = 'hoa phượng nở sớm';
const officerPassword = 'ba con mèo đen';

export interface Officer {
  stage: Stage;
  person: Person;
  /** Finds the dossier as one that is named on the phone: by the end of its code. */
  find(code: string): Promise<void>;
  /** Opens the form of an act from the dossier's page, fills it in and sends it. */
  act(name: string, press: string, fill?: () => Promise<void>): Promise<void>;
  /** Reads the dossier's page again. */
  refresh(): Promise<void>;
  says(text: string | RegExp): Promise<void>;
}

/** From the first start of an office to an officer who works there. */
export async function openDesk(office: OpenOffice, name: string): Promise<Officer> {
  const stage = await office.visit(name, '/desk');
  const { page, look } = stage;
  const person = withMouse(page);
  const says = (text: string | RegExp) =>
    page.getByRole('main').getByText(text).filter({ visible: true }).first().waitFor();
  const out = () => page.getByRole('button', { name: 'Đăng xuất' }).click();

  // A password has no role to find it by.
  const secret = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

  const signIn = async (username: string, once: string, own: string) => {
    await person.write('Tên đăng nhập', username);
    await secret('Mật khẩu', once);
    await person.press('button', 'Đăng nhập');
    await page.getByRole('heading', { name: 'Đặt mật khẩu riêng' }).waitFor();
    await look('password');
    await secret('Mật khẩu đang dùng', once);
    await secret('Mật khẩu mới', own);
    await secret('Nhập lại mật khẩu mới', own);
    await person.press('button', 'Đổi mật khẩu');
  };

  await look('sign-in');
  const first = readFileSync(join(office.dataDir, 'desk-password'), 'utf8').trim().split('\n');
  await signIn(first[0]!, first[1]!, ownPassword);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await person.press('link', 'Thêm tài khoản');
  await person.write('Họ và tên', officerName);
  await person.write('Tên đăng nhập', 'lan');
  for (const role of [/^Tiếp nhận/, /^Thụ lý/, /^Người có thẩm quyền/]) await person.tick(role);
  await look('new-account');
  await person.press('button', 'Thêm tài khoản');
  const [, given] = await page.locator('code').allTextContents();
  await look('one-time-password');
  await out();
  await look('signed-out');
  await person.press('link', 'Đăng nhập lại');
  await signIn('lan', given!, officerPassword);
  await page.getByRole('heading', { name: 'Hồ sơ', level: 1 }).waitFor();

  return {
    stage,
    person,
    says,
    async find(code) {
      await look('queue');
      await person.write(/^Mã hồ sơ, số cuối/, code.slice(-4));
      await person.press('button', 'Tìm');
      await page.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
      await says(code);
      await look('dossier');
    },
    async act(name, press, fill) {
      await person.press('link', name);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await fill?.();
      await look(new URL(page.url()).pathname.split('/').at(-1)!);
      await person.press('button', press);
      await page.getByRole('status').filter({ hasText: 'Đã ghi nhận' }).waitFor();
    },
    async refresh() {
      const answer = await page.reload();
      assert.equal(answer?.status(), 200);
    },
  };
}
