/**
 * Controls, soft hyphens, zero-width and direction marks, halves of surrogate pairs: they come along with a paste, nobody
 * sees them, and databases keep some of them not at all. Not the C1 controls: old Vietnamese code pages use them as letters.
 */
const INVISIBLE =
  /[^\P{Cc}\t-\r\x80-\x9f]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Cs}/gu;

/** The text as it is seen. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');
