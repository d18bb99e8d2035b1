import type { FilingWords } from '../../locale/filing.js';
import type { Words } from '../../locale/index.js';
import type { Say as ShellSay } from '../say.js';

/** The rooms that the form has from its element. */
export type ShellWords = Pick<Words, 'common' | 'notHere'>;
/** How the form speaks: with its own rooms' words too. */
export interface Say extends ShellSay<keyof ShellWords> {
  words: ShellWords & FilingWords;
}
