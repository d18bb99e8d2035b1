import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Field } from '../../../src/catalogue/index.js';
import { all, byLabel, description, focused, show } from './show.js';

const name: Field = { name: 'fullName', type: 'personName', label: 'Họ, chữ đệm, tên', required: true };
const note: Field = { name: 'extra', type: 'text', label: 'Ghi thêm', hint: 'Nếu có.' };

describe('fields that are typed', () => {
  const typed: Field[] = [
    { name: 'a', type: 'text', label: 'Nhãn' },
    { name: 'a', type: 'multiline', label: 'Nhãn' },
    { name: 'a', type: 'number', label: 'Nhãn' },
    { name: 'a', type: 'money', label: 'Nhãn' },
    { name: 'a', type: 'date', label: 'Nhãn' },
    { name: 'a', type: 'time', label: 'Nhãn' },
    { name: 'a', type: 'personName', label: 'Nhãn' },
    { name: 'a', type: 'idNumber', label: 'Nhãn' },
    { name: 'a', type: 'phone', label: 'Nhãn' },
    { name: 'a', type: 'email', label: 'Nhãn' },
  ];
  for (const field of typed) {
    it(`reports what is typed into ${field.type}, character by character and unchanged`, async () => {
      const host = await show([field]);
      const input = byLabel(host, 'Nhãn');
      input.focus();
      await sendKeys({ type: ' 12 ' });
      expect(input.value).to.equal(' 12 ');
      expect(host.reports).to.deep.equal([
        ['answer', 'a', ' '],
        ['answer', 'a', ' 1'],
        ['answer', 'a', ' 12'],
        ['answer', 'a', ' 12 '],
      ]);
      expect(input.hasAttribute('maxlength')).to.equal(false);
    });
  }

  it('ties label, hints and required', async () => {
    const host = await show([name, note]);
    const input = byLabel(host, 'Họ, chữ đệm, tên');
    expect(input.getAttribute('aria-required')).to.equal('true');
    expect(input.getAttribute('autocapitalize')).to.equal('words');
    expect(input.lang).to.equal('vi');
    expect(description(input)).to.equal('');
    const other = byLabel(host, 'Ghi thêm');
    expect(other.getAttribute('aria-required')).to.equal('false');
    expect(description(other)).to.equal('Nếu có.');
  });

  it('shows an error after the field was left, and takes it away once mended', async () => {
    const host = await show([name, note]);
    const input = byLabel(host, 'Họ, chữ đệm, tên');
    input.focus();
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    await sendKeys({ press: 'Tab' });
    await host.updateComplete;
    expect(host.reports).to.deep.equal([['left', 'fullName']]);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(description(input)).to.equal('Lỗi: Hãy nhập “Họ, chữ đệm, tên”.');
    expect(input.closest('.field')!.getAttribute('part')).to.equal('field invalid');
    input.focus();
    await sendKeys({ type: 'Lê Lợi' });
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    expect(all(host, '.error')).to.deep.equal([]);
  });

  it('shows a warning softly: the answer is not called wrong', async () => {
    const host = await show(
      [{ name: 'id', type: 'idNumber', label: 'Số định danh' }],
      { id: '005099012345' },
      { showsAll: true },
    );
    const input = byLabel(host, 'Số định danh');
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    expect(description(input)).to.match(/Lưu ý: Ba chữ số đầu của “Số định danh”/);
    expect(description(input)).to.contain('= 005 099 012 345');
    expect(input.value).to.equal('005099012345');
  });

  it('offers the texts of the catalogue, and takes any other', async () => {
    const kind: Field = {
      name: 'kind',
      type: 'choice',
      label: 'Loại',
      options: [{ value: 'passport', label: 'Hộ chiếu' }],
    };
    const issuedBy: Field = {
      name: 'issuedBy',
      type: 'text',
      label: 'Cơ quan cấp',
      suggestions: [
        { value: 'Bộ Công an' },
        { value: 'Cục Quản lý xuất nhập cảnh', when: { field: 'kind', is: 'passport' } },
      ],
    };
    const host = await show([kind, issuedBy]);
    const input = byLabel(host, 'Cơ quan cấp');
    const offered = () => [...input.list!.options].map(({ value }) => value);
    expect(offered()).to.deep.equal(['Bộ Công an']);
    byLabel(host, 'Hộ chiếu').click();
    await host.updateComplete;
    expect(offered()).to.deep.equal(['Bộ Công an', 'Cục Quản lý xuất nhập cảnh']);
    input.focus();
    await sendKeys({ type: 'Sở Tư pháp' });
    expect(host.item('issuedBy').value).to.equal('Sở Tư pháp');
  });

  it('keeps an emptied preset empty', async () => {
    const host = await show([
      { name: 'copies', type: 'number', label: 'Số bản', preset: { value: 1 }, unit: 'bản' },
    ]);
    const input = byLabel(host, 'Số bản');
    expect(input.value).to.equal('1');
    expect(description(input)).to.equal('bản');
    input.select();
    await sendKeys({ press: 'Backspace' });
    await host.updateComplete;
    expect(input.value).to.equal('');
    await sendKeys({ type: '25' });
    expect(input.value).to.equal('25');
  });
});

describe('an input method at work', () => {
  /** Types as Telex does: the text is replaced with every key, and written by nobody else. */
  async function compose(
    input: HTMLInputElement | HTMLTextAreaElement,
    texts: string[],
    host: { updateComplete: Promise<unknown> },
  ) {
    const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')!;
    const written: string[] = [];
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => get!.call(input) as string,
      set(text: string) {
        written.push(text);
        set!.call(this, text);
      },
    });
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    for (const text of texts) {
      set!.call(input, text);
      input.setSelectionRange(text.length - 1, text.length - 1);
      input.dispatchEvent(new InputEvent('input', { isComposing: true, data: text, bubbles: true }));
      await host.updateComplete;
      expect(input.value).to.equal(text);
      expect(input.selectionStart).to.equal(text.length - 1);
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { data: texts.at(-1)! }));
    await host.updateComplete;
    return written;
  }
  // The last is decomposed (NFD), as some input methods write: it is not normalised while typing.
  const telex = ['v', 'vi', 'vie', 'viê', 'việ', 'việt', 'việt '.normalize('NFD')];

  it('is never written over, in a line', async () => {
    const host = await show([note]);
    const input = byLabel(host, 'Ghi thêm');
    input.focus();
    expect(await compose(input, telex, host)).to.deep.equal([]);
    expect(host.dossier.answers['extra']).to.equal('việt '.normalize('NFD'));
  });

  it('is never written over, in a text of several lines and in a date', async () => {
    const host = await show([
      { name: 'wish', type: 'multiline', label: 'Ý kiến' },
      { name: 'day', type: 'date', label: 'Ngày' },
    ]);
    const area = byLabel<HTMLTextAreaElement>(host, 'Ý kiến');
    expect(await compose(area, telex, host)).to.deep.equal([]);
    const day = byLabel(host, 'Ngày');
    expect(await compose(day, ['2026-03-1', '2026-03-15'], host)).to.deep.equal([]);
  });
});

describe('leaving a field', () => {
  it('is not reported when the window loses the focus', async () => {
    const host = await show([name]);
    const input = byLabel(host, 'Họ, chữ đệm, tên');
    input.focus();
    // What browsers send when another window comes to the front: the element stays active.
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await host.updateComplete;
    expect(host.reports).to.deep.equal([]);
  });

  it('by pressing something else is reported after the press, or the error would push the button away', async () => {
    const host = await show([name]);
    const button = document.createElement('button');
    button.textContent = 'Tiếp tục';
    host.shadowRoot!.append(button);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    byLabel(host, 'Họ, chữ đệm, tên').focus();
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 5, Math.round(top) + 3] });
    await sendMouse({ type: 'down' });
    expect(focused(host)).to.equal(button);
    expect(host.reports).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await aTimeout(0);
    await host.updateComplete;
    expect(clicks).to.equal(1);
    expect(host.reports).to.deep.equal([['left', 'fullName']]);
    expect(all(host, '.error').length).to.equal(1);
  });
});
