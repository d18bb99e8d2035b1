import { good, wrong, type Reading, type Rule } from './types.js';

const pad = (n: string, width = 2): string => n.padStart(width, '0');
const isReal = (y: number, m: number, d: number): boolean => {
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
};

/** Parts of a date as people type it, or as ISO; year alone and month with year are dates too. */
function parts(text: string): { y: string; m?: string; d?: string } | 'twoDigitYear' | undefined {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso) return { y: iso[1]!, ...(iso[2] && { m: iso[2] }), ...(iso[3] && { d: iso[3] }) };
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (packed) return { d: packed[1]!, m: packed[2]!, y: packed[3]! };
  const words = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (words) return { d: words[1]!, m: words[2]!, y: words[3]! };
  const typed = /^(?:(\d{1,2})\s*[/.\-\s]\s*)?(\d{1,2})\s*[/.\-\s]\s*(\d{2}|\d{4})$/.exec(text);
  if (!typed) return undefined;
  if (typed[3]!.length === 2) return 'twoDigitYear';
  return { y: typed[3]!, m: typed[2]!, ...(typed[1] && { d: typed[1] }) };
}

/**
 * Reads `15/03/2026`, `3-7-1958`, `03.07.1958`, `03071958`, `ngày 3 tháng 7 năm 1958`, `07/1958`, `1958` and ISO
 * (domain notes, formats §3). The value is ISO, as precise as what was typed: `1958-07-03`, `1958-07` or `1958`.
 */
export function readDate(raw: string): Reading {
  const found = parts(raw.normalize('NFC').trim());
  if (found === 'twoDigitYear') return wrong('twoDigitYear');
  if (!found) return wrong('notADate');
  const { y, m, d } = found;
  if (Number(y) < 1800 || Number(y) > 2200 || !isReal(Number(y), Number(m ?? 1), Number(d ?? 1))) {
    return wrong('impossibleDate');
  }
  return good([y, m && pad(m), d && pad(d)].filter(Boolean).join('-'));
}

export const date: Rule<'date'> = (raw, field, { today }) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const reading = readDate(raw);
  const { value } = reading;
  if (typeof value !== 'string') return reading;
  if (value.length < 10 && !field.partial) return wrong('dateNeedsDay');
  const min = field.min === 'today' ? today : field.min;
  const max = field.max === 'today' ? today : field.max;
  // A partial date is compared as far as it goes.
  if (min && value < min.slice(0, value.length)) return wrong('tooEarly', { min });
  if (max && value > max.slice(0, value.length)) return wrong('tooLate', { max });
  return reading;
};

/** `7:30`, `07h30`, `7 giờ 30` → `07:30`. */
export const time: Rule<'time'> = (raw) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const match = /^(\d{1,2})\s*(?:[:.h]|giờ)\s*(\d{2})?$/i.exec(raw.normalize('NFC').trim());
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return wrong('notATime');
  return good(`${pad(match[1]!)}:${match[2] ?? '00'}`);
};
