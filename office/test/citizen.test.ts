/** What citizens do after filing, over HTTP. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { CitizenAct } from 'dvc-widgets/backend';
import type { Act } from 'dvc-widgets/lifecycle';
import { allowed, asked, call, go, own } from './citizens.js';
import {
  letters,
  lookUp,
  monday,
  openOffice,
  paths,
  pdf,
  png,
  postJson,
  ready,
  step,
  submit,
  type TestOffice,
  told,
  upload,
} from './support.js';

describe('citizens’ acts', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice({ oneTimeCode: 'off' }, () => monday);
  });

  it('are those that the status says, and no others', async () => {
    const plain = await own(office);
    const at: [Act[], CitizenAct[]][] = [
      [[], ['withdraw', 'deliver']],
      [['accept'], ['withdraw', 'deliver']],
      [['forward'], ['withdraw', 'deliver']],
      [['requestFee'], ['withdraw', 'deliver']],
      [
        ['confirmPayment', 'suspend'],
        ['withdraw', 'deliver'],
      ],
      [['resume', 'publish'], ['deliver']],
      [['handOver'], ['rate']],
    ];
    const bodies = {
      supplement: { answers: {} },
      withdraw: {},
      deliver: {},
      rate: { score: 'neutral' },
    };
    for (const [way, acts] of at) {
      await go(office, plain.code, ...way);
      assert.deepEqual(await allowed(office, plain), acts, way.join());
      for (const [act, body] of Object.entries(bodies))
        if (!acts.includes(act as CitizenAct)) {
          const answer = await call(office, act, { ...plain, ...body });
          assert.deepEqual(
            [answer.status, answer.body.code],
            [409, 'notAllowed'],
            `${act} after ${way.join()}`,
          );
        }
    }
    const other = (await submit(office, await ready(office))).body.code;
    assert.deepEqual(
      await allowed(office, { code: other, factor: '5678' }),
      ['withdraw'],
      'no post where the procedure offers none',
    );
  });

  it('need code and factor, and answer an unknown code as a wrong factor', async () => {
    const bodies = {
      supplement: {},
      withdraw: {},
      deliver: {},
      rate: { score: 'satisfied' },
      paper: { number: '1' },
      result: { id: '1' },
    };
    let { code } = await own(office);
    for (const [i, [what, body]] of Object.entries(bodies).entries()) {
      ({ code } = await own(office));
      const wrong = await call(office, what, { code, factor: '0000', ...body });
      const none = await call(office, what, { code: `H26.999-261123-999${i}`, factor: '4321', ...body });
      assert.deepEqual([wrong.status, wrong.body.code], [404, 'notFound'], what);
      assert.deepEqual([none.status, none.body], [404, wrong.body], what);
    }
    for (let i = 0; i < 4; i++) await call(office, 'withdraw', { code, factor: '0000' });
    const right = await call(office, 'withdraw', { code, factor: '4321' });
    assert.equal(right.status, 429, 'wrong ones count as in the look-up');
  });

  it('want a key where something changes', async () => {
    const plain = await own(office);
    const answer = await postJson(`${office.base}/dossiers/withdraw`, plain);
    assert.equal(answer.status, 400);
    assert.deepEqual(paths(answer), ['Idempotency-Key: badFormat']);
  });

  describe('withdraw', () => {
    it('stops the dossier, with the reason in its history', async () => {
      const plain = await own(office);
      await go(office, plain.code, 'accept');
      const answer = await call(office, 'withdraw', { ...plain, reason: ' Không còn cần nữa ' });
      assert.deepEqual([answer.status, answer.body.status], [200, 7]);
      assert.deepEqual(answer.body.history.at(-1), {
        status: 7,
        at: '2026-11-23T09:00:00+07:00',
        note: 'Không còn cần nữa',
      });
      assert.deepEqual(answer.body.allowed, []);
      assert.equal((await letters(office, plain.code)).filter((text) => /rut ho so/.test(text)).length, 1);
    });

    it('has one effect per key, also at once, and refuses the key for another content', async () => {
      const plain = await own(office);
      const key = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => call(office, 'withdraw', plain, key)));
      for (const answer of answers) assert.deepEqual([answer.status, answer.body.status], [200, 7]);
      assert.deepEqual((await call(office, 'withdraw', plain, key)).body, answers[0]!.body);
      assert.equal((await letters(office, plain.code)).filter((text) => /rut ho so/.test(text)).length, 1);
      const other = await call(office, 'withdraw', { ...plain, reason: 'x' }, key);
      assert.deepEqual([other.status, other.body.code], [409, 'keyMismatch']);
      const again = await call(office, 'withdraw', plain);
      assert.equal(again.body.code, 'notAllowed');
      const elsewhere = await call(office, 'withdraw', await own(office), key);
      assert.equal(elsewhere.body.code, 'keyMismatch');
    });
  });

  describe('supplement', () => {
    const names = { 'children.k1.childName': 'Nguyễn  Văn Tỵ' };

    it('takes what was asked, by the form’s rules and the paths of the request', async () => {
      const plain = await asked(office);
      const photo = await upload(office, png());
      const wrong = async (answers: object, documents: object) =>
        paths(await call(office, 'supplement', { ...plain, answers, documents }));
      assert.deepEqual(await wrong({}, {}), [
        'children.k1.childName: required',
        'documents.idCopy: required',
      ]);
      assert.deepEqual(await wrong({ ...names, fullName: 'X' }, { idCopy: [photo], stamp: [photo] }), [
        'fullName: unexpected',
        'documents.stamp: unexpected',
      ]);
      assert.deepEqual(await wrong({ 'children.k1.childName': 'R2D2' }, { idCopy: [photo] }), [
        'children.k1.childName: badName',
      ]);
      assert.deepEqual(await wrong(names, { idCopy: [{ ...photo, id: 'f'.repeat(32) }] }), [
        'documents.idCopy: fileUnknown',
      ]);
      const scan = await upload(office, pdf(), 'application/pdf');
      assert.deepEqual(await wrong(names, { idCopy: [{ ...scan, type: 'image/png' }] }), [
        'documents.idCopy: fileType',
      ]);
      assert.equal((await lookUp(office, plain.code, '5678')).body.status, 5);
      const answer = await call(office, 'supplement', {
        ...plain,
        answers: names,
        documents: { idCopy: [photo] },
      });
      assert.deepEqual([answer.status, answer.body.status], [200, 1], JSON.stringify(answer.body));
      assert.equal(answer.body.supplement, undefined);
      assert.equal((await letters(office, plain.code)).filter((text) => /phan bo sung/.test(text)).length, 1);
      const second = await submit(office, await ready(office));
      const stolen = {
        act: 'requestSupplement',
        supplement: { reason: 'x', documents: [{ name: 'idCopy' }] },
      };
      await step(office, second.body.code, stolen);
      const taken = await call(office, 'supplement', {
        code: second.body.code,
        factor: '5678',
        documents: { idCopy: [photo] },
      });
      assert.deepEqual(paths(taken), ['documents.idCopy: fileUnknown']);
    });

    it('gives a retry its answer although the files are the dossier’s by now', async () => {
      const plain = await asked(office);
      const body = { ...plain, answers: names, documents: { idCopy: [await upload(office, png())] } };
      const key = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => call(office, 'supplement', body, key)));
      for (const answer of answers) assert.deepEqual([answer.status, answer.body], [200, answers[0]!.body]);
    });

    it('goes several rounds, each with its own request', async () => {
      const plain = await asked(office);
      const first = { ...plain, answers: names, documents: { idCopy: [await upload(office, png())] } };
      await call(office, 'supplement', first);
      const more = { reason: 'Vẫn mờ', documents: [{ name: 'idCopy' }] };
      const again = await step(office, plain.code, { act: 'requestSupplement', supplement: more });
      assert.equal(again.body.supplement!.round, 2);
      const old = await call(office, 'supplement', {
        ...first,
        documents: { idCopy: [await upload(office, png())] },
      });
      assert.deepEqual(paths(old), ['children.k1.childName: unexpected']);
      const answer = await call(office, 'supplement', {
        ...plain,
        documents: { idCopy: [await upload(office, png())] },
      });
      assert.equal(answer.body.status, 1);
    });

    it('is not offered for what only the desk can take', async () => {
      const { code } = (await submit(office, await ready(office))).body;
      const supplement = { reason: 'Cần bản chính', documents: [{ name: 'household' }] };
      const answer = await step(office, code, { act: 'requestSupplement', supplement });
      assert.deepEqual(answer.body.allowed, ['withdraw']);
      assert.equal(answer.body.supplement!.documents[0]!.document, undefined);
    });
  });

  it('leave no code, factor or name in the log', () => {
    const log = office.lines.map(told).join('\n');
    assert.match(log, /\/api\/v1\/dossiers\/withdraw/);
    for (const secret of ['4321', '5678', 'H26.999-', 'Trần', 'GTN'])
      assert.ok(!log.includes(secret), secret);
  });
});
