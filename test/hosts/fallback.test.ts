import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startSite, type Site } from './site.js';
import { around, drawn, link, official, openBrowser, openTab, script } from './tab.js';

const nowhere = 'http://127.0.0.1:9';
const policy = "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self'; script-src";
const list = `<dvc-procedure-list>${link}</dvc-procedure-list>`;

interface Case {
  title: string;
  tag?: string;
  options?: BrowserContextOptions;
  /** Of the browser, before any script of the page. */
  browser?: () => void;
  /** Of the page's policy: nothing may run. */
  blocked?: boolean;
  /** What the element says beside its link, where it can say something. */
  says?: string;
}

const cases: readonly Case[] = [
  { title: 'JavaScript off', options: { javaScriptEnabled: false } },
  { title: 'the script is not there (404)', tag: script.replace('/dvc.js', '/none.js') },
  { title: 'the policy of the page lets no script run', blocked: true },
  {
    title: 'the script is not the one that its integrity names',
    tag: script.replace(' src', ` integrity="sha384-${'A'.repeat(64)}" src`),
  },
  { title: 'a browser without modules', tag: script.replace('"module"', '"module-of-2027"') },
  {
    title: 'a browser without custom elements',
    browser: () => Reflect.deleteProperty(window, 'customElements'),
  },
  {
    title: 'the catalogue is not there (404)',
    tag: script.replace('long-bien-2017', 'none'),
    says: 'Thử lại',
  },
];

describe('what people see when it does not run', { timeout: 180_000 }, () => {
  let browser: Browser;
  let open: Site;
  let blocked: Site;
  const pages = (path: string) => {
    const [, kind, name] = path.split('/');
    return kind === 'case' ? around(list, cases[Number(name)]?.tag ?? script) : undefined;
  };
  before(async () => {
    browser = await openBrowser();
    open = await startSite(nowhere, `${policy} 'self'`, pages);
    blocked = await startSite(nowhere, `${policy} 'none'`, pages);
  });
  after(async () => {
    await browser.close();
    open.close();
    blocked.close();
  });

  for (const [i, one] of cases.entries())
    it(`the link, when: ${one.title}`, async () => {
      const tab = await openTab(browser, one.options, (tab) =>
        one.browser ? tab.addInitScript(one.browser) : Promise.resolve(),
      );
      await tab.goto(`${(one.blocked ? blocked : open).address}/case/${i}`);
      if (one.says) await tab.getByText(one.says).first().waitFor();
      const seen = tab.getByRole('link', { name: official });
      await seen.waitFor();
      assert.equal(await seen.getAttribute('href'), 'https://dichvucong.gov.vn/');
      assert.equal(await tab.getByText(drawn).count(), 0);
      await tab.getByText('Cuối trang').waitFor();
      await tab.context().close();
    });
});
