/** File dossiers, back up, destroy, restore: everything is as it was, the scans too. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { backUp } from '../src/backup/backup.js';
import { restore, type Target } from '../src/backup/restore.js';
import type { Config } from '../src/config.js';
import { openDatabase } from '../src/db/database.js';
import { Refusal } from '../src/refusal.js';
import { startOffice } from '../src/start.js';
import { openStorage } from '../src/storage/open.js';
import { environment, finished, start } from './processes.js';
import { jpeg, lookUp, monday, ready, server, step, submit, testConfig, token, upload } from './support.js';

const quiet = { clock: () => monday, log: () => undefined };

/** An office with dossiers at several places of their way, and what else it keeps. */
async function filled(config: Config) {
  const running = await startOffice(config, quiet);
  const office = { ...running, base: `${running.address}/api/v1`, config, lines: [] };
  const bearer = config.token ?? readFileSync(join(config.dataDir, 'token'), 'utf8').trim();
  const codes: string[] = [];
  for (let i = 0; i < 5; i++) codes.push((await submit(office, await ready(office))).body.code);
  assert.equal((await step(office, codes[0]!, { act: 'accept' }, bearer)).status, 200);
  const supplement = { reason: 'Ảnh “mờ”\n\t\\', documents: [{ name: 'idCopy' }], fields: [] };
  await step(office, codes[1]!, { act: 'requestSupplement', supplement }, bearer);
  await step(office, codes[2]!, { act: 'refuse', note: 'Sai mẫu' }, bearer);
  const free = await upload(office, jpeg(2_500_000), 'image/jpeg');
  return { office, codes, free };
}

/** Every row of every table, as the database itself says it, and every finished scan. */
async function contentOf(config: Config): Promise<Record<string, string[]>> {
  const { db, close } = await openDatabase(config);
  const rows = async (query: string) =>
    ((await db.execute(sql.raw(query))) as { rows: { x: string }[] }).rows;
  const tables = await rows(
    `select table_name as x from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const content: Record<string, string[]> = {};
  for (const { x } of tables)
    content[x] = (await rows(`select row_to_json(t)::text as x from "${x}" t order by 1`)).map(
      (row) => row.x,
    );
  const storage = await openStorage(config);
  for (const { x } of await rows('select id as x from uploads order by 1')) {
    const pieces: Buffer[] = [];
    for await (const piece of await storage.read(x)) pieces.push(piece as Buffer);
    content[`file ${x}`] = [Buffer.concat(pieces).toString('base64')];
  }
  await close();
  return content;
}

const envOf = ({ dataDir, databaseUrl }: Config): Record<string, string> => ({
  DATA_DIR: dataDir,
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
});
/** As the command does it, in this process: starting one takes seconds. */
async function inside<Result>(config: Config, work: (target: Target) => Promise<Result>): Promise<Result> {
  const { db, close } = await openDatabase(config);
  try {
    return await work({ db, storage: await openStorage(config), dataDir: config.dataDir });
  } finally {
    await close();
  }
}
const run = (config: Config, ...parameters: string[]) =>
  finished(start('src/command.ts', envOf(config), parameters));

describe('a backup', () => {
  it('brings everything back, to the letter, into another office', async () => {
    const config = await testConfig({ token: undefined });
    const { office, codes, free } = await filled(config);
    await office.stop();
    const before = await contentOf(config);
    assert.equal(before['dossiers']!.length, 5);
    assert.ok(before[`file ${free.id}`]);

    const file = join(config.dataDir, 'all.backup');
    const made = await run(config, 'backup', file);
    assert.match(made.out, /: \d+ rows, 6 files\. It holds personal data/, made.err);
    assert.equal(statSync(file).mode & 0o777, 0o600);

    const other = await testConfig({ token: undefined });
    const back = await run(other, 'restore', file);
    assert.match(back.out, /rows and 6 files are back\.$/m, back.err);
    assert.deepEqual(await contentOf(other), before);
    const tokenOf = ({ dataDir }: Config) => readFileSync(join(dataDir, 'token'), 'utf8');
    assert.equal(tokenOf(other), tokenOf(config));

    const again = await startOffice(other, quiet);
    const risen = { ...again, base: `${again.address}/api/v1`, config: other, lines: [] };
    assert.equal((await lookUp(risen, codes[0]!, '5678')).body.status, 2);
    const { status, body } = await submit(risen, await ready(risen));
    assert.deepEqual([status, body.code.slice(-5)], [201, '-0006'], 'numbers go on where they were');
    await again.stop();
  });

  it('is refused by an office with data of its own, unless told to take their place', async () => {
    const config = await testConfig({ token });
    const first = await filled(config);
    await first.office.stop();
    const file = join(config.dataDir, 'all.backup');
    await inside(config, (office) => backUp(office, file));
    const before = await contentOf(config);
    const running = await startOffice(config, quiet);
    const office = { ...running, base: `${running.address}/api/v1`, config, lines: [] };
    await submit(office, await ready(office));
    await running.stop();
    const more = await contentOf(config);
    await assert.rejects(
      inside(config, (target) => restore(target, file, { replace: false })),
      /This office has data of its own\..*--replace/,
    );
    assert.deepEqual(await contentOf(config), more, 'nothing has changed');
    await inside(config, (target) => restore(target, file, { replace: true }));
    assert.deepEqual(await contentOf(config), before);
  });

  it('that is not whole changes nothing', async () => {
    const config = await testConfig();
    const { office } = await filled(config);
    await office.stop();
    const file = join(config.dataDir, 'all.backup');
    await inside(config, (office) => backUp(office, file));
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString();
    const other = await testConfig();
    const empty = await contentOf(other);
    const lines = text.trimEnd().split('\n');
    const without = (match: RegExp) => gzipSync(lines.filter((line) => !match.test(line)).join('\n'));
    for (const [broken, sentence] of [
      [bytes.subarray(0, bytes.length / 2), /is no whole backup/],
      [without(/^\["end"/), /is no whole backup/],
      [without(/^\["upload"/), /damaged/],
      [gzipSync(text.replace(/\["bytes","[^"]*"\]\n/, '')), /damaged/],
      [gzipSync(text.replace(/^\["office","[^"]*"/, '["office","0000_start"')), /made by another version/],
      [Buffer.from('hello'), /is no whole backup/],
      [gzipSync('[]\n["end",0,0]\n'), /no backup of an office/],
    ] as const) {
      writeFileSync(file, broken);
      await assert.rejects(
        inside(other, (target) => restore(target, file, { replace: false })),
        (error) => error instanceof Refusal && sentence.test(error.message),
        sentence.source,
      );
    }
    assert.deepEqual(await contentOf(other), empty);
    const none = await run(other, 'restore', join(config.dataDir, 'none'));
    assert.match(none.err, /^There is no /);
    assert.match((await run(other, 'restore')).err, /^dvc-office backup FILE/);
  });

  it('that cannot be made whole leaves the one before', async () => {
    const config = await testConfig();
    const file = join(config.dataDir, 'all.backup');
    await inside(config, (office) => backUp(office, file));
    const before = readFileSync(file);
    const { office } = await filled(config);
    await office.stop();
    const [scan] = Object.keys(await contentOf(config)).filter((name) => name.startsWith('file '));
    rmSync(join(config.dataDir, 'uploads', scan!.slice('file '.length)));
    await assert.rejects(inside(config, (office) => backUp(office, file)));
    assert.deepEqual(readFileSync(file), before);
  });

  it('of an office that runs is one moment on PostgreSQL, and refused in a sentence on the embedded database', async () => {
    const { config } = await environment();
    const { office } = await filled(config);
    const file = join(config.dataDir, 'all.backup');
    if (server === undefined) {
      const { code, err } = await run(config, 'backup', file);
      assert.equal(code, 1);
      assert.match(err, /Another office \(process \d+\) is using .*Stop it/);
      await office.stop();
      return;
    }
    let going = true;
    const filing = (async () => {
      while (going) assert.equal((await submit(office, await ready(office))).status, 201);
    })();
    await inside(config, (running) => backUp(running, file));
    going = false;
    await filing;
    await office.stop();
    const other = await testConfig();
    await inside(other, (target) => restore(target, file, { replace: false }));
    const { dossiers, submissions, dossier_steps: steps } = await contentOf(other);
    assert.equal(dossiers!.length, submissions!.length, 'no half of a transaction');
    assert.ok(steps!.length >= dossiers!.length);
  });
});
