/** Registers every element that the page does not have yet. Importing it is enough. */
import { register } from './elements/index.js';

register();
