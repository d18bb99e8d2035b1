import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { browserBackend } from '../../../src/backend/browser.js';
import type { Backend } from '../../../src/backend/index.js';
import type { Procedure } from '../../../src/catalogue/index.js';
import {
  allItems,
  newDossier,
  reduce,
  toSubmission,
  walk,
  type Address,
  type Dossier,
  type Item,
  type Row,
  type Submission,
  type Value,
} from '../../../src/dossier/index.js';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { fieldId } from '../../../src/elements/fields/index.js';
import { vietnamToday } from '../../../src/lifecycle/index.js';
import { catalogue, vi } from '../../catalogue/long-bien-2017.js';
import { filed } from '../../catalogue/long-bien-2017-district-dossiers.js';
import { press, scan, textOf, until } from '../../../stories/form-walk.js';
import '../new-tab.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

type Answers = Record<string, Value>;
const today = vietnamToday();

/** As the lists of units complete it. */
const named = (address: Address): Address =>
  address.commune === '00145'
    ? { ...address, provinceName: 'Thành phố Hà Nội', communeName: 'Phường Long Biên' }
    : address;

/** What a person might answer where a case says nothing: different numbers, past dates, the first option. */
function plausible(item: Item, n: number): Value {
  const { field } = item;
  switch (field.type) {
    case 'personName':
      return 'Nguyễn Thị Hoà';
    case 'idNumber':
      return `0011900${String(10_000 + n)}`;
    case 'phone':
      return '0912 345 678';
    case 'email':
      return 'hoa@example.vn';
    case 'date':
      return '01/02/1990';
    case 'time':
      return '7:30';
    case 'number':
    case 'money':
      return String(field.min ?? 1);
    case 'choice':
      return field.options[0]!.value;
    case 'choices':
      return [field.options[0]!.value];
    case 'check':
      return true;
    case 'address':
      return field.past
        ? { line: 'Phường Phúc Đồng, quận Long Biên' }
        : named({ province: '01', commune: '00145' });
    default:
      return 'Theo giấy tờ';
  }
}

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
  await waitUntil(
    () => el.shadowRoot!.querySelector(`#${id} option[value="${code}"]`),
    `${id} lists ${code}`,
  );
  enter(control<HTMLSelectElement>(el, id), code);
  await el.updateComplete;
}

/** Answers one field as a person does: by its controls. */
async function answer(el: DvcDossierForm, { field, path }: Item, value: Value): Promise<void> {
  const id = fieldId(path);
  if (field.type === 'check') {
    const box = control<HTMLInputElement>(el, id);
    if (box.checked !== value) box.click();
  } else if (field.type === 'choice' && !el.shadowRoot!.querySelector(`select#${id}`)) {
    el.shadowRoot!.querySelector<HTMLInputElement>(
      `input[name="${id}"][value="${value as string}"]`,
    )!.click();
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

async function attach(el: DvcDossierForm, path: string): Promise<void> {
  const input = control<HTMLInputElement>(el, fieldId(path));
  const files = new DataTransfer();
  files.items.add(scan());
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

/** Files a dossier through the page; what was sent, and what the same answers make without a page. */
async function file(
  procedure: Procedure,
  given: Answers,
): Promise<{ sent: Submission; expected: Submission }> {
  let sent: Submission | undefined;
  const sandbox = browserBackend();
  const backend: Backend = {
    ...sandbox,
    submit: (submission, options) => sandbox.submit((sent = submission), options),
  };
  const el = await fixture<DvcDossierForm>(
    html`<dvc-dossier-form
      procedure=${procedure.id}
      .catalogue=${catalogue}
      .backend=${backend}
    ></dvc-dossier-form>`,
  );
  await until(el, '[part~=start]');
  await press(el, 'Bắt đầu khai');
  let dossier: Dossier = newDossier(catalogue, procedure);
  const done = new Set<string>();
  let n = 0;
  const isOpen = (item: Item) =>
    !done.has(item.path) &&
    item.field.type !== 'group' &&
    (item.path in given || (item.required && item.raw === undefined));
  const open = () => walk(procedure, dossier, { today }).find((section) => allItems([section]).some(isOpen));
  for (let section = open(); section; section = open()) {
    const title = section.section ? vi(section.section.title)! : 'Giấy tờ';
    while (!textOf(el, '.step-heading').includes(title)) {
      const before = textOf(el, '.step-heading');
      await press(el, 'Tiếp tục');
      const why = textOf(el, '[part~=error-summary]');
      if (textOf(el, '.step-heading') === before) throw new Error(`stays on „${before}“: ${why}`);
    }
    const item = allItems([section]).find(isOpen)!;
    done.add(item.path);
    if (item.document) {
      await attach(el, item.path);
      const done = [
        { key: 'k', id: 'k', name: 'a.pdf', size: 1, type: 'application/pdf', state: 'done' as const },
      ];
      dossier = reduce(dossier, { type: 'answer', path: item.path, value: done });
      continue;
    }
    const said = given[item.path] ?? plausible(item, n++);
    const value = item.field.type === 'address' ? named(said as Address) : said;
    await answer(el, item, value);
    dossier = reduce(dossier, { type: 'answer', path: item.path, value });
  }
  while (!textOf(el, '.step-heading').includes('Kiểm tra và nộp')) {
    const before = textOf(el, '.step-heading');
    await press(el, 'Tiếp tục');
    if (textOf(el, '.step-heading') === before)
      throw new Error(`stays on „${before}“: ${textOf(el, '[part~=error-summary]')}`);
  }
  await waitUntil(
    () => !el.shadowRoot!.querySelector('[part~=review] ~ p[role=status]'),
    'uploads are done',
    {
      timeout: 10_000,
    },
  );
  await press(el, 'Nộp hồ sơ');
  await until(el, '[part~=receipt]');
  const expected = toSubmission(dossier, walk(procedure, dossier, { today }), 'vi');
  return { sent: sent!, expected };
}

const adults = { brideBirthDate: '01/02/1998', groomBirthDate: '01/02/1996' };
const cases: { procedure: string; case: string; answers: Answers }[] = [
  {
    procedure: 'khai-sinh',
    case: 'least',
    answers: { childBirthDate: '01/11/2026', motherFullName: 'Lê Thị Mai' },
  },
  {
    procedure: 'khai-sinh',
    case: 'abandoned',
    answers: { registrationCase: 'abandoned', childBirthDate: '01/11/2026' },
  },
  { procedure: 'khai-tu', case: 'least', answers: { deathDate: '20/11/2026', noticeIssuedOn: '21/11/2026' } },
  {
    procedure: 'ket-hon',
    case: 'least',
    answers: { ...adults, brideMaritalStatus: 'single', groomMaritalStatus: 'single' },
  },
  { procedure: 'trich-luc-ho-tich', case: 'least', answers: {} },
  { procedure: 'trich-luc-ho-tich', case: 'by post', answers: { resultDelivery: 'post' } },
  { procedure: 'xac-nhan-tinh-trang-hon-nhan', case: 'least', answers: {} },
  { procedure: 'giam-ho', case: 'least', answers: {} },
  { procedure: 'trich-luc-ho-tich-quan', case: 'least', answers: {} },
  ...filed.map(({ answers, ...rest }) => ({
    ...rest,
    answers: Object.assign(
      {},
      ...Object.entries(answers).map(([path, value]) => byPath(path, value)),
    ) as Answers,
  })),
];
/** The answers of rows by their paths: `changes.r1.before`. */
function byPath(path: string, value: Value): Answers {
  const isRows = Array.isArray(value) && typeof value[0] === 'object' && 'answers' in value[0];
  if (!isRows) return { [path]: value };
  const inner = (value as Row[]).flatMap(({ key, answers }) =>
    Object.entries(answers).map(([name, one]) => [`${path}.${key}.${name}`, one] as const),
  );
  return Object.fromEntries(inner);
}

describe('every form of the leaflet, filled in through the page', () => {
  for (const { procedure, case: name, answers } of cases) {
    it(`files ${procedure}, ${name}`, async () => {
      const { sent, expected } = await file(
        catalogue.procedures.find(({ id }) => id === procedure)!,
        answers,
      );
      expect(sent.answers).to.deep.equal(expected.answers);
      expect(Object.keys(sent.documents)).to.deep.equal(Object.keys(expected.documents));
    }).timeout(30_000);
  }
});
