/** Dossiers that come at once are written together; whom one is written with must make no difference to it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { asc, eq, sql } from 'drizzle-orm';
import type { Receipt } from 'dvc-widgets/backend';
import type { Submission } from 'dvc-widgets/dossier';
import { auditLog, dossiers, dossierSteps, outbox, uploads } from '../src/db/schema.js';
import { submit } from '../src/dossiers/submit.js';
import { bringIn, extract, openRooms, png, submissionWith } from './support.js';

const phone = (i: number) => `+8491234${String(5000 + i)}`;

it('gives each of many at once its own code, person, files and notices', async () => {
  const office = await openRooms();
  const file = await bringIn(office, png());
  const receipts = await Promise.all([
    ...Array.from({ length: 30 }, (_, i) => submit(office, sent(extract(phone(i))))),
    submit(office, sent(submissionWith({ idCopy: [file] }))),
  ]);
  const { rows } = (await office.db.execute(sql`select distinct xmin::text from dossiers`)) as {
    rows: unknown[];
  };
  assert.equal(rows.length, 2, 'the first by itself, all others in one transaction');
  const codes = receipts.map(({ code }) => code);
  assert.deepEqual(
    codes.map((code) => Number(code.slice(-4))).sort((a, b) => a - b),
    Array.from({ length: 31 }, (_, i) => i + 1),
  );
  for (const [i, { code }] of receipts.slice(0, 30).entries()) {
    const [dossier] = await office.db.select().from(dossiers).where(eq(dossiers.code, code));
    assert.equal(dossier!.phone, phone(i));
    const told = await office.db.select().from(outbox).where(eq(outbox.dossier, dossier!.id));
    assert.deepEqual(told.map(({ recipient }) => recipient).sort(), [phone(i), 'binh@example.com'].sort());
    assert.ok(told.every(({ body }) => body.includes(code)));
    const steps = await office.db.select().from(dossierSteps).where(eq(dossierSteps.dossier, dossier!.id));
    assert.deepEqual(
      steps.map(({ act }) => act),
      ['submit'],
    );
  }
  const logged = await office.db.select().from(auditLog).orderBy(asc(auditLog.id));
  assert.deepEqual(logged.map(({ code }) => code).sort(), [...codes].sort());
  const [last] = await office.db
    .select()
    .from(dossiers)
    .where(eq(dossiers.code, codes.at(-1)!));
  const [kept] = await office.db.select().from(uploads).where(eq(uploads.id, file.id));
  assert.equal(kept!.dossier, last!.id);
});

it('refuses the one that cannot be written and keeps the others', async () => {
  const office = await openRooms();
  const file = await bringIn(office, png());
  // Both name one upload: they pass every check, and only the writing finds out.
  const twins = [sent(submissionWith({ idCopy: [file] })), sent(submissionWith({ idCopy: [file] }))];
  const others = Array.from({ length: 10 }, (_, i) => sent(extract(phone(i))));
  const outcomes = await Promise.allSettled([...others, ...twins].map((one) => submit(office, one)));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(refused.length, 1);
  assert.match(JSON.stringify(refused[0]!.reason), /fileUnknown/);
  assert.equal((await office.db.select().from(dossiers)).length, 11);
});

it('writes a key that comes twice at once one time, with one receipt', async () => {
  const office = await openRooms();
  const twice = sent(extract());
  const others = Array.from({ length: 5 }, (_, i) => sent(extract(phone(i))));
  const receipts = await Promise.all([...others, twice, twice, twice].map((one) => submit(office, one)));
  const own: Receipt[] = receipts.slice(5);
  assert.deepEqual(own, [own[0], own[0], own[0]]);
  assert.equal((await office.db.select().from(dossiers)).length, 6);
});

function sent(submission: Submission) {
  return { key: randomUUID(), submission, solution: undefined };
}
