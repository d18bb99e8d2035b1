// `npm run pictures:forms [name]`: every step of every form of the catalogues, filled in, at 360 and 1280 px, for looking at.
// One picture per form and width in pictures/, and a page with all of them per width. Reads dist/, so build first.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { parseCatalogueText } from '../src/catalogue/index.ts';
import { vietnamToday } from '../src/lifecycle/index.ts';
import { newDossier, reduce } from '../src/dossier/index.ts';
import { complete } from '../test/examples/plausible.ts';
import { buildIfStale } from './build-if-stale.js';
import { chromeArgs, findChrome } from './find-chrome.js';
import { serveFolder } from './static-server.js';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'pictures');
const wanted = process.argv[2] ?? '';
const widths = [360, 1280];
const today = vietnamToday();
process.chdir(root);
buildIfStale();

/** Every form with a dossier for it; the leaflet's game certificate is four forms in one. */
const forms = ['long-bien-2017', 'ha-noi-2026', 'truong-hoc'].flatMap((file) => {
  const { catalogue } = parseCatalogueText(readFileSync(join('catalogues', `${file}.json`), 'utf8'));
  return catalogue.procedures
    .filter(({ form }) => form)
    .flatMap((procedure) => {
      const variants = procedure.form.sections[0].fields.find(({ name }) => name === 'variant')?.options;
      return (variants ?? [{}]).map(({ value }) => {
        const empty = newDossier(catalogue, procedure);
        const from = value ? reduce(empty, { type: 'answer', path: 'variant', value }) : empty;
        const dossier = complete(catalogue, procedure, { today, fill: 'all' }, from);
        if (!dossier) throw new Error(`${file} ${procedure.id}: no plausible answers`);
        const name = [file, procedure.id, value].filter(Boolean).join('-');
        return {
          name,
          file,
          procedure: procedure.id,
          dossier: { ...dossier, answers: named(dossier.answers) },
        };
      });
    });
});

/** With the names that the lists of units bring. */
function named(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (value.commune === '00145')
    return { ...value, provinceName: 'Thành phố Hà Nội', communeName: 'Phường Long Biên' };
  if (Array.isArray(value)) return value.map(named);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
}

const folder = mkdtempSync(join(tmpdir(), 'dvc-pictures-'));
for (const part of ['dist', 'catalogues']) cpSync(part, join(folder, part), { recursive: true });
const server = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
mkdirSync(pictures, { recursive: true });

for (const width of widths) {
  const drawn = [];
  for (const form of forms.filter(({ name }) => name.includes(wanted))) {
    const steps = await shoot(form, width);
    drawn.push(`<h2>${form.name}</h2>${row(steps)}`);
    await sheet(row(steps), join(pictures, `${form.name}-${width}.png`));
    console.log(`${form.name} at ${width} px: ${steps.length} steps`);
  }
  writeFileSync(join(pictures, `forms-${width}.html`), page(drawn.join('\n')));
}
await browser.close();
server.close();
rmSync(folder, { recursive: true });

/** One picture of each step, as data. */
async function shoot({ file, procedure, dossier }, width) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  writeFileSync(
    join(folder, 'form.html'),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tờ khai</title>
<style>body{margin:16px;font-family:'Be Vietnam Pro',system-ui,sans-serif}</style>
<script type="module" src="/dist/dvc.js" data-catalogue="/catalogues/${file}.json" data-adapter="browser"></script>
<dvc-dossier-form procedure="${procedure}"></dvc-dossier-form>`,
  );
  await tab.goto(`${server.address}/form.html`);
  const main = tab.locator('dvc-dossier-form .button.primary').first();
  await main.click();
  // The answers at once, past the controls: how they are typed is for the tests.
  await tab.evaluate((answers) => {
    const form = document.querySelector('dvc-dossier-form');
    form.view.work.filling.dossier = { ...form.view.work.filling.dossier, ...answers };
    form.requestUpdate();
  }, dossier);
  const steps = [];
  for (let before = ''; ;) {
    const heading = await tab.locator('dvc-dossier-form .step-heading').innerText();
    if (heading === before) throw new Error(`${procedure}: stays on “${heading}”`);
    before = heading;
    await tab.waitForFunction(() =>
      [...document.querySelector('dvc-dossier-form').shadowRoot.querySelectorAll('select')].every(
        (select) => select.options.length > 1,
      ),
    );
    // As high as the page: the bar at the window's bottom then stands where the page ends.
    const height = await tab.evaluate(() => document.documentElement.scrollHeight);
    await tab.setViewportSize({ width, height });
    steps.push((await tab.screenshot()).toString('base64'));
    await tab.setViewportSize({ width, height: 800 });
    if (/Kiểm tra/.test(heading)) break;
    await main.click();
  }
  await context.close();
  return steps;
}

function row(steps) {
  const images = steps.map((data) => `<img src="data:image/png;base64,${data}" alt="">`);
  return `<div class="row">${images.join('')}</div>`;
}
function page(body) {
  return `<!doctype html><meta charset="utf-8"><title>Tờ khai</title>
<style>body{margin:8px;background:#888;font-family:sans-serif}.row{display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start;max-width:2600px}img{max-width:640px}</style>${body}`;
}
/** Several pictures beside each other as one. */
async function sheet(body, path) {
  const tab = await browser.newPage({ viewport: { width: 2616, height: 800 } });
  await tab.setContent(page(body));
  const box = await tab
    .locator('.row')
    .evaluate((one) => [Math.ceil(one.getBoundingClientRect().width) + 16, one.scrollHeight + 16]);
  await tab.setViewportSize({ width: box[0], height: box[1] });
  await tab.screenshot({ path });
  await tab.close();
}
