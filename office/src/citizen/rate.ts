import type { DossierStatus, Rating } from 'dvc-widgets/backend';
import { audit } from '../audit.js';
import { ratings } from '../db/schema.js';
import type { Office } from '../office.js';
import { once, type Call } from './once.js';

/** Once, after the result was handed over. Kept beside the dossier, without who gave it. */
export function rate(office: Office, call: Call<Omit<Rating, 'code' | 'factor'>>): Promise<DossierStatus> {
  const { score, criteria, comment } = call.content;
  return once(
    office,
    'rate',
    call,
    () => Promise.resolve(),
    async (tx, dossier) => {
      const at = office.clock();
      const rating = { score, criteria: criteria ?? null, comment: comment ?? null, at };
      await tx.insert(ratings).values({ dossier: dossier.id, ...rating });
      await audit(tx, { at, who: 'citizen', act: 'rate', code: dossier.code });
      return dossier;
    },
  );
}
