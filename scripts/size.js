// `npm run size`: gzip KiB of everything that a page may load, against its budget. Reads dist/, so build first.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildIfStale } from './build-if-stale.js';

const root = join(import.meta.dirname, '..');
process.chdir(root);
buildIfStale();

const KiB = 1024;
const gzip = (code) => gzipSync(code, { level: 9 }).length / KiB;
const rows = [];
const measure = (name, code, budget) => rows.push({ name, raw: code.length / KiB, gzip: gzip(code), budget });

/** An entry of the npm package as a site's bundler would put it together, its lazy parts left out. */
async function bundled(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'x' },
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true } },
    },
  });
  const chunks = result[0].output.filter((file) => file.type === 'chunk');
  // What the entry needs at once: itself and what it imports statically.
  const wanted = new Set([chunks.find((chunk) => chunk.isEntry)]);
  for (const chunk of wanted)
    for (const name of chunk.imports) wanted.add(chunks.find((other) => other.fileName === name));
  return Buffer.from([...wanted].map((chunk) => chunk.code).join('\n'));
}

measure('dist/dvc.js (script tag: all elements, both languages)', readFileSync('dist/dvc.js'), 50);
/** Data of which a page loads a province at a time: only the largest is of interest. */
const lists = [
  [/^\d\d-/, 'provinces', 5],
  [/^former-(?!address)[a-z-]+-/, 'former provinces', 5],
];
const parts = readdirSync('dist/parts')
  .sort()
  .map((file) => ({ file, code: readFileSync(join('dist/parts', file)) }));
for (const { file, code } of parts)
  if (!lists.some(([pattern]) => pattern.test(file))) measure(`dist/parts/${file}`, code, 40);
for (const [pattern, name, budget] of lists) {
  const all = parts.filter(({ file }) => pattern.test(file));
  const largest = all.sort((a, b) => b.code.length - a.code.length)[0];
  if (largest) measure(`dist/parts/${largest.file} (largest of ${all.length} ${name})`, largest.code, budget);
}

const entries = [
  ['define', undefined],
  ['define/dvc-procedure-list', 25],
  ['define/dvc-procedure-guide', undefined],
  ['define/dvc-dossier-form', undefined],
  ['define/dvc-status-tracker', undefined],
  ['define/dvc-service', undefined],
  ['catalogue/index', undefined],
  ['dossier/index', undefined],
  ['lifecycle/index', undefined],
  ['backend/index', undefined],
];
for (const [entry, budget] of entries) {
  const file = join(root, 'dist', `${entry}.js`);
  if (!existsSync(file)) throw new Error(`dist/${entry}.js was not built.`);
  measure(
    `dvc-widgets/${entry.replace('/index', '').replace('define/', 'elements/')} (npm, bundled)`,
    await bundled(file),
    budget,
  );
}

const over = rows.filter((row) => row.budget !== undefined && row.gzip > row.budget);
const width = Math.max(...rows.map((row) => row.name.length));
console.log(`${'KiB'.padEnd(width)}      raw     gzip   budget`);
for (const { name, raw, gzip: size, budget } of rows)
  console.log(
    `${name.padEnd(width)} ${raw.toFixed(1).padStart(8)} ${size.toFixed(2).padStart(8)} ${(budget ?? '–').toString().padStart(8)}${budget && size > budget ? '  OVER' : ''}`,
  );
if (over.length) {
  console.log(`\n${over.length} past its budget`);
  process.exitCode = 1;
}
