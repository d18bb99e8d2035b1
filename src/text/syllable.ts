/** Whether a word could be a Vietnamese syllable, by its spelling alone: `nghiêng`, `quỳnh`; not `Noël`, not `thêt`. */

const initial = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?';
/** Rhymes that end in their vowels. */
const open =
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oai|oao|oay|oeo|oi|ôi|ơi|ua|uai|uây|uay|ui|uôi|uơ|uya|uyu|ưa|ưi|ươi|ươu|ưu|iêu|yêu';
/** Vowels that stand alone or before consonants. */
const either = 'oa|oe|uê|uy|[aeêioôơuưy]';
/** Vowels that want a consonant after them. */
const closed = 'iê|yê|uyê|oă|oo|uâ|uô|ươ|[ăâ]';
const rhyme = `(?:${open}|(?:${either})(?:ch|ng|nh|[cmnpt])?|(?:${closed})(?:ch|ng|nh|[cmnpt]))`;
const syllable = new RegExp(`^${initial}${rhyme}$`);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  // Before a stop only the rising and the low tone are possible.
  if (/(?:c|ch|p|t)$/.test(apart) && !/[\u0301\u0323]/.test(apart)) return false;
  return syllable.test(apart.replace(TONES, '').normalize('NFC'));
}
