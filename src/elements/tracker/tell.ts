import type { StatusWords } from '../../locale/status.js';
import type { Say } from '../say.js';

/** How the result speaks: with its own rooms' words too. */
export interface Tell extends Say<'common' | 'tracker'> {
  words: Say<'common' | 'tracker'>['words'] & StatusWords;
}
