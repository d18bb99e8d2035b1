import type { LocaleCode, Text } from '../catalogue/index.js';
import type { Words } from '../locale/index.js';

/** How a view speaks. */
export interface Say {
  words: Words;
  locale: LocaleCode;
  text(text: Text): string;
}
