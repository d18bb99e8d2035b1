/**
 * Two encodings of Vietnamese from before Unicode, as they look when text of theirs is pasted: every byte became the
 * letter or sign of Latin-1 with that number. Written from the standards: TCVN 5712:1993 (VN3, the ABC fonts .Vn…), and
 * the table of the VNI-… fonts.
 */

/** `à` … of a vowel in the order grave, hook, tilde, acute, dot below. */
const toned = (vowels: string): string[] =>
  [...vowels].flatMap((vowel) =>
    ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  );
const pairs = (from: string | readonly string[], to: string | readonly string[]): [string, string][] => {
  const letters = [...to];
  return [...from].map((sign, i) => [sign, letters[i]!]);
};

/** One sign a letter. Capitals have no tones: fonts whose names end in H draw the small letters as capitals. */
export const tcvn3: ReadonlyMap<string, string> = new Map([
  ...pairs('¡¢£¤¥¦§¨©ª«¬\u00ad®', 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...pairs('µ¶·¸¹»¼½¾ÆÇÈÉÊË', toned('aăâ')),
  ...pairs('ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ', toned('eêi')),
  ...pairs('ßáâãäåæçèéêëìíî', toned('oôơ')),
  ...pairs('ïñòóôõö÷øùúûüýþ', toned('uưy')),
]);

/** The sign after a vowel: tone alone, or circumflex and tone, or breve and tone. */
const tone = 'øûõùï';
const hat = 'âàåãáä';
const breve = 'êèúüéë';
const small: [string, string][] = [
  ...pairs('ìæóíòñôöî', ['ì', 'ỉ', 'ĩ', 'í', 'ị', 'đ', 'ơ', 'ư', 'ỵ']),
  ...[...'aeouy'].flatMap((vowel) =>
    pairs(
      [...tone].map((sign) => vowel + sign),
      toned(vowel),
    ),
  ),
  ...pairs(
    [...tone].flatMap((sign) => [`ô${sign}`, `ö${sign}`]),
    [...tone].flatMap((_, i) => [toned('ơ')[i]!, toned('ư')[i]!]),
  ),
  ...[...'âêô'].flatMap((letter, i) =>
    pairs(
      [...hat].map((sign) => 'aeo'[i]! + sign),
      [letter, ...toned(letter)],
    ),
  ),
  ...pairs(
    [...breve].map((sign) => `a${sign}`),
    ['ă', ...toned('ă')],
  ),
];
/** One or two signs a letter; the two of a capital are capitals, or only the first is. */
export const vni: ReadonlyMap<string, string> = new Map([
  ...small,
  ...small.flatMap(([from, to]): [string, string][] => {
    const capital = to.toUpperCase();
    return [
      [from.toUpperCase(), capital],
      [from.charAt(0).toUpperCase() + from.slice(1), capital],
    ];
  }),
]);
