import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq } from 'drizzle-orm';
import { resetAtTerminal } from '../src/accounts/officers.js';
import { auditLog, officers } from '../src/db/schema.js';
import { account, at, Client, isIn, openDesk } from './desk-support.js';
import { monday } from './support.js';

it('lets an admin who lost the password in again, from the terminal', async () => {
  const desk = await openDesk({ demo: false });
  const { db } = desk.office;
  await account(desk, 'quanly', ['clerk'], 'Người quản lý');
  await db.update(officers).set({ active: false });
  const somebody = new Client(desk);
  for (let i = 0; i < 7; i++) await somebody.signIn('quanly', 'không nhớ');

  await assert.rejects(
    resetAtTerminal(db, 'quanl', { admin: false, now: monday }),
    /^Refusal: There is no local account quanl\. There are: quanly\.$/,
  );
  const password = await resetAtTerminal(db, 'QuanLy', { admin: true, now: monday });
  await somebody.signIn('quanly', password);
  assert.equal(at(await somebody.get('/desk')), '/desk/password', 'sets another one first');
  assert.ok(await isIn(somebody));

  const [officer] = await db.select().from(officers).where(eq(officers.username, 'quanly'));
  assert.deepEqual([officer!.roles, officer!.active], [['clerk', 'admin'], true]);
  const [logged] = await db.select().from(auditLog).where(eq(auditLog.act, 'resetPassword'));
  assert.deepEqual(
    [logged!.officer, logged!.who, logged!.detail],
    [null, 'office', { account: officer!.id, active: true, roles: 'clerk admin' }],
  );
});
