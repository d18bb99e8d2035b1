// `npm run test:frameworks [react vue …]`: each example as somebody else would have it: in a folder of its own, from its lock,
// with the packed package. Type-checked (its mistakes must be refused), built, and used in Chromium with the real office.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startOffice } from '../test/backend/servers/office.js';
import { fillExtract, sendExtract } from '../test/journey/extract.ts';
import { withMouse } from '../test/journey/person.ts';
import { buildIfStale } from './build-if-stale.js';
import { chromeArgs, findChrome } from './find-chrome.js';
import { serveFolder } from './static-server.js';

const root = join(import.meta.dirname, '..');
const shell = process.platform === 'win32';
const npm = (cwd, ...args) =>
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], shell, encoding: 'utf8' });

/** The packed package beside the example's own dependencies, and the page built from both, in `dist`. */
function build(name, scratch, tarball) {
  const folder = join(scratch, name);
  const isSource = (path) => !/[\\/](node_modules|dist|\.angular|\.svelte-kit)$/.test(path);
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: isSource });
  npm(folder, 'ci');
  npm(folder, 'install', '--no-save', tarball);
  npm(folder, 'run', '--silent', 'check');
  npm(folder, 'run', '--silent', 'build');
}

/** Chooses in the list, files in the form that comes then, and goes to the tracker, which knows the code. */
async function use(browser, address, office) {
  const page = await browser.newPage({ locale: 'vi-VN' });
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  // The office is at the page's own address, as where a site's server passes it on.
  await page.route('**/api/**', (route) => {
    const { pathname, search } = new URL(route.request().url());
    return route.continue({ url: `${office}${pathname}${search}` });
  });
  await page.goto(`${address}/`);
  const person = withMouse(page);
  const stage = { page, look: async () => undefined };
  await person.write('Tìm thủ tục', 'trich luc ho tich');
  await person.press('button', 'Trích lục hộ tịch (khai sinh, khai tử, kết hôn..)');
  await fillExtract(person, stage);
  const code = await sendExtract(person, stage);
  await page
    .getByRole('status')
    .filter({ hasText: `Đã nộp hồ sơ ${code}.` })
    .waitFor();
  await person.press('button', 'Đến phần theo dõi');
  const tracker = page.locator('dvc-status-tracker');
  await page.waitForFunction(
    () => document.querySelector('dvc-status-tracker').shadowRoot.activeElement?.localName === 'h2',
  );
  assert.equal(await tracker.evaluate((element) => element.code), code);
  await tracker.getByLabel('4 số cuối của số điện thoại').fill('5678');
  await tracker.getByRole('button', { name: 'Tra cứu' }).click();
  await tracker.getByText('Mới đăng ký').first().waitFor();
  assert.deepEqual(said, []);
  await page.close();
}

const there = readdirSync(join(root, 'examples')).filter((name) =>
  existsSync(join(root, 'examples', name, 'package-lock.json')),
);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !there.includes(name));
if (unknown.length) throw new Error(`No such example: ${unknown}. There are ${there.join(', ')}.`);

buildIfStale();
const scratch = mkdtempSync(join(tmpdir(), 'dvc-frameworks-'));
const pack = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', scratch));
const names = asked.length ? asked : there;
const sites = await Promise.all(names.map((name) => serveFolder(join(scratch, name, 'dist'))));
const catalogue = join(root, 'catalogues/long-bien-2017.json');
const origin = sites.map(({ address }) => address).join();
const office = await startOffice({ dataDir: join(scratch, 'office'), origin, catalogue });
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
try {
  for (const [i, name] of names.entries()) {
    const start = performance.now();
    let outcome = 'type-checked, built, filed and looked up in Chromium';
    try {
      build(name, scratch, join(scratch, pack[0].filename));
      await use(browser, sites[i].address, office.address);
    } catch (error) {
      outcome = `failed: ${error.message}\n${error.stdout ?? ''}`;
      process.exitCode = 1;
    }
    console.log(`${name}: ${outcome}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
} finally {
  for (const site of sites) site.close();
  await browser.close();
  await office.stop();
  rmSync(scratch, { recursive: true, force: true });
}
