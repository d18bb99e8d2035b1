// `npm run fuzz`: the generated tests at full length. `npm run fuzz -- 50000 -1234` says how many runs, and the seed that a
// failure named.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [runs = '10000', seed] = process.argv.slice(2);
const env = { ...process.env, FUZZ_RUNS: runs, ...(seed && { FUZZ_SEED: seed }) };
const suites = {
  '.': ['test/catalogue/broken.node.test.ts', 'test/dossier/forged.node.test.ts'],
  office: ['test/fuzz.test.ts', 'test/histories.test.ts'],
};

for (const [folder, files] of Object.entries(suites)) {
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', ...files];
  const { status } = spawnSync(process.execPath, args, { cwd: join(root, folder), env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
