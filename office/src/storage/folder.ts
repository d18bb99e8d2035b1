/** Uploads in a folder of this machine, or of a disk that several share. */
import { mkdirSync } from 'node:fs';
import { access, constants, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileConfigstore, FileStore } from '@tus/file-store';
import type { Storage } from './storage.js';

/** Left for the database and the log. */
const reserve = 16 * 1024 * 1024;

export function folderStorage(folder: string): Storage {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const configs = new FileConfigstore(folder);
  const tus = new FileStore({ directory: folder, configstore: configs });
  return {
    tus,
    async head(id, length) {
      const file = await open(join(folder, id));
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    read: (id) => Promise.resolve(tus.read(id)),
    async remove(id) {
      await Promise.all([id, `${id}.json`].map((name) => rm(join(folder, name), { force: true })));
    },
    exists: async (id) => (await configs.get(id)) !== undefined,
    async *begunBefore(moment) {
      for (const id of await configs.list()) {
        const begun = (await configs.get(id))?.creation_date;
        if (begun !== undefined && new Date(begun) < moment) yield id;
      }
    },
    check: () => access(folder, constants.R_OK | constants.W_OK | constants.X_OK),
    async hasRoom(bytes) {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize >= bytes + reserve;
    },
  };
}
