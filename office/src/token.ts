/** The officers' token: from the environment, or made at the first start and kept in the data folder. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

export const tokenFile = (dataDir: string): string => join(dataDir, 'token');

export function readToken({ token, dataDir }: Pick<Config, 'token' | 'dataDir'>): {
  token: string;
  file: string | undefined;
} {
  if (token !== undefined) return { token, file: undefined };
  const file = tokenFile(dataDir);
  try {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { token: readFileSync(file, 'utf8').trim(), file };
}
