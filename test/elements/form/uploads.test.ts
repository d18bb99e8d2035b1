import { expect, fixture } from '@open-wc/testing';
import { BackendError, type Backend, type UploadOptions } from '../../../src/backend/index.js';
import { DvcDossierForm } from '../../../src/elements/dvc-dossier-form.js';
import { nextState } from '../../../src/elements/form/upload-state.js';
import {
  choose,
  formTemplate,
  officeLike,
  press,
  scan,
  textOf,
  toDocuments,
  until,
} from '../../../stories/form-walk.js';
import '../new-tab.js';
import { waitUntil } from '../../wait-until.js';

if (!customElements.get('dvc-dossier-form')) customElements.define('dvc-dossier-form', DvcDossierForm);

interface Call extends UploadOptions {
  file: File;
  done: (id: string) => void;
  fail: (error: unknown) => void;
}
/** An office whose uploads end when the test says so. */
function waitingOffice(): { office: Backend; calls: Call[] } {
  const calls: Call[] = [];
  const upload: Backend['upload'] = (file, options) =>
    new Promise((resolve, reject) => {
      calls.push({ ...options, file, done: (id) => resolve({ id }), fail: reject });
    });
  return { office: officeLike({ upload }), calls };
}
async function atDocuments(office: Backend): Promise<DvcDossierForm> {
  const el = await fixture<DvcDossierForm>(formTemplate(office));
  await toDocuments(el);
  return el;
}
const rows = (el: DvcDossierForm) =>
  [...el.shadowRoot!.querySelectorAll('.file')].map((row) => row.className);

async function photo(width: number, height: number): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  for (let i = 0; i < 200; i++) {
    context.fillStyle = `hsl(${i * 7} 60% 50%)`;
    context.fillRect((i * 97) % width, (i * 61) % height, width / 9, height / 9);
  }
  const blob = await new Promise<Blob>((done) => canvas.toBlob((b) => done(b!), 'image/jpeg', 0.95));
  const marked = ['\xff\xd8', '\xff\xe1\x00\x0bGPS-21N..'].map((s) =>
    Uint8Array.from(s, (c) => c.charCodeAt(0)),
  );
  return new File([...marked, blob.slice(2)], 'IMG_0001.JPEG', { type: 'image/jpeg' });
}

describe('uploads of the dossier form', () => {
  it('refuse steps that do not follow from where a file stands', () => {
    expect(nextState('waiting', 'start')).to.equal('uploading');
    expect(nextState('failed', 'retry')).to.equal('waiting');
    expect(nextState('done', 'start')).to.equal(undefined);
    expect(nextState('waiting', 'store')).to.equal(undefined);
    expect(nextState('failed', 'store')).to.equal(undefined);
  });

  it('start at once, show how far they are, and end', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, scan());
    await waitUntil(() => calls.length === 1);
    expect(rows(el)).to.deep.equal(['file uploading']);
    calls[0]!.onProgress!(calls[0]!.file.size / 2, calls[0]!.file.size);
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('progress')!.value).to.equal(50);
    await expect(el).to.be.accessible();
    calls[0]!.done('stored-1');
    await until(el, '.file.done');
  });

  it('are tried again by hand, with the same key, so that the office goes on where it stopped', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, scan());
    await waitUntil(() => calls.length === 1);
    calls[0]!.fail(new BackendError('unavailable'));
    await until(el, '.file.failed');
    await expect(el).to.be.accessible();
    dispatchEvent(new Event('online')); // not for want of a network: no use
    expect(calls.length).to.equal(1);
    await press(el, 'Thử lại');
    await waitUntil(() => calls.length === 2);
    expect(calls[1]!.key).to.equal(calls[0]!.key);
    expect(calls[1]!.file).to.equal(calls[0]!.file);
    calls[1]!.done('stored-1');
    await until(el, '.file.done');
  });

  it('go on by themselves when the network is back', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, scan());
    await waitUntil(() => calls.length === 1);
    calls[0]!.fail(new BackendError('network'));
    await until(el, '.file.failed');
    dispatchEvent(new Event('online'));
    await waitUntil(() => calls.length === 2);
    expect(calls[1]!.key).to.equal(calls[0]!.key);
  });

  it('stop when they are cancelled; a late answer brings nothing back', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, scan());
    await waitUntil(() => calls.length === 1);
    await press(el, 'Hủy');
    expect(calls[0]!.signal!.aborted).to.equal(true);
    calls[0]!.done('too-late');
    await choose(el, scan('khac.pdf'));
    await waitUntil(() => calls.length === 2);
    expect(textOf(el, '.file .name')).to.match(/^khac.pdf/);
    expect(rows(el)).to.deep.equal(['file uploading']);
  });

  it('of a wrong type or over the size are not sent, and say why', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, new File(['x'], 'tin.docx', { type: 'application/msword' }));
    await until(el, '.file.failed');
    expect(textOf(el, '.file')).to.include('chỉ nhận tệp PDF, JPG hoặc PNG');
    await press(el, 'Xóa');
    await choose(el, new File([new Uint8Array(1024 * 1024 + 1)], 'to.pdf', { type: 'application/pdf' }));
    await until(el, '.file.failed');
    expect(textOf(el, '.file')).to.include('1 MB');
    expect(calls).to.deep.equal([]);
    await press(el, 'Tiếp tục');
    expect(textOf(el, '[part~=error-summary]')).to.include('1 MB');
  });

  it('run two at a time, and not more files than the document takes', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, scan('1.pdf'), scan('2.pdf'), scan('3.pdf'), scan('4.pdf'));
    await waitUntil(() => rows(el).length === 4 && calls.length === 2);
    expect(rows(el).map((row) => row.slice(5))).to.deep.equal([
      'uploading',
      'uploading',
      'waiting',
      'failed',
    ]);
    expect(textOf(el, '.field .error')).to.include('nhiều nhất 3 tệp');
    calls[0]!.done('a');
    await waitUntil(() => calls.length === 3);
    calls[1]!.done('b');
    calls[2]!.done('c');
    await waitUntil(() => rows(el).filter((row) => row === 'file done').length === 3);
    expect(calls.length).to.equal(3);
    await press(el, 'Xóa tệp 1.pdf');
    await press(el, 'Thử lại');
    await waitUntil(() => calls.length === 4);
    expect(calls[3]!.file.name).to.equal('4.pdf');
  });

  it('make large photos small, and take place and time out of all', async () => {
    const { office, calls } = waitingOffice();
    const el = await atDocuments(office);
    await choose(el, await photo(4000, 3000), await photo(300, 200));
    await waitUntil(() => calls.length === 2, 'both are sent', { timeout: 8000 });
    const [large, small] = calls.map(({ file }) => file);
    const size = async (file: File) => {
      const { width, height } = await createImageBitmap(file);
      return [width, height];
    };
    expect(await size(large!)).to.deep.equal([2400, 1800]);
    expect(large!.name).to.equal('IMG_0001.jpg');
    expect(await size(small!)).to.deep.equal([300, 200]);
    expect(small!.name).to.equal('IMG_0001.JPEG');
    for (const file of [large!, small!]) expect(await file.text()).not.to.include('GPS');
  }).timeout(12000);
});
