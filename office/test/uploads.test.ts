import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import * as tusClient from 'tus-js-client';
import { startOffice } from '../src/start.js';
import {
  createUpload,
  head,
  monday,
  openOffice,
  patch,
  pdf,
  png,
  ready,
  submit,
  testConfig,
  upload,
  type TestOffice,
} from './support.js';

describe('uploads', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice({ maxUploadMB: 2 });
  });
  const place = async (size: number) => {
    const created = await createUpload(office, size);
    assert.equal(created.status, 201);
    return new URL(created.headers.get('location')!, office.address).href;
  };
  const stored = (url: string) =>
    readFileSync(join(office.config.dataDir, 'uploads', url.split('/').at(-1)!));

  it('have an unguessable address and no content to fetch', async () => {
    const url = await place(100);
    assert.match(url, /\/api\/v1\/uploads\/[0-9a-f]{32}$/);
    const answer = await fetch(url);
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  });

  it('go on at the offset of the office after a cut', async () => {
    const bytes = png(300_000);
    const url = await place(bytes.length);
    await cutAfter(url, bytes, 120_000, () => stored(url).length > 0);
    const offset = Number((await head(url)).headers.get('upload-offset'));
    assert.ok(offset > 0 && offset <= 120_000, `some of it arrived: ${offset}`);
    assert.equal((await patch(url, offset + 1, bytes.subarray(offset + 1))).status, 409, 'a gap is refused');
    assert.equal((await patch(url, offset, bytes.subarray(offset))).status, 204);
    assert.deepEqual(stored(url), bytes);
  });

  it('work with the client of the widget', async () => {
    const bytes = pdf(200_000);
    const url = await new Promise<string>((resolve, reject) => {
      const client = new tusClient.Upload(bytes, {
        endpoint: `${office.base}/uploads`,
        chunkSize: 64 * 1024,
        metadata: { filename: 'tờ khai.pdf', filetype: 'application/pdf' },
        onSuccess: () => resolve(client.url!),
        onError: reject,
      });
      client.start();
    });
    assert.deepEqual(stored(url), bytes);
  });

  it('are refused by content, whatever they call themselves', async () => {
    for (const bytes of [
      Buffer.from('<html><script>alert(1)</script></html>'),
      Buffer.alloc(0),
      Buffer.from('MZ' + 'x'.repeat(500)),
    ]) {
      const created = await createUpload(office, bytes.length);
      const url = new URL(created.headers.get('location') ?? '/none', office.address).href;
      const answer = bytes.length === 0 ? created : await patch(url, 0, bytes);
      assert.equal(answer.status, 422);
      const problem = (await answer.json()) as { code: string; issues: { code: string }[] };
      assert.deepEqual([problem.code, problem.issues[0]!.code], ['invalid', 'fileType']);
      if (bytes.length > 0) assert.equal((await head(url)).status, 404, 'and not kept');
    }
  });

  it('are refused when too large, before a byte is sent', async () => {
    const answer = await createUpload(office, 2 * 1024 * 1024 + 1);
    assert.equal(answer.status, 413);
    assert.equal(((await answer.json()) as { code: string }).code, 'tooLarge');
    const url = await place(1000);
    assert.equal((await patch(url, 0, png(2000))).status, 413, 'nor more than was announced');
  });

  it('can be taken back until a dossier has them', async () => {
    const remove = (id: string) =>
      fetch(`${office.base}/uploads/${id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
    const free = await upload(office, png());
    assert.equal((await remove(free.id)).status, 204);
    assert.equal(existsSync(join(office.config.dataDir, 'uploads', free.id)), false);
    assert.equal((await remove(free.id)).status, 404);
    const submission = await ready(office);
    assert.equal((await submit(office, submission)).status, 201);
    assert.equal((await remove(submission.documents['idCopy']![0]!.id)).status, 409);
    assert.equal(stored(submission.documents['idCopy']![0]!.id).length, 400);
  });

  it('stay inside their folder', async () => {
    for (const id of ['..%2Ftoken', '%2e%2e/token', 'x'.repeat(32), `${'0'.repeat(32)}.json`]) {
      const answer = await fetch(`${office.base}/uploads/${id}`, {
        method: 'HEAD',
        headers: { 'tus-resumable': '1.0.0' },
      });
      assert.ok([404, 405].includes(answer.status), id);
    }
  });

  it('say what they can do', async () => {
    const answer = await fetch(`${office.base}/uploads`, { method: 'OPTIONS' });
    assert.equal(answer.headers.get('tus-version'), '1.0.0');
    assert.equal(answer.headers.get('tus-max-size'), String(2 * 1024 * 1024));
  });

  it('are taken up where the office stopped between the last byte and the look at the content', async () => {
    const bytes = png();
    const url = await place(bytes.length);
    const id = url.split('/').at(-1)!;
    writeFileSync(join(office.config.dataDir, 'uploads', id), bytes);
    const submission = await ready(office);
    const file = { ...submission.documents['idCopy']![0]!, id };
    assert.equal((await submit(office, { ...submission, documents: { idCopy: [file] } })).status, 201);
  });
});

it('clears away at its start what nobody filed', async () => {
  const config = await testConfig();
  const quiet = { clock: () => monday, log: () => undefined };
  const first = await startOffice(config, quiet);
  const office = { ...first, base: `${first.address}/api/v1`, config, lines: [] };
  const young = await upload(office, png());
  const old = await upload(office, png());
  const filed = await ready(office);
  assert.equal((await submit(office, filed)).status, 201);
  await first.stop();
  const folder = join(config.dataDir, 'uploads');
  for (const id of [old.id, filed.documents['idCopy']![0]!.id]) {
    const file = join(folder, `${id}.json`);
    const info = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...info, creation_date: '2020-01-01T00:00:00.000Z' }));
  }
  // Stopping waits for the sweep that began with the start.
  await (await startOffice(config, quiet)).stop();
  const kept = [young.id, old.id, filed.documents['idCopy']![0]!.id].map((id) =>
    existsSync(join(folder, id)),
  );
  assert.deepEqual(kept, [true, false, true]);
});

/** Sends part of the body and breaks the connection once some of it has arrived. */
function cutAfter(url: string, bytes: Buffer, sent: number, arrived: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
    });
    call.on('error', () => undefined).on('close', resolve);
    call.write(bytes.subarray(0, sent));
    const look = () => void (arrived() ? call.destroy() : setImmediate(look));
    look();
  });
}
