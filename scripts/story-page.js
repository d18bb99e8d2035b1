// A page of the static Storybook in which one story after another is shown, and when it is at rest.

import { prepare, STILL } from './story-prepare.js';

/** What every picture is drawn at, whatever the day: the stories' dossiers are of that week. */
const NOW = Date.parse('2026-11-24T10:30:00+07:00');
/** High: what stands at a window's bottom is then at the page's end, and the picture is the window. */
export const HEIGHT = 1200;
export const WIDE = 1280;
export const NARROW = 360;

/** Runs in the page: done when three frames in a row show the same, and nothing is under way. */
async function atRest() {
  const { storiesStill: still, storiesUnderWay: underWay } = globalThis;
  /** What a root shows, in figures; on the way nothing in it moves any more. */
  const figures = (root) => {
    // Again and again: an element that loads its parts late replaces its style sheets.
    if (!root.adoptedStyleSheets.includes(still)) root.adoptedStyleSheets.push(still);
    const own = (root.body ?? root).innerHTML.length;
    const inner = [...root.querySelectorAll('*')].map(({ shadowRoot, scrollHeight }) =>
      shadowRoot ? figures(shadowRoot) : scrollHeight,
    );
    return `${own} ${inner}`;
  };
  let before;
  for (let quiet = 0; quiet < 3;) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const shown = figures(document);
    const rests = !underWay.size && document.fonts.status === 'loaded' && shown === before;
    quiet = rests ? quiet + 1 : 0;
    before = shown;
  }
}

/** Opens a page at `address`, the static Storybook. `problems` is what the story that is shown did wrong so far. */
export async function openPage(context, address) {
  const page = await context.newPage();
  const asking = new Set();
  let asked = 0;
  const shown = { page, problems: [], show, rest, picture, theme };

  page.on('request', (request) => asking.add(request) && asked++);
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => asking.delete(request));
  page.on('pageerror', (error) => shown.problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Stories of missing catalogues name one that says so.
    if (message.type() === 'error' && !message.location().url.endsWith('/khong-co.json'))
      shown.problems.push(`console: ${message.text()}`);
  });
  await page.addInitScript(prepare, { now: NOW, still: STILL });
  const session = await context.newCDPSession(page);
  return shown;

  /** Renders a story and plays it. In the page that is there: Storybook itself is two megabytes. */
  async function show(id) {
    shown.problems = [];
    const isOpen = page.url().startsWith(address);
    // Manual: Storybook's own axe would run a second time.
    if (!isOpen) await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    else
      await page.evaluate((storyId) => {
        const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }, id);
    await page.waitForFunction(
      (story) => {
        const render = globalThis.__STORYBOOK_PREVIEW__?.storyRenders?.find((one) => one.id === story);
        return render && ['finished', 'errored', 'aborted'].includes(render.phase);
      },
      id,
      { timeout: 30_000, polling: 'raf' },
    );
    await rest();
  }

  /** Until nothing is asked for, written or drawn any more. */
  async function rest() {
    let before;
    do {
      before = asked;
      const patience = new Promise((_, give) =>
        setTimeout(give, 30_000, new Error('never comes to rest')).unref(),
      );
      await Promise.race([page.evaluate(atRest), patience]);
    } while (asking.size > 0 || asked !== before);
  }

  /** The window's picture, to where the page ends, at half its size. */
  async function picture() {
    const [width, height] = await page.evaluate(() => {
      window.scrollTo(0, 0);
      const end = document.querySelector('#storybook-root').getBoundingClientRect().bottom;
      return [innerWidth, Math.min(window.innerHeight, Math.ceil(end) + 16)];
    });
    const clip = { x: 0, y: 0, width, height, scale: 0.5 };
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
    return Buffer.from(data, 'base64');
  }

  /** `dark`, or undefined for what the story itself says. */
  async function theme(wanted) {
    await page.evaluate(async (dark) => {
      document.body.style.background = dark ? '#16191c' : '';
      // What stands in an element's shadow is told by it.
      for (const one of document.querySelectorAll('#storybook-root *')) {
        if (!one.localName.includes('-')) continue;
        if (dark) one.setAttribute('theme', 'dark');
        else one.removeAttribute('theme');
        await one.updateComplete;
      }
    }, wanted === 'dark');
    await rest();
  }
}
