/** Where the bytes of uploads are. The database says what they are and whose. */
import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

export interface Storage {
  /** What the tus server writes to. */
  readonly tus: DataStore;
  /** The first bytes, which tell what it is. */
  head(id: string, length: number): Promise<Uint8Array>;
  read(id: string): Promise<Readable>;
  /** With all that belongs to it; no error where there is nothing. */
  remove(id: string): Promise<void>;
  exists(id: string): Promise<boolean>;
  /** Everything that was begun before a moment, finished or not. */
  begunBefore(moment: Date): AsyncIterable<string>;
  /** Throws unless something can be stored now. */
  check(): Promise<void>;
  /** Whether that many bytes more find room; where nobody can know, they do. */
  hasRoom(bytes: number): Promise<boolean>;
}
