/** Small forms as procedures of their own, so that fields, rules and uploads are those of every form. */
import type { DossierStatus } from '../../backend/index.js';
import type { Procedure, Text } from '../../catalogue/index.js';
import { deliveryRequest, supplementProcedure } from '../../dossier/index.js';
import type { Tell } from './tell.js';

type Supplement = NonNullable<DossierStatus['supplement']>;

/** What the officer wants, with the officer's note as each question's hint. */
export function wantedProcedure({ supplement }: DossierStatus, say: Tell): Procedure {
  const { documents, fields }: Pick<Supplement, 'documents' | 'fields'> = supplement ?? {
    documents: [],
    fields: [],
  };
  const hint = (note: string | undefined, own: Text | undefined): { hint?: Text } => {
    const said = note ? say.words.followUp.supplement.note(note) : own;
    return said === undefined ? {} : { hint: said };
  };
  return supplementProcedure({
    documents: documents.map(({ name, note, document }) => ({
      name,
      document: document && { ...document, ...hint(note, document.hint) },
    })),
    fields: fields.map(({ path, note, field }) => ({
      path,
      field: field && { ...field, ...hint(note, 'hint' in field ? field.hint : undefined) },
    })),
  });
}

/** Where the result is to be brought: the office's own questions. */
export const deliverProcedure = supplementProcedure(deliveryRequest);
