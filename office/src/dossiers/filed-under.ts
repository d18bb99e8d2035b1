import type { Filed } from '../catalogues.js';
import type { Office } from '../office.js';
import type { Dossier } from './status.js';

/** As the catalogue has it today; a dossier whose procedure is gone can still be moved, with dates given by hand. */
export function filedUnder({ catalogues }: Pick<Office, 'catalogues'>, dossier: Dossier): Filed | undefined {
  return catalogues.find(dossier.catalogue, dossier.checkedUnder, dossier.procedure);
}
