// `npm run bench`: how fast typing and searching are, in the Chromium of this machine. Figures, never a pass mark.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildIfStale } from '../scripts/build-if-stale.js';
import { chromeArgs, findChrome } from '../scripts/find-chrome.js';
import { serveFolder } from '../scripts/static-server.js';
import { formCatalogue, listCatalogue } from './catalogues.js';

const root = join(import.meta.dirname, '..');
const FIELDS = 60;
const SLOWDOWN = 4;
const ROUNDS = 4;

buildIfStale();
const site = mkdtempSync(join(tmpdir(), 'dvc-bench-'));
mkdirSync(join(site, 'dist'));
cpSync(join(root, 'dist/dvc.js'), join(site, 'dist/dvc.js'));
cpSync(join(root, 'dist/parts'), join(site, 'dist/parts'), { recursive: true });
cpSync(join(root, 'catalogues/long-bien-2017.json'), join(site, 'long-bien-2017.json'));
cpSync(join(import.meta.dirname, 'probes.js'), join(site, 'probes.js'));
const form = formCatalogue(FIELDS);
writeFileSync(join(site, 'form.json'), JSON.stringify(form));
writeFileSync(join(site, 'list.json'), JSON.stringify(listCatalogue(6500)));

const page = (body) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>bench</title>
<script src="/probes.js"></script><script type="module" src="/dist/dvc.js" data-adapter="browser"></script>${body}`;
const plainField = ({ name, label, hint, type, options }) =>
  type === 'choice'
    ? `<p><label for="${name}">${label}</label><br><select id="${name}">${options.map((o) => `<option>${o.label}</option>`).join('')}</select></p>`
    : `<p><label for="${name}">${label}</label><br>${hint ?? ''}<input id="${name}" type="text"></p>`;
writeFileSync(
  join(site, 'plain.html'),
  page(`<form>${form.procedures[0].form.sections[0].fields.map(plainField).join('')}</form>`),
);
writeFileSync(
  join(site, 'form.html'),
  page('<dvc-dossier-form catalogue="/form.json" procedure="bench-form"></dvc-dossier-form>'),
);
for (const [name, file] of [
  ['list13', 'long-bien-2017'],
  ['list6500', 'list'],
])
  writeFileSync(
    join(site, `${name}.html`),
    page(`<dvc-procedure-list catalogue="/${file}.json"></dvc-procedure-list>`),
  );

const server = await serveFolder(site);
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });

async function open(name) {
  const tab = await context.newPage();
  await tab.goto(`${server.address}/${name}.html`);
  await tab.bringToFront();
  return tab;
}
const pause = (tab, ms) => tab.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

/** Types into several text fields, as fast as a quick typist, and returns the key-to-frame times. */
async function typing(tab) {
  await tab.bringToFront();
  await tab.evaluate(() => (window.keyToFrame.length = 0));
  const inputs = tab.locator('input[type="text"]');
  const count = await inputs.count();
  for (const at of [0, Math.floor(count / 2), count - 1]) {
    await inputs.nth(at).focus();
    for (const key of 'Nguyen Thi Minh Khai')
      await tab.keyboard.press(key === ' ' ? 'Space' : key, { delay: 30 });
    await pause(tab, 100);
  }
  return tab.evaluate(() => [...window.keyToFrame]);
}

async function typingTabs() {
  const plain = await open('plain');
  const ours = await open('form');
  await ours.locator('dvc-dossier-form button').first().waitFor();
  if (!(await ours.locator('#field0, input').count()))
    await ours.locator('dvc-dossier-form .button.primary').click();
  await ours.locator('dvc-dossier-form input').first().waitFor();
  for (const tab of [plain, ours]) {
    await tab.evaluate(() => window.measureKeys());
    const session = await context.newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  }
  return { plain, ours };
}

async function searching(name) {
  const tab = await open(name);
  const box = tab.locator('dvc-procedure-list input[type="search"]');
  await box.waitFor();
  await tab.evaluate(() => window.measureSearch(document.querySelector('dvc-procedure-list')));
  await box.focus();
  for (const key of [...'dang ki khai sinh', ...Array(10).fill('Backspace')]) {
    await tab.keyboard.press(key === ' ' ? 'Space' : key);
    await pause(tab, 150);
    await tab.evaluate(() => window.finishSearch());
  }
  const searches = await tab.evaluate(() => window.searches);
  await tab.close();
  return searches;
}

const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const summary = (values) => ({
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  keys: values.length,
});
const ms = (value) => `${value.toFixed(1)} ms`.padStart(9);

const { plain, ours } = await typingTabs();
await typing(plain); // warm
await typing(ours);
const times = { plain: [], ours: [] };
for (let round = 0; round < ROUNDS; round++) {
  // In turns, so that whatever else the machine does meets both.
  times.plain.push(...(await typing(plain)));
  times.ours.push(...(await typing(ours)));
}
await plain.close();
await ours.close();
const a = summary(times.plain);
const b = summary(times.ours);

console.log(`Node ${process.version}, ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}`);
console.log(
  `\nTyping, ${FIELDS} fields on the page, CPU slowed ${SLOWDOWN} times, ${a.keys} and ${b.keys} keys: key → frame drawn`,
);
console.log(`                       median       p95`);
console.log(`plain HTML form     ${ms(a.median)} ${ms(a.p95)}`);
console.log(`dvc-dossier-form    ${ms(b.median)} ${ms(b.p95)}`);
console.log(
  `ratio               ${(b.median / a.median).toFixed(2).padStart(9)} ${(b.p95 / a.p95).toFixed(2).padStart(9)}   (target 1.2)`,
);

console.log(`\nSearching, normal speed, from the input event              median       p95       max`);
for (const [name, rows] of [
  ['list13', '13'],
  ['list6500', '6,500'],
]) {
  const searches = await searching(name);
  const line = (what, values) =>
    console.log(
      `${`${rows} procedures: ${what}`.padEnd(52)} ${ms(quantile(values, 0.5))} ${ms(quantile(values, 0.95))} ${ms(Math.max(...values))}`,
    );
  // A key that finds what the last one found changes nothing.
  const changes = searches.map((s) => s.updated).filter(Boolean);
  line(`list changed (${changes.length} of ${searches.length} keys)`, changes);
  line(
    'frame drawn',
    searches.map((s) => s.drawn),
  );
  const frames = searches.map((s) => s.frames);
  console.log(
    `${rows} procedures: frames per key: at most ${Math.max(...frames)} in ${frames.length} keys   (target 1)`,
  );
}
await browser.close();
server.close();
rmSync(site, { recursive: true, force: true });
