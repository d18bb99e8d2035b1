import type { Address, Value } from '../types.js';
import { line } from './text.js';
import { good, wrong, type Reading, type Rule } from './types.js';

const KEYS = [
  'province',
  'provinceName',
  'commune',
  'communeName',
  'line',
  'successor',
  'successorName',
] as const;

/** The value as an address, or undefined when it is something else. */
export function asAddress(raw: Value): Address | undefined {
  if (typeof raw !== 'object' || Array.isArray(raw)) return undefined;
  const ok = Object.entries(raw).every(
    ([key, value]) => KEYS.includes(key as keyof Address) && typeof value === 'string' && value.length <= 500,
  );
  return ok ? raw : undefined;
}

/**
 * Two tiers since 1 July 2025: province and commune by their statistical codes, and a free line, which may be
 * empty (a place of birth is often just the commune). `past` fields hold the paper's own text in `line`, and the
 * commune of today where the citizen named one.
 */
export const address: Rule<'address'> = (raw, field) => {
  const given = asAddress(raw);
  if (!given) return wrong('wrongType');
  const text = line(given.line ?? '');
  if (text.length > 250) return wrong('tooLong', { max: 250 });
  if (field.past) return text ? past(text, given) : wrong('addressIncomplete', { part: 'line' });
  const { province, provinceName, commune, communeName } = given;
  // Where the lists could not be loaded, the citizen writes the names.
  const isGiven = (code: string | undefined, name: string | undefined, pattern: RegExp): boolean =>
    code ? pattern.test(code) : line(name ?? '') !== '';
  if (!isGiven(province, provinceName, /^\d{2}$/)) return wrong('addressIncomplete', { part: 'province' });
  if (!isGiven(commune, communeName, /^\d{5}$/)) return wrong('addressIncomplete', { part: 'commune' });
  return good({
    ...(province && { province }),
    ...(provinceName && { provinceName: line(provinceName) }),
    ...(commune && { commune }),
    ...(communeName && { communeName: line(communeName) }),
    ...(text && { line: text }),
  });
};

function past(text: string, { successor, successorName }: Address): Reading {
  if (!successor && !successorName) return good({ line: text });
  const name = line(successorName ?? '');
  if (!/^\d{5}$/.test(successor ?? '') || !name) return wrong('wrongType');
  return good({ line: text, successor: successor!, successorName: name });
}
