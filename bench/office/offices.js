// The built office as its own process, on a database of its own, with a procedure of sixty fields.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { formCatalogue } from '../catalogues.js';

const main = join(import.meta.dirname, '../../office/dist/main.js');

/**
 * @param {{ databaseUrl?: string }} [options] PGlite in a folder of its own without it
 * @returns {Promise<{ address: string, dataDir: string, stop: () => Promise<void>, remove: () => void }>}
 */
export async function startOffice({ databaseUrl } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-bench-office-'));
  const dataDir = join(folder, 'data');
  const catalogue = join(folder, 'catalogue.json');
  writeFileSync(catalogue, JSON.stringify(formCatalogue(60)));
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      CATALOGUES: catalogue,
      // What a phone spends on its challenge is not the office's time.
      CHALLENGE_COST: '0',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    },
  });
  const said = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    const [address] = /http:\/\/\S+:\d+/.exec(line) ?? [];
    if (!address) continue;
    child.stderr.resume();
    const stop = async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    };
    const remove = () => rmSync(folder, { recursive: true, force: true });
    return { address, dataDir, stop, remove };
  }
  throw new Error(`The office did not start: ${said.join('\n')}`);
}
