/** A catalogue at another origin, as a site has it: the built library, servers that really stop, a real office. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../scripts/find-chrome.js';
import { serveFolder } from '../scripts/static-server.js';
import { startOffice } from './backend/servers/office.js';
import { tinyCatalogue, tinyProcedure } from './examples/tiny-catalogue.js';

const root = new URL('..', import.meta.url).pathname;

/** One version of the school's catalogue; the later one asks for something more. */
const version = (day: string, ...more: object[]): string =>
  JSON.stringify(
    tinyCatalogue(
      [
        tinyProcedure('ban-sao', {
          name: `Cấp bản sao, bản ${day}`,
          filing: { channel: 'backend' },
          level: 4,
          form: {
            contact: { name: 'who', phone: 'phone' },
            sections: [
              {
                name: 'all',
                title: 'Người đề nghị',
                fields: [
                  { name: 'who', type: 'personName', label: 'Họ, chữ đệm, tên', required: true },
                  { name: 'phone', type: 'phone', label: 'Số điện thoại', required: true },
                  ...more,
                ],
              },
            ],
          },
        }),
      ],
      { id: 'truong-thu', updated: day },
    ),
  );
const first = version('2026-10-01');
const second = version('2026-11-01', { name: 'why', type: 'text', label: 'Lý do', required: true });

/** Where the catalogue lives: it stops and starts again at the same address. */
class CatalogueHost {
  text = '';
  private port = 0;
  private server: Server | undefined;

  get url(): string {
    return `http://127.0.0.1:${this.port}/catalogue.json`;
  }
  async start(text: string): Promise<void> {
    this.text = text;
    if (this.server) return;
    const server = createServer(({ headers }, response) => {
      const etag = `"${createHash('sha256').update(this.text).digest('hex')}"`;
      const isKnown = headers['if-none-match'] === etag;
      response.writeHead(isKnown ? 304 : 200, {
        'content-type': 'application/json',
        'access-control-allow-origin': '*',
        etag,
      });
      response.end(isKnown ? undefined : this.text);
    });
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    await new Promise((stopped) => {
      server.close(stopped);
      server.closeAllConnections();
    });
  }
}

describe('a catalogue at another origin', () => {
  const host = new CatalogueHost();
  let folder: string;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let context: BrowserContext;
  let tab: Page;

  const backendOf = (address?: string) =>
    address ? `data-backend="${address}/api/v1"` : 'data-adapter="browser"';
  const writePage = (name: string, backend: string) =>
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trường Thử</title>
<script type="module" src="/dist/dvc.js" data-catalogue="${host.url}" ${backend}></script>
<dvc-service><a href="/">Trang chính thức</a></dvc-service>`,
    );

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dvc-remote-'));
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    await host.start(first);
    // The browser may show the page itself from its cache, or there were nothing to see without a network.
    site = await serveFolder(folder, { 'cache-control': 'max-age=3600' });
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
    writePage('index', backendOf());
  });
  after(async () => {
    await browser.close();
    await host.stop();
    site.close();
    rmSync(folder, { recursive: true });
  });

  /** Somebody who was here while the first version could be had. */
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({ locale: 'vi-VN' });
    tab = await context.newPage();
    await host.start(first);
    await visit('index.html');
    await shows('Cấp bản sao, bản 2026-10-01');
  });

  const visit = (path: string) => tab.goto(`${site.address}/${path}`);
  const shows = (text: string) => tab.getByText(text).first().waitFor();
  const notice = () => tab.locator('dvc-service [part=kept]').filter({ visible: true }).first();
  const isCurrent = () => notice().waitFor({ state: 'hidden' });

  it('is shown from the last good copy when its server has stopped, and anew by the button when it is back', async () => {
    await host.stop();
    await tab.reload();
    await shows('Không tải được danh mục mới; đang dùng bản cập nhật ngày 01/10/2026.');
    await shows('Cấp bản sao, bản 2026-10-01');
    assert.equal(await tab.getByText('Trang chính thức').isVisible(), false);
    await host.start(second);
    await notice().getByRole('button', { name: 'Thử lại' }).click();
    await shows('Cấp bản sao, bản 2026-11-01');
    await isCurrent();
  });

  it('is shown from the last good copy on a device without a network, and anew as soon as there is one', async () => {
    await host.start(second);
    await context.setOffline(true);
    await visit('index.html');
    await shows('Không tải được danh mục mới; đang dùng bản cập nhật ngày 01/10/2026.');
    await shows('Cấp bản sao, bản 2026-10-01');
    await context.setOffline(false);
    await shows('Cấp bản sao, bản 2026-11-01');
    await isCurrent();
  });

  describe('whose dossiers a real office keeps', () => {
    const stops: (() => unknown)[] = [];
    after(async () => {
      for (const stop of stops) await stop();
    });

    /** An office that has these versions. */
    async function office(...versions: string[]) {
      const dataDir = mkdtempSync(join(tmpdir(), 'dvc-remote-office-'));
      const files = versions.map((text, i) => join(dataDir, `catalogue-${i}.json`));
      files.forEach((file, i) => writeFileSync(file, versions[i]!));
      const running = await startOffice({ dataDir, origin: site.address, catalogue: files.join() });
      stops.push(running.stop, () => rmSync(dataDir, { recursive: true }));
      return {
        ...running,
        /** What its database holds, read after it has ended. */
        kept: async () => {
          await running.stop();
          const db = new PGlite(join(dataDir, 'db'));
          const { rows } = await db.query(
            "select filled_under, checked_under, submission->'catalogue' as named, submission->'answers' as answers from dossiers",
          );
          await db.close();
          return rows;
        },
      };
    }

    const press = (name: string) => tab.getByRole('button', { name }).click();
    const who = () => tab.getByLabel('Họ, chữ đệm, tên');
    /** Opens the form on the last good copy, and types a name. */
    async function begin(name: string): Promise<void> {
      await host.stop();
      await visit(`${name}.html#dvc=/ban-sao/form`);
      await shows('đang dùng bản cập nhật ngày 01/10/2026');
      await press('Bắt đầu khai');
      await who().fill('Trần Thị Bình');
    }
    async function file(): Promise<void> {
      await tab.getByLabel('Số điện thoại').fill('0912345678');
      await press('Tiếp tục');
      await press('Nộp hồ sơ');
    }
    const under = (updated: string, more: object = {}) => ({
      filled_under: updated,
      checked_under: updated,
      named: { id: 'truong-thu', updated },
      answers: { who: 'Trần Thị Bình', phone: '+84912345678', ...more },
    });

    it('carry the version they were filled under, also when that is not the newest', async () => {
      const both = await office(first, second);
      writePage('both', backendOf(both.address));
      await begin('both');
      await file();
      await shows('Biên nhận');
      assert.deepEqual(await both.kept(), [under('2026-10-01')]);
    });

    it('carry the newer one when it has come meanwhile: what was typed stays, and what is new is asked', async () => {
      const both = await office(first, second);
      writePage('newer', backendOf(both.address));
      await begin('newer');
      await host.start(second);
      await notice().getByRole('button', { name: 'Thử lại' }).click();
      await isCurrent();
      await press('Khai tiếp');
      assert.equal(await who().inputValue(), 'Trần Thị Bình');
      await tab.getByLabel('Lý do').fill('Nhập học');
      await file();
      await shows('Biên nhận');
      assert.deepEqual(await both.kept(), [under('2026-11-01', { why: 'Nhập học' })]);
    });

    it('are refused in words where only a newer form is known that wants more, and nothing typed is lost', async () => {
      const newer = await office(second);
      writePage('refused', backendOf(newer.address));
      await begin('refused');
      await file();
      await shows('Nơi tiếp nhận dùng bản tờ khai khác bản đang mở ở đây');
      await shows('Trần Thị Bình');
      await host.start(second);
      await tab.reload();
      await press('Khai tiếp');
      await shows('Trần Thị Bình');
      await shows('Lý do');
      assert.deepEqual(await newer.kept(), []);
    });
  });
});
