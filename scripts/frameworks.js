// `npm run test:frameworks [react vue …]`: each example as somebody else would have it: in a folder of its own, from its
// lock, with the packed package. Type-checked (and once with mistakes in it, which must be found), built, used in Chromium.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildIfStale } from './build-if-stale.js';
import { chromeArgs, findChrome } from './find-chrome.js';
import { serveFolder } from './static-server.js';

const root = join(import.meta.dirname, '..');
/** The page of each, and mistakes that its types must find: what is written, what is planted. */
const examples = {
  react: {
    page: 'src/page.tsx',
    mistakes: [
      ['procedure={procedure}', 'procedure={1}'],
      ['ondvc-error={({ code })', 'ondvc-error={({ codes })'],
      ['useRef<DvcDossierForm>', 'useRef<HTMLInputElement>'],
      ['locale="vi"', 'locale="fr"'],
      ['<dvc-status-tracker ', '<dvc-status '],
    ],
  },
  vue: {
    page: 'src/page.vue',
    mistakes: [
      [':procedure="procedure"', ':procedure="1"'],
      ['choose(event: ProcedureSelectedEvent)', 'choose(event: ErrorEvent & { procedure: string })'],
      ['locale="vi"', 'locale="fr"'],
      ['form?.focusHeading()', 'form?.focusTitle()'],
    ],
  },
};

const shell = process.platform === 'win32';
const npm = (cwd, ...args) =>
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell });
const check = (cwd) => spawnSync('npm', ['run', '-s', 'check'], { cwd, encoding: 'utf8', shell });

function typeCheck(folder, { page, mistakes }) {
  const { status, stdout } = check(folder);
  assert.equal(status, 0, stdout);
  const path = join(folder, page);
  const right = readFileSync(path, 'utf8');
  for (const [written, planted] of mistakes) {
    assert.ok(right.includes(written), `${page} has no ${written}`);
    writeFileSync(path, right.replace(written, planted));
    const wrong = check(folder);
    assert.ok(wrong.status !== 0 && wrong.stdout.includes('error TS'), `${planted} was not found`);
  }
  writeFileSync(path, right);
}

/** Chooses in the list, opens the form by the framework's state, goes to it by the framework's reference. */
async function use(page, address) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  await page.locator('dvc-procedure-list [part~="name"]').first().click();
  await page.getByRole('status').filter({ hasText: 'Đã mở tờ khai: ' }).waitFor();
  const chosen = await page.locator('dvc-dossier-form').evaluate((form) => form.procedure);
  assert.ok(chosen && (await page.getByText(`Đã mở tờ khai: ${chosen}`).isVisible()));
  await page.getByRole('button', { name: 'Đến tờ khai' }).click();
  await page.waitForFunction(() => {
    const root = document.querySelector('dvc-dossier-form').shadowRoot;
    return root.activeElement?.tagName === 'H2';
  });
  await page.locator('dvc-status-tracker [part~="heading"]').waitFor();
  assert.deepEqual(faults, []);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !examples[name]);
if (unknown.length)
  throw new Error(`No such example: ${unknown}. There are ${Object.keys(examples).join(', ')}.`);

buildIfStale();
const scratch = mkdtempSync(join(tmpdir(), 'dvc-frameworks-'));
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
try {
  const packed = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch];
  const [{ filename }] = JSON.parse(execFileSync('npm', packed, { cwd: root, encoding: 'utf8', shell }));
  for (const name of asked.length ? asked : Object.keys(examples)) {
    const folder = join(scratch, name);
    const isSource = (path) => !/[\\/](node_modules|dist)$/.test(path);
    cpSync(join(root, 'examples', name), folder, { recursive: true, filter: isSource });
    npm(folder, 'ci');
    npm(folder, 'install', '--no-save', join(scratch, filename));
    typeCheck(folder, examples[name]);
    npm(folder, 'run', '-s', 'build');
    const server = await serveFolder(join(folder, 'dist'));
    const page = await browser.newPage();
    try {
      await use(page, `${server.address}/`);
    } finally {
      await page.close();
      server.close();
    }
    console.log(
      `${name}: type-checked, ${examples[name].mistakes.length} planted mistakes found, used in Chromium`,
    );
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
