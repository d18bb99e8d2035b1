// Runs in the measured page.

/** Resolves when the frame that is due next has been drawn. */
const afterFrame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });
  });

/** Key-to-frame: from the moment the key went down to the end of the frame that shows it. */
window.keyToFrame = [];
window.measureKeys = () => {
  let down = 0;
  window.addEventListener('keydown', (event) => (down = event.timeStamp), true);
  window.addEventListener('input', () => {
    const start = down;
    void afterFrame().then((end) => window.keyToFrame.push(end - start));
  });
};

/** The one main button of the page, and what it has led to: the same for both forms. */
const formRoot = () => document.querySelector('dvc-dossier-form')?.shadowRoot ?? document;
window.pressToFrame = async () => {
  const button = formRoot().querySelector('.button.primary, #begin, #next');
  const start = performance.now();
  button.click();
  return (await afterFrame()) - start;
};
window.controls = () => formRoot().querySelectorAll('form :is(input, select)').length;
window.errorsShown = () => {
  const root = formRoot();
  const links = root.querySelectorAll('#summary li, [part~="error-summary"] li').length;
  const errors = root.querySelectorAll('[id$="-error"]').length;
  return links === errors ? errors : Number.NaN;
};

/** Search: input → frame, input → last change of the list, and in how many frames those changes came. */
window.searches = [];
window.measureSearch = (list) => {
  let frame = 0;
  const tick = () => {
    frame++;
    requestAnimationFrame(tick);
  };
  tick();
  let current;
  new MutationObserver(() => {
    if (!current) return;
    current.updated = performance.now() - current.start;
    current.frames.add(frame);
  }).observe(list.shadowRoot, { childList: true, subtree: true, characterData: true, attributes: true });
  window.addEventListener(
    'input',
    () => {
      current = { start: performance.now(), updated: 0, frames: new Set(), drawn: 0 };
      const search = current;
      const before = frame;
      void afterFrame().then((end) => (search.drawn = end - search.start));
      window.finishSearch = () => {
        const last = Math.max(before, ...search.frames);
        window.searches.push({ drawn: search.drawn, updated: search.updated, frames: last - before + 1 });
      };
    },
    true,
  );
};
