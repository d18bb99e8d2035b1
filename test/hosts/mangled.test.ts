import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { saved } from './saved.js';
import { startSite, type Site } from './site.js';
import { around, drawn, official, openBrowser, openTab } from './tab.js';

const nowhere = 'http://127.0.0.1:9';
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'";

describe('markup that an editor has changed', { timeout: 120_000 }, () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await openBrowser();
    site = await startSite(nowhere, policy, (path) => {
      const one = saved[Number(path.split('/')[2])];
      return path.startsWith('/saved/') && one ? around(one.body, one.head) : undefined;
    });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  for (const [i, { title, shows, warns }] of saved.entries())
    it(title, async () => {
      const tab = await openTab(browser);
      const warnings: string[] = [];
      tab.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
      // All scripts have run, and modules too, once the page is loaded.
      await tab.goto(`${site.address}/saved/${i}`);
      const seen = (text: string) => tab.getByText(text).filter({ visible: true });
      if (shows === 'elements') await seen(drawn).first().waitFor();
      if (shows === 'link') {
        await tab.getByRole('link', { name: official }).waitFor();
        assert.equal(await seen(drawn).count(), 0);
      }
      if (shows === 'text') await seen('<dvc-procedure-list>').waitFor();

      // Nothing else of the page is lost: neither what is around, nor what the tag has swallowed.
      for (const text of ['Đầu trang', 'Ở trên', 'Ở giữa', 'Ở dưới', 'Cuối trang'])
        if ((await tab.content()).includes(text)) await seen(text).waitFor();
      if (warns) assert.match(warnings.join('\n'), warns);
      else assert.deepEqual(warnings, []);
      await tab.context().close();
    });
});
