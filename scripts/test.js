// `npm test`: every stage, whatever the others say, and one plain closing line for all of them.
// `node scripts/test.js office stories` runs those stages only.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.js';
import { missing, startPostgres } from './services.js';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', name);
const scratch = mkdtempSync(join(tmpdir(), 'dvc-test-'));

/** Runs a Node program; its output is shown and returned. */
function run(args, cwd = root, environment = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...environment },
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('close', (code) => done({ code, output }));
  });
}

/** A check without tests of its own counts as one. */
const check = async (...commands) => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const args of commands) counts[(await run(args)).code === 0 ? 'passed' : 'failed']++;
  return counts;
};
const counted = ({ code, output }) => {
  const line = [...output.matchAll(/(\d+) passed, (\d+) failed, (\d+) skipped/g)].at(-1);
  if (!line) return { passed: 0, failed: 1, skipped: 0 };
  const [passed, failed, skipped] = line.slice(1).map(Number);
  const names = [...output.matchAll(/^failed: (.+)$/gm)].map(([, name]) => name);
  return { passed, failed: failed || (code ? 1 : 0), skipped, names };
};
/** Node's runner; files are named one by one, because Node 20 does not know patterns. */
async function nodeTests(folder, wanted, environment) {
  if (!existsSync(folder)) return { passed: 0, failed: 0, skipped: 0 };
  const files = readdirSync(folder, { recursive: true }).filter(wanted).sort();
  if (!files.length) return { passed: 0, failed: 0, skipped: 0 };
  const tap = join(scratch, `${Math.random()}.tap`);
  const reports = ['spec', 'stdout', 'tap', tap];
  const reporters = [0, 2].flatMap((i) => [
    `--test-reporter=${reports[i]}`,
    `--test-reporter-destination=${reports[i + 1]}`,
  ]);
  const paths = files.map((file) => join(folder, file));
  const { code } = await run(
    ['--import', 'tsx', '--test', ...reporters, ...paths],
    join(folder, '..'),
    environment,
  );
  const summary = readFileSync(tap, 'utf8');
  const of = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  const failed = of('fail') + of('cancelled');
  const names = [...summary.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, name]) => name);
  return { passed: of('pass'), failed: failed || (code ? 1 : 0), skipped: of('skipped') + of('todo'), names };
}

const officeTests = (environment) =>
  nodeTests(join(root, 'office/test'), (file) => file.endsWith('.test.ts'), environment);
/** The same tests on a PostgreSQL that is started for them. */
async function officeOnPostgres() {
  const reason = missing('postgres');
  if (reason) return { passed: 0, failed: 0, skipped: 1, reason };
  const { url, close } = await startPostgres();
  try {
    return await officeTests({ TEST_DATABASE_URL: url });
  } finally {
    await close();
  }
}

const tsc = (project) => [bin('typescript-7/bin/tsc'), '-p', project];
const stages = {
  types: () => check(tsc('tsconfig.json'), tsc('tsconfig.node.json'), tsc('office/tsconfig.json')),
  lint: () =>
    check(
      [bin('eslint/bin/eslint.js'), '.'],
      ['scripts/lint-built.js'],
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
    ),
  browser: async () => counted(await run([bin('@web/test-runner/dist/bin.js')])),
  node: () => nodeTests(join(root, 'test'), (file) => file.endsWith('.node.test.ts')),
  office: () => officeTests(),
  'office-postgres': officeOnPostgres,
  journey: () => nodeTests(join(root, 'test/journey'), (file) => file.endsWith('.test.ts')),
  hosts: () => nodeTests(join(root, 'test/hosts'), (file) => file.endsWith('.test.ts')),
  stories: async () => {
    const built = await run([
      bin('storybook/dist/bin/dispatcher.js'),
      'build',
      '-o',
      'storybook-static',
      '--quiet',
    ]);
    return built.code === 0
      ? counted(await run(['scripts/story-test.js']))
      : { passed: 0, failed: 1, skipped: 0 };
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages[name]);
if (unknown.length)
  throw new Error(`No such stage: ${unknown}. There are ${Object.keys(stages).join(', ')}.`);

buildIfStale();
const total = { passed: 0, failed: 0, skipped: 0 };
const report = [];
for (const name of asked.length ? asked : Object.keys(stages)) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = await stages[name]();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  // A stage that ran nothing found nothing: that is a fault, not a pass.
  const empty = counts.passed + counts.failed === 0 && !counts.reason;
  if (empty) counts.failed = 1;
  for (const key in total) total[key] += counts[key];
  report.push(
    ...(counts.names ?? []).map((failed) => `failed: ${failed}`),
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${seconds} s${empty ? ' (no test ran)' : ''}${counts.reason ? ` (${counts.reason})` : ''}`,
  );
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${report.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
