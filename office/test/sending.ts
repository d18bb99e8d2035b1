/** What the office's letters arrive at in tests: a Maildir of a real mail server, and a gateway over real HTTP. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asc, eq } from 'drizzle-orm';
import { outbox } from '../src/db/schema.js';
import { submit } from '../src/dossiers/submit.js';
import type { Office } from '../src/office.js';
import { outboxPage, readOutbox } from '../src/outbox/page.js';
import { later } from '../src/time.js';
import { afterwards, extract, monday, openRooms } from './support.js';
import { readEnvironment } from '../src/environment.js';
import { readSending, type Sending } from '../src/outbox/settings.js';

export function sendingWith(variables: Record<string, string>): Sending {
  const settings = readEnvironment(variables);
  const sending = readSending(settings);
  if (settings.wrong.length > 0) throw new Error(settings.wrong.join('\n'));
  return sending;
}

/** An office whose clock is turned by hand, and whose letters go out when told. */
export async function roomsWith(
  variables: Record<string, string>,
): Promise<Office & { pass(milliseconds: number): void }> {
  let now = monday;
  const office = await openRooms({ sending: sendingWith(variables) }, () => now);
  return Object.assign(office, {
    pass(milliseconds: number) {
      now = later(now, milliseconds);
    },
  });
}

export async function file(office: Office): Promise<string> {
  return (await submit(office, { key: randomUUID(), submission: extract(), solution: undefined })).code;
}

export const rows = ({ db }: Pick<Office, 'db'>, channel: 'sms' | 'email' | 'webhook') =>
  db.select().from(outbox).where(eq(outbox.channel, channel)).orderBy(asc(outbox.id));

/** The outbox as a browser gets it. */
export async function page({ db }: Pick<Office, 'db'>, trusted: boolean): Promise<string> {
  const letters = await readOutbox(db, { trusted });
  return (await outboxPage(letters, { trusted, demo: !trusted })).toString();
}

export interface Call {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers 200 unless told otherwise; `answer` may also say nothing at all. */
export async function startGateway(): Promise<{
  url: string;
  calls: Call[];
  answer: (response: ServerResponse) => void;
}> {
  const calls: Call[] = [];
  const gateway = {
    url: '',
    calls,
    answer: (response: ServerResponse): void => void response.end('{"result":"0"}'),
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const call = { method: request.method!, path: request.url!, headers: request.headers, body };
      calls.push(call);
      gateway.answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterwards(() => {
    server.closeAllConnections();
    server.close();
  });
  gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return gateway;
}
