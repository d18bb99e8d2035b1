import { expect } from '@open-wc/testing';
import { control, press, textOf, toCopies, toReview, type, until } from '../../../../stories/form-walk.js';
import { laterCatalogue } from '../../../examples/transcript.js';
import { areSent, emptyBrowser, form, heading, isSaved, recording, reloaded } from './walk.js';

describe('the draft of a form and its versions', function () {
  this.timeout(20_000);
  beforeEach(emptyBrowser);

  it('of an older version of the form is taken over, and what has changed is shown first', async () => {
    const { backend, sent } = recording();
    const el = await form(backend);
    await toReview(el);
    await isSaved(el);
    const again = await reloaded(el, backend, { catalogue: laterCatalogue() });
    expect(heading(again)).to.equal('Tờ khai đã có bản mới');
    const changes = textOf(again, '[part~=changes]');
    expect(changes).to.include('ngày 01/12/2026').and.to.include('Ngày, tháng, năm sinh 03/07/1958');
    expect(changes).to.include('Nay bắt buộc khai thêm').and.to.include('Mục đích sử dụng');
    await expect(again).to.be.accessible();
    await press(again, 'Khai tiếp');
    expect(heading(again)).to.include('Kiểm tra và nộp');
    await areSent(again);
    await press(again, 'Nộp hồ sơ');
    await press(again, 'Mục đích sử dụng');
    await type(again, 'Mục đích sử dụng', 'Nhập học');
    await press(again, 'Xong');
    await press(again, 'Nộp hồ sơ');
    await until(again, '[part~=receipt]');
    expect(sent[0]!.submission.catalogue.updated).to.equal('2026-12-01');
    expect(sent[0]!.submission.answers).to.include({ purpose: 'Nhập học', fullName: 'Nguyễn Thị Hoà' });
  });

  it('lives through a newer catalogue that comes while it is filled in', async () => {
    const el = await form();
    await toCopies(el);
    el.catalogue = laterCatalogue();
    await until(el, '[part~=changes]');
    await press(el, 'Khai tiếp');
    expect(heading(el)).to.equal('Bước 2/4 · Bản sao đề nghị cấp');
    await press(el, 'Quay lại');
    expect(control(el, 'Họ, chữ đệm, tên').value).to.equal('Nguyễn Thị Hoà');
  });
});
