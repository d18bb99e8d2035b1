/** What a draft holds, and how it is read. */
import type { Procedure } from '../../../catalogue/index.js';
import type { Dossier, Submission } from '../../../dossier/index.js';
import { everyFile } from '../files-at.js';
import { readTabKey, unseal } from './cipher.js';
import { database, partsOf, type DraftDatabase, type DraftRow } from './database.js';

/** All that a form needs to go on as if nothing had happened, but what is large. */
export interface DraftContent {
  dossier: Dossier;
  /** Where the citizen stood. */
  step: string;
  /** Sent without an answer, oldest first. */
  sent: readonly Submission[];
  /** Where the uploads stand at the office, by the file's key. */
  places: { [key: string]: string };
}
export interface DraftParts {
  /** What it was filled in under. */
  procedure: Procedure;
  /** By the file's key; those that the browser had no room for are missing. */
  files: ReadonlyMap<string, File>;
}
export interface FoundDraft extends DraftParts {
  content: DraftContent;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** How the content is written: another number cannot be read. */
export const FORMAT = 1;
/** The part that holds the procedure; no file's key is such a word. */
export const PROCEDURE = 'procedure';

/** A draft by its key: the tab's, else the device's. Undefined when it is not there, not readable, or too old. */
export async function readDraft(
  id: string,
  tabKey: string | undefined,
): Promise<{ row: DraftRow; key: CryptoKey; found: FoundDraft } | undefined> {
  const store = await database();
  const row = await store.get('drafts', id);
  if (!row || row.expiresAt <= Date.now()) return undefined;
  const key = tabKey === undefined ? await store.get('keys', id) : await readTabKey(tabKey);
  const [content, procedure] = key
    ? await Promise.all([read(key, row.content, id), part(store, key, id, PROCEDURE)])
    : [];
  if (!key || !content || !procedure) return undefined;
  const { format, ...rest } = parse<DraftContent & { format: number }>(content);
  if (format !== FORMAT) return undefined;
  const files = new Map<string, File>();
  const names = await store.getAllKeys('parts', partsOf(id));
  for (const { file } of everyFile(rest.dossier)) {
    const bytes = names.some(([, name]) => name === file.key) && (await part(store, key, id, file.key));
    if (bytes) files.set(file.key, new File([bytes], file.name, { type: file.type }));
  }
  const found = { content: rest, procedure: parse<Procedure>(procedure), files, savedAt: row.savedAt };
  return { row, key, found };
}

async function part(store: DraftDatabase, key: CryptoKey, id: string, name: string) {
  const sealed = await store.get('parts', [id, name]);
  return sealed && read(key, sealed, `${id}/${name}`);
}

/** Undefined for what another key sealed, or somebody changed. */
const read = (...of: Parameters<typeof unseal>): Promise<ArrayBuffer | undefined> =>
  unseal(...of).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  });

const parse = <T>(bytes: ArrayBuffer): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
