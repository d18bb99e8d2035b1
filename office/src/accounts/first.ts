/** The account that a new office starts with, and that of a demonstration. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Config } from '../config.js';
import type { Database } from '../db/database.js';
import { officers } from '../db/schema.js';
import { settled } from '../db/settings.js';
import { findByUsername } from './officers.js';
import { hashPassword, oneTimePassword } from './password.js';
import { allRoles } from './roles.js';
import { closeSessionsOf } from './sessions.js';

export const firstUsername = 'quantri';
export const demoUsername = 'canbo';
const demoPassword = 'demoPassword';

export const passwordFile = (dataDir: string): string => join(dataDir, 'desk-password');

/** The file with the first password, where this start has made one. */
export async function openAccounts(
  db: Database,
  { demo, dataDir }: Pick<Config, 'demo' | 'dataDir'>,
  now: Date,
): Promise<string | undefined> {
  if (demo) {
    await openDemo(db, now);
    return undefined;
  }
  await closeDemo(db);
  return openFirst(db, dataDir, now);
}

/** In a demonstration anybody may try the desk: one account with every role, its password on the sign-in page. */
async function openDemo(db: Database, now: Date): Promise<void> {
  const password = await settled(db, demoPassword, oneTimePassword);
  const known = await findByUsername(db, demoUsername);
  if (known?.active) return;
  const open = { password: await hashPassword(password), roles: allRoles, active: true };
  await db
    .insert(officers)
    .values({ ...open, name: 'Cán bộ trình diễn', username: demoUsername, createdAt: now })
    .onConflictDoUpdate({ target: officers.username, set: open });
}

/** What the sign-in page of a demonstration says. */
export async function demoAccount(db: Database): Promise<{ username: string; password: string }> {
  return { username: demoUsername, password: await settled(db, demoPassword, oneTimePassword) };
}

/** A real office on a demonstration's data does not keep an account whose password everybody read. */
async function closeDemo(db: Database): Promise<void> {
  const known = await findByUsername(db, demoUsername);
  if (!known) return;
  await db.update(officers).set({ active: false, password: null }).where(eq(officers.id, known.id));
  await closeSessionsOf(db, known.id);
}

async function openFirst(db: Database, dataDir: string, now: Date): Promise<string | undefined> {
  if (await findByUsername(db, firstUsername)) return undefined;
  // The file first: an account whose password nobody can read would lock everybody out.
  const { file, password, isNew } = keepPassword(dataDir);
  const made = await db
    .insert(officers)
    .values({
      name: 'Quản trị',
      username: firstUsername,
      password: await hashPassword(password),
      mustChange: true,
      roles: ['admin'],
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: officers.id });
  if (made.length > 0) return file;
  // Another process on this database was faster, and its file has the password.
  if (isNew) rmSync(file, { force: true });
  return undefined;
}

function keepPassword(dataDir: string): { file: string; password: string; isNew: boolean } {
  const file = passwordFile(dataDir);
  const password = oneTimePassword();
  try {
    writeFileSync(file, `${firstUsername}\n${password}\n`, { flag: 'wx', mode: 0o600 });
    return { file, password, isNew: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // A start that was cut off between the file and the account, or a process beside this one.
    return { file, password: readFileSync(file, 'utf8').trim().split('\n').at(-1)!, isNew: false };
  }
}
