import { rawText, textInput } from './text.js';
import type { FieldView } from './types.js';
import { writtenDate } from '../written.js';

/** Typed as dd/mm/yyyy in one input; another accepted form stays as typed and is read out below it. */
export const date: FieldView<'date'> = (item, context) => {
  const { words } = context;
  const raw = rawText(item.raw);
  const shown = writtenDate(raw);
  const reading = typeof item.value === 'string' ? writtenDate(item.value) : undefined;
  return textInput(item, context, {
    // The numeric keypad of some phones has no slash: 15032026 is understood, 03/1958 could not be typed.
    ...(!item.field.partial && { inputMode: 'numeric' }),
    width: 'short',
    plain: true,
    shown,
    hint: item.field.partial ? words.fields.partialDateHint : words.fields.dateHint,
    reading: reading === shown || reading === raw.trim() ? undefined : reading,
  });
};

/** Typed too: `7h30` is how people write it, and time pickers follow the browser's language. */
export const time: FieldView<'time'> = (item, context) => {
  const raw = rawText(item.raw);
  const reading = typeof item.value === 'string' && item.value !== raw.trim() ? item.value : undefined;
  return textInput(item, context, {
    width: 'short',
    plain: true,
    hint: context.words.fields.timeHint,
    reading,
  });
};
