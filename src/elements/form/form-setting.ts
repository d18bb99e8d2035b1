import type { Backend } from '../../backend/index.js';
import type { LocaleCode, Text } from '../../catalogue/index.js';
import type { ShellWords } from './say.js';
import type { destinationOf } from './start.js';

/** What the form needs of the element that it fills. */
export interface FormSetting {
  office(): Backend;
  /** What the page says of the office: for telling where the data go. */
  destination(): Parameters<typeof destinationOf>;
  /** The page's author says that the computer is shared. */
  shared(): boolean;
  locale(): LocaleCode;
  words(): ShellWords;
  text(text: Text): string;
}
