import { expect, fixture } from '@open-wc/testing';
import { type DvcDossierForm } from '../../../../src/elements/dvc-dossier-form.js';
import {
  choose,
  control,
  formTemplate,
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
  cut,
  emptyBrowser,
  form,
  isSaved,
  keepOnDevice,
  news,
  recording,
  reloaded,
} from './walk.js';
import { waitUntil } from '../../../wait-until.js';

describe('a form where nothing can be kept', function () {
  this.timeout(20_000);
  beforeEach(emptyBrowser);
  const real = { open: IDBFactory.prototype.open, put: IDBObjectStore.prototype.put };
  afterEach(() => {
    IDBFactory.prototype.open = real.open;
    IDBObjectStore.prototype.put = real.put;
  });

  it('works, and says so, when the browser has no storage', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    const el = await form();
    expect(textOf(el, '[part~=start]')).to.include('Ở đây không giữ được bản nháp');
    await toReview(el);
    expect(textOf(el, '[part~=draft]')).to.include('Ở đây không giữ được bản nháp');
    expect(asks()).to.equal(true);
    await expect(el).to.be.accessible();
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=receipt]');
  });

  it('says so when the storage is full, and that it is kept once there is room', async () => {
    const el = await form();
    await toCopies(el);
    await isSaved(el);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    await type(el, 'Số lượng bản sao', '2');
    await waitUntil(() => bar(el).includes('Chưa giữ được bản nháp'));
    await expect(el).to.be.accessible();
    IDBObjectStore.prototype.put = real.put;
    await type(el, 'Số lượng bản sao', '22');
    await waitUntil(() => bar(el).includes('giữ trong thẻ này'));
    expect(control(await reloaded(el), 'Số lượng bản sao').value).to.equal('22');
  });

  it('names the file for which there is no room, and keeps the rest', async () => {
    const el = await form();
    await toDocuments(el);
    await isSaved(el);
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'parts') throw new DOMException('', 'QuotaExceededError');
      return real.put.call(this, value, key);
    };
    await choose(el, scan('lon.pdf'));
    await waitUntil(() => news(el).includes('không đủ để giữ tệp lon.pdf'));
    await until(el, '.file.done');
    expect(bar(el)).to.include('giữ trong thẻ này');
  });

  it('on a shared computer, as the page says: nothing is kept, nor remembered by the browser', async () => {
    const before = await form();
    await toCopies(before);
    await keepOnDevice(before);
    before.remove();
    const el = await fixture<DvcDossierForm>(formTemplate(recording(cut).backend));
    el.shared = true;
    await until(el, '[part~=start]');
    expect(textOf(el, '[part~=start]')).to.include('Không có gì được giữ lại trên máy này');
    expect(textOf(el, '[part~=shared]')).to.include('Máy dùng chung');
    expect(count(el, 'input')).to.equal(0);
    await toReview(el);
    expect(textOf(el, '[part~=draft]')).to.equal(
      'Máy dùng chung: không giữ bản nháp. Đóng hoặc tải lại thẻ là mất.',
    );
    await expect(el).to.be.accessible();
    await press(el, 'Nộp hồ sơ');
    await until(el, '[part~=failure]');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('dvc-drafts');
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
  });
});
