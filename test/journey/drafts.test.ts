/** What becomes of a form when its page is left: real reloads, closed tabs, two tabs, a shared computer. */
import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { fillExtract, openExtract, sendExtract } from './extract.js';
import { withMouse } from './person.js';
import { photo } from './photo.js';
import { openOffice, type Stage } from './stage.js';

/** What the page has in the browser; of the drafts only what lies open. */
interface Kept {
  drafts: { device: boolean; savedAt: number }[];
  parts: number;
  keys: number;
  /** The names in the two simple storages. */
  session: string[];
  local: string[];
}
const nothing: Kept = { drafts: [], parts: 0, keys: 0, session: [], local: [] };

const kept = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    const stores: { [name: string]: { device: boolean; savedAt: number }[] } = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error!);
      });
      for (const store of database.objectStoreNames)
        stores[store] = await new Promise((done, failed) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error!);
        });
      database.close();
    }
    const { drafts = [], parts = [], keys = [] } = stores;
    return {
      drafts: drafts.map(({ device, savedAt }) => ({ device, savedAt })),
      parts: parts.length,
      keys: keys.length,
      session: Object.keys(sessionStorage),
      local: Object.keys(localStorage),
    };
  });

async function until(page: Page, is: (kept: Kept) => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  for (let found = await kept(page); !is(found); found = await kept(page))
    if (Date.now() > end) throw new Error(`The browser holds ${JSON.stringify(found)}`);
}
/** Writes, and waits until the tab's draft, or the device's, holds it. */
async function writeAndKeep(page: Page, name: string, device: boolean): Promise<void> {
  await nameOf(page).fill(name);
  const written = Date.now();
  await until(page, ({ drafts }) =>
    drafts.some((draft) => draft.device === device && draft.savedAt > written),
  );
}
async function keepOnDevice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu bản nháp trên máy này' }).click();
  await page.getByText(/^Bản nháp lưu trên máy này, hết hạn ngày \d\d\/\d\d\/\d{4}\.$/).waitFor();
}

const quiet = (stage: Stage): Stage => ({ ...stage, look: () => Promise.resolve() });
const atDocuments = (page: Page) => page.getByRole('heading', { name: /Giấy tờ/, level: 3 }).waitFor();
const nameOf = (page: Page) => page.getByRole('textbox', { name: 'Họ, chữ đệm, tên người yêu cầu' });

describe('the draft of a form on the school page', { timeout: 600_000 }, () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.close());

  async function walk(name: string, act: (stage: Stage) => Promise<void>): Promise<void> {
    const stage = await office.visit(name);
    try {
      await act(stage);
    } catch (cause) {
      const pages = stage.page.context().pages();
      const seen = await Promise.all(pages.map((page) => page.getByRole('main').ariaSnapshot()));
      throw new Error(`${String(cause)}\n\nWhat stood on the page:\n${seen.join('\n\n')}`, { cause });
    }
    await stage.close();
  }

  it('is all there after a reload, with its photos; filed, it is gone', () =>
    walk('draft-reload', async (stage) => {
      const { page, look } = stage;
      const person = withMouse(page);
      const before = (await stage.uploads()).length;
      await openExtract(person, quiet(stage));
      await fillExtract(person, quiet(stage));
      // The third photo is on its way when the page is reloaded.
      const patches = /\/api\/v1\/uploads\//;
      await page.route(patches, (route) =>
        route.request().method() === 'PATCH' ? undefined : route.continue(),
      );
      const buffer = await photo(page, 'VĂN BẢN ỦY QUYỀN, trang 3');
      await person.attach(/^Văn bản ủy quyền/, { name: 'trang-3.jpg', mimeType: 'image/jpeg', buffer });
      await page.getByText('trang-3.jpg: đang tải lên').waitFor();
      await until(page, ({ parts }) => parts === 4); // the procedure, and three files
      const asked = asksIn(page);
      await page.reload();
      assert.deepEqual(asked, ['beforeunload']);
      await atDocuments(page);
      await page.getByText(/^Đã mở lại tờ khai đang khai dở, lưu lúc/).waitFor();
      await page.unroute(patches);
      for (const n of [1, 2, 3]) await page.getByText(`trang-${n}.jpg: đã tải lên`).waitFor();
      await look('restored');
      await sendExtract(person, quiet(stage));
      assert.equal((await stage.uploads()).length, before + 3);
      await until(page, (found) => isDeepStrictEqual(found, nothing));
      await page.reload();
      assert.deepEqual(asked, ['beforeunload'], 'a filed dossier is left without a question');
      await page.getByRole('heading', { name: 'Trước khi khai' }).waitFor();
    }));

  it('kept on the device outlives its tab, with its photos; filed, it is gone', () =>
    walk('draft-device', async (stage) => {
      const { page } = stage;
      await openExtract(withMouse(page), quiet(stage));
      await fillExtract(withMouse(page), quiet(stage));
      await keepOnDevice(page);
      await stage.look('kept');
      const asked = asksIn(page);
      const next = await stage.newTab();
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      assert.deepEqual(asked, [], 'nothing would be lost');

      const person = withMouse(next.page);
      await openExtract(person, quiet(next));
      await next.page.getByText(/^Ông\/Bà có một bản nháp của tờ khai này, lưu lúc/).waitFor();
      await next.look('offered');
      await person.press('button', /^Tiếp tục khai/);
      await atDocuments(next.page);
      for (const n of [1, 2]) await next.page.getByText(`trang-${n}.jpg: đã tải lên`).waitFor();
      await sendExtract(person, quiet(next));
      await until(next.page, (found) => isDeepStrictEqual(found, nothing));
    }));

  it('on a shared computer is kept nowhere, and what was there is deleted', () =>
    walk('draft-shared', async (stage) => {
      await openExtract(withMouse(stage.page), quiet(stage));
      await withMouse(stage.page).press('button', 'Bắt đầu khai');
      await writeAndKeep(stage.page, 'Người dùng trước', false);
      await keepOnDevice(stage.page);
      const next = await stage.newTab();
      const { page } = next;
      await stage.page.close();

      const person = withMouse(page);
      await openExtract(person, quiet(next));
      await page.getByRole('heading', { name: 'Bản nháp đã lưu' }).waitFor();
      await person.tick(/^Đây là máy dùng chung/);
      await next.look('shared-chosen');
      await fillExtract(person, quiet(next));
      assert.deepEqual(await kept(page), nothing);
      const databases = await page.evaluate(() => indexedDB.databases());
      // The catalogue's last copy is public, and nobody's own.
      assert.deepEqual(
        databases.map(({ name }) => name).filter((name) => name !== 'dvc-catalogues'),
        [],
      );
      assert.deepEqual(await page.context().cookies(), []);
      await next.look('shared');
      const asked = asksIn(page);
      await page.reload();
      assert.deepEqual(asked, ['beforeunload']);
      await page.getByRole('heading', { name: 'Trước khi khai' }).waitFor();
      assert.equal(await page.getByRole('heading', { name: 'Bản nháp đã lưu' }).count(), 0);
      await person.press('button', 'Bắt đầu khai');
      assert.equal(await nameOf(page).inputValue(), '');
    }));

  it('in two tabs is two drafts: none writes over the other', () =>
    walk('draft-tabs', async (stage) => {
      const { page } = stage;
      await openExtract(withMouse(page), quiet(stage));
      await withMouse(page).press('button', 'Bắt đầu khai');
      await writeAndKeep(page, 'Nguyễn Thị Một', false);
      await keepOnDevice(page);

      const other = await stage.newTab();
      const person = withMouse(other.page);
      await openExtract(person, quiet(other));
      await other.page.getByText(/^Tờ khai này đang mở ở một thẻ khác/).waitFor();
      await other.look('open-elsewhere');
      await person.press('button', /^Mở bản riêng ở đây/);
      await other.page.getByText(/^Đây là bản riêng của thẻ này/).waitFor();
      assert.equal(await nameOf(other.page).inputValue(), 'Nguyễn Thị Một');
      await writeAndKeep(other.page, 'Nguyễn Thị Hai', false);
      await writeAndKeep(page, 'Nguyễn Thị Ba', true);
      for (const tab of [page, other.page]) await tab.reload();
      assert.equal(await nameOf(page).inputValue(), 'Nguyễn Thị Ba');
      assert.equal(await nameOf(other.page).inputValue(), 'Nguyễn Thị Hai');
    }));

  it('in a tab that was duplicated is a copy, and the first tab keeps its own', () =>
    walk('draft-duplicated', async (stage) => {
      const { page } = stage;
      await openExtract(withMouse(page), quiet(stage));
      await withMouse(page).press('button', 'Bắt đầu khai');
      await writeAndKeep(page, 'Nguyễn Thị Một', false);
      // What the browser's “Duplicate tab” does: the new tab begins with what the first has in sessionStorage.
      const opening = page.context().waitForEvent('page');
      await page.evaluate(() => void open(location.href));
      const copy = await opening;
      await copy.getByText(/^Tờ khai này đang mở ở một thẻ khác/).waitFor();
      await withMouse(copy).press('button', /^Mở bản riêng ở đây/);
      await copy.getByText(/^Đây là bản riêng của thẻ này/).waitFor();
      assert.equal(await nameOf(copy).inputValue(), 'Nguyễn Thị Một');
      await writeAndKeep(copy, 'Nguyễn Thị Hai', false);
      await writeAndKeep(page, 'Nguyễn Thị Ba', false);
      for (const tab of [page, copy]) await tab.reload();
      await nameOf(page).waitFor();
      assert.equal(await nameOf(page).inputValue(), 'Nguyễn Thị Ba');
      await nameOf(copy).waitFor();
      assert.equal(await nameOf(copy).inputValue(), 'Nguyễn Thị Hai');
    }));
});

/** What the browser asks when the page is left; the person leaves it. */
function asksIn(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return asked;
}
