/** `embed.html`: the elements in an iframe, for pages that allow no script. No DOM of the elements is known here. */
export { tellHeight } from './height.js';
export { isHeight, type AskMessage, type HeightMessage } from './messages.js';
export { isOrigin, readParameters, widgets, type Embed, type Widget, type Wrong } from './parameters.js';
export { colourTokens, lengthTokens, readColour, type ColourToken, type LengthToken } from './tokens.js';
export { words } from './words.js';
