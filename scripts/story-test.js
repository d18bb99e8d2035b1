// Opens every story of the static Storybook on a wide screen and on a phone: render errors, play function, axe; then dark.
// `node scripts/story-test.js list` takes the stories whose id has `list` in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from './find-chrome.js';
import { serveFolder } from './static-server.js';

const root = join(import.meta.dirname, '../storybook-static');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [1280, 360];
const wanted = process.argv[2] ?? '';
const stories = Object.values(JSON.parse(readFileSync(join(root, 'index.json'), 'utf8')).entries).filter(
  (entry) => entry.type === 'story' && entry.id.includes(wanted),
);

// Cached: every story loads the same two megabytes of Storybook.
const server = await serveFolder(root, { 'cache-control': 'max-age=3600' });
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
let passed = 0;
let failed = 0;

for (const width of widths) {
  const waiting = [...stories];
  /** Two at a time: a story mostly waits. Each in a browser of its own, whose drafts are its own too. */
  const tab = async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const problems = await look(context, story.id);
      if (problems.length) failed++;
      else passed++;
      if (problems.length) console.log(`✗ ${story.id} (${width} px)\n    ${problems.join('\n    ')}`);
    }
    await context.close();
  };
  await Promise.all([tab(), tab()]);
}
await browser.close();
server.close();
console.log(`stories: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed || !passed ? 1 : 0;

async function look(context, id) {
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Stories of missing catalogues name one that says so.
    if (message.type() === 'error' && !message.location().url.endsWith('/khong-co.json'))
      problems.push(`console: ${message.text()}`);
  });
  // Manual: Storybook's own axe would run a second time.
  await page.goto(`${server.address}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  await page
    .waitForFunction(
      (story) => {
        const render = globalThis.__STORYBOOK_PREVIEW__?.storyRenders?.find((one) => one.id === story);
        return render && ['finished', 'errored', 'aborted'].includes(render.phase);
      },
      id,
      { timeout: 20000 },
    )
    .catch((error) => problems.push(`never finished: ${error.message.split('\n')[0]}`));
  const shown = await page.evaluate(
    () =>
      document.body.classList.contains('sb-show-errordisplay') &&
      document.querySelector('#error-message')?.textContent,
  );
  if (shown) problems.push(`error display: ${shown}`);
  if (await page.evaluate(() => !document.querySelector('#storybook-root')?.childElementCount))
    problems.push('nothing was rendered');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px`);
  await page.evaluate(axe);
  problems.push(...(await violations(page, {}, 'light')));
  // Only colours differ in the dark.
  await page.evaluate(darken);
  problems.push(...(await violations(page, { runOnly: ['color-contrast'] }, 'dark')));
  await page.close();
  return problems;
}

async function violations(page, options, theme) {
  const found = await page.evaluate((wanted) => globalThis.axe.run('#storybook-root', wanted), options);
  return found.violations.map(
    ({ id, impact, nodes }) =>
      `axe, ${theme}: ${id} (${impact}): ${nodes.map((node) => node.target.flat().join(' ')).join('; ')}`,
  );
}

/** Runs in the page. Elements in an element's shadow are told by it. */
async function darken() {
  document.body.style.background = '#16191c';
  const elements = [...document.querySelectorAll('#storybook-root *')].filter((element) =>
    element.localName.startsWith('dvc-'),
  );
  for (const element of elements) element.setAttribute('theme', 'dark');
  await Promise.all(elements.map((element) => element.updateComplete));
}
