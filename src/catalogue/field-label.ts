import type { Procedure, Text } from './types.js';

/** The label of a field that stands outside of groups, e.g. of the number that a fee is multiplied with. */
export function fieldLabel({ form }: Procedure, name: string): Text | undefined {
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  return fields.find((field) => field.name === name)?.label;
}
