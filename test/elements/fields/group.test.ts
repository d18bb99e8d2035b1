import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldOf } from '../../../src/catalogue/index.js';
import { all, button, byLabel, description, focused, show } from './show.js';

const siblings: FieldOf<'group'> = {
  name: 'siblings',
  type: 'group',
  label: 'Anh, chị, em',
  rowLabel: 'Người con',
  maxRows: 2,
  fields: [
    { name: 'who', type: 'personName', label: 'Họ và tên', required: true },
    { name: 'year', type: 'date', label: 'Năm sinh', partial: true },
  ],
};
const rows = (...names: string[]) => names.map((who, i) => ({ key: `r${i + 1}`, answers: { who } }));

describe('group', () => {
  it('adds a row by the keyboard and goes to its first field', async () => {
    const host = await show([siblings]);
    button(host, 'Thêm người con').focus();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(all(host, '.row legend')).to.deep.equal(['Người con 1']);
    expect(focused(host)).to.equal(byLabel(host, 'Họ và tên'));
    await sendKeys({ type: 'Lê' });
    expect(host.dossier.answers['siblings']).to.deep.equal([{ key: 'r1', answers: { who: 'Lê' } }]);
  });

  it('removes the row that is meant, keeps what is typed in the others, and goes to the button that adds', async () => {
    const host = await show([siblings], { siblings: rows('Lê', 'Mai') });
    const second = host.shadowRoot!.querySelectorAll('.row')[1]!;
    expect(all(host, '.add')).to.deep.equal([]);
    expect(all(host, '.group > .hint')).to.deep.equal(['Đã đủ 2 mục.']);
    button(host, 'Xóa người con 1').click();
    await host.updateComplete;
    await host.updateComplete;
    expect(host.shadowRoot!.querySelectorAll('.row')).to.have.lengthOf(1);
    expect(host.shadowRoot!.querySelector('.row')).to.equal(second);
    expect(byLabel(host, 'Họ và tên').value).to.equal('Mai');
    expect(all(host, '.row legend')).to.deep.equal(['Người con 1']);
    expect(focused(host)).to.equal(button(host, 'Thêm người con'));
  });

  it('keeps the rows that the form needs', async () => {
    const host = await show([{ ...siblings, minRows: 1 }]);
    expect(all(host, '.row legend')).to.deep.equal(['Người con 1']);
    expect(all(host, '.remove')).to.deep.equal([]);
    expect(host.shadowRoot!.querySelector('.add')).to.exist;
  });

  it('shows the issues of each field in its row, by the row’s own path', async () => {
    const host = await show([siblings], { siblings: rows('Lê', '') });
    const [first, second] = host.shadowRoot!.querySelectorAll<HTMLInputElement>('input[autocapitalize]');
    second!.focus();
    await sendKeys({ press: 'Tab' });
    await host.updateComplete;
    expect(host.reports).to.deep.equal([['left', 'siblings.r2.who']]);
    expect(description(second!)).to.equal('Lỗi: Hãy nhập “Họ và tên”.');
    expect(first!.getAttribute('aria-invalid')).to.equal('false');
    expect(new Set([first!.id, second!.id]).size).to.equal(2);
  });

  it('that needs a row says so', async () => {
    const host = await show([{ ...siblings, required: true }], {}, { showsAll: true });
    expect(description(host.shadowRoot!.querySelector('fieldset')!)).to.equal(
      'Lỗi: Hãy thêm ít nhất một mục ở “Anh, chị, em”.',
    );
  });
});
