// Opens every story of the static Storybook, wide, on a phone, and dark: render errors, play function, axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from './find-chrome.js';
import { serveFolder } from './static-server.js';

const root = join(import.meta.dirname, '../storybook-static');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const modes = [
  { name: 'wide', width: 1280, globals: '' },
  { name: '360 px', width: 360, globals: '' },
  { name: 'dark', width: 1280, globals: '&globals=theme:dark' },
];
const wanted = process.argv[2] ?? '';
const stories = Object.values(JSON.parse(readFileSync(join(root, 'index.json'), 'utf8')).entries).filter(
  (entry) => entry.type === 'story' && entry.id.includes(wanted),
);

const server = await serveFolder(root);
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
let passed = 0;
let failed = 0;

const jobs = modes.flatMap((mode) => stories.map(({ id }) => ({ id, mode })));
/** Two at a time: a story mostly waits. */
await Promise.all(
  [0, 1].map(async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const problems = await look(job.id, job.mode);
      if (problems.length) failed++;
      else passed++;
      if (problems.length) console.log(`✗ ${job.id} (${job.mode.name})\n    ${problems.join('\n    ')}`);
    }
  }),
);
await browser.close();
server.close();
console.log(`stories: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed || !passed ? 1 : 0;

async function look(id, { width, globals }) {
  // A browser of its own as far as focus, storage and address are concerned.
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.goto(`${server.address}/iframe.html?id=${id}&viewMode=story${globals}`);
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
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px at ${width} px`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run('#storybook-root'));
  for (const { id: rule, impact, nodes } of violations)
    problems.push(`axe ${rule} (${impact}): ${nodes.map((node) => node.target.flat().join(' ')).join('; ')}`);
  await context.close();
  return problems;
}
