/** Where things are, whatever folder the office was started from. Stands one level below office/, in src as in dist. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const officeRoot = dirname(dirname(fileURLToPath(import.meta.url)));
export const repositoryRoot = dirname(officeRoot);

export const migrationsFolder = join(officeRoot, 'migrations');
export const publicFolder = join(officeRoot, 'public');
