import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { missing, startMail } from '../../scripts/services.js';
import { openDatabase } from '../src/db/database.js';
import { dossiers } from '../src/db/schema.js';
import { takeStep } from '../src/dossiers/take-step.js';
import { logTo } from '../src/log.js';
import { postOneTimeCode } from '../src/outbox/notices.js';
import { Sender } from '../src/outbox/sender.js';
import { later, minutes } from '../src/time.js';
import { inbox } from './inbox.js';
import { file, page, roomsWith, rows, sendingWith, startGateway } from './sending.js';
import { extract, monday, openOffice, openRooms, postJson, server } from './support.js';

const mailMissing = missing('mail');

describe('e-mail', { skip: mailMissing }, async () => {
  if (mailMissing) return;
  const mail = await startMail();
  after(() => mail.close());
  const settings = { SMTP_URL: mail.url, MAIL_FROM: 'Một cửa <motcua@example.vn>' };
  let seen = 0;
  const arrived = async () => {
    const all = await inbox(mail);
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh;
  };

  it('arrives once, with its code and a stable name', async () => {
    const office = await roomsWith(settings);
    const code = await file(office);
    await office.sender.flush();
    await office.sender.flush();
    const [letter, ...more] = await arrived();
    assert.equal(more.length, 0);
    assert.equal(letter!.subject, `[${code}] Đã nhận hồ sơ đăng ký trực tuyến`);
    assert.deepEqual(
      [letter!.from?.value, [letter!.to].flat().map((to) => to?.text)],
      [[{ address: 'motcua@example.vn', name: 'Một cửa' }], ['binh@example.com']],
    );
    assert.match(letter!.text!, /^Kính gửi Ông\/Bà,/);
    assert.match(letter!.messageId!, /^<[0-9a-f]{24}@example\.vn>$/);
    assert.equal(letter!.headers.get('auto-submitted'), 'auto-generated');
    const [row] = await rows(office, 'email');
    assert.deepEqual([row!.sentAt, row!.nextAt, row!.attempts], [monday, null, 1]);
    await office.sender.stop();
  });

  it('waits while the mail server is away, then arrives by itself, once and in order', async () => {
    const office = await roomsWith(settings);
    await mail.stop();
    const code = await file(office);
    await takeStep(office, code, { act: 'accept', appointment: later(monday, minutes(60 * 24 * 3)) });
    await office.sender.flush();
    const [first, second] = await rows(office, 'email');
    assert.equal(first!.sentAt, null);
    assert.match(first!.error!, /^E[A-Z]+$/);
    assert.ok(first!.nextAt! > monday && first!.nextAt! < later(monday, 60_000));
    assert.equal(second!.attempts, 0, 'nobody is told of the acceptance before the filing');
    await office.sender.flush();
    assert.equal((await rows(office, 'email'))[0]!.attempts, 1, 'not before its time');

    await mail.start();
    office.pass(minutes(1));
    await office.sender.flush();
    const subjects = (await arrived()).map(({ subject }) => subject);
    assert.deepEqual(subjects, [
      `[${code}] Đã nhận hồ sơ đăng ký trực tuyến`,
      `[${code}] Hồ sơ đã được tiếp nhận`,
    ]);
    assert.equal((await rows(office, 'email'))[0]!.error, null);
    await office.sender.stop();
  });

  it('goes out as soon as the dossier is in, without being asked for', async () => {
    const { base } = await openOffice({ sending: sendingWith(settings) });
    await postJson(`${base}/dossiers`, { submission: extract() }, { 'idempotency-key': randomUUID() });
    let letters = await arrived();
    while (letters.length === 0) letters = await arrived();
    assert.equal(letters.length, 1);
  });

  it('is not sent unencrypted to a server elsewhere', async () => {
    const office = await roomsWith({ ...settings, SMTP_TLS: 'on' });
    await file(office);
    await office.sender.flush();
    // The server's own no to encryption, or ours to a server that offers none.
    assert.match((await rows(office, 'email'))[0]!.error!, /^(?:SMTP 454|ETLS)$/);
    assert.deepEqual(await arrived(), []);
    await office.sender.stop();
  });
});

describe('a text message', () => {
  const withBody = { SMS_BODY: '{"to":"{phone}","text":"{text}","ref":"{id}"}' };

  it('is tried again after errors, silence and a no in a polite answer', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({
      SMS_URL: gateway.url,
      ...withBody,
      SMS_OK: '"result":"0"',
      SEND_TIMEOUT: '1',
    });
    const code = await file(office);
    const answers: [(typeof gateway)['answer'], string | null][] = [
      [(response) => response.writeHead(500).end('down'), 'HTTP 500'],
      [() => undefined, 'ETIMEDOUT'],
      [(response) => response.socket!.destroy(), 'UND_ERR_SOCKET'],
      [(response) => response.writeHead(302, { location: '/elsewhere' }).end(), 'network'],
      [(response) => response.end('{"result":"99"}'), 'SMS_OK'],
      [(response) => response.end('{"result":"0"}'), null],
    ];
    for (const [i, [answer, error]] of answers.entries()) {
      gateway.answer = answer;
      await office.sender.flush();
      const [row] = await rows(office, 'sms');
      assert.deepEqual([row!.attempts, row!.error], [i + 1, error]);
      office.pass(minutes(30));
    }
    await office.sender.flush();
    assert.equal(gateway.calls.length, 6);
    const bodies = gateway.calls.map(({ body }) => JSON.parse(body) as Record<string, string>);
    assert.equal(new Set(bodies.map(({ ref }) => ref)).size, 1, 'the gateway can tell that it is the same');
    assert.equal(bodies[0]!['to'], '+84987654321');
    assert.ok(bodies[0]!['text']!.includes(code));
  });

  it('rests for as long as the gateway asks', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({ SMS_URL: gateway.url, ...withBody });
    await file(office);
    gateway.answer = (response) => response.writeHead(429, { 'retry-after': '3600' }).end();
    await office.sender.flush();
    assert.deepEqual((await rows(office, 'sms'))[0]!.nextAt, later(monday, minutes(60)));
  });

  it('is given up after three days, and says so', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({ SMS_URL: gateway.url, ...withBody });
    await file(office);
    gateway.answer = (response) => response.writeHead(503).end();
    const end = later(monday, minutes(60 * 72));
    for (let next = (await rows(office, 'sms'))[0]!.nextAt; next;) {
      assert.ok(next <= end);
      await office.sender.flush();
      next = (await rows(office, 'sms'))[0]!.nextAt;
      if (next) office.pass(next.getTime() - office.clock().getTime());
    }
    const [row] = await rows(office, 'sms');
    assert.deepEqual([row!.sentAt, row!.error], [null, 'HTTP 503']);
    assert.equal(gateway.calls.length, row!.attempts);
    const html = await page(office, true);
    assert.match(html, new RegExp(`Không gửi được \\(HTTP 503\\); đã thôi sau ${row!.attempts} lần thử`));
  });

  it('is sent once by several offices on one database', async () => {
    const gateway = await startGateway();
    const sending = sendingWith({ SMS_URL: gateway.url, ...withBody });
    const one = await openRooms({ sending });
    // On PostgreSQL with connections of its own, as another process has them.
    const second = server === undefined ? { db: one.db, close: undefined } : await openDatabase(one.config);
    const log = logTo(() => undefined);
    const other = await Sender.open({ db: second.db, clock: one.clock, log }, sending);
    for (let n = 0; n < 40; n++) await file(one);
    await Promise.all([one.sender, other, one.sender, other].map((sender) => sender.flush()));
    const ids = gateway.calls.map(({ body }) => (JSON.parse(body) as { ref: string }).ref);
    assert.deepEqual([ids.length, new Set(ids).size], [40, 40]);
    assert.ok((await rows(one, 'sms')).every(({ sentAt, attempts }) => sentAt && attempts === 1));
    await second.close?.();
  });

  it('is taken over from an office that died, under the same name', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({ SMS_URL: gateway.url, ...withBody });
    await file(office);
    let late: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      gateway.answer = (response) => {
        late = () => response.writeHead(500).end();
        resolve();
      };
    });
    const hanging = office.sender.flush();
    await reached;
    const heir = await Sender.open(office, office.config.sending);
    await heir.flush();
    assert.equal(gateway.calls.length, 1, 'not while the first may still be at it');
    office.pass(minutes(3));
    gateway.answer = (response) => response.end();
    await heir.flush();
    late();
    await hanging;
    const [row] = await rows(office, 'sms');
    assert.deepEqual([gateway.calls.length, row!.error, row!.sentAt], [2, null, office.clock()]);
    assert.equal(gateway.calls[0]!.body, gateway.calls[1]!.body);
  });

  it('is left for an officer where an office died over it and the gateway could not tell a double', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({ SMS_URL: gateway.url, SMS_BODY: '{"to":"{phone}","text":"{text}"}' });
    await file(office);
    let late: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      gateway.answer = (response) => {
        late = () => response.end();
        resolve();
      };
    });
    const hanging = office.sender.flush();
    await reached;
    assert.match(await page(office, true), /Đang gửi/);
    const heir = await Sender.open(office, office.config.sending);
    office.pass(minutes(3));
    await heir.flush();
    const [row] = await rows(office, 'sms');
    assert.deepEqual([gateway.calls.length, row!.sentAt, row!.nextAt], [1, null, null]);
    assert.match(await page(office, true), /Không rõ đã đến nơi chưa/);
    late();
    await hanging;
  });

  it('with a one-time code is gone and hidden once it is sent', async () => {
    const gateway = await startGateway();
    const office = await roomsWith({ SMS_URL: gateway.url, ...withBody });
    const code = await file(office);
    const [dossier] = await office.db.select().from(dossiers);
    gateway.answer = (response) => response.writeHead(500).end();
    await office.sender.flush();
    gateway.answer = (response) => response.end();
    const sent = { digits: '482913', minutes: 5, at: office.clock() };
    await office.db.transaction((tx) => postOneTimeCode(tx, dossier!, sent));
    assert.doesNotMatch(await page(office, true), /482913/);
    await office.sender.flush();
    const { text } = JSON.parse(gateway.calls.at(-1)!.body) as { text: string };
    assert.match(
      text,
      new RegExp(`${code}: 482913, dung trong 5 phut`),
      'it does not wait for other notices',
    );
    assert.ok(text.length <= 160 && /^[ -~]+$/.test(text));
    assert.doesNotMatch(JSON.stringify(await rows(office, 'sms')), /482913/);
  });

  it('is only kept where no gateway is set, and not called sent', async () => {
    const lines: string[] = [];
    const office = await roomsWith({});
    const log = logTo((line) => lines.push(line));
    const code = await file(office);
    await (await Sender.open({ ...office, log }, office.config.sending)).flush();
    const [row] = await rows(office, 'sms');
    assert.deepEqual([row!.sentAt, row!.nextAt, row!.error], [null, null, 'notSet']);
    assert.equal(lines.length, 2);
    assert.doesNotMatch(lines.join(), new RegExp(`${code}|84987|binh@`));
    const html = await page(office, false);
    assert.match(html, /Không gửi: chưa nối cổng tin nhắn/);
  });
});
