/**
 * One writer per upload, also among several offices on one PostgreSQL: a phone that comes back may reach another one
 * than the one that still waits for its lost connection.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { MemoryLocker, type Lock, type Locker } from '@tus/server';
import pg from 'pg';

const channel = 'dvc_upload_wanted';
const interval = 200;
const patience = 30_000;

/** As the tus server knows it. */
class LockTimeout extends Error {
  readonly status_code = 500;
  readonly body = 'Timeout while waiting for the lock of the upload\n';
}

/**
 * Advisory locks of one connection per office: they fall with the process. Within the process the memory lock comes
 * first, because a session gets its own locks again. Who waits says so by NOTIFY, and the holder lets go.
 */
export class SharedLocker implements Locker {
  private readonly url: string;
  private readonly memory = new MemoryLocker({ acquireLockTimeout: patience });
  private readonly held = new Map<string, () => unknown>();
  private session: Promise<pg.Client> | undefined;

  constructor(url: string) {
    this.url = url;
  }

  newLock(id: string): Lock {
    const inside = this.memory.newLock(id);
    return {
      lock: async (signal, release) => {
        await inside.lock(signal, release);
        try {
          await this.take(id, signal);
        } catch (error) {
          await inside.unlock();
          throw error;
        }
        this.held.set(id, release);
      },
      unlock: async () => {
        this.held.delete(id);
        await this.run('select pg_advisory_unlock(hashtextextended($1, 0))', [id]).finally(() => inside.unlock());
      },
    };
  }

  async close(): Promise<void> {
    const client = await this.session?.catch(() => undefined);
    await client?.end();
  }

  private async take(id: string, signal: AbortSignal): Promise<void> {
    const end = Date.now() + patience;
    while (!signal.aborted && Date.now() < end) {
      const { rows } = await this.run<{ taken: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
        [id],
      );
      if (rows[0]!.taken) return;
      await this.run('select pg_notify($1, $2)', [channel, id]);
      await wait(interval);
    }
    throw new LockTimeout();
  }

  private async run<Row extends pg.QueryResultRow>(text: string, values: string[]): Promise<pg.QueryResult<Row>> {
    this.session ??= this.open();
    const session = this.session;
    try {
      return await (await session).query<Row>(text, values);
    } catch (error) {
      this.drop(session);
      throw error;
    }
  }

  private async open(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5000, keepAlive: true });
    const drop = () => this.drop(undefined);
    client.on('error', drop).on('end', drop);
    client.on('notification', ({ payload }) => void this.held.get(payload ?? '')?.());
    await client.connect();
    await client.query(`listen ${channel}`);
    return client;
  }

  /** The next one who needs it opens a new one; the locks of the old one are gone with it. */
  private drop(session: Promise<pg.Client> | undefined): void {
    if (session === undefined || session === this.session) this.session = undefined;
  }
}
