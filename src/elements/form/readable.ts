import type { Option } from '../../catalogue/index.js';
import type { Address, FileAnswer, Item } from '../../dossier/index.js';
import { writtenDate, writtenMoney, writtenNumber } from '../written.js';
import type { FieldSay, Say } from './say.js';

/** An answer in words, for reading over; undefined when there is none. What the rules cannot read is shown as typed. */
export function readable(item: Item, say: Say): string | undefined {
  const { field, raw, value } = item;
  if (raw === undefined || raw === '') return undefined;
  const typed = typeof raw === 'object' ? '' : String(raw);
  switch (field.type) {
    case 'date':
      return typeof value === 'string' ? writtenDate(value) : typed;
    case 'number':
      if (typeof value !== 'number') return typed;
      return [writtenNumber(value), field.unit && say.text(field.unit)].filter(Boolean).join(' ');
    case 'money':
      return typeof value === 'number' ? writtenMoney(value) : typed;
    case 'choice':
      return labelOf(field.options, typed, say);
    case 'choices':
      return (raw as string[]).map((one) => labelOf(field.options, one, say)).join(', ') || undefined;
    case 'check':
      return raw === true ? say.words.form.yes : say.words.form.no;
    case 'address': {
      const { line, communeName, provinceName, successorName } = raw as Address;
      if (field.past)
        return [line, successorName && say.words.fields.mayBe(successorName)].filter(Boolean).join(' ');
      return [line, communeName, provinceName].filter(Boolean).join(', ') || undefined;
    }
    case 'file':
      return (raw as FileAnswer[]).map((file) => file.name).join(', ') || undefined;
    case 'group':
    case 'note':
      return undefined;
    default:
      // Names and numbers as the office will have them, phones as people know them.
      return field.type !== 'phone' && typeof value === 'string' ? value : typed;
  }
}

/** What a row of a group is called; the other fields' own label. */
export const rowLabel = ({ field }: Item, say: FieldSay): string =>
  say.text(field.type === 'group' && field.rowLabel ? field.rowLabel : field.label);

function labelOf(options: readonly Option[], value: string, say: Say): string {
  const option = options.find((one) => one.value === value);
  return option ? say.text(option.label) : value;
}
