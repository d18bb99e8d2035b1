import { visible } from '../visible.js';
import { good, wrong, type Reading, type Rule } from './types.js';

/** One composition (TCVN 6909:2001 is Unicode; texts are compared and sent as NFC), white space collapsed. */
export const line = (text: string): string => visible(text).normalize('NFC').replace(/\s+/g, ' ').trim();

function lengths(text: string, min: number, max: number): Reading {
  const length = [...text].length;
  if (length < min) return wrong('tooShort', { min });
  if (length > max) return wrong('tooLong', { max });
  return good(text);
}

/** Check digit of an organisation's tax code (ten digits, branches `-001`; domain notes, formats §1.6). */
export function isTaxCode(text: string): boolean {
  const match = /^(\d{9})(\d)(?:-\d{3})?$/.exec(text);
  // Persons and household businesses use their twelve-digit personal number since 1 July 2025.
  if (!match) return /^\d{12}$/.test(text);
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(match[1]![i]), 0);
  return 10 - (sum % 11) === Number(match[2]);
}

/** `[ddd.dd.dd.]Xdd[.d…]-yymmdd-nnnn…` with a real date (domain notes, life cycle §2); no meaning is read from the number. */
export function isDossierCode(text: string): boolean {
  const match = /^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,3}-(\d{2})(\d{2})(\d{2})-\d{4,8}$/.exec(
    text,
  );
  if (!match) return false;
  const date = new Date(Date.UTC(2000 + Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return date.getUTCMonth() + 1 === Number(match[2]) && date.getUTCDate() === Number(match[3]);
}

const formats = {
  taxCode: isTaxCode,
  dossierCode: isDossierCode,
  url: (text: string) => /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(text),
};

export const text: Rule<'text'> = (raw, field) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const value = line(raw);
  if (field.format && !formats[field.format](value)) return wrong('badFormat', { format: field.format });
  return lengths(value, field.minLength ?? 0, field.maxLength ?? 250);
};

export const multiline: Rule<'multiline'> = (raw, field) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const value = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return lengths(value, field.minLength ?? 0, field.maxLength ?? 4000);
};

/** Letters of any Vietnamese or ethnic orthography, space, apostrophe, hyphen, dot (domain notes, formats §4). */
export const personName: Rule<'personName'> = (raw) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const value = line(raw);
  if (!/^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u.test(value)) return wrong('badName');
  return lengths(value, 1, 100);
};

export const email: Rule<'email'> = (raw) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const value = raw.trim();
  return /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/.test(value) && value.length <= 254
    ? good(value)
    : wrong('badEmail');
};
