import { join } from 'node:path';
import type { Config } from '../config.js';
import { folderStorage } from './folder.js';
import type { Storage } from './storage.js';

/** The store that the settings name. The client of a bucket is large, and loaded only for one. */
export async function openStorage({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Promise<Storage> {
  if (s3 === undefined) return folderStorage(join(dataDir, 'uploads'));
  const { s3Storage } = await import('./s3.js');
  return s3Storage(s3);
}
