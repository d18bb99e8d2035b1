/**
 * The checks that a catalogue may ask for across fields. Each is silent while a value it needs is missing or wrong:
 * that is the field's own issue. What it finds are the params of the catalogue's message.
 */
import type { Rule, RuleOf } from '../catalogue/index.js';
import { isEmpty, type Lookup } from './condition.js';
import type { RuleContext } from './rules/types.js';

export type Params = Record<string, string | number>;
type Check<C extends Rule['check']> = (
  rule: RuleOf<C>,
  lookup: Lookup,
  context: RuleContext,
) => Params | undefined;

const text = (lookup: Lookup, name: string | undefined): string | undefined => {
  const value = name === undefined ? undefined : lookup(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const isoDate = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? value : undefined;
/** The first day that a partial date may mean. */
const firstDay = (date: string): string => (date + '-01-01').slice(0, 10);

function shift(date: string, { years = 0, days = 0 }): string {
  const [y, m, d] = firstDay(date).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(y + years, m - 1, d + days)).toISOString().slice(0, 10);
}

const checks: { [C in Rule['check']]: Check<C> } = {
  /** `from` must not be after `to`: dates as far as both go, on one day their times; times, numbers. */
  order({ from, to, fromTime, toTime }, lookup) {
    const [a, b] = [lookup(from), lookup(to)];
    if (typeof a === 'number' && typeof b === 'number') return a > b ? {} : undefined;
    if (typeof a !== 'string' || typeof b !== 'string' || !a || !b) return undefined;
    const length = Math.min(a.length, b.length);
    if (a === b) {
      const [start, end] = [text(lookup, fromTime), text(lookup, toTime)];
      return start !== undefined && end !== undefined && start > end ? {} : undefined;
    }
    return a.slice(0, length) > b.slice(0, length) ? {} : undefined;
  },
  /** Full years on the day; `earliest` is the first day on which it holds. A partial date counts as its first day. */
  age({ birthDate, atLeast, on }, lookup, { today }) {
    const born = isoDate(text(lookup, birthDate));
    const day = on === undefined ? today : isoDate(text(lookup, on));
    if (!born || !day) return undefined;
    const earliest = shift(born, { years: atLeast });
    return earliest > firstDay(day) ? { earliest } : undefined;
  },
  different({ fields }, lookup) {
    const values = fields.map((name) => text(lookup, name)).filter((value) => value !== undefined);
    return new Set(values).size < values.length ? {} : undefined;
  },
  anyFilled({ fields }, lookup) {
    return fields.every((name) => isEmpty(lookup(name))) ? {} : undefined;
  },
  /** The date must not lie more than so many days back; `latest` was the last day in time. */
  within({ date, days }, lookup, { today }) {
    const from = isoDate(text(lookup, date));
    if (!from || from.length < 10) return undefined;
    const latest = shift(from, { days });
    return today > latest ? { latest } : undefined;
  },
  /** The date must lie at least so many days ahead; `latest` was the last day in time. */
  ahead({ date, days }, lookup, { today }) {
    const to = isoDate(text(lookup, date));
    if (!to || to.length < 10) return undefined;
    const latest = shift(to, { days: -days });
    return today > latest ? { latest } : undefined;
  },
  /** `number` must not be over `limit`, or over `limit` × `times`. */
  atMost({ number, limit, times }, lookup) {
    const [value, bound, factor] = [lookup(number), lookup(limit), times === undefined ? 1 : lookup(times)];
    if (typeof value !== 'number' || typeof bound !== 'number' || typeof factor !== 'number')
      return undefined;
    // 80,1 × 3 is a little under 240,3 in binary: such a hair's breadth is no finding.
    const most = Number((bound * factor).toFixed(6));
    return value > most ? { limit: most } : undefined;
  },
  /**
   * Century, sex and year in a personal number, `AAA G YY NNNNNN` (TT 07/2016/TT-BCA, Điều 7): G is even for male,
   * odd for female, and counts centuries from 1900. Corrections of civil status exist, so this should only warn.
   */
  personalId({ idNumber, birthDate, sex, sexIs }, lookup) {
    const id = text(lookup, idNumber);
    if (!id || !/^\d{12}$/.test(id)) return undefined;
    const mark = Number(id[3]);
    const year = String(1900 + Math.floor(mark / 2) * 100 + Number(id.slice(4, 6)));
    const born = isoDate(text(lookup, birthDate));
    const said = sexIs ?? text(lookup, sex);
    const wrongYear = born !== undefined && born.slice(0, 4) !== year;
    const wrongSex = (said === 'male' || said === 'female') && said !== (mark % 2 === 0 ? 'male' : 'female');
    return wrongYear || wrongSex ? { year } : undefined;
  },
  never: () => ({}),
};

/** What the rule finds, or undefined where it is content. */
export function ruleFinding(rule: Rule, lookup: Lookup, context: RuleContext): Params | undefined {
  return (checks[rule.check] as Check<typeof rule.check>)(rule, lookup, context);
}
