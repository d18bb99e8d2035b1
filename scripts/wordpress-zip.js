// `npm run wordpress:zip`: the plugin with the built library in it, as WordPress installs it: dvc-widgets-wordpress.zip.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.js';
import { readPo, toJed, toMo } from './translations.js';
import { zip } from './zip.js';

const root = join(import.meta.dirname, '..');

function* filesIn(folder, as) {
  for (const name of readdirSync(join(root, folder), { recursive: true }).sort()) {
    const path = join(root, folder, name);
    if (statSync(path).isFile()) yield [`${as}/${name.replaceAll('\\', '/')}`, readFileSync(path)];
  }
}
function* plugin() {
  yield* filesIn('examples/wordpress/dvc-widgets', 'dvc-widgets');
  const languages = 'dvc-widgets/languages/dvc-widgets-en_US';
  const english = readPo(readFileSync(join(root, 'examples/wordpress', `${languages}.po`), 'utf8'));
  yield [`${languages}.mo`, toMo(english)];
  yield [`${languages}-dvc-widgets-dvc-editor-script.json`, toJed(english, 'en_US')];
  yield* filesIn('dist/parts', 'dvc-widgets/dist/parts');
  const script = readdirSync(join(root, 'dist')).filter((name) => /^dvc-\d.*\.js$/.test(name));
  for (const name of [...script, 'sri.json'])
    yield [`dvc-widgets/dist/${name}`, readFileSync(join(root, 'dist', name))];
  yield ['dvc-widgets/LICENSE', readFileSync(join(root, 'LICENSE'))];
  yield ['dvc-widgets/THIRD-PARTY.md', readFileSync(join(root, 'THIRD-PARTY.md'))];
}

/** Writes the plugin's archive. */
export function writePlugin(file) {
  buildIfStale();
  const archive = zip(plugin());
  writeFileSync(file, archive);
  return archive.length;
}

if (process.argv[1] === import.meta.filename) {
  const size = writePlugin(join(root, 'dvc-widgets-wordpress.zip'));
  console.log(`dvc-widgets-wordpress.zip: ${(size / 1024).toFixed(0)} KiB`);
}
