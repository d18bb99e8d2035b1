/** What passes by itself: the database away, the disk full. Clear answers meanwhile, nothing lost, no help needed. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { missing, startPostgres } from '../../scripts/services.js';
import { problemFor } from '../src/faults.js';
import { Problem } from '../src/problem.js';
import { startOffice } from '../src/start.js';
import {
  createUpload,
  extract,
  head,
  monday,
  openOffice,
  patch,
  png,
  submit,
  testConfig,
  type Answer,
} from './support.js';

const noPostgres = missing('postgres');

describe('a database that is away', { skip: noPostgres }, () => {
  it('is said with a time to come back, and found again without help', async () => {
    const postgres = await startPostgres();
    after(() => postgres.close());
    const office = await openOffice({ databaseUrl: postgres.url });
    const get = (path: string) => fetch(`${office.address}${path}`);
    const key = crypto.randomUUID();
    const before = await submit(office, extract(), { key });
    assert.equal(before.status, 201);

    await postgres.stop();
    const during: Answer = await submit(office, extract());
    assert.deepEqual(
      [during.status, during.headers.get('retry-after'), during.body.code],
      [503, '10', 'unavailable'],
    );
    assert.equal((await get('/healthz')).status, 200, 'the office itself lives');
    const ready = await get('/readyz');
    assert.deepEqual([ready.status, ready.headers.get('retry-after')], [503, '10']);
    assert.deepEqual(await ready.json(), { ok: false, database: false, storage: true, lateLetters: 0 });
    const page = await get('/desk/sign-in');
    assert.deepEqual([page.status, page.headers.get('retry-after')], [503, '10']);

    await postgres.start();
    assert.deepEqual((await submit(office, extract(), { key })).body, before.body, 'nothing is lost');
    assert.equal((await submit(office, extract())).status, 201);
    assert.equal((await get('/readyz')).status, 200);
  });
});

describe('a full disk', async () => {
  const config = await testConfig();
  const folder = join(config.dataDir, 'uploads');
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status === 0;
  after(() => mounted && execFileSync('umount', ['-l', folder]));

  it(
    'refuses uploads clearly, and an upload goes on where it was',
    { skip: !mounted && 'needs a small disk, which only root may mount' },
    async () => {
      const running = await startOffice(config, { clock: () => monday, log: () => undefined });
      after(() => running.stop());
      const office = { ...running, base: `${running.address}/api/v1` };
      const bytes = png(4_000_000);
      const created = await createUpload(office, bytes.length);
      const url = new URL(created.headers.get('location')!, office.address).href;
      assert.equal((await patch(url, 0, bytes.subarray(0, 1_000_000))).status, 204);

      const filler = join(folder, 'filler');
      try {
        writeFileSync(filler, Buffer.alloc(30_000_000));
      } catch {
        // As intended: not a byte is left.
      }
      const cut = await patch(url, 1_000_000, bytes.subarray(1_000_000));
      assert.deepEqual([cut.status, cut.headers.get('retry-after')], [507, '60']);
      assert.equal(((await cut.json()) as { code: string }).code, 'unavailable');
      const more = await createUpload(office, 1000);
      assert.equal(more.status, 507, 'said before a byte is sent');

      rmSync(filler);
      const offset = Number((await head(url)).headers.get('upload-offset'));
      assert.ok(offset >= 1_000_000);
      assert.equal((await patch(url, offset, bytes.subarray(offset))).status, 204);
    },
  );
});

it('tells what passes from what is broken', () => {
  const failure = (code: string, cause?: unknown) =>
    Object.assign(new Error('Failed query', { cause }), { code });
  const statuses = [
    failure('ECONNREFUSED'),
    new Error('Failed query', { cause: failure('57P03') }),
    new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') }),
    failure('53300'),
    failure('ENOSPC'),
    failure('', failure('53100')),
    failure('23505'),
    new TypeError('x is undefined'),
    'text',
    new Problem('notFound'),
  ].map((error) => problemFor(error).status);
  assert.deepEqual(statuses, [503, 503, 503, 503, 507, 507, 500, 500, 500, 404]);
});
