/**
 * A search key: two spellings of the same Vietnamese words have the same one. Diacritics, đ, case, Unicode form and
 * punctuation do not count; tone placement (hoà, hòa) goes with the diacritics.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[đð]/g, 'd') // ð: old texts write “Đ” as the Icelandic letter that looks the same
    .replace(PUNCTUATION, ' ')
    .trim()
    .replace(WHOLE_NUCLEUS_Y, '$1$2i');
}

/** White space and punctuation: of ASCII and Latin-1, general, East Asian. Ranges, because `\p{…}` takes three times as long. */
const PUNCTUATION = /[\0-/:-`{-\u00bf\u2000-\u206f\u3000-\u303f]+/g;

/** y and i are two spellings only where they are the whole nucleus: ký/kí, quý/quí, quýt/quít; never ay/ai, uy/ui. */
const WHOLE_NUCLEUS_Y = /(^| )([hklmst]|qu)y(?=(?:c|ch|m|n|ng|nh|p|t)?(?: |$))/g;
