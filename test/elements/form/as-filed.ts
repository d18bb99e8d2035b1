/**
 * What an office must have on record for what was entered: worked out here once more, from the words on the screen and
 * not by the rules under test.
 */
import {
  allItems,
  type Address,
  type Item,
  type Value,
  type WalkedSection,
} from '../../../src/dossier/index.js';

const isoDate = (typed: string): string => {
  const [d, m, y] = typed.split('/');
  return y === undefined ? typed : `${y}-${m!}-${d!}`;
};
const number = (typed: string): number => Number(typed.replace(/\./g, '').replace(',', '.'));

/** One answer as the record has it; undefined for what was left empty. */
function recorded({ field }: Item, typed: Value | undefined): unknown {
  if (typed === undefined || typed === '') return undefined;
  switch (field.type) {
    case 'date':
      return isoDate(typed as string);
    case 'number':
    case 'money':
      return typeof typed === 'number' ? typed : number(typed as string);
    case 'check':
      // A box that nobody ticked says nothing.
      return typed === true ? true : undefined;
    case 'phone':
      return `+84${(typed as string).replace(/\s/g, '').slice(1)}`;
    case 'time':
      return (typed as string).replace(/^(\d):/, '0$1:');
    case 'address':
      if (field.past) return typed;
      return {
        ...(typed as Address),
        provinceName: 'Thành phố Hà Nội',
        communeName: 'Phường Long Biên',
      };
    default:
      return typed;
  }
}

function answersOf(items: readonly Item[]): Record<string, unknown> {
  const entries = items.map((item): [string, unknown] => {
    const rows = item.rows?.map(({ key, items: inner }) => ({ key, answers: answersOf(inner) }));
    // A group without rows says nothing.
    return [item.field.name, rows ? (rows.length > 0 ? rows : undefined) : recorded(item, item.raw)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The answers, and the names of the documents that were attached. */
export function asFiled(sections: readonly WalkedSection[]): { answers: object; documents: string[] } {
  const answers = answersOf(
    sections.filter(({ name }) => name !== 'documents').flatMap(({ items }) => items),
  );
  const attached = allItems(sections.filter(({ name }) => name === 'documents')).filter(
    ({ raw }) => raw !== undefined,
  );
  return { answers, documents: attached.map(({ field }) => field.name) };
}
