/** What is missing, named by the procedure's own documents and fields, with their titles kept for later readers. */
import type { Procedure } from 'dvc-widgets/catalogue';
import type { DossierStatus } from 'dvc-widgets/backend';
import { invalid } from '../problem.js';
import type { StepOrder } from './step-order.js';

export function supplementOf(
  order: StepOrder,
  procedure: Procedure | undefined,
): DossierStatus['supplement'] {
  const asked = order.supplement;
  if (order.act !== 'requestSupplement') {
    if (asked) throw invalid('supplement', 'unexpected');
    return undefined;
  }
  if (!asked) throw invalid('supplement', 'required');
  const fields = (procedure?.form?.sections ?? []).flatMap((section) => section.fields);
  return {
    reason: asked.reason,
    documents: asked.documents.map(({ name, note }, i) => {
      const document = procedure?.documents?.find((candidate) => candidate.name === name);
      if (!document) throw invalid(`supplement.documents.${i}.name`, 'notAnOption');
      return { name, title: document.title, ...(note !== undefined && { note }) };
    }),
    fields: asked.fields.map(({ path, note }, i) => {
      // Rows are named by their keys: `children.k1.fullName`.
      const [top, , inner] = path.split('.');
      const outer = fields.find((field) => field.name === top);
      const field =
        inner !== undefined && outer?.type === 'group'
          ? outer.fields.find(({ name }) => name === inner)
          : outer;
      if (!field) throw invalid(`supplement.fields.${i}.path`, 'notAnOption');
      return { path, label: field.label, ...(note !== undefined && { note }) };
    }),
  };
}
