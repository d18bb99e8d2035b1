import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldOf } from '../../../src/catalogue/index.js';
import type { FileAnswer } from '../../../src/dossier/index.js';
import type { FieldsHost } from './host.js';
import { all, button, byLabel, description, focused, show } from './show.js';

const field: FieldOf<'file'> = {
  name: 'scan',
  type: 'file',
  label: 'Giấy chứng sinh',
  required: true,
  maxCount: 3,
};
const answer = (key: string, state: FileAnswer['state'], more: Partial<FileAnswer> = {}): FileAnswer => ({
  key,
  name: `${key}.jpg`,
  size: 2_400_000,
  type: 'image/jpeg',
  state,
  ...more,
});
const picker = (host: FieldsHost) => byLabel(host, 'Giấy chứng sinh');

/** What the browser does when files were chosen in its dialog. */
async function chooseFiles(host: FieldsHost, ...files: File[]): Promise<void> {
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  picker(host).files = transfer.files;
  picker(host).dispatchEvent(new Event('change'));
  await host.updateComplete;
}

describe('file', () => {
  it('says what it takes, in words and to the browser', async () => {
    const host = await show([
      field,
      { ...field, name: 'one', label: 'Một', accept: ['pdf'], maxSizeMB: 5, maxCount: 1 },
    ]);
    expect(description(picker(host))).to.equal(
      'Nhận tệp PDF, JPG hoặc PNG, mỗi tệp không quá 10 MB, nhiều nhất 3 tệp.',
    );
    expect(picker(host).accept).to.equal('application/pdf,image/jpeg,image/png');
    expect(picker(host).multiple).to.equal(true);
    expect(picker(host).hasAttribute('capture')).to.equal(false);
    const one = byLabel(host, 'Một');
    expect(description(one)).to.equal('Nhận một tệp PDF, không quá 5 MB.');
    expect(one.multiple).to.equal(false);
  });

  it('can be reached by the keyboard, and the button shows the focus', async () => {
    const host = await show([{ name: 'before', type: 'text', label: 'Trước' }, field]);
    byLabel(host, 'Trước').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(host)).to.equal(picker(host));
    const visible = host.shadowRoot!.querySelector('.picker .button')!;
    expect(getComputedStyle(visible).outlineStyle).to.equal('solid');
    expect(visible.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('hands over what was chosen, the same file twice if wanted', async () => {
    const host = await show([field]);
    const file = new File(['x'], 'giay.jpg', { type: 'image/jpeg' });
    await chooseFiles(host, file);
    expect(picker(host).value).to.equal('');
    await chooseFiles(host, file);
    expect(all(host, '.file .name').length).to.equal(2);
    expect(all(host, '.state')[0]).to.equal('giay.jpg: đang chờ');
    expect(host.reports.some(([type]) => type === 'left')).to.equal(false);
  });

  it('shows state and progress in words and figures', async () => {
    const host = await show([field], {
      scan: [answer('a', 'done', { id: 'u' }), answer('b', 'uploading'), answer('c', 'failed')],
    });
    host.sent.set('b', { sent: 1_080_000, total: 2_400_000 });
    host.requestUpdate();
    await host.updateComplete;
    expect(all(host, '.state')).to.deep.equal([
      'a.jpg: đã tải lên',
      'b.jpg: đang tải lên',
      'c.jpg: chưa tải lên được',
    ]);
    const bar = host.shadowRoot!.querySelector('progress')!;
    expect(bar.value).to.equal(45);
    expect(bar.getAttribute('aria-label')).to.equal('b.jpg');
    expect(all(host, '.progress span')).to.deep.equal(['45 %']);
    expect(all(host, '.file button')).to.deep.equal([
      'Xóa tệp a.jpg',
      'Hủy tệp b.jpg',
      'Thử lại tệp c.jpg',
      'Xóa tệp c.jpg',
    ]);
  });

  it('by the keyboard: retry and remove keep the focus near', async () => {
    const host = await show([field], { scan: [answer('a', 'failed')] });
    button(host, 'Thử lại tệp a.jpg').focus();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(focused(host)).to.equal(button(host, 'Hủy tệp a.jpg'));
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(focused(host)).to.equal(picker(host));
    expect(all(host, '.file')).to.deep.equal([]);
    // A press to remove is no leaving.
    expect(host.reports.some(([type]) => type === 'left')).to.equal(false);
  });

  it('that cannot be taken says why and offers no retry', async () => {
    const host = await show([field], { scan: [answer('a', 'failed', { name: 'a.gif', type: 'image/gif' })] });
    expect(all(host, '.file')[0]).to.contain('chỉ nhận tệp PDF, JPG hoặc PNG');
    expect(all(host, '.file button')).to.deep.equal(['Xóa tệp a.gif']);
    host.showsAll = true;
    host.requestUpdate();
    await host.updateComplete;
    // Once, and now tied to the control.
    expect(all(host, '.file')[0]).not.to.contain('chỉ nhận');
    expect(description(picker(host))).to.contain('chỉ nhận tệp PDF, JPG hoặc PNG');
  });

  it('under way is no mistake; missing is', async () => {
    const host = await show([field], { scan: [answer('a', 'uploading')] }, { showsAll: true });
    expect(all(host, '.error')).to.deep.equal([]);
    const empty = await show([field], {}, { showsAll: true });
    expect(all(empty, '.error p')).to.deep.equal(['Lỗi: Hãy tải lên “Giấy chứng sinh”.']);
    expect(all(empty, '.label')).to.deep.equal(['Giấy chứng sinh *']);
  });
});
