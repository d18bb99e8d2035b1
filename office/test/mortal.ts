/** An office at one address that is killed and rises again, and what its visitors do meanwhile. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../src/config.js';
import { as, firstLine, start } from './processes.js';
import { token, type TestOffice } from './support.js';

export interface Mortal extends TestOffice {
  /** SIGKILL; it rises at once. */
  kill(): void;
  kills(): number;
  /** Ends it in good order. */
  end(): Promise<void>;
  /** Tries until there is an answer: a connection that breaks is none. */
  insist<T>(what: () => Promise<T>): Promise<T>;
  /** How many tries had no answer. */
  cut(): number;
}

/** The office asks to come back: what the one before it was at when it died is not free yet. */
class Busy extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super('busy');
    this.seconds = seconds;
  }
}
/** Who is asked to come back so often in a row has met no pause, but a fault. */
const mostBusy = 6;
export function unlessBusy<T extends { status: number; headers: Headers }>(answer: T): T {
  const wait = answer.headers.get('retry-after');
  if (answer.status === 503 && wait !== null) throw new Busy(Number(wait));
  return answer;
}

export async function mortal(config: Config, settings: Record<string, string>): Promise<Mortal> {
  const port = await freePort();
  const environment = {
    PORT: String(port),
    DATA_DIR: config.dataDir,
    OFFICE_TOKEN: token,
    CHALLENGE_COST: '0',
    ...(config.databaseUrl && { DATABASE_URL: config.databaseUrl }),
    ...settings,
  };
  let child: ChildProcess;
  const begin = async () => {
    child = start('src/main.ts', environment);
    await firstLine(child, /receives dossiers/, 'stderr');
  };
  let [kills, cut, up, dying, over] = [0, 0, begin(), false, false];
  await up;

  const again = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    await begin();
    dying = false;
  };
  const office = as(`http://127.0.0.1:${port}`, config);
  return {
    ...office,
    kill() {
      if (dying || over) return;
      dying = true;
      kills++;
      up = again();
    },
    kills: () => kills,
    async end() {
      // A kill that was on its way comes too late.
      over = true;
      await up;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    async insist(what) {
      for (let busy = 0; ;) {
        await up;
        try {
          return await what();
        } catch (error) {
          if (error instanceof Busy && ++busy < mostBusy) {
            await pause(error.seconds * 1000);
            continue;
          }
          // What `fetch` throws where a connection breaks; anything else is a finding.
          if (!(error instanceof TypeError)) throw error;
          cut++;
        }
      }
    },
    cut: () => cut,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
