import { expect } from '@open-wc/testing';
import { BackendError } from '../../../../src/backend/index.js';
import { never, press, textOf, toReview, type, until } from '../../../../stories/form-walk.js';
import { cut, emptyBrowser, form, heading, isSaved, news, recording, reloaded } from './walk.js';
import { waitUntil } from '../../../wait-until.js';

describe('the draft of a form that was sent', function () {
  this.timeout(20_000);
  beforeEach(emptyBrowser);

  it('that may have been filed says so after a reload, and sends the same under the same key', async () => {
    const { backend, sent } = recording(cut);
    const el = await form(backend);
    await toReview(el);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    await isSaved(el);
    const again = await reloaded(el, backend);
    expect(heading(again)).to.equal('Bước 4/4 · Kiểm tra và nộp');
    expect(textOf(again, '[part~=failure]')).to.include('Chưa biết hồ sơ đã tới nơi chưa');
    expect(news(again)).to.include('Đã mở lại');
    await expect(again).to.be.accessible();
    await press(again, 'Gửi lại');
    await waitUntil(() => sent.length === 2);
    expect(sent[1]!.options.idempotencyKey).to.equal(sent[0]!.options.idempotencyKey);
    expect(sent[1]!.submission).to.deep.equal(sent[0]!.submission);
  });

  it('that was filed while the page was away gives the receipt of what was sent', async () => {
    const { backend, sent } = recording(cut, () => Promise.reject(new BackendError('keyMismatch')));
    const el = await form(backend);
    await toReview(el);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    await isSaved(el);
    const again = await reloaded(el, backend);
    await press(again, 'Sửa phần Bản sao');
    await type(again, 'Số lượng bản sao', '5');
    await press(again, 'Xong');
    await press(again, 'Gửi lại');
    await waitUntil(() => textOf(again, '[part~=failure]').includes('Tờ khai ở đây khác bản đã gửi'));
    await press(again, 'Lấy biên nhận');
    await waitUntil(() => sent.length === 3);
    expect(sent.map(({ submission }) => submission.answers['copies'])).to.deep.equal([2, 5, 2]);
  });

  it('is known to have been sent before the office has answered', async () => {
    const { backend, sent } = recording(never);
    const el = await form(backend);
    await toReview(el);
    await press(el, 'Nộp hồ sơ');
    await waitUntil(() => sent.length === 1);
    const again = await reloaded(el, backend);
    expect(textOf(again, '[part~=failure]')).to.include('Chưa biết hồ sơ đã tới nơi chưa');
  });

  it('that was filed from another tab becomes another dossier only by choice', async () => {
    const { backend, sent } = recording(() => Promise.reject(new BackendError('keyMismatch')));
    const el = await form(backend);
    await toReview(el);
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    expect(textOf(el, '[part~=failure]')).to.include('đã được nộp từ thẻ khác');
    await expect(el).to.be.accessible();
    await press(el, 'Nộp thành hồ sơ mới');
    await until(el, '[part~=receipt]');
    expect(sent[1]!.options.idempotencyKey).not.to.equal(sent[0]!.options.idempotencyKey);
  });
});
