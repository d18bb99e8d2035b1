/** Telex and VNI, as input methods bring them into a page: our fields must hold what a plain native control holds. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Field } from '../../../src/catalogue/index.js';
import { toSubmission, walk } from '../../../src/dossier/index.js';
import { DvcProcedureList } from '../../../src/elements/dvc-procedure-list.js';
import { smallCatalogue } from '../../examples/small-catalogue.js';
import { all, byLabel, show } from './show.js';

if (!customElements.get('dvc-procedure-list')) customElements.define('dvc-procedure-list', DvcProcedureList);

type Control = HTMLInputElement | HTMLTextAreaElement;
interface Step {
  compose?: string;
  insert?: string;
  back?: number;
}
const step = (payload: Step) => executeServerCommand('input-method', payload);

/** What stands there of a word after each key. */
const schemes: { [name: string]: string[][] } = {
  // N g u y e e n x · T h i j · D d o a n
  Telex: [
    ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn'],
    ['T', 'Th', 'Thi', 'Thị'],
    ['D', 'Đ', 'Đo', 'Đoa', 'Đoan'],
    // d d u o w c j: the horn goes on both vowels at once
    ['d', 'đ', 'đu', 'đuo', 'đươ', 'đươc', 'được'],
  ],
  // H o a 2 · N g u y e n 6 4 · D 9 u o c 7 5: the marks last
  VNI: [
    ['H', 'Ho', 'Hoa', 'Hòa'],
    ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyen', 'Nguyên', 'Nguyễn'],
    ['D', 'Đ', 'Đu', 'Đuo', 'Đuoc', 'Đươc', 'Được'],
  ],
};

/** The word is underlined until it is done: Windows' own keyboard, macOS, IBus, phones. */
const composing = (words: string[][]): Step[] =>
  words.flatMap((word) => [
    ...word.map((compose) => ({ compose })),
    { insert: word.at(-1)! },
    { insert: ' ' },
  ]);
/** What changed is deleted and written anew with each key: UniKey, EVKey, OpenKey. */
const retyping = (words: string[][]): Step[] =>
  words.flatMap((word) => [
    ...word.map((text, i) => {
      const before = word[i - 1] ?? '';
      let same = 0;
      while (same < before.length && before[same] === text[same]) same++;
      return { back: before.length - same, insert: text.slice(same) };
    }),
    { insert: ' ' },
  ]);

interface Seen {
  value: string;
  caret: number | null;
}
/** Types, and tells what stood in the control after every step. */
async function typed(control: Control, steps: readonly Step[], settled: () => unknown): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const each of steps) {
    await step(each);
    await settled();
    seen.push({ value: control.value, caret: control.selectionStart });
  }
  return seen;
}
async function nativeOf(control: Control): Promise<Control> {
  return fixture<Control>(
    control instanceof HTMLTextAreaElement
      ? html`<textarea></textarea>`
      : html`<input type=${control.type} autocomplete="off" />`,
  );
}

const label = 'Nhãn';
const fields: Field[] = [
  { name: 'a', type: 'text', label },
  { name: 'a', type: 'multiline', label },
  { name: 'a', type: 'personName', label },
  { name: 'a', type: 'address', label, past: true },
];
/** Our controls, with a promise of being drawn and what the element makes of the text. */
const places: [string, () => Promise<{ control: Control; settled(): unknown; known(): unknown }>][] = [
  ...fields.map((field): (typeof places)[number] => [
    field.type,
    async () => {
      const host = await show([field]);
      const known = () => host.dossier.answers['a'];
      return { control: byLabel<Control>(host, label), settled: () => host.updateComplete, known };
    },
  ]),
  [
    'the search box',
    async () => {
      const el = await fixture<DvcProcedureList>(
        html`<dvc-procedure-list .catalogue=${smallCatalogue}></dvc-procedure-list>`,
      );
      const control = el.shadowRoot!.querySelector('input')!;
      return { control, settled: () => el.updateComplete, known: () => control.value };
    },
  ],
];

describe('typing Vietnamese', () => {
  for (const [place, open] of places)
    for (const [scheme, words] of Object.entries(schemes))
      for (const [way, stepsOf] of [
        ['composed', composing],
        ['retyped', retyping],
      ] as const) {
        it(`in ${place}: ${scheme}, ${way}, is as in a plain control`, async () => {
          const { control, settled, known } = await open();
          control.focus();
          const ours = await typed(control, stepsOf(words), settled);
          const native = await nativeOf(control);
          native.focus();
          const theirs = await typed(native, stepsOf(words), () => undefined);
          expect(ours).to.deep.equal(theirs);
          const whole = words.map((word) => word.at(-1)).join(' ');
          expect(control.value).to.equal(`${whole} `);
          expect(JSON.stringify(known())).to.contain(whole);
        });
      }

  it('in the middle of a text leaves what is around it, and the caret', async () => {
    for (const stepsOf of [composing, retyping]) {
      const host = await show([fields[0]!], { a: 'Lê  Trãi' });
      const input = byLabel(host, label);
      input.focus();
      input.setSelectionRange(3, 3);
      const seen = await typed(input, stepsOf([schemes['Telex']![1]!]), () => host.updateComplete);
      expect(seen.at(-1)).to.deep.equal({ value: 'Lê Thị  Trãi', caret: 7 });
    }
  });

  it('given up halfway leaves nothing', async () => {
    const host = await show([fields[0]!]);
    const input = byLabel(host, label);
    input.focus();
    await typed(input, [{ compose: 'Nguy' }, { compose: '' }], () => host.updateComplete);
    expect(input.value).to.equal('');
    expect(host.dossier.answers['a'] ?? '').to.equal('');
  });

  it('is not taken for text of an old encoding at any key', async () => {
    const host = await show([fields[0]!]);
    byLabel(host, label).focus();
    for (const each of retyping(Object.values(schemes).flat())) {
      await step(each);
      await host.updateComplete;
      expect(all(host, '.offer')).to.deep.equal([]);
    }
  });
});

describe('decomposed text (NFD)', () => {
  const text = 'Nguyễn Thị Đoan';
  const decomposed = text.normalize('NFD');
  for (const field of fields) {
    it(`stays as it is in ${field.type}, and is sent composed`, async () => {
      const host = await show([field]);
      const control = byLabel<Control>(host, label);
      control.focus();
      await step({ insert: decomposed });
      await host.updateComplete;
      expect(control.value).to.equal(decomposed);
      expect(control.selectionStart).to.equal(decomposed.length);
      const { answers } = toSubmission(
        host.dossier,
        walk(host.procedure, host.dossier, { today: host.today }),
        'vi',
      );
      expect(answers['a']).to.deep.equal(field.type === 'address' ? { line: text } : text);
    });
  }

  it('finds in the search box what composed text finds', async () => {
    const el = await fixture<DvcProcedureList>(
      html`<dvc-procedure-list .catalogue=${smallCatalogue}></dvc-procedure-list>`,
    );
    const box = el.shadowRoot!.querySelector('input')!;
    box.focus();
    const query = 'đăng ký khai sinh'.normalize('NFD');
    await step({ insert: query });
    await el.updateComplete;
    expect(box.value).to.equal(query);
    expect(el.shadowRoot!.querySelector('[role=status]')!.textContent.trim()).to.equal('Tìm thấy 1 thủ tục');
  });
});
