import { good, wrong, type Reading, type Rule } from './types.js';

/**
 * A number as Vietnamese people write it: `8.000`, `50,5`, `1.234,5`; also `50.5`, because a dot that is not
 * followed by exactly three digits cannot be a thousands mark. Undefined when it is none.
 */
export function readNumber(raw: string | number): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  const text = raw.replace(/[\s\u00A0]/g, '');
  let plain: string;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) plain = text.replace(/\./g, '').replace(',', '.');
  else if (/^-?\d+([.,]\d+)?$/.test(text)) plain = text.replace(',', '.');
  else return undefined;
  const value = Number(plain);
  return Number.isSafeInteger(Math.trunc(value)) ? value : undefined;
}

function within(value: number, min: number | undefined, max: number | undefined): Reading {
  if (min !== undefined && value < min) return wrong('tooSmall', { min });
  if (max !== undefined && value > max) return wrong('tooLarge', { max });
  return good(value);
}

export const number: Rule<'number'> = (raw, field) => {
  if (typeof raw !== 'string' && typeof raw !== 'number') return wrong('wrongType');
  const value = readNumber(raw);
  if (value === undefined) return wrong('notANumber');
  const decimals = field.decimals ?? 0;
  if (Number(value.toFixed(decimals)) !== value) return wrong('tooManyDecimals', { decimals });
  return within(value, field.min, field.max);
};

/** Đồng, no decimals; `8.000 đ` and `8000 VND` are read too. */
export const money: Rule<'money'> = (raw, field) => {
  if (typeof raw !== 'string' && typeof raw !== 'number') return wrong('wrongType');
  const value = readNumber(typeof raw === 'string' ? raw.replace(/\s*(đ|đồng|vnd)\.?\s*$/i, '') : raw);
  if (value === undefined || !Number.isInteger(value)) return wrong('notANumber');
  return within(value, field.min ?? 0, field.max);
};
