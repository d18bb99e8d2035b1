import { rawText, textInput } from './text.js';
import type { FieldView } from './types.js';
import { writtenMoney, writtenNumber } from '../written.js';

/** Decimal comma, thousands dot; from a thousand on the reading shows how it was understood. */
export const number: FieldView<'number'> = (item, context) => {
  const { decimals = 0, min, unit } = item.field;
  const reading = typeof item.value === 'number' ? writtenNumber(item.value) : undefined;
  return textInput(item, context, {
    // The keypads for numbers have no minus sign on some phones.
    ...(min !== undefined && min >= 0 && { inputMode: decimals > 0 ? 'decimal' : 'numeric' }),
    width: 'short',
    plain: true,
    unit: unit && context.text(unit),
    reading: reading === rawText(item.raw) ? undefined : reading,
  });
};

export const money: FieldView<'money'> = (item, context) =>
  textInput(item, context, {
    inputMode: 'numeric',
    width: 'medium',
    plain: true,
    unit: 'đ',
    reading: typeof item.value === 'number' ? writtenMoney(item.value) : undefined,
  });
