/** The office as processes of their own, as a service manager starts them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Config } from '../src/config.js';
import { officeRoot } from '../src/paths.js';
import { afterwards, testCatalogue, testConfig, token, type TestOffice } from './support.js';

const tsx = fileURLToPath(import.meta.resolve('tsx'));

/** From a folder that is not the office's. */
export function start(
  file: string,
  environment: Record<string, string>,
  parameters: string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, ['--import', tsx, join(officeRoot, file), ...parameters], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      TSX_TSCONFIG_PATH: join(officeRoot, 'tsconfig.json'),
      CATALOGUES: testCatalogue,
      ...environment,
    },
  });
  afterwards(() => child.kill('SIGKILL'));
  return child;
}

/** The first that says it, on standard output or, for people, on standard error. */
export async function firstLine(
  child: ChildProcess,
  match: RegExp,
  from: 'stdout' | 'stderr' = 'stdout',
): Promise<string> {
  const other = textOf(child[from === 'stdout' ? 'stderr' : 'stdout']!);
  for await (const line of createInterface({ input: child[from]! }))
    if (match.test(line)) {
      // A full pipe would hold the office up.
      child[from]!.resume();
      return line;
    }
  throw new Error(`It ended without a line like ${match}: ${await other}`);
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

export async function finished(
  child: ChildProcess,
): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err] = [textOf(child.stdout!), textOf(child.stderr!)];
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, out: await out, err: await err };
}

/** What such a process is told, for a database and a folder of its own. */
export async function environment(
  change: Partial<Config> = {},
): Promise<{ config: Config; env: Record<string, string> }> {
  const config = await testConfig(change);
  const env = { PORT: '0', DATA_DIR: config.dataDir, OFFICE_TOKEN: token };
  return {
    config,
    env: config.databaseUrl === undefined ? env : { ...env, DATABASE_URL: config.databaseUrl },
  };
}

export function as(address: string, config: Config): TestOffice {
  const stop = () => Promise.resolve();
  return {
    address,
    base: `${address}/api/v1`,
    config,
    lines: [],
    tokenFile: undefined,
    passwordFile: undefined,
    stop,
  };
}
