/** Scans and photos on their way in: resumable by tus 1.0, judged by their content. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Server, type Locker } from '@tus/server';
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import { MEDIA_TYPES } from 'dvc-widgets/dossier';
import type { Database, Queries } from './db/database.js';
import { uploads } from './db/schema.js';
import { noRoom } from './faults.js';
import type { Log } from './log.js';
import { invalid, Problem } from './problem.js';
import { isTooLarge, pictureSize } from './scan/picture-size.js';
import type { Scanner } from './scan/scanner.js';
import type { Storage } from './storage/storage.js';
import { hours, later } from './time.js';

export type StoredUpload = Pick<typeof uploads.$inferSelect, 'id' | 'size' | 'type'>;

/** As many first bytes as tell a file's type. */
const tellTale = 4100;
/** And a photo's size, behind what its camera wrote before it. */
const pictureHead = 1024 * 1024;
const mediaTypes: readonly string[] = Object.values(MEDIA_TYPES);
/** How the tus server is told that a finished file is of no kind that an office takes. */
class WrongContent extends Error {
  readonly status_code = 422;
  readonly body = 'fileType';
}

export interface UploadOptions {
  storage: Storage;
  /** Of the tus server's addresses. */
  path: string;
  maxMB: number;
  log: Log;
  /** Among several offices; without it this one is alone. */
  locker?: Locker | undefined;
  scanner?: Scanner | undefined;
}

export class Uploads {
  private readonly db: Database;
  private readonly storage: Storage;
  private readonly scanner: Scanner | undefined;
  private readonly log: Log;
  private readonly server: Server;

  constructor(db: Database, options: UploadOptions) {
    this.db = db;
    this.storage = options.storage;
    this.scanner = options.scanner;
    this.log = options.log;
    this.server = new Server({
      path: options.path,
      datastore: this.storage.tus,
      maxSize: options.maxMB * 1024 * 1024,
      ...(options.locker && { locker: options.locker }),
      // The address outside may differ (a proxy, https): the client completes it.
      relativeLocation: true,
      namingFunction: () => randomBytes(16).toString('hex'),
      // Ours to answer, see security.ts.
      allowedOrigins: () => false,
      onUploadFinish: async (_request, { id }) => {
        if (!(await this.settle(id))) throw new WrongContent();
        return {};
      },
    });
  }

  async handle(request: Request): Promise<Response> {
    const announced = request.method === 'POST' ? Number(request.headers.get('upload-length')) : 0;
    if (announced > 0 && !(await this.storage.hasRoom(announced))) return refusal(noRoom());
    const response = await this.server.handleWeb(request);
    response.headers.delete('access-control-expose-headers');
    const problem = (await this.isFull(response.status)) ? noRoom() : problemOf(response.status);
    return problem ? refusal(problem) : response;
  }

  /** Gives an upload up, unless a dossier has it. Its row stays a while, so that nothing can take it up again. */
  async remove(id: string): Promise<boolean> {
    const now = new Date();
    const removed = await this.db
      .insert(uploads)
      .values({ id, size: 0, type: '', at: now, removedAt: now })
      .onConflictDoUpdate({ target: uploads.id, set: { removedAt: now }, setWhere: isNull(uploads.dossier) })
      .returning({ id: uploads.id });
    return removed.length > 0;
  }

  async exists(id: string): Promise<boolean> {
    return this.storage.exists(id);
  }

  /** The finished upload of this id that no dossier has yet. */
  async find(id: string): Promise<StoredUpload | undefined> {
    if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
    const [row] = await this.db.select().from(uploads).where(eq(uploads.id, id));
    // No row: the office may have stopped between the last byte and the look at the content.
    if (!row) return this.settle(id);
    return row.dossier === null && row.removedAt === null ? row : undefined;
  }

  /** Makes these a dossier's own, in its transaction. Gives back the ids that were not free. */
  async claim(tx: Queries, ids: string[], dossier: number): Promise<string[]> {
    if (ids.length === 0) return [];
    const claimed = await tx
      .update(uploads)
      .set({ dossier })
      .where(and(inArray(uploads.id, ids), isNull(uploads.dossier), isNull(uploads.removedAt)))
      .returning({ id: uploads.id });
    const got = new Set(claimed.map((row) => row.id));
    return ids.filter((id) => !got.has(id));
  }

  /** Takes a file in from inside the office, by the way that all files take. Undefined for what is no document. */
  async keep(file: Blob): Promise<StoredUpload | undefined> {
    const size = String(file.size);
    const request = new Request(`http://office.internal${this.server.options.path}`, {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': size,
        'content-length': size,
        'content-type': 'application/offset+octet-stream',
      },
      body: await file.arrayBuffer(),
    });
    const answer = await this.handle(request);
    // A full disk is no fault of the file.
    if (answer.status >= 500) throw answer.status === 507 ? noRoom() : new Problem('unavailable');
    const id = answer.headers.get('location')?.split('/').at(-1);
    return answer.ok && id !== undefined ? this.find(id) : undefined;
  }

  /** The bytes, for who may have them: the caller has looked. */
  async read(id: string): Promise<ReadableStream> {
    return Readable.toWeb(await this.storage.read(id)) as ReadableStream;
  }

  /** Clears away what nobody filed within so many hours, by the clock of the store, and what a dossier had. */
  async sweep(keptHours: number): Promise<void> {
    const before = later(new Date(), -hours(keptHours));
    for await (const id of this.storage.begunBefore(before))
      if (await this.remove(id)) await this.storage.remove(id);
    await this.db.delete(uploads).where(lt(uploads.removedAt, before));
  }

  /** Throws unless something can be stored now. */
  check(): Promise<void> {
    return this.storage.check();
  }

  /** Undefined where nobody looks into files; else whether somebody can now. */
  async canScan(): Promise<boolean | undefined> {
    return this.scanner?.check().then(
      () => true,
      () => false,
    );
  }

  /** Whether a failure of the store is one of room: the tus server does not say why. */
  private async isFull(status: number): Promise<boolean> {
    return status >= 500 && !(await this.storage.hasRoom(0));
  }

  /** Looks at the content of an upload whose every byte is here; what is no document is deleted. */
  private async settle(id: string): Promise<StoredUpload | undefined> {
    const upload = await this.storage.tus.getUpload(id).catch(ifGone);
    if (upload?.size === undefined || upload.offset !== upload.size) return undefined;
    const type = await this.typeOf(id);
    if (type === undefined || (await this.isInfected(id))) {
      await this.storage.remove(id);
      return undefined;
    }
    await this.db
      .insert(uploads)
      .values({ id, size: upload.size, type, at: new Date() })
      .onConflictDoNothing();
    return { id, size: upload.size, type };
  }

  /** By content. Undefined for what is no document, or a picture too large to show. */
  private async typeOf(id: string): Promise<string | undefined> {
    const type = (await fileTypeFromBuffer(await this.storage.head(id, tellTale)))?.mime;
    if (type === undefined || !mediaTypes.includes(type)) return undefined;
    if (!type.startsWith('image/')) return type;
    const size = pictureSize(await this.storage.head(id, pictureHead), type);
    return size === undefined || isTooLarge(size) ? undefined : type;
  }

  private async isInfected(id: string): Promise<boolean> {
    const found = await this.scanner?.scan(await this.storage.read(id));
    if (found !== undefined) this.log.warn('infected upload', { found });
    return found !== undefined;
  }
}

/** A store that is away is another matter than a file that is not there. */
function ifGone(error: unknown): undefined {
  const { status_code: status } = error as { status_code?: number };
  if (status !== 404 && status !== 410) throw error;
}

function refusal(problem: Problem): Response {
  const answer = problem.response();
  answer.headers.set('tus-resumable', '1.0.0');
  return answer;
}

/** What the protocol's problem documents say for the tus server's refusals; the others stay tus's own. */
function problemOf(status: number): Problem | undefined {
  if (status === 422) return invalid('', 'fileType', { accept: Object.keys(MEDIA_TYPES).join(', ') });
  if (status === 413) return new Problem('tooLarge');
  if (status === 404 || status === 410) return new Problem('notFound');
  if (status >= 500) return new Problem('unavailable', { status: 503, headers: { 'retry-after': '10' } });
  return undefined;
}
