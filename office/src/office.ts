/** What every part of the office works with. */
import type { Receipt } from 'dvc-widgets/backend';
import type { Oidc } from './accounts/oidc.js';
import type { Catalogues } from './catalogues.js';
import type { Challenges } from './challenge.js';
import type { Config } from './config.js';
import type { Database } from './db/database.js';
import type { Intake } from './dossiers/intake.js';
import type { Accepted } from './dossiers/store.js';
import type { Log } from './log.js';
import type { Sender } from './outbox/sender.js';
import type { Tasks } from './tasks.js';
import type { Clock } from './time.js';
import type { Uploads } from './uploads.js';

export interface Office {
  config: Config;
  token: string;
  db: Database;
  catalogues: Catalogues;
  challenges: Challenges;
  uploads: Uploads;
  /** Dossiers on their way into the database. */
  intake: Intake<Accepted, Receipt | undefined>;
  /** Undefined where officers have local accounts only. */
  oidc: Oidc | undefined;
  clock: Clock;
  sender: Sender;
  log: Log;
  tasks: Tasks;
}
