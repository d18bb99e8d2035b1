/**
 * Killed at random while citizens file: nothing that was acknowledged is lost, nothing is there twice, every notice
 * goes out. `npm run test:kill` does it with a thousand dossiers on both databases, `npm test` with fewer.
 */
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Receipt } from 'dvc-widgets/backend';
import { missing, startMail } from '../../scripts/services.js';
import { openDatabase } from '../src/db/database.js';
import { auditLog, dossiers, dossierSteps, outbox, uploads } from '../src/db/schema.js';
import { logTo } from '../src/log.js';
import { Sender } from '../src/outbox/sender.js';
import { folderStorage } from '../src/storage/folder.js';
import { later, minutes } from '../src/time.js';
import { mortal, unlessBusy, type Mortal } from './mortal.js';
import { inbox } from './inbox.js';
import { sendingWith, startGateway } from './sending.js';
import {
  answersWith,
  createUpload,
  head,
  patch,
  png,
  submissionWith,
  submit,
  testConfig,
} from './support.js';

const many = Number(process.env['KILL_DOSSIERS'] ?? 60);
const citizens = 8;
/** The most answers that one life of the office gives. */
const longestLife = 90;

it('loses nothing and doubles nothing when it is killed again and again', async (t) => {
  const config = await testConfig();
  const mail = missing('mail') === false ? await startMail() : undefined;
  if (mail) after(() => mail.close());
  const gateway = await startGateway();
  const sending = {
    SMS_URL: gateway.url,
    SMS_BODY: '{"id":"{id}","to":"{phone}","text":"{text}"}',
    ...(mail && { SMTP_URL: mail.url, MAIL_FROM: 'motcua@example.vn' }),
  };
  const office = await mortal(config, { ...sending, ONE_TIME_CODE: 'off' });

  const filed: Filed[] = [];
  let answers = 0;
  let life = randomInt(longestLife);
  /** After each answer the office may die, at any moment of what it does for the others. */
  const answered = () => {
    if (++answers < life) return;
    life = answers + 1 + randomInt(longestLife);
    void pause(randomInt(20)).then(office.kill);
  };
  let next = 0;
  const citizen = async () => {
    while (next < many) filed.push(await fileOne(office, next++, answered));
  };
  await Promise.all(Array.from({ length: citizens }, citizen));
  await office.end();

  const { db, close } = await openDatabase(config);
  try {
    const stored = await db.select().from(dossiers);
    assert.equal(stored.length, many, 'as many dossiers as were acknowledged');
    assert.equal(new Set(filed.map(({ receipt }) => receipt.code)).size, many, 'a code each');
    const files = folderStorage(join(config.dataDir, 'uploads'));
    for (const { phone, receipt, id, bytes } of filed) {
      const dossier = stored.find(({ code }) => code === receipt.code);
      assert.equal(dossier?.phone, phone, 'the receipt is that of one’s own dossier');
      const kept = await db.select().from(uploads).where(eq(uploads.dossier, dossier.id));
      assert.deepEqual(
        kept.map((upload) => upload.id),
        [id],
      );
      assert.deepEqual(await buffer(await files.read(id)), bytes);
    }
    for (const table of [dossierSteps, auditLog])
      assert.equal(await db.$count(table), many, 'one line of history for each');

    const before = await db.select().from(outbox);
    const waiting = before.filter(({ sentAt }) => sentAt === null);
    assert.ok(
      waiting.every(({ nextAt }) => nextAt !== null),
      'what is not sent is visibly pending',
    );
    // What was leased by an office that died is due again after a while.
    const clock = () => later(new Date(), minutes(10));
    const sender = await Sender.open({ db, clock, log: logTo(() => undefined) }, sendingWith(sending));
    await sender.flush();
    await sender.stop();
    const channels = mail ? 2 : 1;
    const letters = await db.select().from(outbox);
    assert.equal(letters.length, many * channels, 'the notices of each dossier, once');
    assert.ok(
      letters.every(({ sentAt }) => sentAt !== null),
      'all are sent in the end',
    );
    const sms = gateway.calls.map(({ body }) => (JSON.parse(body) as { id: string }).id);
    const mails = mail ? (await inbox(mail)).map(({ messageId }) => messageId) : [];
    assert.equal(new Set(sms).size, many, 'an SMS for each dossier');
    if (mail) assert.equal(new Set(mails).size, many, 'an e-mail for each dossier');
    const doubles = sms.length + mails.length - many * channels;
    t.diagnostic(
      `${many} dossiers with a photo each, ${office.kills()} kills, ${answers} answers, ${office.cut()} requests cut; ` +
        `${waiting.length} notices pending at the end, ${doubles} carried twice under their one id`,
    );
    assert.ok(office.kills() > 0);
  } finally {
    await close();
  }
});

interface Filed {
  phone: string;
  receipt: Receipt;
  id: string;
  bytes: Buffer;
}

/** As a phone does it: goes on with an upload where it was cut, sends a dossier again under its key. */
async function fileOne(office: Mortal, i: number, answered: () => void): Promise<Filed> {
  const insist = async <T>(what: () => Promise<T>): Promise<T> => {
    const outcome = await office.insist(what);
    answered();
    return outcome;
  };
  const bytes = png(20_000 + randomInt(20_000));
  const created = await insist(async () => unlessBusy(await createUpload(office, bytes.length)));
  assert.equal(created.status, 201);
  const location = new URL(created.headers.get('location')!, office.address).href;
  await insist(async () => {
    const known = unlessBusy(await head(location));
    assert.equal(known.status, 200, 'an upload that was begun is there');
    const offset = Number(known.headers.get('upload-offset'));
    if (offset === bytes.length) return;
    const sent = unlessBusy(await patch(location, offset, bytes.subarray(offset)));
    assert.equal(sent.status, 204);
  });
  const phone = `+849${String(10_000_000 + i)}`;
  const id = location.split('/').at(-1)!;
  const photo = { id, name: 'anh.png', size: bytes.length, type: 'image/png' };
  const submission = submissionWith({ idCopy: [photo] }, answersWith({ phone }));
  const key = randomUUID();
  const { status, body } = await insist(async () => unlessBusy(await submit(office, submission, { key })));
  assert.equal(status, 201, JSON.stringify(body));
  return { phone, receipt: body, id, bytes };
}
