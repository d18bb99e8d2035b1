/**
 * What this tab knows of its drafts, in the tab's own storage: which they are, and the key of those that are its own.
 * The storage dies with the tab, and with it the only key; nothing in it was filled in.
 */
import { stringify } from '../../../backend/index.js';

export interface TabNote {
  id: string;
  /** The digest of what the draft is for. */
  scope: string;
  /** Of a draft of this tab alone; one on the device has its key there. */
  key?: string;
}

const prefix = 'dvc-draft:';

/** Throws where the browser keeps nothing for the page. */
export function writeNote({ id, ...rest }: TabNote): void {
  sessionStorage.setItem(prefix + id, stringify(rest));
}

export function removeNote(id: string): void {
  sessionStorage.removeItem(prefix + id);
}

export function notesFor(scope: string): TabNote[] {
  return names().flatMap((name) => {
    const note = read(name);
    return note?.scope === scope ? [note] : [];
  });
}

export function removeNotes(): void {
  for (const name of names()) sessionStorage.removeItem(name);
}

const names = (): string[] => Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));

function read(name: string): TabNote | undefined {
  try {
    const { scope, key } = JSON.parse(sessionStorage.getItem(name) ?? '') as Partial<TabNote>;
    if (typeof scope !== 'string') return undefined;
    return { id: name.slice(prefix.length), scope, ...(typeof key === 'string' && { key }) };
  } catch {
    return undefined; // not ours
  }
}
