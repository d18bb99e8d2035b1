import type { Text } from './types.js';

export type LocaleCode = 'vi' | 'en';

/** The text in the wanted language; Vietnamese where there is no English. */
export function textIn(locale: LocaleCode, text: Text): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text.vi;
}
