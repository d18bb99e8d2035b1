/** An address as words that can be compared: folded, with their places in the text, and the kinds of units among them. */
import { fold } from '../../catalogue/index.js';

export interface Word {
  key: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** Letters and figures apart: `P.3`, `P3` and `phường 03` are the same two words; `Cư M’gar` is `Cư Mgar`. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L}))*|\d+/gu)].map((match) => ({
    key: /^\d/.test(match[0]) ? match[0].replace(/^0+(?=\d)/, '') : fold(match[0].replace(/['’]/g, '')),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export type Kind = 'ward' | 'commune' | 'town' | 'urban' | 'rural' | 'townDistrict' | 'city' | 'province';
const kinds = new Map<string, Kind>([
  ...['phuong', 'p', 'f'].map((word) => [word, 'ward'] as const),
  ...['xa', 'x'].map((word) => [word, 'commune'] as const),
  ...['thi tran', 'tt'].map((word) => [word, 'town'] as const),
  ...['quan', 'q'].map((word) => [word, 'urban'] as const),
  ...['huyen', 'h'].map((word) => [word, 'rural'] as const),
  ...['thi xa', 'tx'].map((word) => [word, 'townDistrict'] as const),
  ...['thanh pho', 'tp'].map((word) => [word, 'city'] as const),
  ...['tinh', 't'].map((word) => [word, 'province'] as const),
]);
/** Kinds of the lowest tier; the others are districts and provinces. */
export const isCommuneKind = (kind: Kind | undefined): boolean =>
  kind === 'ward' || kind === 'commune' || kind === 'town';

/** The kind of unit that the words before a name say, and how many words that takes. */
export function kindBefore(words: readonly Word[], at: number): { kind: Kind | undefined; length: number } {
  for (const length of [2, 1]) {
    if (at < length) continue;
    const said = words.slice(at - length, at).map(({ key }) => key);
    const kind = kinds.get(said.join(' '));
    if (kind) return { kind, length };
  }
  return { kind: undefined, length: 0 };
}

/** `Thị xã Sơn Tây` → its kind and `son tay`. */
export function unitName(text: string): { kind: Kind | undefined; name: string } {
  const words = wordsOf(text);
  for (const length of [2, 1]) {
    const { kind, length: found } = kindBefore(words, length);
    if (kind && found === length)
      return {
        kind,
        name: words
          .slice(length)
          .map(({ key }) => key)
          .join(' '),
      };
  }
  return { kind: undefined, name: words.map(({ key }) => key).join(' ') };
}

/** A name found in a text, in words. */
export interface Place {
  kind: Kind | undefined;
  /** With the word for its kind. */
  from: number;
  at: number;
  end: number;
}

/** Words of a text in which names are looked for. */
export class Said {
  readonly words: readonly Word[];
  private readonly line: string;
  private readonly wordAt = new Map<number, number>();
  constructor(text: string) {
    this.words = wordsOf(text);
    let line = ' ';
    this.words.forEach(({ key }, i) => {
      this.wordAt.set(line.length, i);
      line += `${key} `;
    });
    this.line = line;
  }

  /** The kind that is said of the name which begins at this word. */
  kindOf(at: number): Kind | undefined {
    return kindBefore(this.words, at).kind;
  }

  /** Where the name stands, whole words only, first place first. A number alone is a house's; it must be said to be a unit. */
  places(name: string): Place[] {
    const found: Place[] = [];
    const length = name.split(' ').length;
    for (let i = this.line.indexOf(` ${name} `); i >= 0; i = this.line.indexOf(` ${name} `, i + 1)) {
      const at = this.wordAt.get(i + 1)!;
      const before = kindBefore(this.words, at);
      if (/^\d/.test(name) && !before.kind) continue;
      found.push({ kind: before.kind, from: at - before.length, at, end: at + length });
    }
    return found;
  }
}
