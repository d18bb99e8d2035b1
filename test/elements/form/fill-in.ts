/** Fills a dossier in through the page, control by control, as a person does. */
import type { Procedure } from '../../../src/catalogue/index.js';
import {
  allItems,
  walk,
  type Address,
  type Dossier,
  type Item,
  type Row,
  type Value,
} from '../../../src/dossier/index.js';
import type { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { fieldId } from '../../../src/elements/fields/index.js';
import { press, textOf, until } from '../../../stories/form-walk.js';
import { waitUntil } from '../../wait-until.js';

const control = <E extends HTMLElement>(el: DvcDossierForm, id: string): E => {
  const found = el.shadowRoot!.getElementById(id) as E | null;
  if (!found) throw new Error(`no control ${id} on „${textOf(el, '.step-heading')}“`);
  return found;
};
function enter(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
async function choose(el: DvcDossierForm, id: string, code: string): Promise<void> {
  const listed = () => el.shadowRoot!.querySelector(`#${id} option[value="${code}"]`);
  await waitUntil(listed, `${id} lists ${code}`, { timeout: 20_000 });
  enter(control<HTMLSelectElement>(el, id), code);
  await el.updateComplete;
}

/** Answers one field by its controls. */
async function answer(el: DvcDossierForm, { field, path }: Item, value: Value): Promise<void> {
  const id = fieldId(path);
  if (field.type === 'check') {
    const box = control<HTMLInputElement>(el, id);
    if (box.checked !== value) box.click();
  } else if (field.type === 'choice' && !el.shadowRoot!.querySelector(`select#${id}`)) {
    const option = `input[name="${id}"][value="${value as string}"]`;
    el.shadowRoot!.querySelector<HTMLInputElement>(option)!.click();
  } else if (field.type === 'choices') {
    for (const [i, option] of field.options.entries()) {
      if (!(value as string[]).includes(option.value)) continue;
      control(el, i === 0 ? id : `${id}-${i}`).click();
      await el.updateComplete;
    }
  } else if (field.type === 'address' && !field.past) {
    const { province, commune, line } = value as Address;
    await choose(el, id, province!);
    await choose(el, `${id}-commune`, commune!);
    if (line) enter(control(el, `${id}-line`), line);
  } else if (field.type === 'address') enter(control(el, id), (value as Address).line!);
  else enter(control(el, id), value as string);
  await el.updateComplete;
}

/** What is attached at a path: every file has bytes of its own. */
export const scanOf = (path: string): File =>
  new File([`%PDF-1.4 ${path}`], `${path}.pdf`, { type: 'application/pdf' });

async function attach(el: DvcDossierForm, path: string): Promise<void> {
  const input = control<HTMLInputElement>(el, fieldId(path));
  const files = new DataTransfer();
  files.items.add(scanOf(path));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

async function addRows(el: DvcDossierForm, { path, rows = [] }: Item): Promise<void> {
  const group = control(el, fieldId(path));
  while (group.querySelectorAll('[part~=row]').length < rows.length) {
    group.querySelector<HTMLElement>('.add')!.click();
    await el.updateComplete;
  }
}

/** On to the next step, or why not; `asks` fields, no more and no fewer, are what this one must have shown. */
async function goOn(el: DvcDossierForm, asks: number): Promise<void> {
  const before = textOf(el, '.step-heading');
  const shown = el.shadowRoot!.querySelectorAll('[part~=field]').length;
  if (shown !== asks) throw new Error(`„${before}“ asks ${shown} fields, and ${asks} are expected`);
  await press(el, 'Tiếp tục');
  if (textOf(el, '.step-heading') === before)
    throw new Error(`stays on „${before}“: ${textOf(el, '[part~=error-summary]')}`);
}

/** What the dossier itself holds at a path; undefined where the page fills in by itself. */
function givenAt({ answers }: Dossier, path: string): Value | undefined {
  const [name, key, inner] = path.split('.') as [string, string?, string?];
  if (inner === undefined) return answers[name];
  return (answers[name] as Row[]).find((row) => row.key === key)!.answers[inner];
}

/** From the start page to the check: enters what the dossier holds. */
export async function fillIn(
  el: DvcDossierForm,
  procedure: Procedure,
  dossier: Dossier,
  today: string,
): Promise<void> {
  await until(el, '[part~=start]');
  await press(el, 'Bắt đầu khai');
  let asks = 0;
  for (const section of walk(procedure, dossier, { today })) {
    if (asks > 0 && !section.section?.beside) {
      await goOn(el, asks);
      asks = 0;
    }
    for (const item of allItems([section])) {
      if (item.field.type === 'note') continue;
      asks++;
      if (item.rows) await addRows(el, item);
      else if (item.field.type === 'file') {
        if (item.raw !== undefined) await attach(el, item.path);
      } else {
        const given = givenAt(dossier, item.path);
        if (given !== undefined) await answer(el, item, given);
      }
    }
  }
  await goOn(el, asks);
  const waiting = () => el.shadowRoot!.querySelector('[part~=review] ~ p[role=status]');
  await waitUntil(() => !waiting(), 'uploads are done', { timeout: 20_000 });
}
