// Everything in dist/ (and office/dist), from nothing: `npm run build`, also run by npm's `prepare`. Needs no git.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { unitsIfStale } from './build-if-stale.js';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const { resolve } = createRequire(import.meta.url);
try {
  resolve('vite/package.json');
} catch {
  console.log('dvc-widgets: development dependencies are left out, so nothing is built.');
  process.exit(0);
}

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });
const step = (name, run) => {
  const start = performance.now();
  run();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
};
const vite = (mode) =>
  node(join(resolve('vite/package.json'), '../bin/vite.js'), 'build', '--mode', mode, '-l', 'warn');

rmSync('dist', { recursive: true, force: true });
step('administrative units', unitsIfStale);
step('modules for bundlers', () => vite('production'));
step('script tag', () => vite('script'));
step('iframe, builder', () => {
  for (const page of ['embed', 'embed-host', 'builder']) vite(page);
  for (const file of ['embed.html', 'embed.css', 'builder/builder.css'])
    copyFileSync(`src/embed/${file}`, `dist/${basename(file)}`);
});
step('types', () => {
  node('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.build.json');
  // Their types are the data once more, as literals.
  for (const file of readdirSync('dist/units/data').filter((name) => name.endsWith('.d.ts')))
    rmSync(`dist/units/data/${file}`);
});
step('manifest', () => node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'));
step('types for frameworks', () => node('scripts/framework-types.js'));
step('integrity', () => {
  // Under a name that no later version takes: for a page that writes the hash into its tag. The parts serve both.
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const hashes = {};
  for (const name of ['dvc', 'embed-host']) {
    const versioned = `${name}-${version}.js`;
    copyFileSync(`dist/${name}.js`, `dist/${versioned}`);
    for (const file of [`${name}.js`, versioned]) {
      const digest = createHash('sha384').update(readFileSync(`dist/${file}`));
      hashes[file] = `sha384-${digest.digest('base64')}`;
      console.log(`dist/${file} ${hashes[file]}`);
    }
  }
  writeFileSync('dist/sri.json', `${JSON.stringify(hashes, null, 2)}\n`);
});
// Last: its time is what `npm start` compares with.
step('office', () =>
  execFileSync('npm', ['run', 'build', '-w', 'dvc-office', '--if-present'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }),
);
