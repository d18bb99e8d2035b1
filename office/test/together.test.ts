/** Several offices on one PostgreSQL and one folder, behind a proxy that sends each request to another of them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { before, describe, it } from 'node:test';
import { demoAccount } from '../src/accounts/first.js';
import { openDatabase } from '../src/db/database.js';
import { Client, isIn } from './desk-support.js';
import { as, environment, firstLine, start } from './processes.js';
import { startGateway, type Call } from './sending.js';
import {
  afterwards,
  createUpload,
  extract,
  head,
  lookUp,
  patch,
  png,
  ready,
  server,
  step,
  submit,
  type TestOffice,
} from './support.js';

describe('several offices on one database', { skip: server === undefined && 'needs PostgreSQL' }, () => {
  let a: TestOffice;
  let b: TestOffice;
  /** Whoever comes here meets each of them in turn. */
  let both: TestOffice;
  let calls: Call[];
  before(async () => {
    const gateway = await startGateway();
    calls = gateway.calls;
    const { config, env } = await environment();
    const open = async () => {
      const child = start('src/main.ts', {
        ...env,
        CHALLENGE_COST: '0',
        SMS_URL: `${gateway.url}/sms`,
        SMS_BODY: '{"to":"{phone}","text":"{text}","id":"{id}"}',
      });
      const line = await firstLine(child, /receives dossiers/, 'stderr');
      return as(/http:\S+\d/.exec(line)![0], config);
    };
    [a, b] = await Promise.all([open(), open()]);
    both = as(await proxyTo([a, b]), config);
  });

  it('give one receipt for one key, and take one step once', async () => {
    const submission = await ready(both);
    const key = crypto.randomUUID();
    const receipts = await Promise.all([a, b].map((office) => submit(office, submission, { key })));
    assert.deepEqual(
      receipts.map(({ status }) => status),
      [201, 201],
    );
    assert.deepEqual(receipts[0]!.body, receipts[1]!.body);
    const { code } = receipts[0]!.body;
    const steps = await Promise.all([a, b].map((office) => step(office, code, { act: 'accept' })));
    assert.deepEqual(steps.map(({ status }) => status).sort(), [200, 409]);
    for (const office of [a, b]) assert.equal((await lookUp(office, code, '5678')).body.status, 2);
  });

  it('number the dossiers of a day without gap or double', async () => {
    const before = await submit(both, extract());
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(both, extract())));
    const number = (code: string) => Number(code.slice(-4));
    const first = number(before.body.code);
    assert.deepEqual(
      answers.map(({ body }) => number(body.code)).sort((x, y) => x - y),
      Array.from({ length: 20 }, (_, i) => first + 1 + i),
    );
  });

  it('send each letter once', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 10; i++) {
      const { status, body } = await submit(both, extract(`+8491234560${i}`));
      assert.equal(status, 201);
      codes.push(body.code);
    }
    const about = (code: string) => calls.filter(({ body }) => body.includes(code));
    while (!codes.every((code) => about(code).length > 0)) await new Promise(setImmediate);
    // Whatever was posted before them has been sent as well.
    await Promise.all([a, b].map((office) => fetch(`${office.address}/readyz`)));
    for (const code of codes) assert.equal(about(code).length, 1, code);
    const ids = calls.map(({ body }) => (JSON.parse(body) as { id: string }).id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('know who is signed in, and who is not any more', async () => {
    const { db, close } = await openDatabase(a.config);
    afterwards(close);
    const { username, password } = await demoAccount(db);
    const officer = new Client(a);
    await officer.signIn(username, password);
    const elsewhere = new Client(b);
    elsewhere.take(officer);
    assert.ok(await isIn(elsewhere), 'signed in at one, known at the other');
    await elsewhere.post('/desk/sign-out', {});
    assert.equal(await isIn(officer), false, 'signed out at one, out at the other');
  });

  it('take one upload together, piece by piece', async () => {
    const bytes = png(500_000);
    const created = await createUpload(both, bytes.length);
    const url = both.address + new URL(created.headers.get('location')!, both.address).pathname;
    for (let offset = 0; offset < bytes.length; offset += 50_000) {
      assert.equal((await head(url)).headers.get('upload-offset'), String(offset));
      // Every other request by the proxy: so that the pieces change sides too.
      if (offset % 100_000 === 0) await head(url);
      const sent = await patch(url, offset, bytes.subarray(offset, offset + 50_000));
      assert.equal(sent.status, 204);
    }
    assert.deepEqual(readFileSync(join(a.config.dataDir, 'uploads', url.split('/').at(-1)!)), bytes);
  });

  it('let an upload go on at another office while the first still waits for its lost line', async () => {
    const bytes = png(200_000);
    const created = await createUpload(a, bytes.length);
    const path = new URL(created.headers.get('location')!, a.address).pathname;
    const file = join(a.config.dataDir, 'uploads', path.split('/').at(-1)!);
    const hanging = request(a.address + path, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
    });
    let over = false;
    hanging.on('error', () => undefined);
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

/** A proxy without any stickiness. */
async function proxyTo(offices: readonly TestOffice[]): Promise<string> {
  let next = 0;
  const proxy = createServer((incoming, outgoing) => {
    const { address } = offices[next++ % offices.length]!;
    const onward = request(
      address + incoming.url,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.headers);
        pipeline(answer, outgoing).catch(() => outgoing.destroy());
      },
    );
    pipeline(incoming, onward).catch(() => outgoing.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  afterwards(() => proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
