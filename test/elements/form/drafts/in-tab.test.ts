import { expect } from '@open-wc/testing';
import { type Backend, type UploadOptions } from '../../../../src/backend/index.js';
import { database, deleteDatabase } from '../../../../src/elements/form/drafts/database.js';
import {
  choose,
  control,
  never,
  officeLike,
  press,
  scan,
  textOf,
  toCopies,
  toDocuments,
  toRequester,
  type,
  until,
} from '../../../../stories/form-walk.js';
import { storedBytes } from './stored.js';
import { count, counts, emptyBrowser, form, heading, isSaved, keepOnDevice, news, reloaded } from './walk.js';
import { waitUntil } from '../../../wait-until.js';

describe('the draft of a form, in its tab', function () {
  this.timeout(20_000);
  beforeEach(emptyBrowser);

  it('is gone on with at once after a reload, where the citizen stood', async () => {
    const el = await form();
    await toCopies(el);
    await type(el, 'Số lượng bản sao', '3');
    await press(el, 'Thêm người con');
    await type(el, 'Họ tên con', 'Trần Văn An');
    await isSaved(el);
    const again = await reloaded(el);
    expect(heading(again)).to.equal('Bước 2/4 · Bản sao đề nghị cấp');
    expect(news(again)).to.match(/^Đã mở lại tờ khai đang khai dở, lưu lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/);
    expect(control(again, 'Số lượng bản sao').value).to.equal('3');
    expect(control(again, 'Họ tên con').value).to.equal('Trần Văn An');
    await expect(again).to.be.accessible();
    await press(again, 'Quay lại');
    expect(control(again, 'Họ, chữ đệm, tên').value).to.equal('Nguyễn Thị Hoà');
    expect(control(again, 'Bản thân').checked).to.equal(true);
    expect(news(again)).to.equal('');
    expect((await counts())[0]).to.equal(1);
  });

  it('sends an unfinished file on from where it stood, and finds a finished one again', async () => {
    const calls: (UploadOptions & { file: File })[] = [];
    const upload: Backend['upload'] = (file, options) => {
      calls.push({ ...options, file });
      options.onPlace?.(`https://office.example/${file.name}`);
      return file.name === 'xong.pdf' ? Promise.resolve({ id: `id-${file.name}` }) : never();
    };
    const el = await form(officeLike({ upload }));
    await toDocuments(el);
    await choose(el, scan('xong.pdf'), scan('do-dang.pdf'));
    await until(el, '.file.done');
    await until(el, '.file.uploading');
    await isSaved(el);
    el.remove();
    const before = calls.splice(0);
    const again = await form(officeLike({ upload }));
    expect(heading(again)).to.include('Giấy tờ kèm theo');
    await until(again, '.file.done');
    expect(calls.map(({ key, place, file }) => [key, place, file.name])).to.deep.equal(
      before.map(({ key, file }) => [key, `https://office.example/${file.name}`, file.name]),
    );
    expect(await calls[1]!.file.text()).to.equal(await before[1]!.file.text());
    expect(calls[1]!.file.type).to.equal('application/pdf');
  });

  it('says which files could not be kept, and goes on without them', async () => {
    const el = await form(officeLike({ upload: never }));
    await toDocuments(el);
    await choose(el, scan('mat.pdf'));
    await until(el, '.file.uploading');
    await isSaved(el);
    el.remove();
    const db = await database();
    await waitUntil(async () => (await db.count('parts')) === 2);
    for (const key of await db.getAllKeys('parts')) if (key[1] !== 'procedure') await db.delete('parts', key);
    const again = await form();
    expect(news(again)).to.include('Không giữ lại được tệp mat.pdf: xin chọn lại');
    expect(count(again, '.file')).to.equal(0);
  });

  it('of the tab is not there in another tab', async () => {
    const el = await form();
    await toCopies(el);
    await isSaved(el);
    sessionStorage.clear();
    const other = await reloaded(el);
    expect(heading(other)).to.equal('Trước khi khai');
    expect(count(other, '[part~=drafts]')).to.equal(0);
    expect(textOf(other, '[part~=start]')).to.include('mất khi đóng thẻ');
  });

  it('for another office is another draft', async () => {
    const here = { backend: `${location.origin}/a`, adapter: 'rest' } as const;
    const el = await form(undefined, here);
    await toCopies(el);
    await isSaved(el);
    const there = await reloaded(el, undefined, { ...here, backend: `${location.origin}/b` });
    expect(heading(there)).to.equal('Trước khi khai');
    expect(heading(await reloaded(there, undefined, here))).to.include('Bản sao');
  });

  it('stays one draft when the element is moved in the page', async () => {
    const el = await form();
    await toCopies(el);
    await isSaved(el);
    const aside = document.createElement('aside');
    el.parentElement!.append(aside);
    aside.append(el);
    await type(el, 'Số lượng bản sao', '7');
    const again = await reloaded(el);
    expect(control(again, 'Số lượng bản sao').value).to.equal('7');
    expect((await counts())[0]).to.equal(1);
  });

  it('of a second form on the page does not disturb the first', async () => {
    const first = await form();
    await toCopies(first);
    await isSaved(first);
    const second = await form();
    expect(heading(second)).to.equal('Trước khi khai');
    expect(count(second, '[part~=drafts]')).to.equal(0);
    await toRequester(second);
    await type(second, 'Họ, chữ đệm, tên', 'Lê Thị Mỹ');
    await isSaved(second);
    first.remove();
    second.remove();
    const names = [];
    for (const el of [await form(), await form()]) {
      if (heading(el).includes('Bản sao')) await press(el, 'Quay lại');
      names.push(control(el, 'Họ, chữ đệm, tên').value);
    }
    expect(names).to.have.members(['Nguyễn Thị Hoà', 'Lê Thị Mỹ']);
  });

  it('that is no longer there is said to be gone', async () => {
    const el = await form();
    await toCopies(el);
    await isSaved(el);
    el.remove();
    await deleteDatabase();
    const again = await form();
    expect(heading(again)).to.equal('Trước khi khai');
    expect(news(again)).to.include('Bản nháp không còn');
    expect(sessionStorage.length).to.equal(0);
  });

  it('leaves no word of it in clear anywhere', async () => {
    const el = await form();
    await toDocuments(el);
    await choose(el, scan('CANARY-tep.pdf'));
    await until(el, '.file.done');
    await press(el, 'Quay lại');
    await type(el, 'Đã đăng ký tại', 'CANARY');
    await keepOnDevice(el);
    const stored = await storedBytes();
    expect(stored).to.include('dvc-drafts/parts');
    for (const word of ['CANARY', 'trich-luc', '0912', 'one page']) expect(stored).not.to.include(word);
  });
});
