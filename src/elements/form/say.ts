import type { FilingWords } from '../../locale/filing.js';
import type { Words } from '../../locale/index.js';
import type { Say as ShellSay } from '../say.js';

/** How the form speaks: with its own rooms' words too. */
export interface Say extends ShellSay {
  words: Words & FilingWords;
}
