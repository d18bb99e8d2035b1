import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { openDatabase } from '../src/db/database.js';
import { dossiers } from '../src/db/schema.js';
import { as, environment, finished, firstLine, start } from './processes.js';
import { letters, ready, server, submit } from './support.js';

describe('an office that is killed', () => {
  it('after the commit and before the answer gives the retry the one dossier’s receipt', async () => {
    const { config, env } = await environment();
    const child = start('test/deadly.ts', { ...env, DIE: 'yes' });
    const office = as(await firstLine(child, /^http/), config);
    const submission = await ready(office);
    const key = crypto.randomUUID();
    await assert.rejects(submit(office, submission, { key }));
    await (child.signalCode === null ? once(child, 'exit') : undefined);
    assert.equal(child.signalCode, 'SIGKILL');

    const again = start('test/deadly.ts', env);
    const risen = as(await firstLine(again, /^http/), config);
    const first = await submit(risen, submission, { key });
    assert.equal(first.status, 201);
    assert.match(first.body.code, /-0001$/);
    assert.deepEqual((await submit(risen, submission, { key })).body, first.body);
    assert.equal((await letters(risen, '-0001')).length, 2, 'one SMS and one e-mail');
    assert.equal((await letters(risen, '-0002')).length, 0);
    again.kill('SIGTERM');
    await once(again, 'exit');
  });
});

describe('the program', () => {
  it('starts from any folder, says where things are, takes steps and stops', async () => {
    const { config, env } = await environment();
    const { OFFICE_TOKEN: _given, ...without } = env;
    const child = start('src/main.ts', { ...without, CHALLENGE_COST: '0' });
    const lines: string[] = [];
    const reader = createInterface({ input: child.stderr! });
    reader.on('line', (line) => lines.push(line));
    while (!lines.some((line) => line.includes('token is in'))) await once(reader, 'line');
    const file = join(config.dataDir, 'token');
    assert.ok(lines.some((line) => line.endsWith(file)));
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.ok(!lines.join().includes(readFileSync(file, 'utf8').trim()), 'the token itself is not printed');

    const address = /http:\S+\d/.exec(lines[0]!)![0];
    const office = as(address, config);
    const { code } = (await submit(office, await ready(office))).body;
    const run = (...parameters: string[]) =>
      finished(start('src/step.ts', { ...without, OFFICE_URL: address }, parameters));
    const asked = await run(code, 'requestSupplement', '--note', 'Ảnh mờ', '--documents', 'idCopy');
    assert.equal(asked.out, `${code}: 5 Yêu cầu bổ sung giấy tờ\n`);
    const accepted = await run(code.toLowerCase(), 'accept', '--appointment', '2030-11-27T17:00:00+07:00');
    assert.equal(accepted.out, `${code}: 2 Được tiếp nhận\nHẹn trả: 27/11/2030 17:00\n`);
    const refused = await run(code, 'publish');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /^409 The dossier cannot take this step now\./);
    assert.match((await run()).err, /CODE ACT/);

    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('says in sentences why it cannot start', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dvc-office-'));
    after(() => rmSync(dataDir, { recursive: true, force: true }));
    const { code, err } = await finished(
      start('src/main.ts', { DATA_DIR: dataDir, PORT: 'x', DEMO: 'perhaps' }),
    );
    assert.equal(code, 1);
    assert.equal(
      err,
      'The office cannot start.\n- DEMO must be on or off; it is "perhaps".\n- PORT must be a whole number from 0 to 65535; it is "x".\n',
    );
  });

  it('is refused a second time on one folder', async () => {
    const { env } = await environment({ databaseUrl: undefined });
    const [one, two] = [start('src/main.ts', env), start('src/main.ts', env)];
    const ended = await Promise.race([one, two].map(finished));
    assert.equal(ended.code, 1);
    assert.match(ended.err, /Another office \(process \d+\) is using/);
    const other = one.exitCode === null ? one : two;
    other.kill('SIGTERM');
    await once(other, 'exit');
  });
});

// The embedded database is for one process: there is nothing to wait for.
if (server !== undefined)
  it('brings a new PostgreSQL database up to date once, however many offices start at once', async () => {
    const { config } = await environment();
    const open = await Promise.all(Array.from({ length: 5 }, () => openDatabase(config)));
    for (const { db } of open) assert.deepEqual(await db.select().from(dossiers), []);
    await Promise.all(open.map(({ close }) => close()));
  });
