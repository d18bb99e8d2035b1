/** The snippet builder at /nhung, under the office's policy; each text that it yields is pasted into an empty page. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/find-chrome.js';
import { serveFolder } from '../../scripts/static-server.js';
import { readAddress } from '../../src/embed/builder/index.js';
import { startOffice } from '../backend/servers/office.js';

const root = new URL('../..', import.meta.url).pathname;

describe('the addresses that the builder takes', () => {
  for (const [typed, read] of [
    ['https://a.vn/x.json', 'https://a.vn/x.json'],
    [' /dvc/danh muc.json ', '/dvc/danh%20muc.json'],
    ['http://localhost:8787/api/v1', 'http://localhost:8787/api/v1'],
    ['/a?b="c"&d=[1]', '/a?b=%22c%22&d=%5B1%5D'],
    ['https://a.vn/<b>', 'https://a.vn/%3Cb%3E'],
  ])
    it(`${typed} is one`, () => assert.equal(readAddress(typed!.trim()), read));
  for (const typed of [
    '',
    'danh mục',
    'x.json',
    '//a.vn/x',
    '/\\a.vn',
    'javascript:alert(1)',
    'https://u:p@a.vn',
    'https://',
  ])
    it(`“${typed}” is none`, () => assert.equal(readAddress(typed), undefined));
});

describe('the snippet builder', { timeout: 180_000 }, () => {
  let folder: string;
  let browser: Browser;
  let school: Awaited<ReturnType<typeof serveFolder>>;
  let office: Awaited<ReturnType<typeof startOffice>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dvc-builder-'));
    school = await serveFolder(folder);
    office = await startOffice({
      dataDir: join(folder, 'office'),
      origin: school.address,
      catalogue: join(root, 'catalogues/long-bien-2017.json'),
      environment: { EMBED_ORIGINS: school.address },
    });
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  });
  after(async () => {
    await browser.close();
    await office.stop();
    school.close();
    rmSync(folder, { recursive: true });
  });

  interface Tab {
    page: Page;
    context: BrowserContext;
    said: string[];
  }
  async function tab(address: string, scheme: 'light' | 'dark' = 'light'): Promise<Tab> {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(address);
    return { page, context, said };
  }
  async function openBuilder(query = '', scheme: 'light' | 'dark' = 'light'): Promise<Tab> {
    const opened = await tab(`${office.address}/nhung${query}`, scheme);
    await opened.page
      .locator('.preview dvc-service')
      .getByRole('link', { name: /khai sinh/i })
      .first()
      .waitFor();
    return opened;
  }
  /** As the webmaster does it: the button, then the clipboard. */
  async function copied({ page }: Tab, form: string): Promise<string> {
    await page.locator(`[data-form="${form}"]`).getByRole('button').click();
    await page.locator(`[data-form="${form}"]`).getByText('Đã chép.').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }
  const paste = async (text: string): Promise<Tab> => {
    writeFileSync(
      join(folder, 'empty.html'),
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${text}`,
    );
    return tab(`${school.address}/empty.html`);
  };
  async function colours(builder: Tab): Promise<void> {
    await builder.page.getByLabel('Nút và đường dẫn', { exact: true }).fill('663399');
    await builder.page.getByLabel('Trang sẽ chứa iframe').fill(school.address);
  }
  const accentOf = (element: Element) => getComputedStyle(element).getPropertyValue('--accent').trim();

  for (const form of ['tag', 'div'])
    it(`yields the ${form}, which works in an empty page up to the form, with its hash and colour`, async () => {
      const builder = await openBuilder();
      await colours(builder);
      const text = await copied(builder, form);
      const sri = JSON.parse(readFileSync(join(root, 'dist/sri.json'), 'utf8')) as Record<string, string>;
      const [file] = Object.keys(sri).filter((name) => /^dvc-\d/.test(name));
      assert.ok(text.includes(`src="${office.address}/dist/${file!}" integrity="${sri[file!]!}"`), text);
      assert.equal(text.split('\n').length, 2);

      const { page, context, said } = await paste(text);
      const service = page.locator('dvc-service');
      await service
        .getByRole('link', { name: /khai sinh/i })
        .first()
        .click();
      await service.getByRole('link', { name: 'Khai hồ sơ' }).first().click();
      await service.getByRole('button', { name: /Bắt đầu khai/ }).waitFor();
      assert.equal(await service.evaluate(accentOf), '#663399');
      assert.deepEqual(said, []);
      assert.deepEqual(builder.said, []);
      await Promise.all([context.close(), builder.context.close()]);
    });

  it('yields a text that runs nothing when its hash is not the file’s', async () => {
    const builder = await openBuilder();
    const text = (await copied(builder, 'tag')).replace(/sha384-..../, 'sha384-AAAA');
    const { page, context, said } = await paste(text);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => customElements.get('dvc-service') === undefined), true);
    assert.equal(await page.getByRole('link', { name: 'Nộp hồ sơ trên Cổng' }).isVisible(), true);
    assert.ok(
      said.some((line) => line.includes('integrity')),
      said.join('\n'),
    );
    await Promise.all([context.close(), builder.context.close()]);
  });

  it('yields the iframe and the script that gives it its height', async () => {
    const builder = await openBuilder();
    await colours(builder);
    const { page, context, said } = await paste(await copied(builder, 'iframe'));
    const frame = page.frameLocator('iframe');
    await frame
      .getByRole('link', { name: /khai sinh/i })
      .first()
      .waitFor();
    await page.waitForFunction(() => parseFloat(document.querySelector('iframe')!.style.height) > 1000);
    assert.equal(await frame.locator('dvc-service').evaluate(accentOf), '#663399');
    assert.equal(await page.locator('iframe').getAttribute('allow'), 'clipboard-write');
    assert.deepEqual(said, []);
    await Promise.all([context.close(), builder.context.close()]);
  });

  it('yields one procedure, the sandbox and English', async () => {
    const builder = await openBuilder();
    await builder.page.getByLabel('Phần cần nhúng').selectOption('procedure-guide');
    await builder.page.getByText('Ô này chưa điền.').waitFor();
    await builder.page.getByLabel('Thủ tục', { exact: true }).fill('khai-sinh');
    await builder.page.getByLabel('Nơi nhận hồ sơ').fill('');
    await builder.page.getByLabel('Ngôn ngữ').selectOption('en');
    const text = await copied(builder, 'tag');
    assert.match(text, /data-adapter="browser"/);
    const { page, context, said } = await paste(text);
    await page.locator('dvc-procedure-guide').getByRole('heading', { name: 'Papers' }).first().waitFor();
    assert.deepEqual(said, []);
    assert.equal(
      await copied(builder, 'shortcode'),
      `[dvc widget="procedure-guide" catalogue="${office.address}/catalogues/long-bien-2017.json" adapter="browser" procedure="khai-sinh" locale="en"]`,
    );
    await Promise.all([context.close(), builder.context.close()]);
  });

  it('says what is wrong, keeps what was typed and the last preview, and gives no text until it is right', async () => {
    const builder = await openBuilder();
    const { page } = builder;
    const catalogue = page.getByLabel('Tệp danh mục');
    const before = await catalogue.inputValue();
    await catalogue.fill('danh mục');
    await page.getByText('Đây chưa phải là một địa chỉ.').waitFor();
    assert.equal(await catalogue.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('.form pre').first().isVisible(), false);
    assert.equal(await catalogue.inputValue(), 'danh mục');
    assert.equal(await page.locator('.preview dvc-service').count(), 1);
    await catalogue.fill(before);
    await page.getByLabel('Nút và đường dẫn', { exact: true }).fill('đỏ');
    await page.getByText('Ghi màu dạng #rrggbb').waitFor();
    await page.getByLabel('Nút và đường dẫn', { exact: true }).fill('#fc0');
    await page
      .getByText('“Chữ trên nút” trên “Nút và đường dẫn”: tương phản 1,5 : 1, cần ít nhất 4,5 : 1.')
      .waitFor();
    assert.match(await copied(builder, 'tag'), /style="--dvc-accent: #fc0"/);
    await builder.context.close();
  });

  it('asks no other site for a preview, and says so', async () => {
    const builder = await openBuilder();
    const asked: string[] = [];
    builder.page.on('request', (request) => asked.push(request.url()));
    await builder.page.getByLabel('Tệp danh mục').fill(`${school.address}/danh-muc.json`);
    await builder.page.getByLabel('Tệp danh mục').press('Tab');
    await builder.page.getByText('Danh mục ở máy chủ khác').waitFor();
    assert.match(await copied(builder, 'tag'), /danh-muc\.json/);
    assert.deepEqual([asked, builder.said], [[], []]);
    await builder.context.close();
  });

  it('speaks English, keeping what was typed, and is worked with the keyboard alone', async () => {
    const { page, context, said } = await openBuilder();
    await page.getByLabel('Bo góc').evaluate((input) => (input.closest('details')!.open = true));
    await page.getByLabel('Bo góc').fill('12');
    await page.getByRole('button', { name: 'English' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Code to paste' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await page.title(), 'Make the code that embeds public services');
    const button = page.getByRole('button', { name: 'Copy the code: Two lines' });
    for (let i = 0; i < 400 && !(await button.evaluate((one) => one === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /<dvc-service style="--dvc-radius: 12px">.*File on the National/);
    assert.deepEqual(said, []);
    await context.close();
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`has nothing for axe to find, ${scheme}, on a phone and on a wide screen`, async () => {
      const { page, context, said } = await openBuilder('', scheme);
      await page.getByLabel('Tệp danh mục').fill('x');
      for (const one of await page.locator('details').all())
        await one.evaluate((d) => d.setAttribute('open', ''));
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide at ${width}`);
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { axe: inPage } = window as unknown as { axe: typeof axe };
          const { violations } = await inPage.run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        });
        assert.deepEqual(found, []);
      }
      assert.deepEqual(said, []);
      await context.close();
    });
});
