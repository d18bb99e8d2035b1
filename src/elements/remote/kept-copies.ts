/**
 * The last good copy of each address, on this device. A catalogue is public, so it lies there in clear; where nothing
 * can be kept (storage off, full or forbidden), the page works without. IndexedDB rather than Cache Storage, which
 * pages without https do not have.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Copy {
  url: string;
  text: string;
  /** When the address last gave it; milliseconds since 1970. */
  at: number;
}
interface Schema extends DBSchema {
  copies: { key: string; value: Copy; indexes: { at: number } };
}

/** Characters of one copy, and addresses: a device is not filled with catalogues. */
const MOST_TEXT = 5_000_000;
const MOST_COPIES = 4;
/** Who finds nothing newer for so long is better told that there is nothing. */
const USED_FOR = 30 * 86_400_000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

async function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('dvc-catalogues', 1, {
    upgrade: (made) => void made.createObjectStore('copies', { keyPath: 'url' }).createIndex('at', 'at'),
    terminated: () => void (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Keeps the text that an address has just given. */
export async function keepCopy(url: string, text: string): Promise<void> {
  if (text.length > MOST_TEXT || !/^https?:/.test(url)) return;
  try {
    const keeping = (await database()).transaction('copies', 'readwrite');
    await keeping.store.put({ url, text, at: Date.now() });
    const oldestFirst = await keeping.store.index('at').getAllKeys();
    for (const old of oldestFirst.slice(0, -MOST_COPIES)) await keeping.store.delete(old);
    await keeping.done;
  } catch {
    // Nothing can be kept here.
  }
}

/** The text that an address gave last, unless that is too long ago. */
export async function lastCopy(url: string): Promise<string | undefined> {
  try {
    const copy = await (await database()).get('copies', url);
    return copy && Date.now() - copy.at < USED_FOR ? copy.text : undefined;
  } catch {
    return undefined; // nothing was kept here
  }
}
