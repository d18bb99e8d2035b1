/** One draft as it is kept: written by one form alone, sealed, and never by two over each other. */
import { stringify } from '../../../backend/index.js';
import { randomKey } from '../../../dossier/index.js';
import { newDeviceKey, newTabKey, readTabKey, seal, type Sealed } from './cipher.js';
import {
  FORMAT,
  PROCEDURE,
  readDraft,
  type DraftContent,
  type DraftParts,
  type FoundDraft,
} from './content.js';
import { database, deleteDraft, KEPT, type DraftRow } from './database.js';
import { hold } from './lock.js';
import { removeNote, writeNote } from './tab-notes.js';

/** Somebody else deleted or wrote the draft meanwhile: nothing was written now. */
export class Overtaken extends Error {}

export interface OpenedDraft {
  draft: KeptDraft;
  found: FoundDraft;
}

export class KeptDraft {
  readonly id: string;
  readonly scope: string;
  readonly device: boolean;
  /** Milliseconds since 1970; 0 before the first saving. */
  savedAt = 0;
  /** Files for which there was no room: they are not tried again. */
  readonly noRoom = new Set<string>();
  private revision = 0;
  private readonly key: Promise<CryptoKey>;
  private held: ReturnType<typeof hold>;
  /** What is written already, by the part's name. */
  private readonly written = new Map<string, unknown>();

  private constructor(
    { id, scope, device }: Pick<DraftRow, 'id' | 'scope' | 'device'>,
    key: Promise<CryptoKey>,
    held: ReturnType<typeof hold>,
  ) {
    this.id = id;
    this.scope = scope;
    this.device = device;
    this.key = key;
    this.held = held;
    key.catch(() => undefined); // the first saving says so
  }

  /** Milliseconds since 1970. */
  get expiresAt(): number {
    return this.savedAt + KEPT;
  }

  /** A new one. The tab knows of it at once, so that no reload comes between; throws where the tab keeps nothing. */
  static create(scope: string, device: boolean): KeptDraft {
    const id = randomKey();
    const tabKey = device ? undefined : newTabKey();
    writeNote({ id, scope, ...(tabKey !== undefined && { key: tabKey }) });
    const key = tabKey === undefined ? newDeviceKey() : readTabKey(tabKey);
    return new KeptDraft({ id, scope, device }, key, hold(id));
  }

  /** Opens one to go on with it. `busy`: another form holds it; undefined: it is no longer there. */
  static async open(id: string, tabKey: string | undefined): Promise<OpenedDraft | 'busy' | undefined> {
    const release = await hold(id);
    if (!release) return 'busy';
    let read: Awaited<ReturnType<typeof readDraft>>;
    try {
      read = await readDraft(id, tabKey);
    } finally {
      if (!read) release();
    }
    if (!read) return undefined;
    const { row, key, found } = read;
    const draft = new KeptDraft(row, Promise.resolve(key), Promise.resolve(release));
    draft.savedAt = row.savedAt;
    draft.revision = row.revision;
    draft.written.set(PROCEDURE, found.procedure);
    for (const [name, file] of found.files) draft.written.set(name, file);
    if (row.device) writeNote({ id, scope: row.scope });
    return { draft, found };
  }

  /** Throws `Overtaken`, or what the browser says when there is no room. */
  async save(content: DraftContent, { procedure, files }: DraftParts): Promise<void> {
    const key = await this.key;
    const sealed = await this.sealed(key, { format: FORMAT, ...content });
    const changed = this.written.get(PROCEDURE) !== procedure;
    await this.putRow(key, sealed, changed ? await this.sealed(key, procedure, PROCEDURE) : undefined);
    this.written.set(PROCEDURE, procedure);
    for (const [name, file] of files)
      if (this.written.get(name) !== file) await this.saveFile(key, name, file);
    for (const name of this.written.keys()) {
      if (name === PROCEDURE || files.has(name)) continue;
      await (await database()).delete('parts', [this.id, name]);
      this.written.delete(name);
    }
  }

  /** Deletes all of it: what was written, and the key. */
  async delete(): Promise<void> {
    removeNote(this.id); // first: without its key a draft of the tab is unreadable, whatever comes after
    try {
      await deleteDraft(this.id);
    } finally {
      await this.release();
    }
  }

  /** Lets others open it. */
  async release(): Promise<void> {
    (await this.held)?.();
  }

  /** Takes it again after a release; false when somebody else has. */
  async retake(): Promise<boolean> {
    this.held = hold(this.id);
    return (await this.held) !== undefined;
  }

  private place(part?: string): string {
    return part === undefined ? this.id : `${this.id}/${part}`;
  }
  private sealed(key: CryptoKey, content: unknown, part?: string): Promise<Sealed> {
    return seal(key, new TextEncoder().encode(stringify(content)), this.place(part));
  }

  /** All in one step. Only the first saving makes the row: what somebody deleted meanwhile does not come back. */
  private async putRow(key: CryptoKey, content: Sealed, procedure: Sealed | undefined): Promise<void> {
    const writing = (await database()).transaction(['drafts', 'parts', 'keys'], 'readwrite');
    const drafts = writing.objectStore('drafts');
    const { id, scope, device } = this;
    const revision = (await drafts.get(id))?.revision ?? 0;
    if (revision !== this.revision) throw new Overtaken();
    const savedAt = Date.now();
    const row: DraftRow = {
      id,
      scope,
      device,
      savedAt,
      expiresAt: savedAt + KEPT,
      revision: revision + 1,
      content,
    };
    await Promise.all([
      drafts.put(row),
      procedure && writing.objectStore('parts').put(procedure, [id, PROCEDURE]),
      revision === 0 && device && writing.objectStore('keys').put(key, id),
      writing.done,
    ]);
    this.revision++;
    this.savedAt = savedAt;
  }

  private async saveFile(key: CryptoKey, name: string, file: File): Promise<void> {
    if (this.noRoom.has(name)) return;
    const sealed = await seal(key, await file.arrayBuffer(), this.place(name));
    const writing = (await database()).transaction(['drafts', 'parts'], 'readwrite');
    if ((await writing.objectStore('drafts').get(this.id))?.revision !== this.revision) throw new Overtaken();
    try {
      await Promise.all([writing.objectStore('parts').put(sealed, [this.id, name]), writing.done]);
      this.written.set(name, file);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
      this.noRoom.add(name);
    }
  }
}
