/** `npx dvc-office …`: what is done to an office from a terminal, by whoever may read its data folder. */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resetAtTerminal } from './accounts/officers.js';
import { backUp } from './backup/backup.js';
import { restore } from './backup/restore.js';
import { ConfigError, readConfig } from './config.js';
import { openDatabase } from './db/database.js';
import { Refusal } from './refusal.js';
import { openStorage } from './storage/open.js';

const usage = `dvc-office backup FILE             everything into one file; on PostgreSQL also while the office runs
dvc-office restore FILE            into an empty office; with --replace instead of what it has. Stop the office first
dvc-office officer reset USERNAME  a new one-time password; with --admin also the role admin
The settings are the environment's, the same as the office's own: docs/office.md.`;

class UsageError extends Error {}

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, admin: { type: 'boolean' } },
  });
  const [command, ...rest] = positionals;
  if (command === 'officer' && rest[0] === 'reset' && rest.length === 2)
    return withOffice(async ({ db }) => {
      const password = await resetAtTerminal(db, rest[1]!, {
        admin: values.admin === true,
        now: new Date(),
      });
      return `${rest[1]}: ${password}\nGood for one sign-in; then the desk asks for a new one.`;
    });
  const [file] = rest;
  if (file === undefined || rest.length > 1) throw new UsageError();
  if (command === 'backup')
    return withOffice(async (office) => {
      const { rows, uploads } = await backUp(office, file);
      return `${file}: ${rows} rows, ${uploads} files. It holds personal data and secrets: keep it encrypted.`;
    });
  if (command === 'restore')
    return withOffice(async (office) => {
      const { rows, uploads } = await restore(office, file, { replace: values.replace === true });
      return `${rows} rows and ${uploads} files are back.`;
    });
  throw new UsageError();
}

async function withOffice<Result>(
  work: (office: Parameters<typeof restore>[0]) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const { db, close } = await openDatabase(config);
  try {
    return await work({ db, storage: await openStorage(config), dataDir: config.dataDir });
  } finally {
    await close();
  }
}

try {
  console.log(await run());
} catch (error) {
  process.exitCode = 1;
  console.error(sentenceFor(error));
}

function sentenceFor(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) return usage;
  if (error instanceof ConfigError) return error.sentences.map((line) => `- ${line}`).join('\n');
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
