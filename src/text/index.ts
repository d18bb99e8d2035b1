/**
 * Text from before Unicode: pasted out of old documents it looks like `NguyÔn V¨n A` (TCVN3) or `Nguyeãn Vaên A` (VNI).
 * Loads when something of that look is typed or pasted. TCVN 6909:2001 makes Unicode the one encoding.
 */
import { tcvn3, vni } from './encodings.js';
import { isSyllable } from './syllable.js';

export interface LegacyText {
  encoding: 'tcvn3' | 'vni';
  /** The text in Unicode, composed (NFC). */
  text: string;
}

/** Letters that neither encoding can look like: the text is Unicode, and whatever else is odd in it, is meant. */
const MODERN = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[\u0300-\u0323]/;
/** Words as the encodings have them: letters, and signs that would be letters. */
const WORDS = /[A-Za-z0-9¡-ÿ]+/g;

function fromTcvn3(word: string): string {
  const text = [...word].map((sign) => tcvn3.get(sign) ?? sign).join('');
  // Fonts for capitals have the same codes: what stands among capitals was seen as one.
  return /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? text.toUpperCase() : text;
}

function fromVni(word: string): string {
  let text = '';
  for (let i = 0; i < word.length;) {
    const two = word.slice(i, i + 2);
    const letter = vni.get(two);
    text += letter ?? vni.get(word.charAt(i)) ?? word.charAt(i);
    i += letter && two.length === 2 ? 2 : 1;
  }
  return text;
}

/** One such word is enough: signs within a word, a capital in the middle; a footnote's ¹ and short words do not count. */
const provesTcvn3 = (word: string): boolean =>
  /^[§®]\p{L}/u.test(word) ||
  (word.length > 2 && /[¡-¿×÷]/.test(word.replace(/¹$/, ''))) ||
  /[a-z][À-Þ]/.test(word);
/** Two vowel signs in a row; but `Loïc`, `Michaël` and `Saül` have them in other languages. */
const provesVni = (word: string): boolean => /[aeouyôö](?![ïëü])[à-ü]/i.test(word);

const encodings = [
  { encoding: 'tcvn3', convert: fromTcvn3, proves: provesTcvn3 },
  { encoding: 'vni', convert: fromVni, proves: provesVni },
] as const;

/**
 * What the text is in Unicode, if it was written in one of the old encodings. Every odd word must become a Vietnamese
 * syllable, and some must have been none: names in other languages of the country, French ones, ² and µ are let be.
 */
export function legacyText(raw: string): LegacyText | undefined {
  const text = raw.normalize('NFC').replaceAll('\u03bc', 'µ');
  if (MODERN.test(text)) return undefined;
  const odd = (text.match(WORDS) ?? []).filter((word) => /[¡-ÿ]/.test(word));
  for (const { encoding, convert, proves } of encodings) {
    if (!odd.every((word) => isSyllable(convert(word)))) continue;
    const proofs = odd.filter((word) => !isSyllable(word));
    if (proofs.length > 1 || proofs.some(proves)) return { encoding, text: text.replace(WORDS, convert) };
  }
  return undefined;
}
