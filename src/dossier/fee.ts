import type { Procedure } from '../catalogue/index.js';
import { holds } from './condition.js';
import type { Item } from './types.js';

/**
 * The fee in đồng for what is asked (amount × copies); undefined where the catalogue knows no amount or says that it
 * is open (late registration: the council's rate), or a number is still missing. A number asked in rows counts row by row; one that is not asked at all counts as none.
 */
export function feeOf(procedure: Procedure, items: readonly Item[]): number | undefined {
  const { amounts = [], openWhen, openRules = [] } = procedure.fee ?? {};
  if (amounts.length === 0) return undefined;
  // A set, because callers give the items with their rows' items or without.
  const all = new Set(items.flatMap((item) => [item, ...(item.rows ?? []).flatMap((row) => row.items)]));
  const byName = new Map([...all].map((item) => [item.field.name, item.value ?? item.raw]));
  if (openWhen && holds(openWhen, (name) => byName.get(name))) return undefined;
  const spoken = new Set([...all].flatMap((item) => item.issues.map((issue) => issue.rule)));
  if (openRules.some((name) => spoken.has(name))) return undefined;
  let total = 0;
  for (const { amount, times } of amounts) {
    const asked = [...all].filter((item) => item.field.name === times);
    const factors = times === undefined ? [1] : asked.map((item) => item.value);
    for (const factor of factors) {
      if (typeof factor !== 'number') return undefined;
      total += amount * factor;
    }
  }
  return total;
}
