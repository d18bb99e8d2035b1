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

interface Session {
  client: pg.Client;
  /** Connected, and listening for who waits. */
  ready: Promise<unknown>;
}

/**
 * Advisory locks of one connection per office: they fall with the process. Within the process the memory lock comes
 * first, because a session gets its own locks again. Who waits says so by NOTIFY, and the holder lets go.
 */
export class SharedLocker implements Locker {
  private readonly url: string;
  private readonly memory = new MemoryLocker({ acquireLockTimeout: patience });
  /** What is locked here: on which connection, and what makes its writer stop. */
  private readonly held = new Map<string, { session: Session; release: () => unknown }>();
  private session: Session | undefined;

  constructor(url: string) {
    this.url = url;
  }

  newLock(id: string): Lock {
    const inside = this.memory.newLock(id);
    return {
      lock: async (signal, release) => {
        await inside.lock(signal, release);
        try {
          this.held.set(id, { session: await this.take(id, signal), release });
        } catch (error) {
          await inside.unlock();
          throw error;
        }
      },
      unlock: async () => {
        const mine = this.held.get(id);
        this.held.delete(id);
        try {
          await mine?.session.client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [id]);
        } catch {
          // The lock of a lost connection is gone with it.
        } finally {
          await inside.unlock();
        }
      },
    };
  }

  async close(): Promise<void> {
    const session = this.session;
    this.session = undefined;
    await session?.client.end();
  }

  private async take(id: string, signal: AbortSignal): Promise<Session> {
    const end = Date.now() + patience;
    while (!signal.aborted && Date.now() < end) {
      const { session, rows } = await this.run<{ taken: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
        [id],
      );
      if (rows[0]!.taken) return session;
      await this.run('select pg_notify($1, $2)', [channel, id]);
      await wait(interval);
    }
    throw new LockTimeout();
  }

  private async run<Row extends pg.QueryResultRow>(
    text: string,
    values: string[],
  ): Promise<{ session: Session; rows: Row[] }> {
    const session = (this.session ??= this.open());
    try {
      await session.ready;
      const { rows } = await session.client.query<Row>(text, values);
      return { session, rows };
    } catch (error) {
      this.drop(session);
      throw error;
    }
  }

  private open(): Session {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      keepAlive: true,
    });
    const ready = client.connect().then(() => client.query(`listen ${channel}`));
    const session = { client, ready };
    client.on('error', () => this.drop(session)).on('end', () => this.drop(session));
    client.on('notification', ({ payload }) => void this.held.get(payload ?? '')?.release());
    return session;
  }

  /** Another office may take these locks now: who writes under them stops, and the next one opens a new connection. */
  private drop(session: Session): void {
    if (this.session === session) this.session = undefined;
    session.client.end().catch(() => undefined);
    for (const lock of this.held.values()) if (lock.session === session) lock.release();
  }
}
