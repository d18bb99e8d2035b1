/** Several offices on one PostgreSQL and one folder, as behind a proxy that sends each request to any of them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startOffice } from '../src/start.js';
import { createUpload, head, lookUp, monday, patch, png, ready, server, step, submit, testConfig, type TestOffice } from './support.js';

describe('several offices on one database', { skip: server === undefined && 'needs PostgreSQL' }, () => {
  let offices: TestOffice[];
  before(async () => {
    const config = await testConfig();
    const start = async (): Promise<TestOffice> => {
      const running = await startOffice(config, { clock: () => monday, log: () => undefined });
      after(() => running.stop());
      return { ...running, base: `${running.address}/api/v1`, config, lines: [] };
    };
    offices = await Promise.all([start(), start()]);
  });

  it('take turns with one dossier', async () => {
    const [a, b] = offices as [TestOffice, TestOffice];
    const submission = await ready(a);
    const key = crypto.randomUUID();
    const receipt = await submit(b, submission, { key });
    assert.equal(receipt.status, 201);
    assert.deepEqual((await submit(a, submission, { key })).body, receipt.body);
    const { code } = receipt.body;
    const both = await Promise.all([a, b].map((office) => step(office, code, { act: 'accept' })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409], 'one step is taken once');
    assert.equal((await lookUp(b, code, '5678')).body.status, 2);
  });

  it('let an upload go on at another office while the first still waits for its lost line', async () => {
    const [a, b] = offices as [TestOffice, TestOffice];
    const bytes = png(200_000);
    const created = await createUpload(a, bytes.length);
    const path = new URL(created.headers.get('location')!, a.address).pathname;
    const id = path.split('/').at(-1)!;
    const file = join(a.config.dataDir, 'uploads', id);
    const hanging = request(a.address + path, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
    });
    hanging.on('error', () => undefined);
    let over = false;
    hanging.on('response', () => (over = true)).on('close', () => (over = true));
    hanging.write(bytes.subarray(0, 100_000));
    while (statSync(file).size === 0) await new Promise(setImmediate);

    const found = await head(b.address + path);
    assert.ok(over, 'the first has let go before the second looks');
    const offset = Number(found.headers.get('upload-offset'));
    assert.ok(offset > 0 && offset <= 100_000);
    assert.equal((await patch(b.address + path, offset, bytes.subarray(offset))).status, 204);
    assert.deepEqual(readFileSync(file), bytes);
    hanging.destroy();
    if (!hanging.closed) await once(hanging, 'close');
  });
});
