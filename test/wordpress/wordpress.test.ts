/** The plugin in Debian's WordPress, put there as a webmaster does it; `npm run test:wordpress`. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { missing } from '../../scripts/services.js';
import { startWordPress } from '../../scripts/wordpress.js';
import { writePlugin } from '../../scripts/wordpress-zip.js';
import { readFields, snippets, unfilled, type Fields, type Snippets } from '../../src/embed/builder/index.js';
import { fileBirth } from '../journey/birth.js';
import { withMouse } from '../journey/person.js';
import { openOffice, type OpenOffice, type Stage } from '../journey/stage.js';

const password = 'mat-khau-chi-de-thu';
const skip =
  missing('php') ||
  missing('phpMysql') ||
  missing('mariadb') ||
  missing('wordpress') ||
  missing('wordpressTheme');
const load = "require 'wp-load.php';";

describe('the WordPress plugin', { skip, timeout: 600_000 }, () => {
  let folder: string;
  let wordpress: Awaited<ReturnType<typeof startWordPress>>;
  let office: OpenOffice;
  let admin: Page;
  let texts: Snippets;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dvc-plugin-'));
    writePlugin(join(folder, 'dvc-widgets.zip'));
    wordpress = await startWordPress();
    wordpress.php(`define('WP_INSTALLING', true); ${load} require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Trường thử', 'admin', 'admin@example.vn', true, '', '${password}');
switch_theme('twentytwentyone');
wp_mkdir_p(WP_LANG_DIR);
touch(WP_LANG_DIR . '/vi.mo'); // a language is one that has a file
update_option('WPLANG', 'vi');
wp_insert_user(['user_login' => 'giaovien', 'user_pass' => '${password}', 'role' => 'author']);`);
    office = await openOffice({ ALLOWED_ORIGINS: wordpress.address });
    const choice = readFields({ ...fields(), tokens: { accent: '663399', 'font-size': '18' } });
    assert.ok(!Array.isArray(choice));
    texts = snippets(
      choice,
      {},
      { fallback: 'Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia', title: 'Dịch vụ công' },
    );
    admin = await signIn('admin');
  });
  after(async () => {
    await office.close();
    await wordpress.close();
    rmSync(folder, { recursive: true });
  });

  const catalogue = () => `${office.address}/catalogues/long-bien-2017.json`;
  const backend = () => `${office.address}/api/v1`;
  const fields = (): Fields => ({
    ...unfilled,
    folder: `${office.address}/dist/`,
    catalogue: catalogue(),
    backend: backend(),
    locale: 'vi',
  });
  async function signIn(name: string): Promise<Page> {
    const { page } = await office.visit(`wordpress-${name}`, `${wordpress.address}/wp-login.php`);
    await page.locator('#user_login').fill(name);
    await page.locator('#user_pass').fill(password);
    await page.locator('#wp-submit').click();
    await page.waitForURL(/wp-admin/);
    return page;
  }
  /** A page as the editor saves it; its address. */
  function publish(content: string, author = 'admin'): string {
    const text = Buffer.from(content).toString('base64');
    const id =
      wordpress.php(`${load} $user = get_user_by('login', '${author}'); wp_set_current_user($user->ID);
echo wp_insert_post(wp_slash(['post_type' => '${author === 'admin' ? 'page' : 'post'}', 'post_status' => 'publish',
  'post_title' => 'Dịch vụ công', 'post_content' => base64_decode('${text}'), 'post_author' => $user->ID]));`);
    assert.match(id, /^\d+$/);
    return `${wordpress.address}/?${author === 'admin' ? 'page_id' : 'p'}=${id}`;
  }
  const visit = (address: string): Promise<Stage> => office.visit('wordpress', address);
  const option = (): unknown =>
    JSON.parse(wordpress.php(`${load} echo json_encode(get_option('dvc_widgets'));`));
  async function toTheForm(page: Page): Promise<void> {
    const service = page.locator('dvc-service');
    await service
      .getByRole('link', { name: /khai sinh/i })
      .first()
      .click();
    await service.getByRole('link', { name: 'Khai hồ sơ' }).first().click();
    await service.getByRole('button', { name: /Bắt đầu khai/ }).waitFor();
  }

  it('is installed from its archive and activated on the page for plugins', async () => {
    await admin.goto(`${wordpress.address}/wp-admin/plugin-install.php?tab=upload`);
    await admin.locator('#pluginzip').setInputFiles(join(folder, 'dvc-widgets.zip'));
    await admin.locator('#install-plugin-submit').click();
    await admin.locator('a[href*="action=activate"]').click();
    await admin.locator('tr[data-slug="dvc-widgets"].active').waitFor();
  });

  it('has its settings kept through their page; a wrong address is said and changes nothing', async () => {
    await admin.goto(`${wordpress.address}/wp-admin/options-general.php?page=dvc-widgets`);
    await admin.getByLabel('Tệp danh mục').fill(catalogue());
    await admin.getByLabel('Nơi nhận hồ sơ').fill(backend());
    await admin.locator('#submit').click();
    await admin.locator('#setting-error-settings_updated').waitFor();
    const kept = option();
    assert.deepEqual(kept, {
      catalogue: catalogue(),
      backend: backend(),
      locale: '',
      shared: '',
      place: 'bundled',
      script: '',
      integrity: '',
    });
    await admin.getByLabel('Tệp danh mục').fill('<b>danh mục</b>');
    await admin.locator('#submit').click();
    await admin.getByText('“<b>danh mục</b>” chưa phải là một địa chỉ.').waitFor();
    assert.deepEqual(option(), kept);
  });

  it('lets nobody set them without the nonce, or without being an administrator', async () => {
    const kept = option();
    const post = (page: Page, nonce: string) =>
      page.request.post(`${wordpress.address}/wp-admin/options.php`, {
        form: {
          option_page: 'dvc_widgets',
          action: 'update',
          _wpnonce: nonce,
          'dvc_widgets[catalogue]': '/khac.json',
        },
      });
    assert.equal((await post(admin, 'x')).status(), 403);
    const teacher = await signIn('giaovien');
    const page = `${wordpress.address}/wp-admin/options-general.php?page=dvc-widgets`;
    assert.equal((await teacher.request.get(page)).status(), 403);
    await admin.goto(page);
    const nonce = await admin.locator('[name="_wpnonce"]').inputValue();
    assert.equal((await post(teacher, nonce)).status(), 403);
    assert.deepEqual(option(), kept);
    assert.equal((await post(admin, nonce)).status(), 200, 'the same with both is taken');
    assert.notDeepEqual(option(), kept);
    wordpress.php(`${load} update_option('dvc_widgets', json_decode('${JSON.stringify(kept)}', true));`);
  });

  it('shows the builder’s shortcode in a page of the classic editor, where a dossier is filed', async () => {
    const stage = await visit(
      publish(`Xem thủ tục ở đây.\n\n${texts.shortcode}\n\nCần giúp, xin hỏi văn phòng.`),
    );
    const { page } = stage;
    const script = page.locator('script[type="module"][src*="/plugins/dvc-widgets/dist/dvc-"]');
    assert.match((await script.getAttribute('integrity')) ?? '', /^sha384-/);
    assert.equal(await page.locator('p > dvc-service').count(), 0, 'no paragraph around it');
    const look = await page.locator('dvc-service').evaluate((service) => {
      const style = getComputedStyle(service);
      return ['--accent', '--size'].map((name) => style.getPropertyValue(name).trim());
    });
    assert.deepEqual(look, ['#663399', '18px']);
    const code = await fileBirth(withMouse(page), { ...stage, look: async () => {} });
    assert.match(code, /^H26\.999/);
    await stage.close();
  });

  it('shows the block, with the site’s settings', async () => {
    const stage = await visit(publish('<!-- wp:dvc-widgets/dvc /-->'));
    await toTheForm(stage.page);
    await stage.close();
    const guide = await visit(
      publish(
        '<!-- wp:dvc-widgets/dvc {"widget":"procedure-guide","procedure":"khai-sinh","locale":"en"} /-->',
      ),
    );
    await guide.page
      .locator('dvc-procedure-guide')
      .getByRole('heading', { name: 'Papers' })
      .first()
      .waitFor();
    await guide.close();
  });

  it('offers the block in the editor, and what is saved there is what the page shows', async () => {
    await admin.goto(`${wordpress.address}/wp-admin/post-new.php?post_type=page`);
    await admin.evaluate(() => {
      const { blocks, data } = (window as unknown as { wp: Editor }).wp;
      data.dispatch('core/block-editor').insertBlock(blocks.createBlock('dvc-widgets/dvc'));
    });
    await admin.getByText('Toàn bộ dịch vụ').first().waitFor();
    const saved = await admin.evaluate(() =>
      (window as unknown as { wp: Editor }).wp.data.select('core/editor').getEditedPostContent(),
    );
    assert.equal(saved, '<!-- wp:dvc-widgets/dvc /-->');
  });

  for (const form of ['tag', 'div', 'iframe'] as const)
    it(`leaves the builder’s ${form} alone that an administrator pasted`, async () => {
      const stage = await visit(publish(`Trước.\n\n${texts[form]}\n\nSau.`));
      if (form === 'iframe') assert.equal(await stage.page.locator('iframe[src*="embed.html"]').count(), 1);
      else await toTheForm(stage.page);
      await stage.page.context().close();
    });

  it('lets an author paste the tags, and brings the script for them', async () => {
    const stage = await visit(
      publish(
        '<dvc-service onclick="alert(1)"><a href="https://dichvucong.gov.vn/">Cổng</a></dvc-service>',
        'giaovien',
      ),
    );
    await toTheForm(stage.page);
    assert.equal(await stage.page.locator('dvc-service').getAttribute('onclick'), null);
    await stage.close();
  });

  it('writes nothing of a shortcode into the page that is not what it may be', async () => {
    const address = publish(
      '[dvc widget="x" catalogue="javascript:alert(1)" procedure="a b" accent="red;x:y" theme="dark" onclick="x"]',
    );
    const html = await (await fetch(address)).text();
    assert.match(html, /<dvc-service theme="dark"><a href="https:\/\/dichvucong\.gov\.vn\/">/);
  });

  it('leaves the official link where JavaScript is off', async () => {
    const context = await admin.context().browser()!.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(publish('[dvc]'));
    assert.equal(
      await page.getByRole('link', { name: 'Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia' }).isVisible(),
      true,
    );
    await context.close();
  });

  it('speaks English to an administrator who reads English', async () => {
    wordpress.php(`${load} update_user_meta(1, 'locale', 'en_US');`);
    await admin.goto(`${wordpress.address}/wp-admin/options-general.php?page=dvc-widgets`);
    await admin.getByLabel('Catalogue file').waitFor();
    await admin.goto(`${wordpress.address}/wp-admin/post-new.php?post_type=page`);
    const title = await admin.evaluate(() => {
      const { blocks } = (window as unknown as { wp: Editor }).wp;
      return blocks.getBlockType('dvc-widgets/dvc').title;
    });
    assert.equal(title, 'Public services');
  });

  it('takes its settings along when it is deleted', () => {
    wordpress.php(`${load} require ABSPATH . 'wp-admin/includes/admin.php';
deactivate_plugins('dvc-widgets/dvc-widgets.php');
delete_plugins(['dvc-widgets/dvc-widgets.php']);`);
    assert.equal(option(), false);
  });

  it('gave PHP nothing to complain about', () => {
    const ours = wordpress
      .complaints()
      .split('\n')
      .filter((line) => line.includes('dvc-widgets'));
    assert.deepEqual(ours, []);
  });
});

interface Editor {
  blocks: { createBlock(name: string): unknown; getBlockType(name: string): { title: string } };
  data: {
    dispatch(store: string): { insertBlock(block: unknown): void };
    select(store: string): { getEditedPostContent(): string };
  };
}
