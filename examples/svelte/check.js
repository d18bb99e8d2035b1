// Type-checks the page, and src/mistakes.svelte, where each line below a "refused" must be refused, and no other.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const mistakes = 'src/mistakes.svelte';
const { stdout, stderr } = spawnSync('npx', ['svelte-check', '--fail-on-warnings'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const said = stripVTControlCharacters(stdout + stderr);
const refused = [...said.matchAll(/^.*?(src\/.+:\d+):\d+$/gm)].map(([, place]) => place);
const lines = readFileSync(mistakes, 'utf8').split('\n');
const wanted = lines.flatMap((line, i) => (line.includes('<!-- refused') ? [`${mistakes}:${i + 2}`] : []));
if (!said.includes('svelte-check found') || refused.sort().join() !== wanted.sort().join()) {
  console.log(said);
  console.log(`wanted: ${wanted.join(', ')}`);
  process.exitCode = 1;
}
