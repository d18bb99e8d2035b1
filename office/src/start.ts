/** Opens everything an office needs and closes it again. */
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openAccounts } from './accounts/first.js';
import { Oidc } from './accounts/oidc.js';
import { createApp } from './app.js';
import { readCatalogues } from './catalogues.js';
import { Challenges } from './challenge.js';
import type { Config } from './config.js';
import { openDatabase } from './db/database.js';
import { Intake } from './dossiers/intake.js';
import { logTo } from './log.js';
import type { Office } from './office.js';
import { Sender } from './outbox/sender.js';
import { keepHouse } from './retention/run.js';
import { uploadsPath } from './routes/uploads.js';
import { clamd } from './scan/clamd.js';
import { SharedLocker } from './storage/locker.js';
import { openStorage } from './storage/open.js';
import { Tasks } from './tasks.js';
import { hours, minutes, type Clock } from './time.js';
import { readToken } from './token.js';
import { Uploads } from './uploads.js';

export interface RunningOffice {
  /** `http://127.0.0.1:8787` */
  address: string;
  /** Where an officer finds the token; undefined when the environment gave it. */
  tokenFile: string | undefined;
  /** Where the first admin finds the first password; undefined once there is an account. */
  passwordFile: string | undefined;
  /** Answers what is under way, then closes. May be called again. */
  stop(): Promise<void>;
}

export async function startOffice(
  config: Config,
  {
    clock = () => new Date(),
    log: write = console.log,
  }: { clock?: Clock; log?: (line: string) => void } = {},
): Promise<RunningOffice> {
  const log = logTo(write);
  const catalogues = readCatalogues(config.catalogues);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const { token, file: tokenFile } = readToken(config);
  const { db, close } = await openDatabase(config);
  try {
    const challenges = await Challenges.open(db, config.challengeCost);
    // One office alone needs nobody else's locks.
    const locker = config.databaseUrl === undefined ? undefined : new SharedLocker(config.databaseUrl);
    const uploads = new Uploads(db, {
      storage: await openStorage(config),
      path: uploadsPath,
      maxMB: config.maxUploadMB,
      log,
      locker,
      scanner: config.clamd && clamd(config.clamd),
    });
    const passwordFile = await openAccounts(db, config, clock());
    const oidc = config.oidc && new Oidc(config.oidc);
    const sender = await Sender.open({ db, clock, log }, config.sending);
    const tasks = new Tasks((error) => log.error('task', error));
    const office: Office = {
      config,
      token,
      db,
      catalogues,
      challenges,
      uploads,
      intake: new Intake(),
      oidc,
      sender,
      tasks,
      clock,
      log,
    };
    const app = createApp(office);
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    // A photo over a slow network takes its time; Node would cut it off after five minutes.
    server.requestTimeout = minutes(60);
    await listen(server, config);

    const keep = () => tasks.start(() => keepHouse(office));
    keep();
    sender.start();
    const timer = setInterval(keep, hours(1)).unref();
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      clearInterval(timer);
      await closeServer(server);
      await tasks.done();
      await sender.stop();
      await locker?.close();
      await close();
    };
    return {
      address: addressOf(server, config),
      tokenFile,
      passwordFile,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function addressOf(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

const patience = 5000;

/** Requests under way are answered; after a while those that do not end are cut, and resume elsewhere. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
