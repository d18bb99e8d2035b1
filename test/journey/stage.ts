/** Where the journey is played: the real office with its school page, and a browser that notices what is wrong. */
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import type { DossierStatus } from '../../src/backend/port.js';
import { chromeArgs, findChrome } from '../../scripts/find-chrome.js';
import { officeToken, startOffice } from '../backend/servers/office.js';

const root = join(import.meta.dirname, '../..');
const shots = process.env['SHOTS'] ? join(root, 'screenshots') : undefined;

export interface Stage {
  page: Page;
  /** Looks at a step: axe, and a picture at two widths when `SHOTS` asks for it. */
  look(step: string): Promise<void>;
  /** What the officer does; the dossier's status afterwards. */
  act(code: string, order: object): Promise<DossierStatus>;
  /** Every file that the office holds. */
  uploads(): Promise<Buffer[]>;
  /** The same person's next tab, at the same page. */
  newTab(): Promise<Stage>;
  /** What the console said and which policies were broken so far, in any tab. */
  said: readonly string[];
  /** Leaves the page in every tab; fails if it broke a policy or said something in the console. */
  close(): Promise<void>;
}

export interface OpenOffice {
  address: string;
  /** Everything that it keeps, where it has no PostgreSQL. */
  dataDir: string;
  /** A window of a person's own, on the school's page or elsewhere, also on another site's. */
  visit(name: string, path?: string): Promise<Stage>;
  close(): Promise<void>;
}

export async function openOffice(environment: Record<string, string> = {}): Promise<OpenOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dvc-journey-'));
  const catalogue = join(root, 'catalogues/long-bien-2017.json');
  const office = await startOffice({ dataDir, origin: '', catalogue, environment });
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });

  const act: Stage['act'] = async (code, order) => {
    const response = await fetch(`${office.address}/api/v1/dossiers/${code}/steps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${officeToken}` },
      body: JSON.stringify(order),
    });
    const answer = (await response.json()) as DossierStatus;
    assert.equal(response.status, 200, JSON.stringify(answer));
    return answer;
  };
  const uploads = async () => {
    const folder = join(dataDir, 'uploads');
    const names = (await readdir(folder)).filter((name) => !name.includes('.'));
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  };

  return {
    address: office.address,
    dataDir,
    async visit(name, path = '') {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
      const said: string[] = [];
      // Told at once: what a page heard is gone when the next one comes.
      await context.exposeFunction('policyBroken', (text: string) => said.push(text));
      await context.addInitScript(() => {
        const { policyBroken } = window as unknown as { policyBroken: (text: string) => void };
        document.addEventListener('securitypolicyviolation', (event) =>
          policyBroken(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      let number = 0;

      async function newTab(): Promise<Stage> {
        const page = await context.newPage();
        page.on('console', (message) => {
          // A browser reports every 404 itself, also the one that a wrong factor is answered with.
          if (message.location().url.endsWith('/dossiers/look-up')) return;
          said.push(`${message.type()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => said.push(String(error)));
        // From now on, or the first file dialog might open before the test hears of it.
        page.on('filechooser', () => undefined);
        await page.goto(new URL(path, office.address).href);
        return {
          page,
          act,
          uploads,
          newTab,
          said,
          async look(step) {
            number++;
            await audit(page, step);
            if (shots) await picture(page, join(shots, name), `${String(number).padStart(2, '0')}-${step}`);
          },
          async close() {
            await context.close();
            assert.deepEqual(said, []);
          },
        };
      }
      return newTab();
    },
    async close() {
      await browser.close();
      await office.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** All of axe's rules, on the whole page. Asked from outside, so that the page's own policy stays in force. */
async function audit(page: Page, step: string): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join('\n  ')}`,
  );
  assert.deepEqual(found, [], `axe, at ${step}`);
}

async function picture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize()!;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    // As high as the page: a bar that keeps to the window's bottom then stands where the page ends.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  await page.setViewportSize(before);
}
