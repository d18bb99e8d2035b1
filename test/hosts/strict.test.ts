import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { fileBirth } from '../journey/birth.js';
import { follow } from '../journey/follow.js';
import { withMouse } from '../journey/person.js';
import { openOffice, type OpenOffice } from '../journey/stage.js';
import { startSite } from './site.js';

const policy = (names: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; " +
  `require-trusted-types-for 'script'; trusted-types ${names}`;

/** Two things that such a page forbids; over when the page has heard of both. */
function plant(): Promise<void> {
  let heard = 0;
  const both = new Promise<void>((resolve) =>
    document.addEventListener('securitypolicyviolation', () => ++heard === 2 && resolve()),
  );
  document.body.setAttribute('style', 'color: red');
  try {
    document.createElement('p').innerHTML = '<b>forbidden</b>';
  } catch {
    // Trusted Types throw, and report.
  }
  return both;
}
const planted = ['require-trusted-types-for', 'style-src-attr'];

/** Another copy of Lit has a policy of its own, which the site has to allow; ours needs `dvc` only. */
const hosts = [
  { name: 'a strict page', page: 'strict', names: 'dvc' },
  { name: 'a strict page with another copy of Lit', page: 'strict-lit', names: 'dvc lit-html' },
];

describe('a page with the strictest policy', { timeout: 300_000 }, () => {
  let office: OpenOffice;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.close());

  for (const { name, page, names } of hosts)
    it(`files and follows on ${name}; only what the test planted is reported`, async () => {
      const site = await startSite(office.address, policy(names));
      try {
        const stage = { ...(await office.visit(page, `${site.address}/pages/${page}.html`)), look };
        const tab = stage.page;
        const person = withMouse(tab);
        const code = await fileBirth(person, stage);
        await follow(person, stage, code, { document: 'birthRecord', title: 'Giấy chứng sinh' });
        if (page === 'strict-lit')
          assert.match((await tab.locator('#other').textContent()) ?? '', /lần ([2-9]|\d\d)/);

        assert.equal(stage.said.length, 0, stage.said.join('\n'));
        await tab.evaluate(plant);
        // A report of the journey would have come before these, and is counted with them.
        assert.deepEqual((await site.reports(planted.length)).sort(), planted);
        const events = stage.said.map((text) => text.split(' ')[0]!).filter((word) => planted.includes(word));
        assert.deepEqual(events.sort(), planted);
        await tab.context().close();
      } finally {
        site.close();
      }
    });
});

/** The journey's own stage audits and photographs each step; here only the policy is asked. */
async function look(): Promise<void> {}
