// Filling in: the form of the library beside a plain HTML form with the same fields, in one run and in turns, so that
// whatever else the machine does meets both.
import { compare } from './figures.js';

const SLOWDOWN = 4;
const ROUNDS = 4;
const PAGES = 10;

const pause = (tab, ms) => tab.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

async function open(context, address) {
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.bringToFront();
  await tab.locator('#begin, dvc-dossier-form .button.primary').first().waitFor();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await pause(tab, 200);
  return tab;
}
/** Presses the one main button, in the page; milliseconds until the frame that shows what came of it. */
const press = (tab) => tab.evaluate(() => window.pressToFrame());

/** Types into several text fields, as fast as a quick typist, and returns the key-to-frame times. */
async function typing(tab) {
  await tab.bringToFront();
  await tab.evaluate(() => (window.keyToFrame.length = 0));
  const inputs = tab.locator('input[type="text"]');
  const count = await inputs.count();
  for (const at of [0, Math.floor(count / 2), count - 1]) {
    await inputs.nth(at).focus();
    for (const key of 'Nguyen Thi Minh Khai')
      await tab.keyboard.press(key === ' ' ? 'Space' : key, { delay: 30 });
    await pause(tab, 100);
  }
  return tab.evaluate(() => [...window.keyToFrame]);
}

async function keys(context, addresses) {
  const tabs = { plain: await open(context, addresses.plain), ours: await open(context, addresses.ours) };
  for (const tab of Object.values(tabs)) {
    await press(tab);
    await tab.evaluate(() => window.measureKeys());
    await typing(tab); // warm
  }
  const times = { plain: [], ours: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const name in tabs) times[name].push(...(await typing(tabs[name])));
  for (const tab of Object.values(tabs)) await tab.close();
  return times;
}

/** Each in a page of its own: what is drawn for the first time is not warm. */
async function presses(context, addresses) {
  const first = { plain: [], ours: [] };
  const errors = { plain: [], ours: [] };
  for (let i = 0; i < PAGES; i++)
    for (const name in addresses) {
      const tab = await open(context, addresses[name]);
      first[name].push(await press(tab));
      await pause(tab, 300);
      errors[name].push(await press(tab));
      const shown = await tab.evaluate(() => window.errorsShown());
      if (shown !== (await tab.evaluate(() => window.controls())))
        throw new Error(`${name}: ${shown} fields are called wrong, and all of them are`);
      await tab.close();
    }
  return { first, errors };
}

/** `targets`: the ratios wanted of keys, first render and errors. */
export async function formFigures(context, addresses, count, targets) {
  console.log(`\nA form of ${count} fields on one page, CPU slowed ${SLOWDOWN} times`);
  const times = await keys(context, addresses);
  compare(`key → frame drawn (${times.plain.length} and ${times.ours.length} keys)`, times, targets.key);
  const { first, errors } = await presses(context, addresses);
  compare(`“Bắt đầu khai” → all fields drawn (${PAGES} pages each)`, first, targets.first);
  compare(`“Tiếp tục” → every error drawn (${PAGES} pages each)`, errors, targets.errors);
}
