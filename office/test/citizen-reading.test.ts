/** What citizens order and read once the dossier is under way, over HTTP. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { PaperSheet } from 'dvc-widgets/backend';
import { allowed, call, due, go, own } from './citizens.js';
import {
  extract,
  lookUp,
  monday,
  openOffice,
  paths,
  pdf,
  ready,
  step,
  submit,
  upload,
  type TestOffice,
} from './support.js';

describe('after filing', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice({ oneTimeCode: 'off' }, () => monday);
  });

  describe('home delivery', () => {
    const address = {
      province: '01',
      provinceName: 'Thành phố Hà Nội',
      commune: '00145',
      line: ' 1 Phố Thử ',
    };
    const order = { recipient: 'Trần Văn Bình', phone: '0987 654 321', address };

    it('is ordered with a name, a number and an address, and again until it is sent', async () => {
      const plain = await own(office);
      assert.deepEqual(paths(await call(office, 'deliver', plain)), [
        'recipient: required',
        'phone: required',
        'address: required',
      ]);
      assert.deepEqual(
        paths(await call(office, 'deliver', { ...plain, ...order, phone: '1', address: { line: 'x' } })),
        ['phone: badPhone', 'address: addressIncomplete'],
      );
      const answer = await call(office, 'deliver', { ...plain, ...order });
      assert.deepEqual([answer.status, answer.body.delivery], [200, 'post']);
      await go(office, plain.code, 'accept', 'forward', 'publish');
      assert.equal(
        (await call(office, 'deliver', { ...plain, ...order, recipient: 'Trần Thị Tư' })).status,
        200,
      );
      const sent = { act: 'handOver', delivery: { tracking: 'VN1' } };
      assert.equal((await step(office, plain.code, sent)).status, 200);
      assert.deepEqual(await allowed(office, plain), ['rate']);
    });

    it('says again what to have ready to somebody who had chosen the electronic result', async () => {
      const plain = extract();
      const answers = { ...plain.answers, resultDelivery: 'electronic' };
      const { code } = (await submit(office, { ...plain, answers })).body;
      const answer = await call(office, 'deliver', { code, factor: '4321', ...order });
      assert.deepEqual(answer.body.bring, ['Giấy tờ tùy thân']);
    });
  });

  it('rating is taken once, at the end, from a closed list', async () => {
    const plain = await own(office);
    await go(office, plain.code, 'accept', 'forward', 'publish', 'handOver');
    const rate = async (body: object) => paths(await call(office, 'rate', { ...plain, ...body }));
    assert.deepEqual(await rate({}), ['score: required']);
    assert.deepEqual(await rate({ score: 5 }), ['score: notAnOption']);
    assert.deepEqual(await rate({ score: 'neutral', criteria: { price: 'neutral' } }), [
      'criteria.price: notAnOption',
    ]);
    assert.deepEqual(await rate({ score: 'neutral', comment: 'x'.repeat(2001) }), ['comment: tooLong']);
    const given = { score: 'satisfied', criteria: { time: 'satisfied', manner: 'neutral' }, comment: 'Tốt' };
    const answer = await call(office, 'rate', { ...plain, ...given });
    assert.deepEqual([answer.status, answer.body.allowed], [200, []]);
    assert.equal((await call(office, 'rate', { ...plain, ...given })).body.code, 'notAllowed');
  });

  describe('reading again', () => {
    it('gives papers 01 and 02, and no other', async () => {
      const plain = await own(office);
      await go(office, plain.code, 'accept', 'forward');
      const { papers } = (await lookUp(office, plain.code, plain.factor)).body;
      assert.deepEqual(
        papers!.map(({ kind }) => kind),
        ['01'],
      );
      const [paper] = papers!;
      const answer = await call<PaperSheet>(office, 'paper', { ...plain, number: paper!.number });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.deepEqual([answer.body.kind, answer.body.number], ['01', paper!.number]);
      assert.equal(answer.body.title, 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
      const inner = await call(office, 'paper', { ...plain, number: paper!.number.replace('GTN', 'PKS') });
      assert.equal(inner.status, 404, '06 is the office’s own');
      const other = await own(office);
      assert.equal((await call(office, 'paper', { ...other, number: paper!.number })).status, 404);
    });

    it('gives the result’s files once it is there, as downloads', async () => {
      const plain = await own(office);
      await go(office, plain.code, 'accept', 'forward');
      const bytes = pdf(5000);
      const { id } = await upload(office, bytes, 'application/pdf');
      const results = [{ id, name: 'Trích lục "khai sinh".pdf' }];
      const published = await step(office, plain.code, { act: 'publish', results });
      const file = { id, name: 'Trích lục "khai sinh".pdf', size: 5000, type: 'application/pdf' };
      assert.deepEqual(published.body.results, [file]);
      const fetched = await fetch(`${office.base}/dossiers/result`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...plain, id }),
      });
      assert.equal(fetched.status, 200);
      for (const [name, value] of Object.entries({
        'content-type': 'application/pdf',
        'content-length': '5000',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-disposition':
          "attachment; filename*=UTF-8''Tr%C3%ADch%20l%E1%BB%A5c%20%22khai%20sinh%22.pdf",
      }))
        assert.equal(fetched.headers.get(name), value);
      assert.deepEqual(Buffer.from(await fetched.arrayBuffer()), bytes);
      assert.equal(
        (await call(office, 'result', { ...(await own(office)), id })).status,
        404,
        'by nobody else',
      );
      const filed = await ready(office);
      const scan = filed.documents['idCopy']![0]!.id;
      const { code } = (await submit(office, filed)).body;
      await go(office, code, 'accept', 'forward', 'publish');
      assert.equal(
        (await call(office, 'result', { code, factor: '5678', id: scan })).status,
        404,
        'no scan is a result',
      );
    });

    it('shows the fee from the request on', async () => {
      const plain = await own(office);
      await go(office, plain.code, 'requestFee');
      const payment = async () => (await lookUp(office, plain.code, plain.factor)).body.payment;
      const asked = { amount: 16000, reason: 'Lệ phí', requestedAt: '2026-11-23T09:00:00+07:00' };
      assert.deepEqual(await payment(), asked);
      await step(office, plain.code, { act: 'confirmPayment', appointment: due });
      assert.deepEqual(await payment(), { ...asked, paidAt: '2026-11-23T09:00:00+07:00' });
    });
  });
});
