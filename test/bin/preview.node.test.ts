import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { renameSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/find-chrome.js';
import { changed, command, folder, sound } from './run.js';

const good = JSON.stringify(sound, null, 2);
const renamed = (name: string) => changed((c) => (c.procedures[0]!.name = name));

describe('dvc-catalogue preview', () => {
  let place: ReturnType<typeof folder>;
  let child: ChildProcess;
  let address: string;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  before(async () => {
    place = folder();
    place.write('xem.json', good);
    child = spawn(process.execPath, [command, 'preview', '--port', '0', 'xem.json'], { cwd: place.path });
    address = await new Promise<string>((found, failed) => {
      child.on('exit', (code) => failed(new Error(`left with ${code}`)));
      child.stderr!.on('data', (data) => failed(new Error(String(data))));
      child.stdout!.on('data', (data) => found(/http:\S+/.exec(String(data))![0]));
    });
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (one) => {
      if (!one.url().startsWith(address) && !one.url().startsWith('blob:')) said.push(one.url());
    });
  });
  after(async () => {
    await browser.close();
    child.kill();
    place.remove();
  });

  const nameInList = (name: string) => page.locator('dvc-procedure-list').getByText(name).first();

  it('shows the list, the guide and the form, and that there is nothing to find', async () => {
    await page.goto(address);
    await nameInList('Thủ tục thử').waitFor();
    assert.ok(await page.getByText('Không có lỗi, không có cảnh báo.').isVisible());
    await page.goto(`${address}#dvc=/thu`);
    await page.locator('dvc-procedure-guide').getByRole('heading', { name: 'Thủ tục thử' }).waitFor();
    await page.goto(`${address}#dvc=/thu/form`);
    const form = page.locator('dvc-dossier-form');
    await form.getByText('Bản dùng thử.').waitFor();
    await form.getByRole('button', { name: 'Bắt đầu khai' }).click();
    await form.getByLabel('Họ tên').waitFor();
  });

  it('reloads when the file is saved, in place or by a new file, and stays where it was', async () => {
    await page.goto(`${address}#dvc=/thu`);
    await page.locator('dvc-procedure-guide').getByRole('heading', { name: 'Thủ tục thử' }).waitFor();
    place.write('xem.json', renamed('Tên thứ hai'));
    await page.locator('dvc-procedure-guide').getByRole('heading', { name: 'Tên thứ hai' }).waitFor();
    renameSync(
      join(place.path, place.write('next.json', renamed('Tên thứ ba'))),
      join(place.path, 'xem.json'),
    );
    await page.locator('dvc-procedure-guide').getByRole('heading', { name: 'Tên thứ ba' }).waitFor();
    assert.equal(new URL(page.url()).hash, '#dvc=/thu');
  });

  it('shows what the check finds, as text, in both languages', async () => {
    await page.goto(address);
    place.write(
      'xem.json',
      changed((c) => (c.procedures[0]!.domain = '<img src=x onerror=alert(1)>')),
    );
    const finding = page.locator('li.error').filter({ hasText: 'Dòng' }).first();
    await finding.waitFor();
    assert.ok(await finding.isVisible());
    assert.equal(await page.locator('li img').count(), 0);
    await page.getByRole('link', { name: 'English' }).click();
    await page.locator('li.error').filter({ hasText: 'Line' }).first().waitFor();
    place.write('xem.json', good);
    await page.getByText('No errors, no warnings.').waitFor();
  });

  it('broke no policy, said nothing in the console and asked nobody else', () => assert.deepEqual(said, []));

  it('serves what the page needs and nothing else, only here and under its own name', async () => {
    const status = async (path: string) => (await fetch(new URL(path, address))).status;
    assert.equal(await status('dvc.js'), 200);
    for (const path of [
      'package.json',
      'parts/..%2f..%2fpackage.json',
      'preview/../check.js',
      'check.js',
      'xem.json',
    ])
      assert.equal(await status(path), 404, path);
    assert.equal((await fetch(address, { method: 'POST' })).status, 405);
    const { port } = new URL(address);
    const asked = await new Promise<number | undefined>((done, failed) =>
      request({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', failed)
        .end(),
    );
    assert.equal(asked, 403);
    const policy = (await fetch(address)).headers.get('content-security-policy');
    assert.match(policy!, /^default-src 'none'/);
    assert.doesNotMatch(policy!, /unsafe/);
  });

  it('leaves with 2 for a file that is not there, a taken port and a wrong call', async () => {
    const { port } = new URL(address);
    for (const args of [['absent.json'], ['--port', port, 'xem.json'], ['--port', '70000', 'xem.json'], []]) {
      const { code, err } = await place.run('preview', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.ok(err);
    }
  });
});
