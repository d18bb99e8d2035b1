/** Uploads in a bucket: the same promises as of those in a folder. */
import assert from 'node:assert/strict';
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missing, startS3 } from '../../scripts/services.js';
import type { Storage } from '../src/storage/storage.js';
import { openStorage } from '../src/storage/open.js';
import {
  createUpload,
  head,
  openOffice,
  patch,
  pdf,
  png,
  ready,
  submissionWith,
  submit,
  upload,
  type TestOffice,
} from './support.js';

describe('a bucket', { skip: missing('s3') }, () => {
  let s3: Awaited<ReturnType<typeof startS3>>;
  let office: TestOffice;
  let storage: Storage;
  before(async () => {
    s3 = await startS3();
    const settings = {
      bucket: 'uploads',
      endpoint: s3.url,
      region: 'us-east-1',
      accessKey: 'test',
      secretKey: 'test',
      pathStyle: true,
    };
    office = await openOffice({ s3: settings, maxUploadMB: 30 });
    storage = await openStorage(office.config);
  });
  after(() => s3.close());
  const stored = async (id: string) => {
    const pieces: Buffer[] = [];
    for await (const piece of await storage.read(id)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };

  it('holds what is filed, and the folder does not', async () => {
    const submission = await ready(office);
    assert.equal((await submit(office, submission)).status, 201);
    const { id, size } = submission.documents['idCopy']![0]!;
    assert.equal((await stored(id)).length, size);
    const folder = join(office.config.dataDir, 'uploads');
    assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []);
  });

  it('takes an upload of several parts in pieces that end anywhere', async () => {
    const bytes = pdf(21_000_000);
    const created = await createUpload(office, bytes.length);
    const url = new URL(created.headers.get('location')!, office.address).href;
    for (let offset = 0; offset < bytes.length;) {
      const next = Math.min(bytes.length, offset + 6_700_001);
      assert.equal((await patch(url, offset, bytes.subarray(offset, next))).status, 204);
      offset = next;
      assert.equal((await head(url)).headers.get('upload-offset'), String(offset));
    }
    assert.ok((await stored(url.split('/').at(-1)!)).equals(bytes));
  });

  it('keeps nothing that is refused, taken back, or forgotten', async () => {
    const before = await all(storage);
    const bad = Buffer.from('<html>'.repeat(100));
    const created = await createUpload(office, bad.length);
    const url = new URL(created.headers.get('location')!, office.address).href;
    assert.equal((await patch(url, 0, bad)).status, 422);
    assert.equal((await head(url)).status, 404);
    const free = await upload(office, png());
    const remove = () =>
      fetch(`${office.base}/uploads/${free.id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
    assert.equal((await remove()).status, 204);
    assert.equal((await remove()).status, 404);
    assert.equal(
      (await submit(office, submissionWith({ idCopy: [free] }))).status,
      422,
      'what was taken back cannot be filed',
    );
    const begun = await createUpload(office, 1000);
    const id = begun.headers.get('location')!.split('/').at(-1)!;
    assert.deepEqual(await all(storage), [...before, id].sort());
    await storage.remove(id);
    await storage.remove(id);
    assert.deepEqual(await all(storage), before);
  });

  it('that is away is no file that is gone', async () => {
    const bytes = png(1000);
    const created = await createUpload(office, bytes.length);
    const url = new URL(created.headers.get('location')!, office.address).href;
    const filed = await upload(office, png());
    await s3.stop();
    const looked = await head(url);
    assert.deepEqual([looked.status, looked.headers.get('retry-after')], [503, '10']);
    assert.equal((await createUpload(office, 10)).status, 503);
    assert.equal((await fetch(`${office.address}/readyz`)).status, 503);
    // A finished one is known to the database: filing needs no bucket.
    assert.equal((await submit(office, submissionWith({ idCopy: [filed] }))).status, 201);
  });
});

async function all(storage: Storage): Promise<string[]> {
  const found: string[] = [];
  for await (const id of storage.begunBefore(new Date(Date.now() + 60_000))) found.push(id);
  return found.sort();
}
