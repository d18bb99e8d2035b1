import type { Field, Procedure } from '../../catalogue/index.js';

const plain = <F extends Field>({ autocomplete: _, ...field }: F): F => field as unknown as F;
const made = new WeakMap<Procedure, Procedure>();

/** The same form, whose fields ask the browser for nothing that it remembers of people. */
export function withoutAutofill(procedure: Procedure): Procedure {
  const { form } = procedure;
  if (!form) return procedure;
  let result = made.get(procedure);
  if (!result) {
    const fields = (all: readonly Field[]): Field[] =>
      all.map((field) =>
        field.type === 'group' ? { ...plain(field), fields: field.fields.map(plain) } : plain(field),
      );
    const sections = form.sections.map((section) => ({ ...section, fields: fields(section.fields) }));
    made.set(procedure, (result = { ...procedure, form: { ...form, sections } }));
  }
  return result;
}
