// Opens every story of the static Storybook once: render errors, play function, axe, and its pictures in light, in dark and
// at 360 px against the approved ones. `node scripts/story-test.js list` takes the stories whose id has `list` in it;
// with `--approve` the pictures that differ are taken over.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bundled, chromeArgs, findChrome } from './find-chrome.js';
import { difference, small } from './picture.js';
import { serveFolder } from './static-server.js';
import { HEIGHT, NARROW, openPage, WIDE } from './story-page.js';

const root = join(import.meta.dirname, '..');
const built = join(root, 'storybook-static');
const approvedIn = join(root, 'stories/approved');
/** Outside of git. */
const failedIn = join(root, 'pictures/stories');
/** The story that is nothing but text. */
const SAMPLE = 'sample-of-text--sample';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const approves = process.argv.includes('--approve');
const [wanted = ''] = process.argv.slice(2).filter((given) => !given.startsWith('--'));
const all = Object.values(JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')).entries).filter(
  ({ type }) => type === 'story',
);
const stories = all.filter(({ id }) => id.includes(wanted));
/** Not of a story that shows what changes with every build. */
const hasPicture = new Map(all.map(({ id, tags }) => [id, !tags.includes('no-picture')]));
/** Where a colour is chosen by whoever looks, contrast is theirs. */
const ownColours = new Set(all.filter(({ tags }) => tags.includes('own-colours')).map(({ id }) => id));
/** Those of a page in its order, in one tab: what one leaves behind meets the same next one every time. */
const waiting = [...new Set(stories.map(({ title }) => title))]
  .map((title) => stories.filter((story) => story.title === title))
  .sort((a, b) => b.length - a.length);

const fixed = await bundled();
const browser = await chromium.launch({
  executablePath: fixed ?? (await findChrome()),
  args: [...chromeArgs, '--disable-lcd-text', '--font-render-hinting=none'],
  // What Be Vietnam Pro lacks comes from the browser's own fonts, not from the machine's.
  env: { ...process.env, ...(fixed && { FONTCONFIG_PATH: join(fixed, '../fonts') }) },
});
// Cached: every tab loads the same two megabytes of Storybook.
const server = await serveFolder(built, { 'cache-control': 'max-age=3600' });
const count = { passed: 0, failed: 0, approved: 0 };
rmSync(failedIn, { recursive: true, force: true });
if (approves) mkdirSync(approvedIn, { recursive: true });

const settings = {
  viewport: { width: WIDE, height: HEIGHT },
  reducedMotion: 'reduce',
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

/** Two at a time: a story mostly waits. Each in a context of its own, whose drafts are its own too. */
async function tab() {
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const context = await browser.newContext(settings);
    let open;
    for (const { id } of group) {
      open ??= await openPage(context, server.address);
      const problems = await look(open, id).catch((error) => [error.message.split('\n')[0]]);
      problems.unshift(...open.problems);
      count[problems.length ? 'failed' : 'passed']++;
      if (!problems.length) continue;
      console.log(`✗ ${id}\n    ${problems.join('\n    ')}\nfailed: ${id}`);
      // Whatever it left is not the next one's.
      await open.page.close();
      open = undefined;
    }
    await context.close();
  }
}
/** Why pictures are not compared, if they are not. */
const blind = fixed
  ? !approves && (await drawsOtherwise())
  : 'the Chromium of the lockfile does not run on this machine';
await Promise.all([tab(), tab()]);
await browser.close();
server.close();
if (!wanted && !blind) removeOrphans();
if (blind) console.log(`Pictures were not compared: ${blind}.`);
if (approves)
  console.log(`${count.approved} pictures approved in stories/approved; look at them before you commit.`);
console.log(`stories: ${count.passed} passed, ${count.failed} failed, ${blind ? stories.length : 0} skipped`);
process.exitCode = count.failed || !count.passed ? 1 : 0;

/** Text is what a machine may draw in its own way: where the sample of it is another, no picture can be held to ours. */
async function drawsOtherwise() {
  const file = join(approvedIn, `${SAMPLE}.light.png`);
  if (!existsSync(file)) return 'none is approved in stories/approved yet';
  const context = await browser.newContext(settings);
  const open = await openPage(context, server.address);
  await open.show(SAMPLE);
  const found = difference(small(await open.picture()), readFileSync(file));
  await context.close();
  return found && `this machine draws text otherwise (${found.said}) than the one where they were approved`;
}

/** What is wrong with a story: wide, then dark, then narrow. */
async function look(open, id) {
  const { page } = open;
  await page.setViewportSize({ width: WIDE, height: HEIGHT });
  await open.show(id);
  const problems = [];
  const error = await page.evaluate(
    () =>
      document.body.classList.contains('sb-show-errordisplay') &&
      document.querySelector('#error-message')?.textContent,
  );
  if (error) return [`error display: ${error}`];
  if (await page.evaluate(() => !document.querySelector('#storybook-root')?.childElementCount))
    return ['nothing was rendered'];
  const unknown = await page.evaluate(() =>
    [...document.querySelectorAll('#storybook-root :not(:defined)')].map(({ localName }) => localName),
  );
  if (unknown.length) return [`nobody defines ${unknown.join(', ')}`];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);

  const check = async (where, options, isDrawn = hasPicture.get(id)) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px (${where})`);
    problems.push(...(await violations(page, options, where)));
    if (isDrawn && !blind) problems.push(...compared(id, where, await open.picture()));
  };
  const rules = ownColours.has(id) ? { rules: { 'color-contrast': { enabled: false } } } : {};
  await check('light', rules);
  // Only colours differ in the dark.
  const colours = { runOnly: ['color-contrast'] };
  await open.theme('dark');
  if (!ownColours.has(id)) await check('dark', colours);
  await page.setViewportSize({ width: NARROW, height: HEIGHT });
  await open.rest();
  if (!ownColours.has(id)) await check('narrow and dark', colours, false);
  await open.theme();
  await check('narrow', rules);
  return problems;
}

async function violations(page, options, where) {
  const found = await page.evaluate((rules) => globalThis.axe.run('#storybook-root', rules), options);
  return found.violations.map(
    ({ id, impact, nodes }) =>
      `axe, ${where}: ${id} (${impact}): ${nodes.map((node) => node.target.flat().join(' ')).join('; ')}`,
  );
}

function compared(id, where, screenshot) {
  const name = `${id}.${where}`;
  const drawn = small(screenshot);
  const file = join(approvedIn, `${name}.png`);
  const approved = existsSync(file) ? readFileSync(file) : undefined;
  const found = approved ? difference(drawn, approved) : { said: 'no approved picture yet' };
  if (!found) return [];
  if (approves) {
    writeFileSync(file, drawn);
    count.approved++;
    return [];
  }
  mkdirSync(failedIn, { recursive: true });
  const keep = (suffix, content) => content && writeFileSync(join(failedIn, `${name}${suffix}.png`), content);
  keep('', drawn);
  keep('.approved', approved);
  keep('.difference', found.picture);
  return [`picture, ${where}: ${found.said}; see pictures/stories, npm run pictures:approve takes it over`];
}

/** Pictures of stories that are no more. */
function removeOrphans() {
  const orphans = readdirSync(approvedIn).filter((file) => !hasPicture.get(file.split('.')[0]));
  if (approves) for (const file of orphans) rmSync(join(approvedIn, file));
  else if (orphans.length) {
    count.failed++;
    console.log(`✗ approved pictures without a story: ${orphans.join(', ')}\nfailed: stories/approved`);
  }
}
