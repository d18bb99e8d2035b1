/** The real office as a child process, from its source, with a database and a folder of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What an officer of the tests shows. */
export const officeToken = 'token-of-the-tests';
const root = join(import.meta.dirname, '../../..');

/** @returns {Promise<void>} */
function stopped(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.removeAllListeners('exit').once('exit', resolve);
    child.kill();
  });
}

/**
 * @param {{dataDir: string, origin: string, catalogue: string, environment?: Record<string, string>}} options
 * @returns {Promise<{address: string, stop: () => Promise<void>}>}
 */
export function startOffice({ dataDir, origin, catalogue, environment = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'office/src/main.ts')], {
      cwd: root,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: join(root, 'office/tsconfig.json'),
        PORT: '0',
        DATA_DIR: dataDir,
        DATABASE_URL: '',
        ALLOWED_ORIGINS: origin,
        CATALOGUES: catalogue,
        CHALLENGE_COST: '1',
        OFFICE_TOKEN: officeToken,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Whatever ends the tests, the office ends with them.
    process.on('exit', () => child.kill());
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
      if (address) resolve({ address, stop: () => stopped(child) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the office ended with ${code}:\n${said}`)));
  });
}
