import type { FilingWords } from '../../locale/filing.js';
import type { Words } from '../../locale/index.js';
import type { Say as ShellSay } from '../say.js';

/** The rooms that the form has from its element. */
export type ShellWords = Pick<Words, 'common' | 'notHere'>;
/** How fields and their check speak, in a form or by themselves. */
export interface FieldSay extends ShellSay<'common'> {
  words: Pick<Words, 'common'> & FilingWords;
}
/** How the form speaks: with its own rooms' words too. */
export interface Say extends FieldSay {
  words: ShellWords & FilingWords;
}
