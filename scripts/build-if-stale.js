import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = ['dist/sri.json', 'custom-elements.json', 'office/dist/main.js'];
const sources = [
  'src',
  'office/src',
  'scripts',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'office/vite.config.ts',
];

const newest = (path) => {
  const stat = statSync(join(root, path));
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => newest(join(path, name))));
};

/** Writes the unit data anew if they are missing or older than what writes them; says nothing otherwise. */
export function unitsIfStale() {
  const written = join(root, 'src/units/data/as-of.ts');
  const writers = ['units.js', 'units-former.js', 'units-facts.js'].map((name) => join('scripts', name));
  if (existsSync(written) && statSync(written).mtimeMs >= Math.max(...writers.map(newest))) return;
  execFileSync(process.execPath, [join(root, 'scripts/units.js')], { stdio: 'inherit' });
}

/** Builds if a result is missing or older than a source: after `npm install` it has nothing to do. */
export function buildIfStale() {
  const missing = results.some((path) => !existsSync(join(root, path)));
  if (!missing && Math.min(...results.map(newest)) >= Math.max(...sources.map(newest))) return;
  execFileSync(process.execPath, [join(root, 'scripts/build.js')], { stdio: 'inherit' });
}

// `node scripts/build-if-stale.js`; with `units`: type checks need the data, but nothing that is built.
if (process.argv[1] === import.meta.filename) (process.argv[2] === 'units' ? unitsIfStale : buildIfStale)();
