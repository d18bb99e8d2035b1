import assert from 'node:assert/strict';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { describe, it } from 'node:test';
import { takeStep } from '../src/dossiers/take-step.js';
import { nextTry } from '../src/outbox/backoff.js';
import { Sender } from '../src/outbox/sender.js';
import type { Sending } from '../src/outbox/settings.js';
import { smsRequest } from '../src/outbox/sms.js';
import { NotSent } from '../src/outbox/transport.js';
import { later, minutes } from '../src/time.js';
import { file, roomsWith, rows, sendingWith, startGateway } from './sending.js';
import { monday } from './support.js';

describe('the request to a gateway', () => {
  const letter = { id: 'abc', recipient: '+84912345678', body: 'a "b" & <c> \\ d+e' };
  const request = (variables: Record<string, string>) =>
    smsRequest(sendingWith({ SMS_URL: 'https://sms.example/send', ...variables }).sms!, letter);

  it('has everything escaped for where it stands', () => {
    const json = request({ SMS_BODY: '{"to":"{phone84}","text":"{text}","x":"{other}"}' });
    assert.deepEqual(JSON.parse(json.body!), { to: '84912345678', text: letter.body, x: '{other}' });
    assert.equal(json.headers['content-type'], 'application/json');

    const form = request({ SMS_BODY: 'to={phone0}&text={text}' });
    assert.deepEqual(Object.fromEntries(new URLSearchParams(form.body)), {
      to: '0912345678',
      text: letter.body,
    });

    const xml = request({ SMS_BODY: '<sms to="{phone}">{text}</sms>' });
    assert.equal(xml.body, '<sms to="+84912345678">a &#34;b&#34; &#38; &#60;c&#62; \\ d+e</sms>');

    const query = request({ SMS_URL: 'https://sms.example/?to={phone}&text={text}', SMS_METHOD: 'get' });
    assert.equal(new URL(query.url).searchParams.get('text'), letter.body);
    assert.deepEqual([query.method, query.body], ['GET', undefined]);
  });

  it('carries the headers of the settings, with the id where they want it', () => {
    const { headers } = request({
      SMS_BODY: 'to={phone}&text={text}',
      SMS_HEADERS: '{"Authorization":"Bearer t","Idempotency-Key":"{id}","Content-Type":"text/plain"}',
    });
    assert.deepEqual(headers, {
      authorization: 'Bearer t',
      'idempotency-key': 'abc',
      'content-type': 'text/plain',
    });
  });
});

describe('a webhook', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  /** As docs/office.md shows it. */
  function isOurs(headers: Record<string, string>, body: string): boolean {
    const id = headers['webhook-id'];
    const time = headers['webhook-timestamp'];
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
    const given = Buffer.from(headers['webhook-signature']!.replace(/^v1,/, ''));
    return given.length === mac.length && timingSafeEqual(given, Buffer.from(mac));
  }

  it('tells of every step, signed, and of nobody', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({
      WEBHOOK_URLS: `${gateway.url}/a,${gateway.url}/b`,
      WEBHOOK_SECRET: secret,
    });
    const code = await file(office);
    await takeStep(office, code, { act: 'accept', appointment: later(monday, minutes(60 * 24 * 3)) });
    await takeStep(office, code, { act: 'forward' });
    await office.sender.flush();
    for (const path of ['/a', '/b']) {
      const calls = gateway.calls.filter((call) => call.path === path);
      const at = '2026-11-23T09:00:00+07:00';
      assert.deepEqual(
        calls.map(({ body }) => JSON.parse(body) as unknown),
        [
          { event: 'submit', code, procedure: 'trich-luc', status: 1, at },
          { event: 'accept', code, procedure: 'trich-luc', status: 2, at },
          { event: 'forward', code, procedure: 'trich-luc', status: 4, at },
        ],
      );
      for (const { headers, body } of calls) {
        assert.ok(isOurs(headers as Record<string, string>, body));
        assert.ok(!isOurs(headers as Record<string, string>, body.replace('trich-luc', 'x')));
        assert.equal(Number(headers['webhook-timestamp']), monday.getTime() / 1000);
      }
    }
    assert.equal(new Set(gateway.calls.map(({ headers }) => headers['webhook-id'])).size, 6);
  });

  it('is not called any more once it is taken out of the settings', async () => {
    const gateway = await startGateway();
    const variables = { WEBHOOK_URLS: `${gateway.url}/gone`, WEBHOOK_SECRET: secret };
    const office = await roomsWith(variables);
    await file(office);
    const changed: Sending = sendingWith({ ...variables, WEBHOOK_URLS: `${gateway.url}/new` });
    await (await Sender.open(office, changed)).flush();
    const [row] = await rows(office, 'webhook');
    assert.deepEqual([gateway.calls.length, row!.nextAt, row!.error], [0, null, 'WEBHOOK_URLS']);
  });
});

it('waits longer after every attempt, scattered, up to half an hour', () => {
  const at = monday;
  const pause = (attempts: number, random: number) => {
    const next = nextTry({ act: 'accept', at, attempts }, new NotSent('x'), {
      now: at,
      giveUpHours: 72,
      random: () => random,
    });
    return (next!.getTime() - at.getTime()) / 1000;
  };
  assert.deepEqual(
    [1, 2, 3, 7, 8, 9, 100].map((n) => pause(n, 0.5)),
    [15, 30, 60, 960, 1800, 1800, 1800],
  );
  assert.deepEqual([pause(1, 0), pause(1, 1)], [11.25, 18.75]);
  const refused = new NotSent('SMTP 550', { final: true });
  assert.equal(nextTry({ act: 'accept', at, attempts: 1 }, refused, { now: at, giveUpHours: 72 }), undefined);
  const code = { act: 'oneTimeCode', at, attempts: 5 };
  const soon = { now: later(at, minutes(9)), giveUpHours: 72 };
  assert.equal(nextTry(code, new NotSent('x'), soon), undefined, 'nobody waits for a code so long');
});
