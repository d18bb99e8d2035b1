import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BackendError, type Backend } from '../../backend/index.js';
import { fileLimits, randomKey, refuseFile, type FileAnswer, type Item } from '../../dossier/index.js';
import { preparePhoto } from './photo.js';
import { nextState, type UploadStep } from './upload-state.js';

/** What the uploads may do with the form: files change in the dossier and nowhere else. */
export interface UploadHost {
  backend(): Backend;
  files(path: string): FileAnswer[];
  setFiles(path: string, files: FileAnswer[]): void;
  /** An upload has a place at the office now: see `places`. For those who keep a draft. */
  placed?(): void;
}

interface Job {
  path: string;
  /** Kept so that a retry needs no second choosing. */
  file: File;
  abort: AbortController;
  /** Where it stands at the office: a secret. */
  place?: string | undefined;
  sent: number;
  /** It failed for want of a network: tried again by itself when that is back. */
  offline: boolean;
}

/** Side by side only a few: on a slow line more make each other fail. */
const AT_ONCE = 2;

/** Sends the chosen files at once, each on its own, and keeps their state in the dossier. */
export class Uploads implements ReactiveController {
  private readonly jobs = new Map<string, Job>();
  private readonly host: ReactiveControllerHost;
  private readonly store: UploadHost;

  constructor(host: ReactiveControllerHost, store: UploadHost) {
    this.host = host;
    this.store = store;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.resume);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.resume);
  }

  progress(key: string): { sent: number; total: number } | undefined {
    const job = this.jobs.get(key);
    return job && { sent: job.sent, total: job.file.size };
  }

  /** All that are at hand, by their keys: sent or still to be sent. */
  get files(): ReadonlyMap<string, File> {
    return new Map([...this.jobs].map(([key, { file }]) => [key, file]));
  }
  /** Where they stand at the office, by their keys. */
  get places(): { [key: string]: string } {
    return Object.fromEntries([...this.jobs].flatMap(([key, { place }]) => (place ? [[key, place]] : [])));
  }

  /** Refused files (type, size) are kept in the answer, so that the rules say what is wrong; they are not sent. */
  async add(item: Item, chosen: readonly File[]): Promise<void> {
    const { field, path } = item;
    if (field.type !== 'file') return;
    const { accept, maxCount } = fileLimits(field);
    for (const original of chosen) {
      const key = randomKey();
      // Its size is not known yet: a photo that is going to be small must not be called too large.
      this.put(path, { ...described(original), size: 0, key, state: 'waiting' });
      const file = await preparePhoto(original, accept.includes('jpeg'));
      const files = this.store.files(path);
      if (!files.some((answer) => answer.key === key)) continue; // taken away meanwhile
      const refused = refuseFile(file, field) !== undefined;
      const tooMany = files.findIndex((answer) => answer.key === key) >= maxCount;
      this.change(path, key, { ...described(file), state: refused || tooMany ? 'failed' : 'waiting' });
      if (!refused) this.jobs.set(key, { path, file, abort: new AbortController(), sent: 0, offline: false });
      this.startNext();
    }
  }

  /**
   * Goes on with the files of an earlier page: each is sent on from where it stood, and a finished one is found at the
   * office again; `sent` ones are left as they are. Gives back the names of those whose bytes are gone.
   */
  goOn(
    files: readonly { path: string; file: FileAnswer }[],
    from: { bytes: ReadonlyMap<string, File>; places: { [key: string]: string }; sent: boolean },
  ): string[] {
    const gone = files.filter(({ file }) => !from.bytes.has(file.key) && file.state !== 'done');
    for (const { path, file } of files) {
      const { key, state } = file;
      const bytes = from.bytes.get(key);
      if (!bytes) continue;
      const place = Object.hasOwn(from.places, key) ? from.places[key] : undefined;
      this.jobs.set(key, { path, file: bytes, abort: new AbortController(), place, sent: 0, offline: false });
      if (state !== 'failed' && !(state === 'done' && from.sent))
        this.change(path, key, { state: 'waiting' });
    }
    for (const { path, file } of gone) this.remove(path, file.key);
    this.startNext();
    return gone.map(({ file }) => file.name);
  }

  retry(key: string): void {
    const job = this.jobs.get(key);
    if (!job || !this.step(job.path, key, 'retry')) return;
    job.offline = false;
    this.startNext();
  }

  /** Cancels it when it is on the way. */
  remove(path: string, key: string): void {
    const job = this.jobs.get(key);
    this.jobs.delete(key);
    this.store.setFiles(
      path,
      this.store.files(path).filter((file) => file.key !== key),
    );
    job?.abort.abort();
    this.startNext();
  }

  /** The office does not take these files any more: they are to be sent again, as new ones and from the beginning. */
  lose(path: string): void {
    for (const { key } of this.store.files(path)) {
      const job = this.jobs.get(key);
      if (!this.step(path, key, 'fail') || !job) continue;
      const renewed = randomKey();
      this.jobs.delete(key);
      this.jobs.set(renewed, { ...job, place: undefined, sent: 0 });
      this.change(path, key, { key: renewed });
    }
  }

  /** Stops everything and forgets the files. */
  clear(): void {
    const jobs = [...this.jobs.values()];
    this.jobs.clear();
    for (const job of jobs) job.abort.abort();
  }

  private readonly resume = (): void => {
    for (const [key, job] of this.jobs) if (job.offline) this.retry(key);
  };

  private startNext(): void {
    const states = [...this.jobs].map(([key, job]) => ({ key, job, state: this.find(job.path, key)?.state }));
    const running = states.filter(({ state }) => state === 'uploading').length;
    for (const { key, job } of states
      .filter(({ state }) => state === 'waiting')
      .slice(0, AT_ONCE - running)) {
      void this.send(key, job);
    }
  }

  private async send(key: string, job: Job): Promise<void> {
    if (!this.step(job.path, key, 'start')) return;
    try {
      const { id } = await this.store.backend().upload(job.file, {
        key,
        signal: job.abort.signal,
        ...(job.place !== undefined && { place: job.place }),
        onPlace: (place) => {
          job.place = place;
          this.store.placed?.();
        },
        onProgress: (sent) => {
          job.sent = sent;
          this.host.requestUpdate();
        },
      });
      this.step(job.path, key, 'store', { id });
    } catch (error) {
      if (this.jobs.get(key) !== job) return; // taken away: nothing failed
      job.offline = error instanceof BackendError && error.code === 'network';
      this.step(job.path, key, 'fail');
      if (!(error instanceof BackendError)) reportError(error);
    }
    this.startNext();
  }

  private find(path: string, key: string): FileAnswer | undefined {
    return this.store.files(path).find((file) => file.key === key);
  }

  /** False when the step is not allowed where the file stands. */
  private step(path: string, key: string, step: UploadStep, more: { id?: string } = {}): boolean {
    const file = this.find(path, key);
    const state = file && nextState(file.state, step);
    if (!state) return false;
    this.change(path, key, { state, ...more });
    return true;
  }

  private put(path: string, file: FileAnswer): void {
    this.store.setFiles(path, [...this.store.files(path), file]);
  }

  private change(path: string, key: string, change: Partial<FileAnswer>): void {
    this.store.setFiles(
      path,
      this.store.files(path).map((file) => (file.key === key ? { ...file, ...change } : file)),
    );
  }
}

const described = ({ name, size, type }: File): Pick<FileAnswer, 'name' | 'size' | 'type'> => ({
  name,
  size,
  type,
});
