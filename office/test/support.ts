/** A real office on a port of its own, over real HTTP, on PGlite in a temporary folder or on PostgreSQL. */
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import pg from 'pg';
import type { DossierStatus, Receipt } from 'dvc-widgets/backend';
import type { DossierIssue, Submission, SubmittedFile } from 'dvc-widgets/dossier';
import { Oidc } from '../src/accounts/oidc.js';
import { sha256 } from '../src/canonical.js';
import { readCatalogues } from '../src/catalogues.js';
import { Challenges } from '../src/challenge.js';
import { readConfig, type Config } from '../src/config.js';
import { openDatabase } from '../src/db/database.js';
import { Intake } from '../src/dossiers/intake.js';
import type { Office } from '../src/office.js';
import { logTo } from '../src/log.js';
import { Sender } from '../src/outbox/sender.js';
import { migrationsFolder } from '../src/paths.js';
import { startOffice, type RunningOffice } from '../src/start.js';
import { openStorage } from '../src/storage/open.js';
import type { Storage } from '../src/storage/storage.js';
import { Tasks } from '../src/tasks.js';
import type { Clock } from '../src/time.js';
import { Uploads } from '../src/uploads.js';
import { png } from './bytes.js';

export { jpeg, pdf, png } from './bytes.js';

export const token = 'a-token-of-the-office';
export const testCatalogue = fileURLToPath(new URL('./catalogue.json', import.meta.url));
/** Monday, 23 November 2026, nine o'clock in Hà Nội: the next day is off. */
export const monday = new Date('2026-11-23T09:00:00+07:00');

export interface TestOffice extends RunningOffice {
  base: string;
  config: Config;
  lines: string[];
}

/** PostgreSQL to test on instead; every office gets a database of its own there. */
export const server = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];

/** What a test file leaves behind: stopped and removed when it is done, the last first. */
const leftovers: (() => unknown)[] = [];
after(async () => {
  for (const clear of leftovers.reverse()) await clear();
});
/** Cleared away after the test file, whatever hook or test it was made in. */
export const afterwards = (clear: () => unknown): number => leftovers.push(clear);

/** A folder, and on PostgreSQL a database, that are gone after the test file. */
export async function testConfig(change: Partial<Config> = {}): Promise<Config> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dvc-office-'));
  leftovers.push(() => rmSync(dataDir, { recursive: true, force: true }));
  if (server === undefined) cpSync(await emptyDatabase(), join(dataDir, 'db'), { recursive: true });
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, OFFICE_TOKEN: token, CATALOGUES: testCatalogue });
  return { ...config, databaseUrl: await freshDatabase(), challengeCost: 0, ...change };
}

/** Making an embedded database takes seconds, copying one does not: made once per schema, for all test files. */
async function emptyDatabase(): Promise<string> {
  const names = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
  const schema = names.map((name) => readFileSync(join(migrationsFolder, name), 'utf8')).join();
  const made = join(tmpdir(), `dvc-office-empty-${sha256(schema).slice(0, 12)}`);
  if (existsSync(made)) return made;
  const dataDir = mkdtempSync(join(tmpdir(), 'dvc-office-'));
  const { close } = await openDatabase({ dataDir, databaseUrl: undefined });
  await close();
  try {
    renameSync(join(dataDir, 'db'), made);
  } catch {
    // Another test file was faster.
  }
  rmSync(dataDir, { recursive: true, force: true });
  return made;
}

async function freshDatabase(): Promise<string | undefined> {
  if (server === undefined) return undefined;
  const name = `office_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  leftovers.push(() => run(`drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** What a log line tells, less the random number of its request, in which any four digits may stand. */
export const told = (line: string): string =>
  line.replace(/"request":"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",?/, '');

export async function openOffice(
  change: Partial<Config> = {},
  clock: Clock = () => monday,
): Promise<TestOffice> {
  const config = await testConfig(change);
  const lines: string[] = [];
  const office = await startOffice(config, { clock, log: (line) => lines.push(line) });
  leftovers.push(() => office.stop());
  return { ...office, base: `${office.address}/api/v1`, config, lines };
}

/** The same office without its server, for what is called from inside: the rooms behind the routes. */
export async function openRooms(change: Partial<Config> = {}, clock: Clock = () => monday): Promise<Office> {
  const config = await testConfig(change);
  const { db, close } = await openDatabase(config);
  leftovers.push(close);
  const { maxUploadMB } = config;
  const log = logTo(() => undefined);
  return {
    config,
    token,
    db,
    catalogues: readCatalogues(config.catalogues),
    challenges: await Challenges.open(db, config.challengeCost),
    uploads: new Uploads(db, {
      storage: await openUploads(config),
      path: '/uploads',
      maxMB: maxUploadMB,
      log,
    }),
    intake: new Intake(),
    oidc: config.oidc && new Oidc(config.oidc),
    sender: await Sender.open({ db, clock, log }, config.sending),
    clock,
    tasks: new Tasks((error) => {
      throw error;
    }),
    log,
  };
}

/** The file store looks for its folder in its own time: not when the test is over and the folder gone. */
export async function openUploads(config: Pick<Config, 's3' | 'dataDir'>): Promise<Storage> {
  const storage = await openStorage(config);
  await mkdir(join(config.dataDir, 'uploads'), { recursive: true });
  return storage;
}

/** An upload into such an office; the file as a submission names it. */
export async function bringIn(
  { uploads }: Office,
  bytes: Buffer,
  type = 'image/png',
): Promise<SubmittedFile> {
  const created = await uploads.handle(
    new Request('http://office/uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'content-length': String(bytes.length),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(bytes),
    }),
  );
  const id = created.headers.get('location')!.split('/').at(-1)!;
  return { id, name: 'anh.png', size: bytes.length, type };
}

export function answersWith(change: Record<string, unknown> = {}): Submission['answers'] {
  const all = {
    fullName: 'Nguyễn Thị Hoà',
    phone: '+84912345678',
    email: 'hoa@example.com',
    purpose: 'school',
    copies: 2,
    ...change,
  };
  const kept = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Submission['answers'];
}

export function submissionWith(
  documents: Record<string, SubmittedFile[]>,
  answers = answersWith(),
): Submission {
  return {
    procedure: 'xac-nhan',
    catalogue: { id: 'office-test', updated: '2026-11-01' },
    answers,
    documents,
    locale: 'vi',
  };
}
/** Needs no upload. */
export function extract(phone = '+84987654321'): Submission {
  return {
    ...submissionWith({}, { fullName: 'Trần Văn Bình', phone, email: 'binh@example.com' }),
    procedure: 'trich-luc',
  };
}

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T & { code?: string; issues?: DossierIssue[] };
}
export async function postJson<T = unknown>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text || '{}') as Answer<T>['body'],
  };
}

export const submit = (
  { base }: Pick<TestOffice, 'base'>,
  submission: unknown,
  { key = randomUUID() as string, solution }: { key?: string; solution?: string } = {},
) => postJson<Receipt>(`${base}/dossiers`, { submission, solution }, { 'idempotency-key': key });

export const lookUp = ({ base }: Pick<TestOffice, 'base'>, code: string, factor: string) =>
  postJson<DossierStatus>(`${base}/dossiers/look-up`, { code, factor });

export const step = ({ base }: Pick<TestOffice, 'base'>, code: string, order: object, bearer = token) =>
  postJson<DossierStatus>(`${base}/dossiers/${encodeURIComponent(code)}/steps`, order, {
    authorization: `Bearer ${bearer}`,
  });

const tus = { 'tus-resumable': '1.0.0' };
export async function createUpload({ base }: Pick<TestOffice, 'base'>, size: number): Promise<Response> {
  const name = Buffer.from('anh.png').toString('base64');
  return fetch(`${base}/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(size), 'upload-metadata': `filename ${name}` },
  });
}
export const patch = (url: string, offset: number, bytes: Buffer): Promise<Response> =>
  fetch(url, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
export const head = (url: string): Promise<Response> => fetch(url, { method: 'HEAD', headers: tus });

/** The whole upload at once; the file as a submission names it. */
export async function upload(
  office: Pick<TestOffice, 'base' | 'address'>,
  bytes: Buffer,
  type = 'image/png',
): Promise<SubmittedFile> {
  const created = await createUpload(office, bytes.length);
  const location = new URL(created.headers.get('location') ?? '', office.address).href;
  const sent = await patch(location, 0, bytes);
  if (sent.status !== 204) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
  return { id: location.split('/').at(-1)!, name: 'anh.png', size: bytes.length, type };
}

/** A submission with its one photo uploaded. */
export async function ready(office: TestOffice, change: Record<string, unknown> = {}): Promise<Submission> {
  return submissionWith({ idCopy: [await upload(office, png())] }, answersWith(change));
}

export async function solve({ base }: Pick<TestOffice, 'base'>): Promise<string> {
  const challenge = (await (await fetch(`${base}/challenge`)).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

export const paths = (answer: Answer): string[] =>
  (answer.body.issues ?? []).map((issue) => `${issue.path}: ${issue.code}`);

/** The outbox as an officer sees it: each letter's text, newest first. */
export async function letters({ address }: Pick<TestOffice, 'address'>, code: string): Promise<string[]> {
  const page = await (
    await fetch(`${address}/outbox`, { headers: { authorization: `Bearer ${token}` } })
  ).text();
  return page
    .split('<li ')
    .slice(1)
    .map((item) => item.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
    .filter((item) => item.includes(code));
}
