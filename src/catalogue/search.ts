import { fold } from './fold.js';
import type { Procedure, Text } from './types.js';

/** Folded texts of one procedure, each with a leading space, so that “a word starts with x” is one `includes(' x')`. */
interface Entry {
  procedure: Procedure;
  name: string;
  aliases: string;
  /** Name, aliases, codes and domain. */
  all: string;
}
export interface SearchIndex {
  readonly entries: readonly Entry[];
}

/** A code as written in a province: `1.013792.H42`, `2.001884.000.00.00.H36`. The suffix says who, not what. */
const CODE_WITH_SUFFIX = /(\d\.\d{6})(?:\.[0-9a-z]*)+/gi;

const key = (texts: readonly string[]): string => texts.map((text) => ` ${fold(text)} |`).join('');
const nameKey = (text: Text): string =>
  key(typeof text === 'string' ? [text] : text.en ? [text.vi, text.en] : [text.vi]);
/** With the dot and without: `1.013792` is two words, `1013792` is one. */
const codeKey = (code: string): string => ` ${code.replace('.', ' ')} | ${code.replace('.', '')} |`;

/** Reads the procedures once; `domains` lets people search for a domain's name. */
export function searchIndex(
  procedures: readonly Procedure[],
  domains: readonly { id: string; name: Text }[] = [],
): SearchIndex {
  const domainKeys = new Map(domains.map(({ id, name }) => [id, nameKey(name)]));
  const entries = procedures.map((procedure) => {
    const { code, formerCodes = [], domain } = procedure;
    const name = nameKey(procedure.name);
    const aliases = key(procedure.aliases ?? []);
    const codes = [...(code ? [code] : []), ...formerCodes].map(codeKey).join('');
    return { procedure, name, aliases, all: name + aliases + codes + (domainKeys.get(domain) ?? '') };
  });
  return { entries };
}

/** While “quyền” is being typed, “quy” must find it although “quý” alone is folded to “qui”. */
function beginnings(words: string): string[] {
  const start = ` ${words}`;
  return / (?:[hklmst]|qu)i$/.test(start) ? [start, start.replace(/i$/, 'y')] : [start];
}

/**
 * The procedures in which every word of the query begins a word: whole phrase in the name first, then words of the
 * name, then whole phrase in an alias, then the rest; within each, the order of the index. Everything for no words.
 */
export function search(index: SearchIndex, query: string): Procedure[] {
  const phrase = fold(query.replace(CODE_WITH_SUFFIX, '$1'));
  if (!phrase) return index.entries.map(({ procedure }) => procedure);
  const words = phrase.split(' ').map(beginnings);
  const phrases = beginnings(phrase);
  const hasAll = (text: string): boolean => words.every((word) => word.some((start) => text.includes(start)));
  const whole = (text: string): boolean => phrases.some((start) => text.includes(start));

  const ranks: Procedure[][] = [[], [], [], []];
  for (const { procedure, name, aliases, all } of index.entries) {
    if (!hasAll(all)) continue;
    const rank = whole(name) ? 0 : hasAll(name) ? 1 : whole(aliases) ? 2 : 3;
    ranks[rank]?.push(procedure);
  }
  return ranks.flat();
}
