/** Values written as Vietnamese people write them, in both languages: the papers and the inputs are Vietnamese. */

/** `2026-03-15` → `15/03/2026`, `1958-07` → `07/1958`, `1958` as it is; anything else as it is. */
export function writtenDate(iso: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
}

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
/** `8000.5` → `8.000,5`. */
export const writtenNumber = (value: number): string => numbers.format(value);
export const writtenMoney = (value: number): string => `${writtenNumber(value)} đ`;

/** `001099012345` → `001 099 012 345`: easier to compare with a card. */
export const writtenPersonalId = (value: string): string => value.replace(/\d{3}(?=\d)/g, '$& ');

/** Bytes in words: `340 KB`, `2,4 MB`. */
export function writtenSize(bytes: number): string {
  const kilo = bytes / 1024;
  if (kilo < 1024) return `${writtenNumber(Math.max(1, Math.round(kilo)))} KB`;
  return `${writtenNumber(Math.round((kilo / 1024) * 10) / 10)} MB`;
}

/** `A, B hoặc C`. */
export const either = (locale: string, words: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);

/** A label in the middle of a sentence: `Người con` → `người con`, but `CCCD` stays. */
export function inSentence(label: string): string {
  const second = label.charAt(1);
  const isAcronym = second !== second.toLocaleLowerCase('vi');
  return isAcronym ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}
