// Conditions that can never hold. Sound, not complete: what it reports can never hold; some that never hold it misses.
import { holds } from '../dist/dossier/index.js';

/** More ways than this are not followed. */
const MAX_WAYS = 500;
/** What stands for “some text that no condition names”. */
const SOME_TEXT = '\u0000';
const dateLike = /^\d{4}(-\d{2}){0,2}$/;

/** The leaves of a condition, with their paths. */
export function leavesOf(condition, path) {
  if ('all' in condition) return condition.all.flatMap((inner, i) => leavesOf(inner, `${path}.all.${i}`));
  if ('any' in condition) return condition.any.flatMap((inner, i) => leavesOf(inner, `${path}.any.${i}`));
  if ('not' in condition) return leavesOf(condition.not, `${path}.not`);
  return [{ leaf: condition, path }];
}

/** Values enough to decide whether these conditions on one field can hold together. */
function candidates(field, conditions) {
  const named = conditions
    .flatMap((condition) => leavesOf(condition, ''))
    .flatMap(({ leaf }) => [leaf.is, leaf.isBelow, ...(leaf.isOneOf ?? [])]);
  const numbers = named.filter((value) => typeof value === 'number');
  const texts = named.filter((value) => typeof value === 'string');
  switch (field.type) {
    case 'note':
      return [undefined];
    case 'check':
      return [undefined, true];
    case 'choice':
      return [undefined, ...field.options.map((option) => option.value)];
    case 'choices':
      return [undefined, ...field.options.map((option) => [option.value])];
    case 'number':
    case 'money':
      return [undefined, ...numbers, ...numbers.map((n) => n - 1), Number.MAX_VALUE];
    case 'address':
    case 'file':
    case 'group':
      return [undefined, [SOME_TEXT]];
    case 'date':
      return [undefined, ...texts.filter((text) => dateLike.test(text)), SOME_TEXT];
    default:
      return [undefined, ...texts, SOME_TEXT];
  }
}

/** The fields that a condition may see, by name, each with the conditions under which it is shown. */
export class Scope {
  constructor(outer) {
    this.fields = new Map(outer?.fields);
  }
  add(field, gates) {
    this.fields.set(field.name, { field, gates: gates.filter(Boolean) });
  }
  get(name) {
    return this.fields.get(name);
  }

  /** Whether all of these conditions can hold at once. */
  canHold(conditions) {
    const ways = this.#ways({ all: conditions }, false);
    return ways === undefined || ways.length > 0;
  }

  /** The possible ones among the ways in which a condition holds (each a list of leaves); undefined: too many. */
  #ways(condition, negated) {
    if ('not' in condition) return this.#ways(condition.not, !negated);
    const inner = condition.all ?? condition.any;
    if (!inner) return this.#waysOfLeaf(condition, negated);
    if ('all' in condition === negated) {
      const each = inner.map((one) => this.#ways(one, negated));
      return each.includes(undefined) ? undefined : each.flat();
    }
    let ways = [[]];
    for (const one of inner) {
      const more = this.#ways(one, negated);
      if (more === undefined || ways.length * more.length > MAX_WAYS) return undefined;
      ways = ways
        .flatMap((way) => more.map((other) => [...way, ...other]))
        .filter((way) => this.#isPossible(way));
    }
    return ways;
  }

  /** What an empty field does not satisfy also needs the field to be shown. */
  #waysOfLeaf(leaf, negated) {
    const own = negated ? { not: leaf } : leaf;
    const known = this.get(leaf.field);
    if (!known) return [[own]];
    const isPossible = this.#isPossible([own]);
    if (!isPossible) return [];
    if (known.gates.length === 0 || holds(own, () => undefined)) return [[own]];
    return this.#ways({ all: known.gates }, false)?.map((way) => [...way, own]);
  }

  #isPossible(way) {
    const byField = new Map();
    for (const condition of way) {
      const { field } = condition.not ?? condition;
      byField.set(field, [...(byField.get(field) ?? []), condition]);
    }
    return [...byField].every(([name, conditions]) => {
      const known = this.get(name);
      if (!known) return true;
      return candidates(known.field, conditions).some((value) =>
        conditions.every((condition) => holds(condition, () => value)),
      );
    });
  }
}
