import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../scripts/find-chrome.js';
import { serveFolder } from '../scripts/static-server.js';

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

/** As a site pastes it, with the query that WordPress adds. */
const page = (body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<script type="module" src="/dist/dvc.js?ver=6.5" data-catalogue="/catalogue.json" data-adapter="browser"></script>
${body}`;

describe('dist/dvc.js on a page with a strict policy', () => {
  let site: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  before(async () => {
    site = mkdtempSync(join(tmpdir(), 'dvc-script-'));
    cpSync(join(root, 'dist'), join(site, 'dist'), { recursive: true });
    writeFileSync(join(site, 'catalogue.json'), JSON.stringify(catalogue));
    writeFileSync(
      join(site, 'all.html'),
      page(`<dvc-service><a href="/">Trang chính thức</a></dvc-service>`),
    );
    writeFileSync(join(site, 'form.html'), page('<dvc-dossier-form procedure="thu"></dvc-dossier-form>'));
    server = await serveFolder(site, { 'content-security-policy': policy });
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  });
  after(async () => {
    await browser.close();
    server.close();
    rmSync(site, { recursive: true });
  });

  async function open(name: string): Promise<{ tab: Page; asked: string[]; complaints: string[] }> {
    const tab = await browser.newPage();
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
    assert.deepEqual(asked, ['/all.html', '/dist/dvc.js?ver=6.5', '/catalogue.json']);
    assert.deepEqual(complaints, []);
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

  it('says its hash', () => {
    const hashes = JSON.parse(readFileSync(join(root, 'dist/sri.json'), 'utf8')) as Record<string, string>;
    assert.match(hashes['dvc.js'] ?? '', /^sha384-[A-Za-z0-9+/]{64}$/);
  });
});
