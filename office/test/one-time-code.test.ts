import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { lookUp, paper, result } from '../src/citizen/read.js';
import { sendOneTimeCode } from '../src/citizen/one-time-code.js';
import { withdraw } from '../src/citizen/withdraw.js';
import { oneTimeCodes } from '../src/db/schema.js';
import { submit } from '../src/dossiers/submit.js';
import { readStepOrder } from '../src/dossiers/step-order.js';
import { takeStep } from '../src/dossiers/take-step.js';
import type { Config } from '../src/config.js';
import type { Office } from '../src/office.js';
import { Problem } from '../src/problem.js';
import { later, minutes } from '../src/time.js';
import { extract, monday, openOffice, openRooms, postJson, submit as submitTo } from './support.js';

const quiet = { mail: undefined, webhooks: undefined, giveUpHours: 72, patience: 15_000 };

describe('one-time codes', () => {
  let office: Office;
  let now = monday;
  /** What the SMS gateway was given, oldest first. */
  const messages: { phone: string; text: string }[] = [];
  const gateway = createServer((request, response) => {
    void text(request).then((body) => {
      messages.push(JSON.parse(body) as { phone: string; text: string });
      response.end();
    });
  });
  let sms: Config['sending']['sms'];
  before(async () => {
    await once(gateway.listen(0, '127.0.0.1'), 'listening');
    const { port } = gateway.address() as AddressInfo;
    const body = '{"phone":"{phone}","text":"{text}"}';
    sms = { url: `http://127.0.0.1:${port}`, method: 'POST', headers: {}, body, ok: undefined };
    office = await openRooms({ oneTimeCode: 'acts', sending: { ...quiet, sms } }, () => now);
  });
  after(() => gateway.close());

  const file = async () =>
    (await submit(office, { key: randomUUID(), submission: extract(), solution: undefined })).code;
  const refusal = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => assert.fail('not refused'),
      (refused: unknown) => refused,
    );
    assert.ok(error instanceof Problem, String(error));
    return error.code;
  };
  const codesFor = (code: string) =>
    messages.filter(({ text }) => text.startsWith(`Ma tra cuu ho so ${code}`));
  /** As it is read off the phone. */
  const sent = async (code: string) => {
    await sendOneTimeCode(office, code);
    await office.tasks.done();
    await office.sender.flush();
    return /: (\d{6}),/.exec(codesFor(code).at(-1)!.text)![1]!;
  };
  const other = (digits: string) => digits.replace(/\d$/, (last) => String((Number(last) + 1) % 10));

  it('come by SMS to the declared phone, short and without a link', async () => {
    const code = await file();
    await sendOneTimeCode(office, ` ${code.toLowerCase()} `);
    await sent(code);
    const own = codesFor(code);
    assert.equal(own.length, 2);
    assert.equal(own[0]!.phone, '+84987654321');
    assert.match(own[0]!.text, /^[ -~]{1,160}$/);
    assert.doesNotMatch(own[0]!.text, /http|www/);
  });

  it('open what the phone’s last digits do not', async () => {
    const code = await file();
    const phone = { code, factor: '4321' };
    const status = await lookUp(office, phone);
    assert.deepEqual(status.needOneTimeCode, ['withdraw', 'deliver', 'paper', 'result']);
    assert.equal(
      await refusal(withdraw(office, { ...phone, key: randomUUID(), content: {} })),
      'factorNeeded',
    );
    assert.equal(await refusal(paper(office, { ...phone, number: '1' })), 'factorNeeded');
    assert.equal(await refusal(result(office, { ...phone, id: '1' })), 'factorNeeded');
    await takeStep(office, code, readStepOrder({ act: 'accept', appointment: '2026-11-27T17:00:00+07:00' }));
    const factor = await sent(code);
    const [issued] = (await lookUp(office, { code, factor })).papers!;
    const sheet = await paper(office, { code, factor, number: issued!.number });
    assert.equal(sheet.code, code);
    const spaced = `${factor.slice(0, 3)} ${factor.slice(3)}`;
    const done = await withdraw(office, { code, factor: spaced, key: randomUUID(), content: {} });
    assert.equal(done.status, 7);
  });

  it('answer a retry that comes with a newer one', async () => {
    const code = await file();
    const key = randomUUID();
    const first = await withdraw(office, { code, factor: await sent(code), key, content: {} });
    assert.deepEqual(await withdraw(office, { code, factor: await sent(code), key, content: {} }), first);
  });

  it('last a quarter of an hour, and the newest alone', async () => {
    const code = await file();
    const [old, factor] = [await sent(code), await sent(code)];
    if (old !== factor) assert.equal(await refusal(lookUp(office, { code, factor: old })), 'notFound');
    assert.equal((await lookUp(office, { code, factor })).code, code);
    now = later(monday, minutes(15) - 1000);
    assert.equal((await lookUp(office, { code, factor })).code, code);
    now = later(monday, minutes(15));
    assert.equal(await refusal(lookUp(office, { code, factor })), 'notFound');
    now = monday;
  });

  it('belong to one dossier', async () => {
    const [mine, yours] = [await file(), await file()];
    const factor = await sent(mine);
    assert.equal(await refusal(lookUp(office, { code: yours, factor })), 'notFound');
  });

  it('are not to be guessed, not even by who knows the phone’s digits', async () => {
    const code = await file();
    const factor = await sent(code);
    for (let i = 0; i < 5; i++) {
      assert.equal(await refusal(lookUp(office, { code, factor: other(factor) })), 'notFound');
      // A right look-up between the guesses must not give them back.
      assert.equal((await lookUp(office, { code, factor: '4321' })).code, code);
    }
    assert.equal(await refusal(lookUp(office, { code, factor })), 'tooMany');
    assert.equal(await refusal(lookUp(office, { code, factor: await sent(code) })), 'tooMany');
  });

  it('are sent three times in a quarter of an hour, and counted alike for unknown codes', async () => {
    for (const code of [await file(), 'H26.999-261123-9999']) {
      for (let i = 0; i < 3; i++) await sendOneTimeCode(office, code);
      assert.equal(await refusal(sendOneTimeCode(office, code)), 'tooMany', code);
      now = later(monday, minutes(14));
      assert.equal(await refusal(sendOneTimeCode(office, code)), 'tooMany', code);
      now = later(monday, minutes(16));
      await sendOneTimeCode(office, code);
      now = monday;
      await office.tasks.done();
    }
  });

  it('are kept as hashes only', async () => {
    const code = await file();
    const factor = await sent(code);
    const [row] = await office.db.select().from(oneTimeCodes).where(eq(oneTimeCodes.code, code));
    assert.match(row!.hash!, /^[0-9a-f]{64}$/);
    assert.ok(!row!.hash!.includes(factor));
  });

  it('are answered with 202 whether there is such a dossier or not', async () => {
    const served = await openOffice({ oneTimeCode: 'acts', sending: { ...quiet, sms } });
    const { code } = (await submitTo(served, extract())).body;
    const ask = (asked: unknown) => postJson(`${served.base}/dossiers/one-time-code`, { code: asked });
    const [known, unknown, odd] = [await ask(code), await ask('H26.999-261123-9999'), await ask('\0')];
    assert.deepEqual([known.status, known.body], [202, {}]);
    const headersOf = (headers: Headers) =>
      [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
    for (const answer of [unknown, odd])
      assert.deepEqual(
        [answer.status, answer.body, headersOf(answer.headers)],
        [202, {}, headersOf(known.headers)],
      );
    assert.equal((await ask(5)).status, 422);
    const off = await openOffice({ oneTimeCode: 'off' });
    const refused = await postJson(`${off.base}/dossiers/one-time-code`, { code });
    assert.deepEqual([refused.status, refused.body.code], [405, 'notSupported']);
  });
});
