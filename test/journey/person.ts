/** Two people who go the same way: one with mouse or finger, one with the keyboard alone. Both know only what they read. */
import type { Locator, Page } from 'playwright-core';

export interface Person {
  /** The same person, looking at one group of fields only. */
  within(group: string): Person;
  press(role: 'link' | 'button', name: string | RegExp): Promise<void>;
  write(label: string | RegExp, text: string): Promise<void>;
  /** In a list that opens. */
  choose(label: string | RegExp, option: string): Promise<void>;
  /** Among answers that are all seen. */
  pick(question: string, answer: string): Promise<void>;
  tick(label: RegExp): Promise<void>;
  /** What stands folded under a line. */
  unfold(line: string): Promise<void>;
  attach(label: RegExp, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

/** What the labels lead to: the same for both. */
const findersIn = (part: Locator) => ({
  pressed: (role: 'link' | 'button', name: string | RegExp) => part.getByRole(role, { name, exact: true }),
  // A text with suggestions is a combobox like a select, and is written into all the same.
  written: (name: string | RegExp) =>
    part
      .getByRole('textbox', { name, exact: true })
      .or(part.getByRole('searchbox', { name, exact: true }))
      .or(part.getByRole('combobox', { name, exact: true }).and(part.locator('input'))),
  chosen: (name: string | RegExp) => part.getByRole('combobox', { name, exact: true }),
  question: (name: string) => part.getByRole('radiogroup', { name, exact: true }),
  ticked: (name: RegExp) => part.getByRole('checkbox', { name }),
  folded: (line: string) => part.locator('summary').filter({ hasText: line }),
  file: (name: RegExp) => part.getByRole('button', { name }).and(part.locator('input[type="file"]')),
});
const group = (part: Locator, name: string) => part.getByRole('group', { name, exact: true });

export function withMouse(page: Page, part = page.getByRole('main')): Person {
  const find = findersIn(part);
  return {
    within: (name) => withMouse(page, group(part, name)),
    press: (role, name) => find.pressed(role, name).click(),
    write: (label, text) => find.written(label).fill(text),
    async choose(label, option) {
      await find.chosen(label).selectOption({ label: option });
    },
    pick: (question, answer) =>
      find.question(question).getByRole('radio', { name: answer, exact: true }).check(),
    tick: (label) => find.ticked(label).check(),
    unfold: (line) => find.folded(line).click(),
    attach: (label, file) => find.file(label).setInputFiles(file),
  };
}

export function withKeyboard(page: Page, part = page.getByRole('main')): Person {
  const find = findersIn(part);
  const { keyboard } = page;
  const isFocused = (target: Locator) =>
    target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

  /** Tab, as often as it takes to come round the whole page. */
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 250; presses++) {
      if (await isFocused(target)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not lead to ${target.toString()}`);
  }

  return {
    within: (name) => withKeyboard(page, group(part, name)),
    async press(role, name) {
      await reach(find.pressed(role, name));
      await keyboard.press('Enter');
    },
    async write(label, text) {
      await reach(find.written(label));
      await keyboard.press('Control+A');
      await keyboard.type(text);
    },
    async choose(label, option) {
      const list = find.chosen(label);
      await list.getByRole('option', { name: option, exact: true }).waitFor({ state: 'attached' });
      await reach(list);
      const shown = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
      await keyboard.press('Home');
      for (let presses = 0; (await shown()) !== option; presses++) {
        if (presses > 80) throw new Error(`The arrow keys do not lead to ${option}`);
        await keyboard.press('ArrowDown');
      }
    },
    async pick(question, answer) {
      const group = find.question(question);
      const wanted = group.getByRole('radio', { name: answer, exact: true });
      // A group is one stop: its checked answer, else its first.
      const checked = group.getByRole('radio', { checked: true });
      await group.waitFor();
      await reach((await checked.count()) > 0 ? checked : group.getByRole('radio').first());
      for (let presses = 0; !(await isFocused(wanted)); presses++) {
        if (presses > 30) throw new Error(`The arrow keys do not lead to ${answer}`);
        await keyboard.press('ArrowDown');
      }
      if (!(await wanted.isChecked())) await keyboard.press('Space');
    },
    async tick(label) {
      await reach(find.ticked(label));
      await keyboard.press('Space');
    },
    async unfold(line) {
      await reach(find.folded(line));
      await keyboard.press('Enter');
    },
    async attach(label, file) {
      await reach(find.file(label));
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keyboard.press('Enter')]);
      await chooser.setFiles(file);
    },
  };
}
