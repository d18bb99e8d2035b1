/**
 * Where drafts lie: in IndexedDB, for this site alone. Whatever somebody filled in is sealed; open are only random
 * names, a digest of what the draft is for, and times.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './cipher.js';

/** A draft that nobody saved for so long is deleted, wherever its key is. */
export const KEPT_DAYS = 7;
export const KEPT = KEPT_DAYS * 86_400_000;

export interface DraftRow {
  id: string;
  scope: string;
  /** On this device by choice; without, its key is in one tab alone. */
  device: boolean;
  /** Milliseconds since 1970. */
  savedAt: number;
  expiresAt: number;
  /** Raised by every saving: who knows another one has been overtaken. */
  revision: number;
  content: Sealed;
}
interface Schema extends DBSchema {
  drafts: { key: string; value: DraftRow; indexes: { scope: string; expiresAt: number } };
  /** What is large and seldom changes: the bytes of files, and the procedure that was filled in. */
  parts: { key: [draft: string, name: string]; value: Sealed };
  /** Of the drafts on this device. */
  keys: { key: string; value: CryptoKey };
}
export type DraftDatabase = IDBPDatabase<Schema>;

const name = 'dvc-drafts';
let opened: Promise<DraftDatabase> | undefined;

/** Asked for before every use: another tab may have closed it by deleting everything. */
export function database(): Promise<DraftDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<DraftDatabase> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(made) {
      const drafts = made.createObjectStore('drafts', { keyPath: 'id' });
      drafts.createIndex('scope', 'scope');
      drafts.createIndex('expiresAt', 'expiresAt');
      made.createObjectStore('parts');
      made.createObjectStore('keys');
    },
    blocking() {
      opened = undefined;
      database.close();
    },
    terminated() {
      opened = undefined;
    },
  });
  await sweep(database);
  return database;
}

async function sweep(database: DraftDatabase): Promise<void> {
  const old = IDBKeyRange.upperBound(Date.now());
  for (const id of await database.getAllKeysFromIndex('drafts', 'expiresAt', old))
    await deleteIn(database, id);
}

/** Those on this device that are for the same, the newest first. */
export async function deviceDrafts(scope: string): Promise<DraftRow[]> {
  const rows = await (await database()).getAllFromIndex('drafts', 'scope', scope);
  return rows
    .filter(({ device, expiresAt }) => device && expiresAt > Date.now())
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** All parts of a draft: a list sorts behind every text. */
export const partsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** The draft, its parts and its key. */
export const deleteDraft = async (id: string): Promise<void> => deleteIn(await database(), id);

async function deleteIn(database: DraftDatabase, id: string): Promise<void> {
  const deletion = database.transaction(['drafts', 'parts', 'keys'], 'readwrite');
  await Promise.all([
    deletion.objectStore('drafts').delete(id),
    deletion.objectStore('parts').delete(partsOf(id)),
    deletion.objectStore('keys').delete(id),
    deletion.done,
  ]);
}

/** Every draft of this site, with the database itself. Other tabs let go of it, and begin a new one when they save. */
export async function deleteDatabase(): Promise<void> {
  const mine = opened;
  opened = undefined;
  (await mine?.catch(() => undefined))?.close();
  await deleteDB(name);
}
