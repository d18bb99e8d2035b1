/**
 * A search key: two spellings of the same Vietnamese words have the same one. Diacritics, đ, case, Unicode form and
 * punctuation do not count; tone placement (hoà, hòa) goes with the diacritics.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd') // ð: old texts write “Đ” as the Icelandic letter that looks the same
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(WHOLE_NUCLEUS_Y, '$1$2i');
}

/** y and i are two spellings only where they are the whole nucleus: ký/kí, quý/quí, quýt/quít; never ay/ai, uy/ui. */
const WHOLE_NUCLEUS_Y = /(^| )([hklmst]|qu)y(?=(?:c|ch|m|n|ng|nh|p|t)?(?: |$))/g;
