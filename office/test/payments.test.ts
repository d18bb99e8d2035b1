import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { DossierStatus } from 'dvc-widgets/backend';
import { signature } from '../src/outbox/webhook.js';
import { crc16, vietQr } from '../src/payments/vietqr.js';
import { due, go, own } from './citizens.js';
import {
  lookUp,
  monday,
  openOffice,
  paths,
  postJson,
  ready,
  step,
  submit,
  type TestOffice,
} from './support.js';

const bank = {
  bin: '970403',
  name: 'Ngân hàng Thử',
  account: '0011012345678',
  holder: 'UBND PHUONG THU NGHIEM',
};
const paymentSecret = 'a-secret-that-the-bank-knows';

describe('VietQR', () => {
  it('sums as CRC-16/CCITT-FALSE does', () => {
    assert.equal(crc16('123456789'), '29B1');
    // NAPAS's own example of a code.
    const example =
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA' +
      '530370454061800005802VN62340107NPS68690819thanh toan don hang6304';
    assert.equal(crc16(example), '2E2E');
  });

  it('writes the fields of NAPAS’s format, each with its length, and the sum over all of it', () => {
    const qr = vietQr({
      bin: '970403',
      account: '0011012345678',
      amount: 180000,
      content: 'H269992611230001',
    });
    assert.equal(
      qr.slice(0, -4),
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA' +
        '5303704540618000' +
        '05802VN' +
        '62200816H2699926112300016304',
    );
    assert.equal(qr.slice(-4), crc16(qr.slice(0, -4)));
  });
});

describe('payments', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice({ bank, paymentSecret }, () => monday);
  });

  const now = Math.floor(monday.getTime() / 1000);
  const report = (
    content: object | string,
    {
      secret = paymentSecret,
      seconds = now,
      signed = content,
    }: { secret?: string; seconds?: number; signed?: object | string } = {},
    to = office,
  ) => {
    const text = (value: object | string) => (typeof value === 'string' ? value : JSON.stringify(value));
    const id = randomUUID();
    return postJson<{ code: string }>(`${to.base}/payments`, text(content), {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,AAAA ${signature(secret, id, seconds, text(signed))}`,
    });
  };
  const status = async (code: string, factor: string): Promise<DossierStatus> =>
    (await lookUp(office, code, factor)).body;
  /** A dossier in processing that waits for 16.000 đồng. */
  const waiting = async () => {
    const { code } = (await submit(office, await ready(office))).body;
    await go(office, code, 'accept', 'forward', 'requestFee');
    return code;
  };
  const transfer = (code: string, change: object = {}) => ({
    reference: `FT-${randomUUID()}`,
    amount: 16000,
    content: `MBVCB.123456.${code.replace(/[.-]/g, '')}.CT tu 0123456789`,
    ...change,
  });

  it('are told how to transfer, with the code as the text', async () => {
    const code = await waiting();
    const { transfer } = (await status(code, '5678')).payment!;
    const { qr, ...said } = transfer!;
    const content = code.replace(/[.-]/g, '');
    assert.deepEqual(said, {
      bank: bank.name,
      account: bank.account,
      holder: bank.holder,
      content,
    });
    assert.equal(qr, vietQr({ bin: bank.bin, account: bank.account, amount: 16000, content }));
  });

  it('are confirmed by a signed report, and the dossier goes on', async () => {
    const code = await waiting();
    const sent = transfer(code, { reference: 'FT-1' });
    const answer = await report(sent);
    assert.deepEqual([answer.status, answer.body], [200, { code }]);
    const { status: now, payment } = await status(code, '5678');
    assert.equal(now, 4);
    assert.deepEqual(payment, {
      amount: 16000,
      reason: 'Lệ phí',
      requestedAt: '2026-11-23T09:00:00+07:00',
      paidAt: '2026-11-23T09:00:00+07:00',
    });
    assert.deepEqual((await report(sent)).body, { code }, 'again, with the same answer');
    const other = await waiting();
    const doubled = await report(transfer(other, { reference: 'FT-1' }));
    assert.deepEqual([doubled.status, doubled.body.code], [409, 'keyMismatch']);
    assert.equal((await status(other, '5678')).status, 6);
  });

  it('count once when the report comes several times at once', async () => {
    const code = await waiting();
    const sent = transfer(code);
    for (const answer of await Promise.all(Array.from({ length: 8 }, () => report(sent))))
      assert.deepEqual([answer.status, answer.body], [200, { code }]);
    const { history } = await status(code, '5678');
    assert.deepEqual(
      history.map((change) => change.status),
      [1, 2, 4, 6, 4],
    );
  });

  it('of an earlier fee do not pay a later one', async () => {
    const code = await waiting();
    const sent = transfer(code);
    await report(sent);
    await go(office, code, 'requestFee');
    assert.equal((await report(sent)).status, 200);
    const { status: now, payment } = await status(code, '5678');
    assert.deepEqual([now, payment!.paidAt], [6, undefined]);
  });

  it('are found with the code written with its signs, and by nothing less than the whole code', async () => {
    const code = await waiting();
    const short = code.replace(/[.-]/g, '').slice(0, -1);
    for (const content of [short, `${code.replace(/[.-]/g, '')}0`, 'nop tien', ''])
      assert.ok((await report(transfer(code, { content }))).status >= 400, content);
    assert.equal((await status(code, '5678')).status, 6);
    assert.equal((await report(transfer(code, { content: `Nop le phi ${code.toLowerCase()}` }))).status, 200);
  });

  it('must have the amount that was asked', async () => {
    const code = await waiting();
    assert.deepEqual(paths(await report(transfer(code, { amount: 15999 }))), ['amount: tooSmall']);
    assert.deepEqual(paths(await report(transfer(code, { amount: 160000 }))), ['amount: tooLarge']);
    assert.deepEqual(paths(await report(transfer(code, { amount: '16000' }))), ['amount: notANumber']);
    assert.equal((await status(code, '5678')).status, 6);
  });

  it('are left for the clerk to confirm where no appointment can be counted', async () => {
    const { code, factor } = await own(office);
    await go(office, code, 'requestFee');
    assert.equal((await report(transfer(code))).status, 200);
    const { status: still, payment } = await status(code, factor);
    assert.equal(still, 6);
    assert.ok(payment!.paidAt);
    assert.equal(payment!.transfer, undefined, 'or somebody would pay twice');
    assert.equal((await step(office, code, { act: 'confirmPayment', appointment: due })).body.status, 2);
  });

  it('are believed only when signed, over this very body and within minutes', async () => {
    const code = await waiting();
    const sent = transfer(code);
    for (const forged of [
      { secret: 'another-secret-of-that-length' },
      { signed: { ...sent, amount: 1 } },
      { seconds: now - 301 },
      { seconds: now + 301 },
      { seconds: Number.NaN },
    ])
      assert.equal((await report(sent, forged)).status, 401, JSON.stringify(forged));
    assert.equal((await postJson(`${office.base}/payments`, sent)).status, 401);
    assert.equal((await status(code, '5678')).status, 6);
    assert.equal((await report('{', {})).status, 400);
    const closed = await openOffice();
    assert.deepEqual((await report(sent, {}, closed)).status, 405);
  });
});
