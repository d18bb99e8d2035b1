import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import {
  answersWith,
  extract,
  letters,
  lookUp,
  openOffice,
  paths,
  postJson,
  ready,
  submissionWith,
  submit,
  upload,
  png,
  pdf,
  type TestOffice,
} from './support.js';

describe('receiving a dossier', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice();
  });

  it('answers a valid one with a receipt', async () => {
    const answer = await submit(office, await ready(office));
    assert.equal(answer.status, 201);
    assert.match(answer.body.code, /^H26\.999-261123-\d{4}$/);
    assert.deepEqual(
      { ...answer.body, code: '' },
      {
        code: '',
        receivedAt: '2026-11-23T09:00:00+07:00',
        procedure: { id: 'xac-nhan', name: { vi: 'Xác nhận cư trú', en: 'Confirmation of residence' } },
        office: {
          name: 'UBND phường Thử Nghiệm',
          address: 'Số 1 phố Thử Nghiệm, Hà Nội',
          phone: '024 3872 0000',
        },
        factor: 'phoneLast4',
        fee: 16000,
      },
    );
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  });

  it('refuses an invalid one with the paths of its fields', async () => {
    const answer = await submit(
      office,
      submissionWith(
        {},
        answersWith({ fullName: undefined, phone: '12', copies: 99, birthDate: '1999-02-31' }),
      ),
    );
    assert.equal(answer.status, 422);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal(answer.body.code, 'invalid');
    assert.deepEqual(paths(answer), [
      'fullName: required',
      'birthDate: impossibleDate',
      'phone: badPhone',
      'copies: tooLarge',
      'documents.idCopy: required',
    ]);
  });

  it('refuses answers that are hidden or not asked for', async () => {
    const good = await ready(office);
    const hidden = await submit(office, {
      ...good,
      answers: { ...good.answers, purposeText: 'x', admin: true },
    });
    assert.deepEqual(paths(hidden), ['purposeText: unexpected', 'admin: unexpected']);
    const proof = await upload(office, pdf(), 'application/pdf');
    const document = await submit(office, { ...good, documents: { ...good.documents, proof: [proof] } });
    assert.deepEqual(paths(document), ['documents.proof: unexpected']);
    assert.equal((await submit(office, good)).status, 201, 'what was refused has used nothing up');
  });

  it('refuses forged shapes', async () => {
    const good = await ready(office);
    const forged: [unknown, string][] = [
      [null, 'catalogue.id: wrongType'],
      [[], 'catalogue.id: wrongType'],
      ['text', 'catalogue.id: wrongType'],
      [{ ...good, catalogue: { id: 'other', updated: '2026-11-01' } }, 'procedure: notAnOption'],
      [{ ...good, procedure: 'khong-co' }, 'procedure: notAnOption'],
      [{ ...good, procedure: 'qua-cong' }, 'procedure: notAnOption'],
      [{ ...good, procedure: ['xac-nhan'] }, 'procedure: wrongType'],
      [{ ...good, answers: [] }, 'answers: wrongType'],
      [{ ...good, answers: { ...good.answers, fullName: { toString: 'x' } } }, 'fullName: wrongType'],
      [
        { ...good, answers: { ...good.answers, children: [{ key: 'a.b', answers: {} }] } },
        'children: wrongType',
      ],
      [
        { ...good, catalogue: { ...good.catalogue, updated: '2026-11-01\0' } },
        'catalogue.updated: wrongType',
      ],
      [{ ...good, answers: { ...good.answers, purpose: 'bad' } }, 'purpose: notAnOption'],
    ];
    for (const [submission, first] of forged) {
      const answer = await submit(office, submission);
      assert.equal(answer.status, 422, first);
      assert.equal(paths(answer)[0], first);
    }
  });

  it('takes texts without what nobody sees and no database keeps', async () => {
    const half = JSON.stringify({ submission: extract() }).replace('Trần', 'Tr\\ud800\\u0000ần');
    const answer = await postJson(`${office.base}/dossiers`, half, { 'idempotency-key': randomUUID() });
    assert.equal(answer.status, 201);
  });

  it('refuses what is no request at all', async () => {
    const url = `${office.base}/dossiers`;
    const key = { 'idempotency-key': randomUUID() };
    assert.equal((await postJson(url, { submission: extract() })).status, 400);
    assert.equal(
      (await postJson(url, { submission: extract() }, { 'idempotency-key': 'again' })).status,
      400,
    );
    assert.equal((await postJson(url, '{"submission":', key)).status, 400);
    assert.equal((await postJson(url, '[1]', key)).status, 400);
    assert.equal(
      (await postJson(url, { submission: extract() }, { ...key, 'content-type': 'text/plain' })).status,
      415,
    );
    const deep = `{"submission":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    assert.equal((await postJson(url, deep, key)).status, 422);
  });

  it('refuses an oversized body, also one that does not say its length', async () => {
    const big = JSON.stringify({
      submission: { ...extract(), answers: { fullName: 'x'.repeat(2_000_000) } },
    });
    const url = `${office.base}/dossiers`;
    const told = await postJson(url, big, { 'idempotency-key': randomUUID() });
    assert.equal(told.status, 413);
    assert.equal(told.body.code, 'tooLarge');
    const untold = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit);
    assert.equal(untold.status, 413);
  });

  it('takes a page of another catalogue version by the rules it has', async () => {
    const answer = await submit(office, {
      ...extract(),
      catalogue: { id: 'office-test', updated: '2020-01-01' },
    });
    assert.equal(answer.status, 201);
  });

  it('gives every dossier its own code, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(office, extract())));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    const codes = answers.map(({ body }) => body.code);
    assert.equal(new Set(codes).size, 20);
    for (const code of codes) assert.match(code, /^H26\.999-261123-\d{4}$/);
  });

  describe('the same key', () => {
    it('gives the same receipt, and keeps its first content', async () => {
      const key = randomUUID();
      const submission = await ready(office);
      const first = await submit(office, submission, { key });
      const again = await submit(office, submission, { key });
      assert.equal(again.status, 201);
      assert.deepEqual(again.body, first.body);
      // The order of keys is no other content.
      const turned = Object.fromEntries(Object.entries(submission).reverse());
      assert.deepEqual((await submit(office, turned, { key: key.toUpperCase() })).body, first.body);
      const changed = await submit(office, { ...submission, locale: 'en' }, { key });
      assert.equal(changed.status, 409);
      assert.equal(changed.body.code, 'keyMismatch');
      assert.deepEqual((await submit(office, submission, { key })).body, first.body);
    });

    it('makes one dossier out of twenty posts at once', async () => {
      // Several rounds: now and then a slow request looks at its files after a faster one has taken them.
      for (let round = 0; round < 5; round++) {
        const key = randomUUID();
        const submission = await ready(office, { phone: '+84911112222' });
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => submit(office, submission, { key })),
        );
        assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
        assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
        assert.equal((await letters(office, answers[0]!.body.code)).length, 2, 'one SMS and one e-mail');
      }
    });

    it('is free again after a refusal', async () => {
      const key = randomUUID();
      assert.equal((await submit(office, { ...extract(), answers: {} }, { key })).status, 422);
      assert.equal((await submit(office, extract(), { key })).status, 201);
    });
  });

  describe('its files', () => {
    it('must be finished uploads of the right kind and size', async () => {
      const file = await upload(office, png());
      const idCopy = async (change: object) =>
        paths(await submit(office, submissionWith({ idCopy: [{ ...file, ...change }] })));
      assert.deepEqual(await idCopy({ id: '0'.repeat(32) }), ['documents.idCopy: fileUnknown']);
      assert.deepEqual(await idCopy({ id: '../../token' }), ['documents.idCopy: fileUnknown']);
      assert.deepEqual(await idCopy({ type: 'image/jpeg' }), ['documents.idCopy: fileType']);
      assert.deepEqual(await idCopy({ size: file.size - 1 }), ['documents.idCopy: fileUnknown']);
      const scan = await upload(office, pdf());
      assert.deepEqual(await idCopy({ ...scan, type: 'image/png' }), ['documents.idCopy: fileType']);
      const large = await upload(office, png(1024 * 1024 + 1));
      assert.deepEqual(await idCopy({ ...large, size: 1000 }), ['documents.idCopy: fileTooLarge']);
      const twice = await submit(office, submissionWith({ idCopy: [file, file] }));
      assert.deepEqual(paths(twice), ['documents.idCopy: fileUnknown']);
      assert.deepEqual(await idCopy({}), [], 'the refusals have left the upload free');
    });

    it('belong to one dossier only', async () => {
      const submission = await ready(office);
      assert.equal((await submit(office, submission)).status, 201);
      const other = await submit(office, submission);
      assert.equal(other.status, 422);
      assert.deepEqual(paths(other), ['documents.idCopy: fileUnknown']);
    });

    it('belong to one dossier also when two are sent at once', async () => {
      const submission = await ready(office);
      const answers = await Promise.all([submit(office, submission), submit(office, submission)]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422]);
    });

    it('are checked in repeated rows too', async () => {
      const photo = await upload(office, png());
      const child = (file: object) => ({
        children: [{ key: 'k1', answers: { childName: 'Bình', photo: [file] } }],
      });
      const wrong = await submit(office, await ready(office, child({ ...photo, id: '1'.repeat(32) })));
      assert.deepEqual(paths(wrong), ['children.k1.photo: fileUnknown']);
      assert.equal((await submit(office, await ready(office, child(photo)))).status, 201);
    });
  });
});

it('keeps what was stored when a later submission is refused', async () => {
  const office = await openOffice();
  const first = await submit(office, extract('+84987654321'));
  await submit(office, { ...extract(), answers: { admin: true } });
  const status = await lookUp(office, first.body.code, '4321');
  assert.equal(status.status, 200);
});
