// `npm run test:kill`: the office killed at random during a thousand submissions, on PGlite and on PostgreSQL.
// `npm run test:kill -- 200 postgres` with another number, on one of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { missing, startPostgres } from './services.js';

const words = process.argv.slice(2);
const dossiers = words.find((word) => /^\d+$/.test(word)) ?? '1000';
const wants = (engine) => words.includes(engine) || !words.some((word) => /^[a-z]/.test(word));
// Not waited for by standing still: PostgreSQL stops where nobody reads what it says.
const run = async (environment) => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', 'test/kill.test.ts'],
    {
      cwd: join(import.meta.dirname, '../office'),
      env: { ...process.env, KILL_DOSSIERS: dossiers, ...environment },
      stdio: 'inherit',
    },
  );
  const [status] = await once(child, 'exit');
  if (status !== 0) process.exitCode = 1;
};

if (wants('pglite')) await run({});
const reason = wants('postgres') && missing('postgres');
if (reason) console.log(`PostgreSQL is left out: it ${reason}.`);
else if (wants('postgres')) {
  const { url, close } = await startPostgres({ durable: true });
  await run({ TEST_DATABASE_URL: url });
  await close();
}
