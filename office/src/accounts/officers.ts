/** The accounts: who there is, who they are to a provider, and what an admin changes. */
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { audit } from '../audit.js';
import type { Database, Queries } from '../db/database.js';
import { officers, type Role } from '../db/schema.js';
import { Refusal } from '../refusal.js';
import { forgetSignIns } from './attempts.js';
import { hashPassword, oneTimePassword } from './password.js';
import { closeSessionsOf, type SignedIn } from './sessions.js';

export type Officer = typeof officers.$inferSelect;
type Admin = Pick<SignedIn, 'id' | 'name'>;
/** What an admin's order is about. */
export interface Told {
  by: Admin;
  now: Date;
}

export const listOfficers = (db: Queries): Promise<Officer[]> =>
  db.select().from(officers).orderBy(asc(officers.id));

export async function findOfficer(db: Queries, id: number): Promise<Officer | undefined> {
  return (await db.select().from(officers).where(eq(officers.id, id)))[0];
}

export async function findByUsername(db: Queries, username: string): Promise<Officer | undefined> {
  return (await db.select().from(officers).where(eq(officers.username, username.toLowerCase())))[0];
}

/** A local account with its one-time password, or undefined where the name is taken. */
export async function addLocal(
  db: Database,
  { name, username, roles }: { name: string; username: string; roles: Role[] },
  { by, now }: Told,
): Promise<{ officer: Officer; password: string } | undefined> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [officer] = await tx
      .insert(officers)
      .values({
        name,
        username: username.toLowerCase(),
        password: hash,
        mustChange: true,
        roles,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!officer) return undefined;
    const detail = { account: officer.id, roles: roles.join(' ') };
    await audit(tx, { at: now, officer: by, act: 'addOfficer', detail });
    return { officer, password };
  });
}

/** Undefined, or why not: an office without an admin could never have one again. */
export async function changeOfficer(
  db: Database,
  id: number,
  change: { name: string; roles: Role[]; active: boolean },
  { by, now }: Told,
): Promise<'lastAdmin' | undefined> {
  return db.transaction(async (tx) => {
    // Two admins who take each other's role at once: the second waits here.
    await tx.execute(sql`select id from officers where roles ? 'admin' and active order by id for update`);
    const others = await tx
      .select({ id: officers.id })
      .from(officers)
      .where(and(ne(officers.id, id), officers.active, sql`${officers.roles} ? 'admin'`));
    if (others.length === 0 && !(change.active && change.roles.includes('admin'))) return 'lastAdmin';
    await tx.update(officers).set(change).where(eq(officers.id, id));
    if (!change.active) await closeSessionsOf(tx, id);
    const detail = { account: id, roles: change.roles.join(' '), active: change.active };
    await audit(tx, { at: now, officer: by, act: 'changeOfficer', detail });
    return undefined;
  });
}

/** A new one-time password for somebody who forgot theirs. */
export async function resetPassword(
  db: Database,
  id: number,
  { by, now, change = {} }: { by?: Admin; now: Date; change?: { roles?: Role[]; active?: boolean } },
): Promise<string> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await tx
      .update(officers)
      .set({ ...change, password: hash, mustChange: true })
      .where(eq(officers.id, id));
    await closeSessionsOf(tx, id);
    const { roles, ...rest } = change;
    const detail = { account: id, ...rest, ...(roles && { roles: roles.join(' ') }) };
    await audit(tx, { at: now, officer: by, act: 'resetPassword', detail });
  });
  return password;
}

/**
 * The way back in when an admin has lost the password: from a terminal, by whoever may open the database. A closed
 * account is opened again.
 */
export async function resetAtTerminal(
  db: Database,
  username: string,
  { admin, now }: { admin: boolean; now: Date },
): Promise<string> {
  const officer = await findByUsername(db, username);
  if (!officer) {
    const names = (await listOfficers(db)).flatMap((known) => known.username ?? []);
    throw new Refusal(`There is no local account ${username}. There are: ${names.join(', ') || 'none'}.`);
  }
  const roles = admin && !officer.roles.includes('admin') ? [...officer.roles, 'admin' as const] : undefined;
  const change = { active: true, ...(roles && { roles }) };
  const password = await resetPassword(db, officer.id, { now, change });
  await forgetSignIns(db, username);
  return password;
}

/** Their own, by themselves: other sessions end. */
export async function changePassword(db: Database, me: SignedIn, password: string, now: Date): Promise<void> {
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await tx.update(officers).set({ password: hash, mustChange: false }).where(eq(officers.id, me.id));
    await closeSessionsOf(tx, me.id, me.session);
    await audit(tx, { at: now, officer: me, act: 'changePassword' });
  });
}

export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  /** Undefined where the office's own admin gives the roles. */
  roles: Role[] | undefined;
}

/** The account of somebody whom a provider has vouched for; made at the first time, without a role. */
export async function officerFor(
  db: Queries,
  { issuer, subject, name, roles }: Identity,
  now: Date,
): Promise<Officer> {
  const [officer] = await db
    .insert(officers)
    .values({ issuer, subject, name, roles: roles ?? [], createdAt: now })
    .onConflictDoUpdate({
      target: [officers.issuer, officers.subject],
      set: { name, ...(roles && { roles }) },
    })
    .returning();
  return officer!;
}
