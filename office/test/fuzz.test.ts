/**
 * Generated answers to every form of the catalogues, through the rules of the page and the check of the office: nothing
 * is thrown, what the page calls valid the office takes as it is, and what the page calls wrong the office refuses with
 * the same issue paths. `npm run fuzz` runs 10,000 of them.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parseCatalogue, type Catalogue, type Procedure } from 'dvc-widgets/catalogue';
import {
  fileLimits,
  issuesOf,
  MEDIA_TYPES,
  newDossier,
  reduce,
  toSubmission,
  walk,
  type Action,
  type Dossier,
  type DossierIssue,
  type FileAnswer,
  type WalkedSection,
} from 'dvc-widgets/dossier';
import { everyField } from '../../test/examples/every-field.js';
import { actionIn, asTyped, runs } from '../../test/examples/generated.js';
import { complete, type Scan } from '../../test/examples/plausible.js';
import { readCatalogues, type Catalogues } from '../src/catalogues.js';
import { openDatabase } from '../src/db/database.js';
import { check } from '../src/dossiers/submit.js';
import { logTo } from '../src/log.js';
import { Problem } from '../src/problem.js';
import { Uploads } from '../src/uploads.js';
import {
  jpeg,
  monday,
  openOffice,
  openUploads,
  pdf,
  png,
  submit,
  testConfig,
  upload,
  type TestOffice,
} from './support.js';

const today = '2026-11-23';
const folder = new URL('../../catalogues/', import.meta.url);
const readJson = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as { procedures: object[] };
/** The forms that are filed on the portal have the same rules: here an office receives them too. */
const receivedHere = ({ procedures, ...rest }: { procedures: object[] }) => ({
  ...rest,
  procedures: procedures.map((procedure) => ({ ...procedure, filing: { channel: 'backend' } })),
});
const sources = [
  readJson('long-bien-2017'),
  receivedHere(readJson('ha-noi-2026')),
  readJson('truong-hoc'),
  everyField,
];

const catalogues = sources.map((source) => parseCatalogue(source).catalogue!);

const ids = { 'image/png': [] as string[], 'image/jpeg': [] as string[], 'application/pdf': [] as string[] };
const bytes = {
  'image/png': () => png(400),
  'application/pdf': () => pdf(400),
  'image/jpeg': () => jpeg(400),
};
type Media = keyof typeof ids;
const medias = Object.keys(ids) as Media[];
/** What is generated names no upload yet: each dossier takes uploads of its own, see `withUploads`. */
const scan: Scan = (field) => {
  const type = MEDIA_TYPES[fileLimits(field).accept[0]!];
  return { key: 'k', id: 'some', name: 'giấy tờ', size: 400, type, state: 'done' };
};

/** Every finished file is another upload. */
function withUploads(dossier: Dossier, take: (media: Media) => string): Dossier {
  const each = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(each);
    if (typeof value !== 'object' || value === null) return value;
    const file = value as FileAnswer;
    if (file.state === 'done' && file.id === 'some')
      return file.type in ids ? { ...file, id: take(file.type as Media) } : file;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, each(inner)]));
  };
  return {
    ...dossier,
    answers: each(dossier.answers) as Dossier['answers'],
    documents: each(dossier.documents) as Dossier['documents'],
  };
}

/** What is posted: normalised where all is right, else as typed, and JSON in any case. */
function postOf(dossier: Dossier, sections: WalkedSection[], isValid: boolean): unknown {
  const normal = toSubmission(dossier, sections, 'vi');
  const typed = (inDocuments: boolean) =>
    asTyped(
      sections.filter(({ name }) => (name === 'documents') === inDocuments).flatMap(({ items }) => items),
    );
  const post = isValid ? normal : { ...normal, answers: typed(false), documents: typed(true) };
  return JSON.parse(JSON.stringify(post));
}

/** The paths of what is wrong, apart from those where a file is not uploaded: it cannot be posted. */
function wrongIn(sections: WalkedSection[]): { posted: Set<string>; unfinished: Set<string> } {
  const issues = issuesOf(sections).filter(({ severity }) => severity === 'error');
  const isUnfinished = ({ code }: DossierIssue) => code === 'uploadUnfinished' || code === 'uploadFailed';
  const unfinished = new Set(issues.filter(isUnfinished).map(({ path }) => path));
  const posted = new Set(issues.map(({ path }) => path).filter((path) => !unfinished.has(path)));
  return { posted, unfinished };
}

interface Run {
  sections: WalkedSection[];
  isValid: boolean;
  post: unknown;
}

/** How a citizen goes about it: from nothing or from a whole form, at random, then mending what is called wrong, or not. */
const sequences = (catalogue: Catalogue, procedure: Procedure) => {
  const whole = (fill: 'required' | 'all') => complete(catalogue, procedure, { today, fill, scan })!;
  const starts = [newDossier(catalogue, procedure), whole('required'), whole('all')];
  const action = actionIn(procedure, today, scan);
  return fc
    .record({
      start: fc.constantFrom(...starts),
      actions: fc.array(action, { maxLength: 30 }),
      mends: fc.boolean(),
      after: fc.array(action, { maxLength: 2 }),
    })
    .map(({ start, actions, mends, after: last }) => {
      const typed = actions.reduce(reduce, start);
      const mended = mends ? complete(catalogue, procedure, { today, fill: 'required', scan }, typed) : typed;
      return last.reduce<Dossier>((dossier, each: Action) => reduce(dossier, each), mended ?? typed);
    });
};

function runOf(procedure: Procedure, dossier: Dossier): Run {
  const sections = walk(procedure, dossier, { today });
  const { posted, unfinished } = wrongIn(sections);
  const isValid = posted.size + unfinished.size === 0;
  return { sections, isValid, post: postOf(dossier, sections, isValid) };
}

/** `refused`: what the office names; `kept`: what it would store of a submission that it takes. */
function compare({ sections, isValid, post }: Run, refused: readonly string[], kept?: unknown): void {
  const { posted, unfinished } = wrongIn(sections);
  const missed = [...posted].filter((path) => !refused.includes(path));
  const more = refused.filter((path) => !posted.has(path) && !unfinished.has(path));
  assert.deepEqual({ missed, more }, { missed: [], more: [] });
  if (isValid && kept) assert.deepEqual(kept, post);
}

/** What the office would store, or the paths that it refuses. */
async function checked(office: Parameters<typeof check>[0], post: unknown): Promise<unknown> {
  try {
    return (await check(office, post)).submission;
  } catch (refusal) {
    if (!(refusal instanceof Problem)) throw refusal;
    return refusal.options.issues!.map(({ path }) => path);
  }
}

/** A finished upload in the office's store. */
async function store(uploads: Uploads, content: Buffer): Promise<string> {
  const name = Buffer.from('a').toString('base64');
  const created = await uploads.handle(
    new Request('http://office.test/uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(content.length),
        'upload-metadata': `filename ${name}`,
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(content),
    }),
  );
  assert.equal(created.status, 201);
  return created.headers.get('location')!.split('/').at(-1)!;
}

/** The dossier with real uploads, as many as it names. */
async function uploaded(to: TestOffice, dossier: Dossier): Promise<Dossier> {
  const wanted: Media[] = [];
  withUploads(dossier, (media) => (wanted.push(media), ''));
  const given: string[] = [];
  for (const media of wanted) given.push((await upload(to, bytes[media]())).id);
  return withUploads(dossier, () => given.shift()!);
}

describe('generated answers', () => {
  const office = { clock: () => monday } as { clock: () => Date; catalogues: Catalogues; uploads: Uploads };
  let overHttp: TestOffice;
  let close: () => Promise<void>;
  before(async () => {
    const config = await testConfig();
    const files = sources.map((source, i) => {
      const file = join(config.dataDir, `${i}.json`);
      writeFileSync(file, JSON.stringify(source));
      return file;
    });
    const { db, close: closeDatabase } = await openDatabase(config);
    close = closeDatabase;
    office.catalogues = readCatalogues(files);
    const log = logTo(() => undefined);
    office.uploads = new Uploads(db, {
      storage: await openUploads(config),
      path: '/uploads',
      maxMB: 10,
      log,
    });
    for (const media of medias)
      for (let i = 0; i < 60; i++) ids[media].push(await store(office.uploads, bytes[media]()));
    overHttp = await openOffice({ catalogues: files });
  });
  after(() => close());

  const filed = catalogues.flatMap((catalogue) =>
    catalogue.procedures
      .filter(({ form }) => form)
      .map((procedure) => ({
        procedure,
        id: `${catalogue.id} ${procedure.id}`,
        made: sequences(catalogue, procedure),
      })),
  );
  for (const { id, procedure, made } of filed) {
    it(`to ${id}: nothing is thrown, and page and office agree`, async () => {
      const counts = { valid: 0, wrong: 0 };
      const agreed = fc.asyncProperty(made, async (dossier) => {
        const taken = { 'image/png': 0, 'image/jpeg': 0, 'application/pdf': 0 };
        const run = runOf(
          procedure,
          withUploads(dossier, (media) => ids[media][taken[media]++]!),
        );
        counts[run.isValid ? 'valid' : 'wrong']++;
        const answer = await checked(office, run.post);
        if (Array.isArray(answer)) compare(run, answer);
        else compare(run, [], answer);
      });
      await fc.assert(agreed, { numRuns: Math.ceil(runs / filed.length) });
      assert.ok(counts.valid > 0 && counts.wrong > 0, `${counts.valid} valid, ${counts.wrong} wrong ones`);
    });
  }

  it('and some to each as a page sends them, over HTTP, with real uploads', async () => {
    const samples = filed.flatMap(({ made, ...each }) =>
      fc.sample(made, 2).map((dossier) => ({ ...each, dossier })),
    );
    const answers = { 201: 0, 422: 0 };
    for (const { id, procedure, dossier } of samples) {
      const run = runOf(procedure, await uploaded(overHttp, dossier));
      const { status, body } = await submit(overHttp, run.post);
      assert.ok(status === 201 || status === 422, `${id}: ${status}`);
      answers[status]++;
      compare(run, status === 201 ? [] : body.issues!.map(({ path }) => path));
    }
    assert.ok(answers[201] > 10 && answers[422] > 10, JSON.stringify(answers));
  });
});
