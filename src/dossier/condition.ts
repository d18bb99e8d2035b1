import type { Condition, Scalar } from '../catalogue/index.js';
import type { SubmittedValue, Value } from './types.js';
import { visible } from './visible.js';

/** What a condition sees: the value of an earlier, visible field; undefined for all others. */
export type Lookup = (name: string) => Value | SubmittedValue | undefined;

/** Nothing was given: also null, which a forged submission may hold anywhere. */
export function isEmpty(value: Value | SubmittedValue | null | undefined): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return visible(value).trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every((part) => isEmpty(part as string));
  return false;
}

const same = (value: ReturnType<Lookup>, wanted: Scalar): boolean =>
  typeof wanted === 'boolean' ? (value ?? false) === wanted : value === wanted;

export function holds(condition: Condition, lookup: Lookup): boolean {
  if ('all' in condition) return condition.all.every((inner) => holds(inner, lookup));
  if ('any' in condition) return condition.any.some((inner) => holds(inner, lookup));
  if ('not' in condition) return !holds(condition.not, lookup);
  const value = lookup(condition.field);
  if ('is' in condition) return same(value, condition.is);
  if ('isBelow' in condition) return typeof value === 'number' && value < condition.isBelow;
  if ('isOneOf' in condition) return condition.isOneOf.some((wanted) => same(value, wanted));
  return isEmpty(value) !== condition.isFilled;
}
