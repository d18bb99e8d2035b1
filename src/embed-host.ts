/**
 * For the page around embed.html, if it may have a script: makes each such iframe as high as its content. It believes
 * only a frame that stands in this page, and only while that frame shows the origin its `src` names.
 */
import { isHeight, type AskMessage } from './embed/index.js';

const isEmbed = (frame: HTMLIFrameElement) => /\/embed\.html(?:[?#]|$)/.test(frame.src);
const frames = () => [...document.querySelectorAll('iframe')].filter(isEmbed);

window.addEventListener('message', ({ data, origin, source }) => {
  if (!isHeight(data)) return;
  const frame = frames().find((one) => one.contentWindow === source && new URL(one.src).origin === origin);
  if (frame) frame.style.height = `${data.height + edges(frame)}px`;
});

/** A frame's own border and padding, where its height includes them. */
function edges(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = style;
  return [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce(
    (sum, width) => sum + parseFloat(width),
    0,
  );
}

// Frames that were ready before this script was. To any origin: it asks, and says nothing.
const ask: AskMessage = { type: 'dvc-ask-height' };
for (const frame of frames()) frame.contentWindow?.postMessage(ask, '*');
