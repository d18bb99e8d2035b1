import type { Procedure } from '../catalogue/index.js';
import type { Item } from './types.js';

/** The fee in đồng for what is asked (amount × copies); undefined where the catalogue knows no amount, or no number yet. */
export function feeOf(procedure: Procedure, items: readonly Item[]): number | undefined {
  const amounts = procedure.fee?.amounts ?? [];
  if (amounts.length === 0) return undefined;
  let total = 0;
  for (const { amount, times } of amounts) {
    const factor = times === undefined ? 1 : items.find((item) => item.path === times)?.value;
    if (typeof factor !== 'number') return undefined;
    total += amount * factor;
  }
  return total;
}
