/** Names for receipts where the receiver knows no catalogue: the procedure's, and whose desk it is. */
import type { Catalogue } from '../catalogue/index.js';
import type { Receipt } from './port.js';

export function placeOf(id: string, catalogue: Catalogue | undefined): Pick<Receipt, 'procedure' | 'office'> {
  const procedure = catalogue?.procedures.find((each) => each.id === id);
  if (!catalogue || !procedure) return { procedure: { id, name: id }, office: { name: location.host } };
  const wanted = procedure.receivingPoint?.agency ?? procedure.decidingAgency;
  const { name, address, phone } = catalogue.agencies.find((each) => each.id === wanted) ?? {
    ...catalogue.publisher,
    address: undefined,
  };
  return {
    procedure: { id, name: procedure.name },
    office: {
      name,
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone }),
    },
  };
}
