/** Who is signed in. Kept in the database, so that any process knows it and a closed account is out at once. */
import { randomBytes } from 'node:crypto';
import { and, eq, gt, lt, ne, or } from 'drizzle-orm';
import { sha256 } from '../canonical.js';
import type { Queries } from '../db/database.js';
import { officers, sessions, type Role } from '../db/schema.js';
import { hours, later, minutes } from '../time.js';

/** Away from the desk for this long, and one signs in anew. */
export const idle = minutes(60);
/** A working day. */
export const longest = hours(12);
const noted = minutes(1);

export interface SignedIn {
  id: number;
  name: string;
  roles: readonly Role[];
  /** Undefined for people of an identity provider. */
  username: string | undefined;
  mustChange: boolean;
  /** The session's key in the database. */
  session: string;
}

/** What the cookie is to hold; only its hash is kept. */
export async function openSession(db: Queries, officer: number, now: Date): Promise<string> {
  await db.delete(sessions).where(or(lt(sessions.expiresAt, now), lt(sessions.seenAt, later(now, -idle))));
  const token = randomBytes(32).toString('base64url');
  await db.insert(sessions).values({
    id: sha256(token),
    officer,
    createdAt: now,
    seenAt: now,
    expiresAt: later(now, longest),
  });
  return token;
}

export async function findSession(db: Queries, token: string, now: Date): Promise<SignedIn | undefined> {
  const session = sha256(token);
  const [row] = await db
    .select({
      id: officers.id,
      name: officers.name,
      roles: officers.roles,
      username: officers.username,
      mustChange: officers.mustChange,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .innerJoin(officers, eq(sessions.officer, officers.id))
    .where(
      and(
        eq(sessions.id, session),
        gt(sessions.expiresAt, now),
        gt(sessions.seenAt, later(now, -idle)),
        officers.active,
      ),
    );
  if (!row) return undefined;
  const { seenAt, username, ...who } = row;
  if (seenAt < later(now, -noted))
    await db.update(sessions).set({ seenAt: now }).where(eq(sessions.id, session));
  return { ...who, username: username ?? undefined, session };
}

export async function closeSession(db: Queries, session: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, session));
}

/** Everywhere but here: after a new password, or (without `but`) for an account that is closed. */
export async function closeSessionsOf(db: Queries, officer: number, but = ''): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.officer, officer), ne(sessions.id, but)));
}
