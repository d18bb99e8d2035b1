/** Steps as the desk takes them: by somebody with roles, with a fee, with files. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { asc, eq } from 'drizzle-orm';
import { stepFor, steps, type Act } from 'dvc-widgets/lifecycle';
import {
  auditLog,
  deliveries,
  dossiers,
  dossierSteps,
  officers,
  payments,
  uploads,
} from '../src/db/schema.js';
import type { Role } from '../src/db/schema.js';
import type { By } from '../src/dossiers/by.js';
import { readStepOrder } from '../src/dossiers/step-order.js';
import { submit } from '../src/dossiers/submit.js';
import { takeStep } from '../src/dossiers/take-step.js';
import type { Office } from '../src/office.js';
import { Problem } from '../src/problem.js';
import { bringIn, extract, monday, openRooms, pdf, png } from './support.js';

const due = '2026-11-27T17:00:00+07:00';
const everyRole: Role[] = ['clerk', 'officer', 'authority', 'admin'];

describe('a step at the desk', () => {
  let office: Office;
  let people: Record<Role | 'all', NonNullable<By['officer']>>;
  before(async () => {
    office = await openRooms();
    const add = async (name: string, roles: Role[]) => {
      const [row] = await office.db
        .insert(officers)
        .values({ name, roles, createdAt: monday })
        .returning({ id: officers.id, name: officers.name, roles: officers.roles });
      return row!;
    };
    people = {
      clerk: await add('Lê Thị Tiếp Nhận', ['clerk']),
      officer: await add('Phạm Văn Thụ Lý', ['officer']),
      authority: await add('Vũ Thị Lãnh Đạo', ['authority']),
      admin: await add('Quản trị', ['admin']),
      all: await add('Một người', everyRole),
    };
  });

  const file = async () =>
    (await submit(office, { key: randomUUID(), submission: extract(), solution: undefined })).code;
  const take = async (code: string, order: object, officer?: By['officer']) =>
    takeStep(office, code, readStepOrder(order), officer ? { officer } : {});
  const needed = (act: Act) => ({
    act,
    note: 'Ghi chú',
    ...((act === 'accept' || act === 'extend') && { appointment: due }),
    ...(act === 'requestFee' && { fee: { amount: 8000 } }),
    ...(act === 'requestSupplement' && {
      supplement: { reason: 'Thiếu', fields: [{ path: 'fullName' }] },
    }),
  });
  const refusal = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => assert.fail('not refused'),
      (refused: unknown) => refused,
    );
    assert.ok(error instanceof Problem, String(error));
    const [issue] = error.options.issues ?? [];
    return issue ? `${issue.path}: ${issue.code}` : error.code;
  };
  const idOf = async (code: string) =>
    (await office.db.select().from(dossiers).where(eq(dossiers.code, code)))[0]!.id;

  it('is taken by the role that the table names, and by no other', async () => {
    const path: Act[] = ['accept', 'forward', 'passOn', 'extend', 'requestFee', 'confirmPayment', 'publish'];
    const code = await file();
    let status = 1 as Parameters<typeof stepFor>[0];
    for (const act of [...path, 'handOver'] as const) {
      const { actor, to } = stepFor(status, act, 4)!;
      for (const role of everyRole.filter((role) => role !== actor))
        assert.equal(await refusal(take(code, needed(act), people[role])), 'forbidden', `${act} by ${role}`);
      assert.equal((await take(code, needed(act), people[actor as Role])).status, to);
      status = to;
    }
    assert.equal(status, 10);
  });

  it('may be the citizen’s, recorded by the clerk with a word about it', async () => {
    assert.ok(steps.some(({ act, actor }) => act === 'withdraw' && actor === 'citizen'));
    const code = await file();
    const { note: _, ...silent } = needed('withdraw');
    assert.equal(await refusal(take(code, needed('withdraw'), people.officer)), 'forbidden');
    assert.equal(await refusal(take(code, silent, people.clerk)), 'note: required');
    assert.equal((await take(code, needed('withdraw'), people.clerk)).status, 7);
  });

  it('says in the history and in the log who took it', async () => {
    const code = await file();
    await take(code, needed('accept'), people.all);
    await take(code, needed('forward'));
    const steps = await office.db
      .select()
      .from(dossierSteps)
      .where(eq(dossierSteps.dossier, await idOf(code)))
      .orderBy(asc(dossierSteps.id));
    assert.deepEqual(
      steps.map(({ act, officer }) => [act, officer]),
      [
        ['submit', null],
        ['accept', people.all.id],
        ['forward', null],
      ],
    );
    const log = await office.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.code, code))
      .orderBy(asc(auditLog.id));
    assert.deepEqual(
      log.map(({ who, officer, act, detail }) => [who, officer, act, detail]),
      [
        ['citizen', null, 'submit', { to: 1 }],
        ['Một người', people.all.id, 'accept', { from: 1, to: 2, paper: '01' }],
        ['token', null, 'forward', { from: 2, to: 4, paper: '06' }],
      ],
    );
  });

  it('leaves no trace when it is refused', async () => {
    const code = await file();
    const twice = { ...needed('publish'), results: [{ id: 'f'.repeat(32), name: 'a.pdf' }] };
    await refusal(take(code, needed('handOver'), people.clerk));
    await refusal(take(code, twice, people.all));
    const log = await office.db.select().from(auditLog).where(eq(auditLog.code, code));
    assert.deepEqual(
      log.map(({ act }) => act),
      ['submit'],
    );
    await assert.rejects(office.db.delete(auditLog), 'nothing is ever taken out of the log');
  });

  it('asks for a fee in whole đồng and marks it paid once, under one number', async () => {
    const code = await file();
    const fee = (value: unknown) => refusal(take(code, { act: 'requestFee', fee: value }));
    assert.equal(await fee(undefined), 'fee.amount: required');
    assert.equal(await fee({ amount: 1.5 }), 'fee.amount: notANumber');
    assert.equal(await fee({ amount: '8000' }), 'fee.amount: notANumber');
    assert.equal(await fee({ amount: 0 }), 'fee.amount: tooSmall');
    assert.equal(await fee({ amount: 3e9 }), 'fee.amount: tooLarge');
    assert.equal(
      await refusal(take(code, { act: 'refuse', note: 'x', fee: { amount: 1 } })),
      'fee: unexpected',
    );
    await take(code, { act: 'requestFee', fee: { amount: 16000, reason: 'Lệ phí trích lục' } });
    await take(code, { act: 'confirmPayment', appointment: due, reference: 'FT-1' });
    const rows = await office.db
      .select()
      .from(payments)
      .where(eq(payments.dossier, await idOf(code)));
    assert.deepEqual(
      rows.map(({ amount, reason, paidAt, reference }) => [amount, reason, paidAt, reference]),
      [[16000, 'Lệ phí trích lục', monday, 'FT-1']],
    );
    const other = await file();
    await take(other, needed('requestFee'));
    const again = { act: 'confirmPayment', appointment: due, reference: 'FT-1' };
    assert.equal(await refusal(take(other, again)), 'reference: unexpected');
  });

  it('gives the dossier the files of its result, each once', async () => {
    const code = await file();
    for (const act of ['accept', 'forward'] as const) await take(code, needed(act));
    const result = await bringIn(office, pdf(), 'application/pdf');
    const publish = (results: unknown) => take(code, { act: 'publish', results });
    assert.equal(await refusal(publish([{ id: result.id }])), 'results.0.name: required');
    assert.equal(await refusal(publish([{ id: result.id, name: '../a.pdf' }])), 'results.0.name: badFormat');
    assert.equal(
      await refusal(publish([result, result].map(({ id }) => ({ id, name: 'a.pdf' })))),
      'results.1.id: fileUnknown',
    );
    assert.equal(
      await refusal(take(code, { ...needed('suspend'), results: [{ id: result.id, name: 'a' }] })),
      'results: unexpected',
    );
    await publish([{ id: result.id, name: 'Trích lục khai sinh.pdf' }]);
    const [row] = await office.db.select().from(uploads).where(eq(uploads.id, result.id));
    assert.deepEqual([row!.dossier, row!.resultName], [await idOf(code), 'Trích lục khai sinh.pdf']);
    const other = await file();
    for (const act of ['accept', 'forward'] as const) await take(other, needed(act));
    const stolen = { act: 'publish', results: [{ id: result.id, name: 'a.pdf' }] };
    assert.equal(await refusal(take(other, stolen)), 'results.0.id: fileUnknown');
    assert.equal(await refusal(publish([await bringIn(office, png())])), 'notAllowed');
  });

  it('notes the post’s number where home delivery was ordered', async () => {
    const code = await file();
    for (const act of ['accept', 'forward', 'publish'] as const) await take(code, needed(act));
    const handOver = { act: 'handOver', delivery: { tracking: 'VN123', fee: 25000 } };
    assert.equal(await refusal(take(code, handOver)), 'delivery: unexpected');
    await office.db.insert(deliveries).values({
      dossier: await idOf(code),
      recipient: 'Trần Văn Bình',
      phone: '+84987654321',
      address: { province: '01', commune: '00127' },
      orderedAt: monday,
    });
    await take(code, handOver);
    const [row] = await office.db
      .select()
      .from(deliveries)
      .where(eq(deliveries.dossier, await idOf(code)));
    assert.deepEqual([row!.sentAt, row!.tracking, row!.fee], [monday, 'VN123', 25000]);
  });
});
