import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldOf, Option } from '../../../src/catalogue/index.js';
import { all, button, byLabel, description, focused, show } from './show.js';

const options = (n: number): Option[] =>
  Array.from({ length: n }, (_, i) => ({ value: `v${i + 1}`, label: `Mục ${i + 1}` }));
const choice = (n: number, more: Partial<FieldOf<'choice'>> = {}): FieldOf<'choice'> => ({
  name: 'a',
  type: 'choice',
  label: 'Chọn một',
  options: options(n),
  ...more,
});

describe('choice', () => {
  it('of up to five is a radio group that says that it is required or wrong', async () => {
    const host = await show([choice(5, { required: true, hint: 'Một trong năm.' })], {}, { showsAll: true });
    const group = host.shadowRoot!.querySelector('fieldset')!;
    expect(group.getAttribute('role')).to.equal('radiogroup');
    expect(group.getAttribute('aria-required')).to.equal('true');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(description(group)).to.equal('Một trong năm. | Lỗi: Hãy chọn “Chọn một”.');
    expect(all(host, 'legend')).to.deep.equal(['Chọn một *']);
  });

  it('by the keyboard reports each choice, and that it was left only at the end', async () => {
    const host = await show([choice(3), { name: 'b', type: 'text', label: 'Sau' }]);
    byLabel(host, 'Mục 1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    expect(byLabel(host, 'Mục 2').checked).to.equal(true);
    byLabel(host, 'Sau').focus();
    expect(host.reports).to.deep.equal([
      ['answer', 'a', 'v1'],
      ['answer', 'a', 'v2'],
      ['left', 'a'],
    ]);
  });

  it('that is optional can be let go of', async () => {
    const host = await show([choice(2)], { a: 'v2' });
    button(host, 'Bỏ chọn').click();
    await host.updateComplete;
    expect(byLabel(host, 'Mục 2').checked).to.equal(false);
    expect(focused(host)).to.equal(byLabel(host, 'Mục 1'));
    expect(all(host, 'button')).to.deep.equal([]);
  });

  it('of more than five, or when the form says so, is a list to open', async () => {
    for (const field of [choice(6, { required: true }), choice(2, { required: true, display: 'select' })]) {
      const host = await show([field], {}, { showsAll: true });
      const select = byLabel<HTMLSelectElement>(host, 'Chọn một');
      expect(select.selectedOptions[0]!.text).to.equal('— Chọn —');
      expect(select.getAttribute('aria-invalid')).to.equal('true');
      select.value = 'v2';
      select.dispatchEvent(new Event('change'));
      await host.updateComplete;
      expect(host.dossier.answers['a']).to.equal('v2');
      expect(select.getAttribute('aria-invalid')).to.equal('false');
    }
    const host = await show([choice(6, { display: 'radio' })]);
    expect(host.shadowRoot!.querySelectorAll('input[type=radio]').length).to.equal(6);
  });

  it('shows the answer that the dossier has from the start', async () => {
    const host = await show([choice(6)], { a: 'v4' });
    expect(byLabel<HTMLSelectElement>(host, 'Chọn một').value).to.equal('v4');
    const radios = await show([choice(3)], { a: 'v3' });
    expect(byLabel(radios, 'Mục 3').checked).to.equal(true);
  });
});

describe('choices', () => {
  it('reports all that are ticked', async () => {
    const host = await show([
      { name: 'a', type: 'choices', label: 'Chọn nhiều', options: options(3), required: true },
    ]);
    expect(all(host, 'legend')).to.deep.equal(['Chọn nhiều * (bắt buộc)']);
    byLabel(host, 'Mục 3').click();
    await host.updateComplete;
    byLabel(host, 'Mục 1').click();
    await host.updateComplete;
    byLabel(host, 'Mục 3').click();
    await host.updateComplete;
    expect(host.reports.map((report) => report[2])).to.deep.equal([['v3'], ['v3', 'v1'], ['v1']]);
    expect(byLabel(host, 'Mục 1').checked).to.equal(true);
    expect(byLabel(host, 'Mục 3').checked).to.equal(false);
  });

  it('says how many are too many', async () => {
    const host = await show(
      [{ name: 'a', type: 'choices', label: 'Chọn nhiều', options: options(3), maxCount: 1 }],
      { a: ['v1', 'v2'] },
      { showsAll: true },
    );
    expect(all(host, '.error p')).to.deep.equal(['Lỗi: “Chọn nhiều” chỉ nhận nhiều nhất 1 mục. Hãy bỏ bớt.']);
    expect(byLabel(host, 'Mục 1').getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('check', () => {
  it('that must be ticked says so', async () => {
    const host = await show(
      [{ name: 'a', type: 'check', label: 'Tôi cam đoan', required: true }],
      {},
      { showsAll: true },
    );
    const box = byLabel(host, 'Tôi cam đoan');
    expect(description(box)).to.equal('Lỗi: Hãy đánh dấu vào ô “Tôi cam đoan”.');
    box.focus();
    await sendKeys({ press: ' ' });
    await host.updateComplete;
    expect(host.reports).to.deep.equal([['answer', 'a', true]]);
    expect(box.getAttribute('aria-invalid')).to.equal('false');
  });
});
