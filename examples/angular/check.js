// Type-checks the page, and src/mistakes.ts, where each line below a "refused" must be refused, and no other.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const ngc = (project) =>
  spawnSync('npx', ['ngc', '-p', project, '--noEmit'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

const page = ngc('tsconfig.json');
const { stdout, stderr } = ngc('tsconfig.mistakes.json');
const refused = new Set(
  [...stripVTControlCharacters(stdout + stderr).matchAll(/mistakes\.ts:(\d+):\d+/g)].map(([, line]) =>
    Number(line),
  ),
);
const lines = readFileSync('src/mistakes.ts', 'utf8').split('\n');
const wanted = lines.flatMap((line, i) => (line.includes('<!-- refused') ? [i + 2] : []));
const missed = [
  ...wanted.filter((line) => !refused.has(line)),
  ...[...refused].filter((line) => !wanted.includes(line)),
];
if (page.status || missed.length) {
  console.log(page.stdout + page.stderr + stdout + stderr);
  console.log(`src/mistakes.ts, not as said there: line ${missed.join(', ') || 'none'}`);
  process.exitCode = 1;
}
