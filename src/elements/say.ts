import type { LocaleCode, Text } from '../catalogue/index.js';
import type { Words } from '../locale/index.js';

/** How a view speaks: it names the rooms whose words it uses. */
export interface Say<Room extends keyof Words> {
  words: Pick<Words, Room>;
  locale: LocaleCode;
  text(text: Text): string;
}
