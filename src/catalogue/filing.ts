/** Where a procedure is filed, and who takes the dossier. */
import type { Agency, Catalogue, Procedure } from './types.js';

/** Levels 1 and 2 are shown with their guide but never filed online. */
export const isOnline = ({ level, filing }: Procedure): boolean =>
  filing.channel === 'backend' && (level ?? 3) >= 3;

/** Filed online here one day: the catalogue has no form yet. */
export const awaitsForm = (procedure: Procedure): boolean =>
  isOnline(procedure) && procedure.form === undefined;
export const canFileHere = (procedure: Procedure): boolean =>
  isOnline(procedure) && procedure.form !== undefined;

/** Filed on the portal, but its form can be filled in and checked here. */
export const canPrepare = ({ filing, form }: Procedure): boolean =>
  filing.channel === 'portal' && form !== undefined;

/** Who takes the dossier: the receiving point where it is an agency of the catalogue, else the one that decides. */
export function receiverOf(
  catalogue: Catalogue,
  { receivingPoint, decidingAgency }: Procedure,
): Agency | undefined {
  const id = receivingPoint?.agency ?? (receivingPoint?.text ? undefined : decidingAgency);
  return catalogue.agencies.find((agency) => agency.id === id);
}
