/** Closed dossiers after the time that an office sets: by the clock that it is given, nobody sleeps. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import type { Config } from '../src/config.js';
import { auditLog, dossiers, outbox, sessions, uploads } from '../src/db/schema.js';
import { keepHouse } from '../src/retention/run.js';
import { hours, later } from '../src/time.js';
import { account, Client, openDesk } from './desk-support.js';
import { answersWith, bringIn, lookUp, monday, png, step, submissionWith, submit } from './support.js';

const days = (n: number) => hours(24 * n);

/** A refused, a withdrawn and an open dossier, all of one person, and an office whose clock is turned by hand. */
async function openFilled(retention: Config['retention']) {
  let now = monday;
  const desk = await openDesk({ retention, demo: false }, () => now);
  const file = async () => {
    const scan = await bringIn(desk.office, png());
    const { body } = await submit(
      desk,
      submissionWith({ idCopy: [scan] }, answersWith({ fullName: 'Chim Hoàng Yến' })),
    );
    return { code: body.code, scan: scan.id };
  };
  const [refused, withdrawn, open] = [await file(), await file(), await file()];
  await step(desk, refused.code, { act: 'refuse', note: 'Chim Hoàng Yến khai sai mẫu' });
  await step(desk, withdrawn.code, { act: 'withdraw', note: 'Chim Hoàng Yến xin rút' });
  await step(desk, open.code, { act: 'accept' });
  return { desk, refused, withdrawn, open, pass: (time: number) => (now = later(now, time)) };
}

/** Everything that the database holds about a person, as text. */
async function mentions(
  { db }: Awaited<ReturnType<typeof openDesk>>['office'],
  mark: RegExp,
): Promise<string[]> {
  const rows = async (query: string) =>
    ((await db.execute(sql.raw(query))) as { rows: { x: string }[] }).rows;
  const tables = await rows(
    `select table_name as x from information_schema.tables where table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { x } of tables)
    for (const row of await rows(`select t::text as x from "${x}" t`)) if (mark.test(row.x)) found.push(x);
  return found;
}

const person = /Hoàng Yến|hoang.*yen|912345678|0912|hoa@example/i;

describe('closed dossiers', () => {
  it('stay for ever where nothing else is set', async () => {
    const { desk, refused, pass } = await openFilled({
      uploadHours: 24,
      closedDays: undefined,
      closedAs: 'anonymise',
    });
    pass(days(36_500));
    await keepHouse(desk.office);
    assert.equal((await lookUp(desk, refused.code, '5678')).body.status, 3);
  });

  it('lose what is personal, and stay in the count', async () => {
    const { desk, refused, withdrawn, open, pass } = await openFilled({
      uploadHours: 24,
      closedDays: 90,
      closedAs: 'anonymise',
    });
    const { db } = desk.office;
    pass(days(89));
    await keepHouse(desk.office);
    assert.equal((await lookUp(desk, refused.code, '5678')).status, 200, 'not a day early');

    pass(days(2));
    // As several offices on one database do it.
    await Promise.all([keepHouse(desk.office), keepHouse(desk.office)]);
    for (const factor of ['5678', '', ' ', '----'])
      assert.notEqual((await lookUp(desk, refused.code, factor)).status, 200);
    assert.equal((await lookUp(desk, open.code, '5678')).body.status, 2, 'an open one is untouched');
    const kept = await db.select().from(dossiers).orderBy(dossiers.id);
    assert.deepEqual(
      kept.map(({ status, phone }) => [status, phone !== '']),
      [
        [3, false],
        [7, false],
        [2, true],
      ],
    );
    const log = await db.select().from(auditLog);
    assert.deepEqual(
      log.filter(({ act }) => act === 'anonymise').map(({ who, code }) => [who, code]),
      [
        ['office', refused.code],
        ['office', withdrawn.code],
      ],
    );

    // Nobody else's data but the open dossier's.
    await db.execute(
      sql`delete from outbox where dossier = (select id from dossiers where code = ${open.code})`,
    );
    await db.execute(
      sql`delete from papers where dossier = (select id from dossiers where code = ${open.code})`,
    );
    await db.execute(
      sql`update dossiers set phone = '-', email = null, applicant = '', submission = '{}' where code = ${open.code}`,
    );
    await db.execute(
      sql`delete from applicant_names where dossier = (select id from dossiers where code = ${open.code})`,
    );
    assert.deepEqual(await mentions(desk.office, person), []);
    assert.deepEqual(await db.select().from(outbox), []);

    await account(desk, 'canbo1', ['officer']);
    const officer = new Client(desk);
    await officer.signIn('canbo1');
    const page = await officer.get(`/desk/dossiers/${refused.code}`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(await page.text(), person);
  });

  it('go altogether, with their files, where the office says so', async () => {
    const { desk, refused, open, pass } = await openFilled({
      uploadHours: 24,
      closedDays: 30,
      closedAs: 'delete',
    });
    const { db, config } = desk.office;
    const folder = join(config.dataDir, 'uploads');
    for (const { scan } of [refused, open]) {
      const info = join(folder, `${scan}.json`);
      const read = JSON.parse(readFileSync(info, 'utf8')) as object;
      writeFileSync(info, JSON.stringify({ ...read, creation_date: '2020-01-01T00:00:00.000Z' }));
    }
    pass(days(31));
    await keepHouse(desk.office);
    assert.deepEqual(
      (await db.select().from(dossiers)).map(({ code }) => code),
      [open.code],
    );
    assert.deepEqual(
      [refused, open].map(({ scan }) => existsSync(join(folder, scan))),
      [false, true],
    );
    const left = await db.select().from(uploads);
    assert.equal(left.filter(({ removedAt }) => removedAt === null).length, 1);
    assert.equal((await lookUp(desk, refused.code, '5678')).status, 404);
    assert.equal((await db.select().from(auditLog)).filter(({ act }) => act === 'deleteDossier').length, 2);
  });
});

it('closes sessions that nobody uses', async () => {
  let now = monday;
  const desk = await openDesk({ demo: false }, () => now);
  await account(desk, 'canbo1', ['officer']);
  await new Client(desk).signIn('canbo1');
  await keepHouse(desk.office);
  assert.equal((await desk.office.db.select().from(sessions)).length, 1);
  now = later(now, hours(2));
  await keepHouse(desk.office);
  assert.equal((await desk.office.db.select().from(sessions)).length, 0);
});
