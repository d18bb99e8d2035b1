import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { extract, openOffice, solve, submit, type TestOffice } from './support.js';

describe('the confirmation', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice({ challengeCost: 10 });
  });

  it('is wanted, and accepted once', async () => {
    assert.equal((await submit(office, extract())).body.code, 'challengeFailed');
    const solution = await solve(office);
    const key = randomUUID();
    const refused = await submit(office, { ...extract(), answers: {} }, { solution });
    assert.equal(refused.status, 422, 'a refused form does not use it up');
    const first = await submit(office, extract(), { key, solution });
    assert.equal(first.status, 201);
    const again = await submit(office, extract(), { solution });
    assert.equal(again.status, 403);
    assert.equal(again.body.code, 'challengeFailed');
    assert.deepEqual(
      (await submit(office, extract(), { key, solution })).body,
      first.body,
      'a retry is no second use',
    );
    assert.deepEqual((await submit(office, extract(), { key })).body, first.body, 'nor needs a solution');
  });

  it('is accepted once also when two are sent at once', async () => {
    const solution = await solve(office);
    const answers = await Promise.all([1, 2].map(() => submit(office, extract(), { solution })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 403]);
  });

  it('cannot be forged', async () => {
    const solution = await solve(office);
    interface Payload {
      challenge: { parameters: Record<string, unknown>; signature: string };
      solution: { counter: number; derivedKey: string };
    }
    const read = () => JSON.parse(Buffer.from(solution, 'base64').toString()) as Payload;
    const changed = (change: (payload: Payload) => unknown) => {
      const payload = read();
      change(payload);
      return Buffer.from(JSON.stringify(payload)).toString('base64');
    };
    const forged = [
      'bm90IGpzb24=',
      changed((payload) => (payload.challenge.parameters['expiresAt'] = 4_000_000_000)),
      changed((payload) => (payload.challenge.parameters['nonce'] = '00')),
      changed((payload) => (payload.challenge.signature = '')),
      changed((payload) => (payload.solution.derivedKey = '00'.repeat(32))),
      changed((payload) => (payload.solution = null as never)),
      changed((payload) => (payload.challenge.parameters = null as never)),
    ];
    for (const one of forged) assert.equal((await submit(office, extract(), { solution: one })).status, 403);
    assert.equal((await submit(office, extract(), { solution })).status, 201);
  });

  it('is not asked for where it costs nothing', async () => {
    const free = await openOffice();
    assert.equal((await fetch(`${free.base}/challenge`)).status, 204);
    const asked = await fetch(`${office.base}/challenge`);
    assert.equal(asked.status, 200);
    assert.equal(asked.headers.get('cache-control'), 'no-store');
  });
});
