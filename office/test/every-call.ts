/** One of every call of the protocol, right and wrong, and all that the office says to it. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after } from 'node:test';
import { call, go } from './citizens.js';
import {
  createUpload,
  extract,
  head,
  lookUp,
  patch,
  pdf,
  png,
  postJson,
  ready,
  solve,
  step,
  submit,
  upload,
  type TestOffice,
} from './support.js';

export interface Seen {
  method: string;
  path: string;
  sent: string | undefined;
  status: number;
  headers: Headers;
  text: string;
}

/** Sees every call that goes to the office while the test works with it. */
export function watch(base: string): Seen[] {
  const seen: Seen[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await real(input, init);
    const url = String(input instanceof Request ? input.url : input);
    if (url.startsWith(base)) {
      const sent = typeof init?.body === 'string' ? init.body : undefined;
      const text = await answer.clone().text();
      const { status, headers } = answer;
      seen.push({
        method: (init?.method ?? 'GET').toLowerCase(),
        path: url.slice(base.length),
        sent,
        status,
        headers,
        text,
      });
    }
    return answer;
  };
  after(() => {
    globalThis.fetch = real;
  });
  return seen;
}

/** One of everything, right and wrong. */
export async function everyCall(office: TestOffice): Promise<void> {
  const solved = async () => ({ solution: await solve(office) });
  const { base } = office;
  await fetch(`${base}/uploads`, { method: 'OPTIONS', headers: { 'tus-resumable': '1.0.0' } });
  const created = await createUpload(office, 400);
  const place = new URL(created.headers.get('location')!, office.address).href;
  await patch(place, 0, png().subarray(0, 100));
  await head(place);
  await patch(place, 7, png());
  await fetch(place, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
  await head(place);
  await createUpload(office, 11 * 2 ** 20);
  await patch(
    new URL((await createUpload(office, 9)).headers.get('location')!, office.address).href,
    0,
    Buffer.from('GIF89a...'),
  );

  const filed = await submit(office, extract(), await solved());
  assert.equal(filed.status, 201);
  await submit(office, await ready(office, { copies: 99, purpose: 'no' }), await solved());
  await submit(office, extract());
  await submit(office, {}, { key: 'no' });
  await fetch(`${base}/dossiers`, { method: 'POST', body: 'x' });
  const key = '00000000-0000-4000-8000-00000000000a';
  await submit(office, extract(), { key, ...(await solved()) });
  await submit(office, extract('+84911111111'), { key, ...(await solved()) });
  await submit(office, { ...extract(), answers: { fullName: 'x'.repeat(2 ** 21) } });

  const { code } = filed.body;
  const mine = { code, factor: '4321' };
  await lookUp(office, code, '4321');
  await lookUp(office, code, '0000');
  await lookUp(office, code, undefined as unknown as string);
  for (let i = 0; i < 7; i += 1) await lookUp(office, 'H26.999-261123-9999', '0000');
  await postJson(`${base}/dossiers/one-time-code`, { code });

  const { answers } = extract();
  await call(office, 'rate', { ...mine, score: 'satisfied' });
  const address = { province: '01', commune: '00145', line: 'Số 1' };
  await call(office, 'deliver', { ...mine, recipient: 'Trần Văn Bình', phone: '+84987654321', address });
  await call(office, 'deliver', { ...mine, recipient: '', phone: '1', address: {} });
  await step(office, code, { act: 'accept' });
  await step(office, code, { act: 'accept' }, 'not the token');
  await step(office, 'H26.999-261123-9999', { act: 'accept' });
  await go(office, code, 'accept', 'forward', 'requestFee');
  const signed = { 'webhook-id': 'a', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' };
  await postJson(`${base}/payments`, { reference: 'a', amount: 1, content: code }, signed);
  const report = async (body: object) => {
    const seconds = String(Math.floor(new Date('2026-11-23T09:00:00+07:00').getTime() / 1000));
    const text = JSON.stringify(body);
    const mac = createHmac('sha256', 'x'.repeat(24)).update(`b.${seconds}.${text}`).digest('base64');
    const headers = { 'webhook-id': 'b', 'webhook-timestamp': seconds, 'webhook-signature': `v1,${mac}` };
    return postJson(`${base}/payments`, text, headers);
  };
  await report({ reference: 'r', amount: 1, content: code });
  assert.equal((await report({ reference: 'r', amount: 16000, content: code })).status, 200);
  await report({ reference: 'r', amount: 17000, content: code });
  await lookUp(office, code, '4321');
  const supplement = { reason: 'Thiếu', fields: [{ path: 'fullName' }], documents: [] };
  await step(office, code, { act: 'requestSupplement', supplement });
  const { body: shown } = await lookUp(office, code, '4321');
  await call(office, 'supplement', { ...mine, answers: {}, documents: {} });
  await call(office, 'supplement', { ...mine, answers: { fullName: answers['fullName'] }, documents: {} });
  for (const { number } of shown.papers!) await call(office, 'paper', { ...mine, number });
  await call(office, 'paper', { ...mine, number: '9' });
  const file = await upload(office, pdf(), 'application/pdf');
  await step(office, code, { act: 'publish', results: [{ id: file.id, name: 'Kết quả.pdf' }] });
  await lookUp(office, code, '4321');
  await fetch(`${base}/dossiers/result`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...mine, id: file.id }),
  });
  await call(office, 'result', { ...mine, id: 'x' });
  await fetch(`${base}/uploads/${file.id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
  await go(office, code, 'handOver');
  await call(office, 'rate', {
    ...mine,
    score: 'satisfied',
    criteria: { time: 'neutral' },
    comment: 'Tốt',
  });
  const other = await submit(office, extract(), await solved());
  const theirs = { code: other.body.code, factor: '4321' };
  await call(office, 'withdraw', { ...theirs, reason: 'Không cần nữa' });
  await call(office, 'withdraw', theirs);
  await fetch(`${base}/openapi.json`);
  await fetch(`${base}/docs`);
}
