import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromeArgs, findChrome } from '../scripts/find-chrome.js';
import { serveFolder } from '../scripts/static-server.js';
import { version } from '../src/elements/version.js';

const root = new URL('..', import.meta.url).pathname;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types dvc";

const catalogue = {
  catalogue: 1,
  id: 'test',
  title: 'Danh mục thử',
  publisher: { name: 'Thử' },
  updated: '2026-07-01',
  domains: [{ id: 'ho-tich', name: 'Hộ tịch' }],
  agencies: [{ id: 'ward', name: 'Phường', tier: 'ward' }],
  procedures: [
    {
      id: 'thu',
      name: 'Thủ tục thử',
      domain: 'ho-tich',
      decidingAgency: 'ward',
      level: 4,
      audience: ['citizen'],
      filing: { channel: 'backend' },
      form: {
        contact: { name: 'who', phone: 'phone' },
        sections: [
          {
            name: 'all',
            title: 'Tất cả',
            fields: [
              { name: 'where', type: 'address', label: 'Nơi cư trú' },
              { name: 'who', type: 'personName', label: 'Họ tên' },
              { name: 'phone', type: 'phone', label: 'Điện thoại' },
            ],
          },
        ],
      },
    },
  ],
};

/** An adapter of the page's own, which knows one dossier. */
const office = `document.querySelector('dvc-status-tracker').backend = {
  track: async ({ code }) => ({
    code,
    procedure: { id: 'thu', name: 'Thủ tục thử' },
    office: { name: 'Phường' },
    status: 2,
    history: [{ status: 2, at: '2026-11-23T09:00:00+07:00' }],
  }),
};`;

const script = (src: string, attributes = '') =>
  `<script type="module" src="${src}" data-catalogue="/catalogue.json" data-adapter="browser" ${attributes}></script>`;
/** As a site pastes it, with the query that WordPress adds. */
const page = (body: string, tag = script('/dist/dvc.js?ver=6.5')) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
${tag}
${body}`;
const service = '<dvc-service><a href="/">Trang chính thức</a></dvc-service>';

describe('dist/dvc.js on a page with a strict policy', () => {
  let site: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  before(async () => {
    site = mkdtempSync(join(tmpdir(), 'dvc-script-'));
    cpSync(join(root, 'dist'), join(site, 'dist'), { recursive: true });
    writeFileSync(join(site, 'catalogue.json'), JSON.stringify(catalogue));
    writeFileSync(join(site, 'all.html'), page(service));
    writeFileSync(join(site, 'form.html'), page('<dvc-dossier-form procedure="thu"></dvc-dossier-form>'));
    writeFileSync(
      join(site, 'track.html'),
      page('<script src="/office.js" defer></script><dvc-status-tracker></dvc-status-tracker>'),
    );
    writeFileSync(join(site, 'office.js'), office);
    writeFileSync(
      join(site, 'told.html'),
      page('<dvc-procedure-guide procedure="thu" structured-data></dvc-procedure-guide>'),
    );
    server = await serveFolder(site, { 'content-security-policy': policy });
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  });
  after(async () => {
    await browser.close();
    server.close();
    rmSync(site, { recursive: true });
  });

  async function open(
    name: string,
    prepare?: (tab: Page) => Promise<unknown>,
  ): Promise<{ tab: Page; asked: string[]; complaints: string[] }> {
    const tab = await browser.newPage();
    await prepare?.(tab);
    const asked: string[] = [];
    const complaints: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).href.replace(server.address, '')));
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(`${server.address}/${name}.html`);
    return { tab, asked, complaints };
  }
  /** The first step has an address: its lists are a part. */
  const openAddress = (tab: Page) => tab.locator('dvc-dossier-form .button.primary').click();
  const provinces = (tab: Page) => tab.locator('dvc-dossier-form select').first().locator('option');

  it('takes its defaults from its own tag and breaks no rule of the page', async () => {
    const { tab, asked, complaints } = await open('all');
    await tab.getByText('Thủ tục thử').first().waitFor();
    const [first, second, ...others] = asked;
    assert.deepEqual([first, second], ['/all.html', '/dist/dvc.js?ver=6.5']);
    const names = others.map((address) => address.replace(/^\/dist\/parts\/(\w+)-.*/, 'part $1'));
    // The parser and what asks the address, each with what it shares with other parts: `build` is idb's.
    const parts = ['build', 'parse', 'remote', 'schema', 'schemas'];
    assert.deepEqual(names.sort(), ['/catalogue.json', ...parts.map((part) => `part ${part}`)]);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('tells search engines in the page’s head, which breaks no rule either', async () => {
    const { tab, complaints } = await open('told');
    const block = tab.locator('head > script[type="application/ld+json"]');
    await block.waitFor({ state: 'attached' });
    const { name, url } = JSON.parse((await block.textContent()) ?? '') as Record<string, string>;
    assert.deepEqual({ name, url }, { name: 'Thủ tục thử', url: `${server.address}/told.html` });
    await tab.evaluate(() => document.querySelector('dvc-procedure-guide')!.setAttribute('locale', 'en'));
    await tab.getByText('Start filing').waitFor();
    await tab.evaluate(() => document.querySelector('dvc-procedure-guide')!.remove());
    await block.waitFor({ state: 'detached' });
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('asks for its parts and the catalogue at once', async () => {
    const all = new Set<string>();
    let go = () => {};
    const asked = new Promise<void>((resolve) => (go = resolve));
    const { tab } = await open('all', (tab) =>
      tab.route(/catalogue\.json|\/(?:parse|remote)-/, async (route) => {
        all.add(new URL(route.request().url()).pathname);
        if (all.size === 3) go();
        await asked; // none is answered before all were asked for
        await route.continue();
      }),
    );
    await tab.getByText('Thủ tục thử').first().waitFor();
    await tab.close();
  });

  it('says that a part cannot be had, keeps the link, and tries again', async () => {
    const { tab } = await open('all', (tab) => tab.route(/\/schemas-/, (route) => route.abort()));
    await tab.getByText('Chưa tải được phần này của trang').waitFor();
    assert.equal(await tab.getByText('Trang chính thức').isVisible(), true);
    await tab.unroute(/\/schemas-/);
    await tab.getByRole('button', { name: 'Thử lại' }).click();
    await tab.getByText('Thủ tục thử').first().waitFor();
    assert.equal(await tab.getByText('Trang chính thức').isVisible(), false);
    await tab.close();
  });

  it('keeps what was asked of the look-up when its result cannot be drawn, and draws it later', async () => {
    const { tab } = await open('track', (tab) => tab.route(/\/result-/, (route) => route.abort()));
    const code = tab.getByLabel('Mã hồ sơ');
    await code.fill('H26.999-261123-0001');
    await tab.getByLabel('4 số cuối').fill('5678');
    await tab.getByRole('button', { name: 'Tra cứu' }).click();
    await tab.getByText('Chưa tải được phần này của trang').waitFor();
    assert.equal(await code.inputValue(), 'H26.999-261123-0001');
    await tab.unroute(/\/result-/);
    await tab.getByRole('button', { name: 'Tra cứu' }).click();
    await tab.getByText('Đã tiếp nhận').waitFor();
    assert.equal(
      await tab.locator('[part~=status] .icon').evaluate((icon) => getComputedStyle(icon).alignSelf),
      'start',
      'with the styles of its part',
    );
    await tab.close();
  });

  it('loads a part with integrity, and itself only once', async () => {
    const { tab, asked, complaints } = await open('form');
    await openAddress(tab);
    await provinces(tab).nth(34).waitFor({ state: 'attached' });
    assert.equal(asked.filter((address) => address.includes('/dvc.js')).length, 1);
    const links = await tab.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')).map((link) => ({
        file: new URL(link.href).pathname,
        integrity: link.integrity,
      })),
    );
    assert.ok(links.some(({ file }) => /\/dist\/parts\/provinces-/.test(file)));
    const parts = asked.filter((address) => address.startsWith('/dist/parts/'));
    assert.deepEqual(
      links.map(({ file }) => file).sort(),
      parts.sort(),
      'every part is asked for by its link, once',
    );
    for (const { integrity } of links) assert.match(integrity, /^sha384-/);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('refuses a part that somebody changed', async () => {
    const file = readdirSync(join(site, 'dist/parts')).find((name) => name.startsWith('provinces-'))!;
    const path = join(site, 'dist/parts', file);
    const honest = readFileSync(path);
    writeFileSync(path, `globalThis.changed = true;${honest.toString()}`);
    const { tab, complaints } = await open('form');
    await openAddress(tab);
    // Asked for twice: the second time under another address.
    await tab.waitForFunction(() => document.querySelectorAll('link[href*="/provinces-"]').length > 1);
    await tab.getByText('Nơi cư trú').first().waitFor();
    assert.equal(await tab.evaluate(() => 'changed' in globalThis), false);
    assert.ok(complaints.some((text) => /integrity/i.test(text)));
    writeFileSync(path, honest);
    await tab.close();
  });

  it('says its hash, under a name of its own for each version', async () => {
    const hashes = JSON.parse(readFileSync(join(root, 'dist/sri.json'), 'utf8')) as Record<string, string>;
    const own = Object.entries(hashes).filter(([file]) => file.startsWith('dvc'));
    assert.deepEqual(
      own.map(([file]) => file),
      ['dvc.js', `dvc-${version}.js`],
    );
    for (const [file, hash] of own) {
      writeFileSync(join(site, 'sri.html'), page(service, script(`/dist/${file}`, `integrity="${hash}"`)));
      const { tab, complaints } = await open('sri');
      await tab.getByText('Thủ tục thử').first().waitFor();
      assert.deepEqual(complaints, []);
      await tab.close();
    }
  });

  it('names each part by what is in it, so that the parts of two versions may lie in one folder', () => {
    for (const file of readdirSync(join(root, 'dist/parts'))) {
      const code = readFileSync(join(root, 'dist/parts', file));
      const name = createHash('sha256').update(code).digest('base64url').slice(0, 8);
      assert.ok(file.endsWith(`-${name}.js`), file);
    }
  });

  /** Goes as far as a part of the form, and says what the console said. */
  async function journey(tags: string): Promise<string[]> {
    writeFileSync(join(site, 'twice.html'), page(service, tags));
    const { tab, complaints } = await open('twice');
    await tab.getByRole('link', { name: 'Thủ tục thử' }).click();
    await tab.getByRole('link', { name: 'Khai hồ sơ' }).click();
    await openAddress(tab);
    await provinces(tab).nth(34).waitFor({ state: 'attached' });
    await tab.close();
    return complaints;
  }

  it('may be loaded twice', async () => {
    assert.deepEqual(await journey(script('/dist/dvc.js?ver=1') + script('/dist/dvc.js?ver=2')), []);
  });

  it('leaves the page to the version that was first, and says so once', async () => {
    await build({
      mode: 'script',
      logLevel: 'error',
      build: { outDir: join(site, 'other') },
      plugins: [
        {
          name: 'other-version',
          enforce: 'pre',
          transform: (code, id) =>
            id.endsWith('/src/elements/version.ts') ? code.replace(version, '9.9.9') : undefined,
        },
      ],
    });
    const [ours, other] = [script('/dist/dvc.js'), script('/other/dvc.js')];
    assert.deepEqual(await journey(ours + other), [
      `dvc-widgets 9.9.9: the page already has these elements from ${version}, and they stay.`,
    ]);
    assert.deepEqual(await journey(other + ours), [
      `dvc-widgets ${version}: the page already has these elements from 9.9.9, and they stay.`,
    ]);
  });

  it('comes into a div where the editor keeps no tag of ours', async () => {
    writeFileSync(
      join(site, 'div.html'),
      page('<div data-dvc="procedure-list" data-guide-href="/g/{id}"><a href="/">Trang chính thức</a></div>'),
    );
    const { tab, complaints } = await open('div');
    const row = tab.getByRole('link', { name: 'Thủ tục thử' });
    await row.waitFor();
    assert.equal(await row.getAttribute('href'), '/g/thu');
    assert.equal(await tab.getByText('Trang chính thức').isVisible(), false);
    assert.deepEqual(complaints, []);
    await tab.close();
  });
});
