/** Marked data through every route, faults included; then every line that the office said is read. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { createApp } from '../src/app.js';
import { logTo } from '../src/log.js';
import { Sender } from '../src/outbox/sender.js';
import { uploadsPath } from '../src/routes/uploads.js';
import { Uploads } from '../src/uploads.js';
import { sendingWith, startGateway } from './sending.js';
import {
  answersWith,
  createUpload,
  lookUp,
  openRooms,
  openUploads,
  patch,
  png,
  postJson,
  step,
  submissionWith,
  submit,
  token,
  told,
  upload,
} from './support.js';

/** Nothing of these, in any spelling that a program might choose. */
const marks = [/canary/i, /chim/i, /0?977654321/, /4321\b/, /001093004567/, /Bearer/, new RegExp(token)];

it('leaves no personal datum and no secret in the log', async () => {
  const lines: string[] = [];
  const real = { log: console.log, error: console.error, warn: console.warn, info: console.info };
  const listen = (...said: unknown[]) => void lines.push(said.map(String).join(' '));
  Object.assign(console, { log: listen, error: listen, warn: listen, info: listen });
  after(() => Object.assign(console, real));

  const gateway = await startGateway();
  gateway.answer = (response) => response.writeHead(500).end('no');
  const sending = sendingWith({
    SMS_URL: `${gateway.url}/?key=canary-key`,
    SMS_BODY: '{"to":"{phone}","text":"{text}"}',
    SMTP_URL: 'smtp://canary:canary@127.0.0.1:9',
    MAIL_FROM: 'canary@example.vn',
    SMTP_TLS: 'off',
    WEBHOOK_URLS: `${gateway.url}/canary`,
    WEBHOOK_SECRET: 'canary-canary-canary-canary',
  });
  const rooms = await openRooms({ sending });
  const log = logTo((line) => lines.push(line));
  const sender = await Sender.open({ ...rooms, log }, sending);
  const storage = await openUploads(rooms.config);
  const { maxUploadMB: maxMB } = rooms.config;
  const uploads = new Uploads(rooms.db, { storage, path: uploadsPath, maxMB, log });
  const app = createApp({ ...rooms, uploads, log, sender });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const office = { address, base: `${address}/api/v1` };

  const marked = { fullName: 'Chim Hoàng Yến Canary', phone: '+84977654321', email: 'canary@example.com' };
  const submission = submissionWith({ idCopy: [await upload(office, png())] }, answersWith(marked));
  const { code } = (await submit(office, submission)).body;
  assert.ok(code);
  const note = 'Canary: CCCD 001093004567, gọi 0977654321';
  await submit(office, { ...submission, procedure: 'canary' });
  await submit(office, submissionWith({}, answersWith({ ...marked, birthDate: 'canary' })));
  await submit(office, submission, { key: 'canary-0977654321' });
  await lookUp(office, code, '4321');
  await lookUp(office, `${code}-canary`, '0977654321');
  await postJson(`${office.base}/dossiers`, '{"canary": 0977654321', { 'idempotency-key': randomUUID() });
  await step(office, code, { act: 'accept', note, appointment: '2026-12-01T09:00:00+07:00' });
  await step(office, code, { act: 'refuse', note });
  await step(office, code, { act: 'accept' }, 'canary-token');
  await step(office, `${code}/canary`, { act: 'forward' });
  await step(office, code, { act: 'forward', note });
  const supplement = { reason: note, documents: [{ name: 'idCopy', note }], fields: [] };
  await step(office, code, { act: 'requestSupplement', supplement });
  const failing = await createUpload(office, 500);
  await patch(new URL(failing.headers.get('location')!, address).href, 0, Buffer.from('canary'.repeat(90)));
  for (const path of [
    '/?phone=0977654321',
    '/canary/0977654321',
    '/api/v1/dossiers/canary',
    '/desk/?q=canary',
    '/outbox?canary',
    '/readyz',
    '/desk/sign-in?next=/canary',
  ])
    await fetch(address + path, { headers: { authorization: 'Bearer canary', cookie: 'canary=0977654321' } });
  await fetch(`${address}/desk/sign-in`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ username: 'canary', password: 'canary-0977654321' }),
  });
  await sender.flush();

  // A broken table: the database's own messages quote every value.
  await rooms.db.execute(sql`alter table outbox add constraint none check (act = 'none') not valid`);
  const again = submissionWith({ idCopy: [await upload(office, png())] }, answersWith(marked));
  assert.equal((await submit(office, again)).status, 500);
  assert.equal((await step(office, code, { act: 'withdraw', note })).status, 500);
  await rooms.db.execute(sql`alter table dossiers rename column phone to telephone`);
  assert.equal((await lookUp(office, code, '4321')).status, 500);
  await sender.stop();

  assert.equal(lines.filter((line) => line.includes('"level":"error"')).length, 3);
  for (const event of ['request', 'not sent'])
    assert.ok(
      lines.some((line) => line.includes(`"event":"${event}"`)),
      event,
    );
  for (const line of lines) {
    assert.equal(typeof (JSON.parse(line) as { time: unknown }).time, 'string', 'one JSON object a line');
    for (const mark of marks) assert.doesNotMatch(told(line), mark);
    assert.ok(!line.includes(code), 'nor a dossier code');
  }
});
