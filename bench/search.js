// Searching the list of procedures.
import { heading, line } from './figures.js';

const pause = (tab, ms) => tab.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

async function searching(context, address) {
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.bringToFront();
  const box = tab.locator('dvc-procedure-list input[type="search"]');
  await box.waitFor();
  await tab.evaluate(() => window.measureSearch(document.querySelector('dvc-procedure-list')));
  await box.focus();
  for (const key of [...'dang ki khai sinh', ...Array(10).fill('Backspace')]) {
    await tab.keyboard.press(key === ' ' ? 'Space' : key);
    await pause(tab, 150);
    await tab.evaluate(() => window.finishSearch());
  }
  const searches = await tab.evaluate(() => window.searches);
  await tab.close();
  return searches;
}

export async function searchFigures(context, address, procedures) {
  const searches = await searching(context, address);
  heading(`Searching ${procedures} procedures, normal speed, from the input event`, ['median', 'p95', 'max']);
  // A key that finds what the last one found changes nothing.
  const changes = searches.map((search) => search.updated).filter(Boolean);
  line(`list changed (${changes.length} of ${searches.length} keys)`, changes);
  line(
    'frame drawn',
    searches.map((search) => search.drawn),
  );
  const frames = searches.map((search) => search.frames);
  console.log(`frames per key: at most ${Math.max(...frames)} in ${frames.length} keys   (target 1)`);
}
