// What a story's page is told before anything else runs in it, so that its pictures are the same every time.

/** For every root: nothing that moves. Bars without a value run for as long as they are looked at. */
export const STILL = `*, ::before, ::after {
  animation: none !important; transition: none !important; caret-color: transparent !important;
}
progress:indeterminate { visibility: hidden !important; }`;

/** Runs in the page before anything else: one day, a list of what is under way, and nothing that moves. */
export function prepare({ now, still }) {
  const { Blob, CSSStyleSheet, IDBDatabase, IDBFactory, SubtleCrypto } = globalThis;
  globalThis.Date = class extends Date {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(now);
    }
    static now() {
      return now;
    }
  };

  const underWay = new Set();
  globalThis.storiesUnderWay = underWay;
  const { setTimeout, clearTimeout } = globalThis;
  globalThis.setTimeout = (run, delay = 0, ...given) => {
    const timer = setTimeout(() => {
      underWay.delete(timer);
      run(...given);
    }, delay);
    // Longer ones wait for something that may never come.
    if (delay < 3000) underWay.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    underWay.delete(timer);
    clearTimeout(timer);
  };
  const watched = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...given) {
      const answer = original.apply(this, given);
      underWay.add(answer);
      const done = () => underWay.delete(answer);
      if (answer instanceof Promise) answer.then(done, done);
      else for (const end of ['success', 'error', 'complete', 'abort']) answer.addEventListener(end, done);
      return answer;
    };
  };
  for (const name of ['encrypt', 'decrypt', 'generateKey', 'importKey', 'exportKey', 'digest'])
    watched(SubtleCrypto.prototype, name);
  for (const name of ['open', 'deleteDatabase']) watched(IDBFactory.prototype, name);
  watched(IDBDatabase.prototype, 'transaction');
  watched(Blob.prototype, 'arrayBuffer');
  watched(globalThis, 'createImageBitmap');

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(still);
  globalThis.storiesStill = sheet;
}
