/** embed.html in pages of other origins: the real office serves it, and two sites show it in an iframe. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/find-chrome.js';
import { serveFolder } from '../../scripts/static-server.js';
import { startOffice } from '../backend/servers/office.js';

const root = new URL('../..', import.meta.url).pathname;
const full = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

describe('embed.html', () => {
  let folder: string;
  let browser: Browser;
  let school: Awaited<ReturnType<typeof serveFolder>>;
  let stranger: Awaited<ReturnType<typeof serveFolder>>;
  let office: Awaited<ReturnType<typeof startOffice>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dvc-embed-'));
    const site = join(root, 'dist');
    copyFileSync(join(site, 'embed-host.js'), join(folder, 'embed-host.js'));
    school = await serveFolder(folder, {
      'content-security-policy': "default-src 'none'; script-src 'self'; frame-src http:",
    });
    stranger = await serveFolder(folder);
    office = await startOffice({
      dataDir: join(folder, 'office'),
      origin: '',
      catalogue: join(root, 'catalogues/long-bien-2017.json'),
      environment: { EMBED_ORIGINS: school.address },
    });
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  });
  after(async () => {
    await browser.close();
    await office.stop();
    school.close();
    stranger.close();
    rmSync(folder, { recursive: true });
  });

  const query = (more = '') =>
    `?catalogue=/catalogues/long-bien-2017.json&backend=/api/v1&allow=${encodeURIComponent(school.address)}${more}`;
  const iframe = (src: string, attributes = '') =>
    `<iframe src="${src.replaceAll('&', '&amp;')}" title="Dịch vụ công trực tuyến" width="100%" height="700" ${attributes}></iframe>`;
  const listener = '<script type="module" src="/embed-host.js"></script>';

  interface Seen {
    tab: Page;
    frame: FrameLocator;
    complaints: string[];
    height(): Promise<number>;
  }
  async function show(body: string, host = school): Promise<Seen> {
    writeFileSync(
      join(folder, 'page.html'),
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trường</title>${body}`,
    );
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(`${host.address}/page.html`);
    const height = () =>
      tab
        .locator('iframe')
        .first()
        .evaluate((frame) => frame.getBoundingClientRect().height);
    return { tab, complaints, height, frame: tab.frameLocator('iframe').first() };
  }
  const embed = (more = '') => `${office.address}/dist/embed.html${query(more)}`;
  const first = (frame: FrameLocator) => frame.getByRole('link', { name: /khai sinh/i }).first();
  /** The frame is as high as what is in it. */
  async function settled(tab: Page): Promise<void> {
    const frame = tab.frames().find((one) => one.url().includes('/embed.html'))!;
    await frame.waitForFunction(
      () => Math.ceil(document.body.getBoundingClientRect().height) === window.innerHeight,
    );
  }

  it('shows the service, as high as it is, on its way from the list to the form', async () => {
    const { tab, frame, complaints, height } = await show(iframe(embed()) + listener);
    await first(frame).waitFor();
    await settled(tab);
    const list = await height();
    assert.ok(list > 1000, `${list}`);
    await first(frame).click();
    await frame.getByRole('link', { name: 'Khai hồ sơ' }).first().click();
    await frame.getByRole('button', { name: /Bắt đầu khai/ }).waitFor();
    await settled(tab);
    assert.notEqual(await height(), list);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('is heard by a listener that comes later', async () => {
    const { tab, frame, height } = await show(iframe(embed()));
    await first(frame).waitFor();
    assert.equal(await height(), 704, 'as the page’s author wrote it, and its border');
    await tab.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/embed-host.js';
      document.body.append(script);
    });
    await settled(tab);
    await tab.close();
  });

  it('shows itself to the pages only that the office names', async () => {
    const { tab, complaints } = await show(iframe(embed()) + listener, stranger);
    await tab.waitForFunction(() => window.length === 1);
    assert.ok(complaints.some((text) => /frame-ancestors/.test(text)));
    assert.equal(await tab.frames()[1]!.locator('main').count(), 0);
    await tab.close();
  });

  it('tells its height to the origins only that may hear it', async () => {
    const unheard = embed().replace(/&allow=[^&]*/, '&allow=https://truong.edu.vn');
    const { tab } = await show(iframe(unheard) + iframe(embed()));
    for (const which of [0, 1]) await first(tab.frameLocator('iframe').nth(which)).waitFor();
    const heard = await tab.evaluate(async () => {
      const frames = [...document.querySelectorAll('iframe')];
      const from: number[] = [];
      // Both live in one process, so that the second's answer comes after what the first would say.
      await new Promise<void>((done) => {
        window.addEventListener('message', ({ source }) => {
          from.push(frames.findIndex((frame) => frame.contentWindow === source));
          if (from.includes(1)) done();
        });
        for (const frame of frames) frame.contentWindow!.postMessage({ type: 'dvc-ask-height' }, '*');
      });
      return from;
    });
    assert.deepEqual(heard, [1]);
    await tab.close();
  });

  it('moves no frame for what others say', async () => {
    writeFileSync(
      join(folder, 'talk.html'),
      `<script>parent.postMessage({ type: 'dvc-height', height: 99 }, '*');
parent.postMessage('said', '*')</script>`,
    );
    const { tab, frame } = await show(listener + iframe(embed()));
    // The frame is settled once before its catalogue has come, too.
    await first(frame).waitFor();
    await settled(tab);
    const heights = await tab.evaluate(async (address) => {
      const other = document.createElement('iframe');
      const before = document.querySelector('iframe')!.style.height;
      const said = new Promise((done) => {
        window.addEventListener('message', ({ data }) => data === 'said' && done(data));
      });
      other.src = address;
      document.body.append(other);
      window.postMessage({ type: 'dvc-height', height: 98 });
      await said;
      return { before, after: [...document.querySelectorAll('iframe')].map((frame) => frame.style.height) };
    }, `${stranger.address}/talk.html`);
    assert.match(heights.before, /^\d{3,}px$/);
    assert.deepEqual(heights.after, [heights.before, '']);
    await tab.close();
  });

  it('works in a sandbox that leaves it its origin', async () => {
    const { tab, frame, complaints } = await show(iframe(embed(), `sandbox="${full}"`) + listener);
    await first(frame).waitFor();
    await settled(tab);
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('in a sandbox without an origin shows what it can read, in the height that the page gave it', async () => {
    const { tab, frame, height } = await show(iframe(embed(), 'sandbox="allow-scripts"') + listener);
    await first(frame).waitFor();
    assert.equal(await height(), 704);
    await tab.close();
  });

  it('in a sandbox without scripts shows the official link', async () => {
    const { tab, frame } = await show(iframe(embed(), 'sandbox'));
    const link = frame.getByRole('link', { name: 'Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia' });
    assert.equal(await link.isVisible(), true);
    assert.equal(await link.getAttribute('target'), '_blank');
    await tab.close();
  });

  it('says what is wrong with its address, keeps the link and asks for nothing', async () => {
    const asked: string[] = [];
    const { tab, frame } = await show('');
    tab.on('request', (request) => asked.push(request.url()));
    const src = `${office.address}/dist/embed.html?catalogue=${stranger.address}/c.json&accent=red&locale=vi`;
    await tab.setContent(iframe(src));
    await frame.getByText('địa chỉ nhúng có chỗ chưa đúng').waitFor();
    assert.deepEqual(await frame.getByRole('listitem').allTextContents(), [
      'Tham số “catalogue” dẫn đến máy chủ mà trang nhúng này chưa cho phép.',
      'Giá trị của tham số “accent” không hợp lệ.',
    ]);
    assert.equal(await frame.getByRole('link', { name: /Cổng Dịch vụ công Quốc gia/ }).isVisible(), true);
    assert.deepEqual(
      asked.filter((address) => address.endsWith('/c.json') && !address.includes('?')),
      [],
    );
    await tab.close();
  });

  it('takes the page’s colours and language, under the office’s policy', async () => {
    const { tab, frame, complaints } = await show(iframe(embed('&accent=663399&locale=en')));
    await frame.getByRole('heading').first().waitFor();
    const colour = (name: string) =>
      frame
        .locator('dvc-procedure-list')
        .evaluate((list, name) => getComputedStyle(list).getPropertyValue(name).trim(), name);
    assert.equal(await colour('--accent'), '#663399');
    assert.equal(await frame.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  it('opens another site in a window of its own', async () => {
    const { tab, frame } = await show(iframe(embed(), `sandbox="${full}"`) + listener);
    const elsewhere = `${stranger.address}/page.html`;
    await first(frame).click();
    await frame.getByRole('link', { name: 'Khai hồ sơ' }).first().waitFor();
    await frame.locator('dvc-service').evaluate((service, elsewhere) => {
      const link = document.createElement('a');
      link.slot = 'help';
      link.href = elsewhere;
      link.textContent = 'Hỏi đáp';
      service.append(link);
    }, elsewhere);
    const opened = tab.waitForEvent('popup');
    await frame.getByRole('link', { name: 'Hỏi đáp' }).click();
    await (await opened).waitForURL(elsewhere);
    await tab.close();
  });
});
