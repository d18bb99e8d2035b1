// `npm run bench`: how fast filling in and searching are, in the Chromium of this machine. Figures, never a pass mark.
// `npm run bench form` or `npm run bench search` measures one of them only.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildIfStale } from '../scripts/build-if-stale.js';
import { chromeArgs, findChrome } from '../scripts/find-chrome.js';
import { serveFolder } from '../scripts/static-server.js';
import { formCatalogue, listCatalogue } from './catalogues.js';
import { formFigures } from './form.js';
import { plainForm } from './plain.js';
import { searchFigures } from './search.js';

const root = join(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const wants = (what) => asked.length === 0 || asked.includes(what);
/** Ratios to a plain HTML form that the project wants. */
const forms = [
  { count: 60, targets: { key: 1.2, first: 2, errors: 1.5 } },
  { count: 300, targets: { key: 1.3, first: 2, errors: 1.5 } },
];

buildIfStale();
const site = mkdtempSync(join(tmpdir(), 'dvc-bench-'));
mkdirSync(join(site, 'dist'));
cpSync(join(root, 'dist/dvc.js'), join(site, 'dist/dvc.js'));
cpSync(join(root, 'dist/parts'), join(site, 'dist/parts'), { recursive: true });
cpSync(join(root, 'catalogues/long-bien-2017.json'), join(site, 'list13.json'));
cpSync(join(import.meta.dirname, 'probes.js'), join(site, 'probes.js'));

const write = (name, catalogue, body) => {
  if (catalogue) writeFileSync(join(site, `${name}.json`), JSON.stringify(catalogue));
  // Both pages carry the library: what differs is the form.
  writeFileSync(
    join(site, `${name}.html`),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>bench</title><script src="/probes.js"></script>
<script type="module" src="/dist/dvc.js" data-adapter="browser" data-catalogue="/${name}.json"></script>${body}`,
  );
};
for (const { count } of forms) {
  const catalogue = formCatalogue(count);
  write(`form${count}`, catalogue, '<dvc-dossier-form procedure="bench-form"></dvc-dossier-form>');
  write(`plain${count}`, undefined, plainForm(catalogue.procedures[0].form.sections[0].fields));
}
write('list13', undefined, '<dvc-procedure-list></dvc-procedure-list>');
write('list6500', listCatalogue(6500), '<dvc-procedure-list></dvc-procedure-list>');

const server = await serveFolder(site);
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = (name) => `${server.address}/${name}.html`;

console.log(`Node ${process.version}, ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}`);
if (wants('form'))
  for (const { count, targets } of forms)
    await formFigures(context, { plain: page(`plain${count}`), ours: page(`form${count}`) }, count, targets);
if (wants('search')) {
  await searchFigures(context, page('list13'), '13');
  await searchFigures(context, page('list6500'), '6,500');
}
await browser.close();
server.close();
rmSync(site, { recursive: true, force: true });
