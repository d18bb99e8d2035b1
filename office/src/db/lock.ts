/** The embedded database is for one process: a second one on the same folder is refused, not left to destroy it. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.js';

export function lockFolder(folder: string): () => void {
  const file = join(folder, 'office.pid');
  const mine = `${file}.${process.pid}`;
  // Written first and then linked, so that the lock never exists without its owner's number in it.
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(mine, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = Number(readFileSync(file, 'utf8'));
      // Our own number in an old file: a container that was killed and started again.
      if (owner !== process.pid && isAlive(owner))
        throw new ConfigError([
          `Another office (process ${owner}) is using ${folder}. Stop it, or give this one its own DATA_DIR, or use DATABASE_URL for several at once.`,
        ]);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
