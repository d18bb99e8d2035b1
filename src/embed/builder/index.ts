/** The snippet builder: a webmaster chooses, sees it live, and copies what to paste. */
export { readAddress, readFields, unfilled, type Choice, type Fields, type Problem } from './choice.js';
export { contrast, palettes, tooFaint, type Faint, type Palette } from './colours.js';
export { snippets, type Hashes, type Snippets } from './snippets.js';
export { showBuilder, type Setting } from './view.js';
export { words as builderWords } from './words.js';
