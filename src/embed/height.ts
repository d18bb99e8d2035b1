import { isAsk, maxHeight, type HeightMessage } from './messages.js';

/**
 * Tells the page around this frame how high the content is, whenever that changes, if its origin is one of `allowed`.
 * The browser itself holds back what is addressed to another origin.
 */
export function tellHeight(allowed: readonly string[]): void {
  if (window.parent === window) return;
  /** Firefox has no `ancestorOrigins`; a page with a strict referrer policy is known once it asks. */
  let host = location.ancestorOrigins?.[0] ?? originOf(document.referrer);
  const tell = () => {
    if (host === undefined || !allowed.includes(host)) return;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Hidden (a closed tab of the host's) it has none, and keeps the one it had.
    if (height === 0) return;
    const message: HeightMessage = { type: 'dvc-height', height: Math.min(height, maxHeight) };
    window.parent.postMessage(message, host);
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || !isAsk(data)) return;
    host = origin;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
}

function originOf(address: string): string | undefined {
  return address ? new URL(address).origin : undefined;
}
