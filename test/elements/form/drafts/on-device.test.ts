import { expect } from '@open-wc/testing';
import { deleteDatabase } from '../../../../src/elements/form/drafts/database.js';
import {
  button,
  choose,
  control,
  press,
  scan,
  textOf,
  toCopies,
  toDocuments,
  toReview,
  type,
  until,
} from '../../../../stories/form-walk.js';
import {
  asks,
  bar,
  count,
  counts,
  emptyBrowser,
  focused,
  form,
  heading,
  isSaved,
  keepOnDevice,
  news,
  reloaded,
} from './walk.js';
import { waitUntil } from '../../../wait-until.js';

describe('the draft of a form, on the device', function () {
  this.timeout(20_000);
  beforeEach(emptyBrowser);

  it('is kept on the device by choice only, said with its date, and offered in a new tab', async () => {
    const el = await form();
    await toCopies(el);
    await isSaved(el);
    expect(bar(el)).to.equal('Bản nháp giữ trong thẻ này, mất khi đóng thẻ.');
    expect(asks()).to.equal(true);
    const keep = button(el, 'Lưu bản nháp trên máy này');
    keep.focus();
    keep.click();
    await waitUntil(() => bar(el).includes('trên máy này'));
    expect(bar(el)).to.match(/^Bản nháp lưu trên máy này, hết hạn ngày \d\d\/\d\d\/\d{4}\.$/);
    expect(focused(el)!.textContent).to.include('Thôi lưu trên máy');
    expect(asks()).to.equal(false);
    expect(await counts()).to.deep.equal([1, 1, 1]);
    await expect(el).to.be.accessible();
    await type(el, 'Số lượng bản sao', '4');
    el.remove();
    sessionStorage.clear();
    const other = await form();
    expect(heading(other)).to.equal('Trước khi khai');
    expect(textOf(other, '[part~=drafts] p')).to.match(/lưu lúc .+, hết hạn ngày \d\d\/\d\d\/\d{4}\.$/);
    expect(textOf(other, '[part~=drafts]')).not.to.include('Hoà');
    await expect(other).to.be.accessible();
    await press(other, 'Tiếp tục khai');
    await until(other, 'form');
    expect(control(other, 'Số lượng bản sao').value).to.equal('4');
    await waitUntil(() => focused(other)?.className === 'step-heading');
    expect(bar(other)).to.include('trên máy này');
    expect(heading(await reloaded(other))).to.include('Bản sao');
  });

  it('goes back to the tab alone when the choice is taken back', async () => {
    const el = await form();
    await toCopies(el);
    await keepOnDevice(el);
    await press(el, 'Thôi lưu trên máy');
    await waitUntil(() => bar(el).includes('giữ trong thẻ này'));
    expect(await counts()).to.deep.equal([1, 1, 0]);
    sessionStorage.clear();
    expect(count(await reloaded(el), '[part~=drafts]')).to.equal(0);
  });

  it('is deleted after a question, with what is on the screen, its files and its key', async () => {
    const el = await form();
    await toDocuments(el);
    await choose(el, scan());
    await until(el, '.file.done');
    await keepOnDevice(el);
    await press(el, 'Xóa bản nháp');
    expect(textOf(el, '.ask p')).to.include('Xóa rồi không lấy lại được');
    expect(focused(el)!.textContent).to.include('Giữ lại');
    await expect(el).to.be.accessible();
    await press(el, 'Giữ lại');
    expect(focused(el)!.textContent).to.include('Xóa bản nháp');
    expect(count(el, '.file')).to.equal(1);
    await press(el, 'Xóa bản nháp');
    await press(el, 'Xóa hẳn');
    await until(el, '[part~=start]');
    await waitUntil(() => news(el) === 'Đã xóa bản nháp khỏi trình duyệt này.');
    await waitUntil(() => focused(el)?.className === 'step-heading');
    expect(await counts()).to.deep.equal([0, 0, 0]);
    expect(sessionStorage.length).to.equal(0);
    expect(asks()).to.equal(false);
    await press(el, 'Bắt đầu khai');
    expect(control(el, 'Họ, chữ đệm, tên').value).to.equal('');
  });

  it('that is offered can be deleted without being opened', async () => {
    const el = await form();
    await toCopies(el);
    await keepOnDevice(el);
    sessionStorage.clear();
    const other = await reloaded(el);
    await press(other, 'Xóa bản nháp lưu lúc');
    await press(other, 'Xóa hẳn');
    await waitUntil(() => news(other).includes('Đã xóa bản nháp'));
    expect(count(other, '[part~=drafts]')).to.equal(0);
    expect(await counts()).to.deep.equal([0, 0, 0]);
  });

  for (const device of [false, true]) {
    it(`${device ? 'on the device' : 'of the tab'} is deleted once the dossier is filed`, async () => {
      const el = await form();
      await toReview(el);
      if (device) {
        await keepOnDevice(el);
      }
      await press(el, 'Nộp hồ sơ');
      await until(el, '[part~=receipt]');
      await waitUntil(async () => (await counts()).every((n) => n === 0));
      expect(sessionStorage.length).to.equal(0);
      expect(heading(await reloaded(el))).to.equal('Trước khi khai');
    });
  }

  it('becomes the tab’s own when somebody deletes it elsewhere; nothing typed is lost', async () => {
    const el = await form();
    await toCopies(el);
    await keepOnDevice(el);
    await deleteDatabase();
    await type(el, 'Số lượng bản sao', '6');
    await waitUntil(() => news(el).includes('đã bị xóa hoặc được khai tiếp ở thẻ khác'));
    expect(bar(el)).to.include('giữ trong thẻ này');
    expect(await counts()).to.deep.equal([1, 1, 0]);
    expect(control(await reloaded(el), 'Số lượng bản sao').value).to.equal('6');
  });
});
