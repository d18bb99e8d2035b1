/** The queue as a table to take along: complete, safe to open, read as it is taken, and logged. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { desc, sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { auditLog } from '../src/db/schema.js';
import { csvLine } from '../src/desk/export/csv.js';
import { exportDossiers } from '../src/desk/export/dossiers.js';
import { groupOf } from '../src/desk/queue/groups.js';
import { takeStep } from '../src/dossiers/take-step.js';
import { submit as receive } from '../src/dossiers/submit.js';
import { runs } from '../../test/examples/generated.js';
import { account, Client, openDesk, overflow, visit, type Desk } from './desk-support.js';
import { extract, openRooms, submit } from './support.js';

/** Any reader of RFC 4180, by its grammar. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    assert.ok(match, `no CSV at ${field.lastIndex}`);
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a line of CSV', () => {
  it('is read back as it was, whatever is in it', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (cells) => {
        const [row, ...more] = read(csvLine(cells));
        assert.equal(more.length, 0);
        assert.deepEqual(
          row!.map((cell, i) => (cells[i]!.startsWith("'") ? cell : cell.replace(/^'/, ''))),
          cells,
        );
      }),
    );
  });
  it('begins no formula', () => {
    const evil = [
      '=1+1',
      '+84',
      '-1',
      '@SUM(1)',
      '\t=1',
      '\r=1',
      '\n1',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      ' =1',
      '\u200B=1',
    ];
    for (const cell of evil) assert.match(read(csvLine([cell]))[0]![0]!, /^'/, JSON.stringify(cell));
    for (const cell of ['Trần Văn Bình', '1-2', 'a=b', '0912 345 678', ''])
      assert.equal(read(csvLine([cell]))[0]![0], cell);
  });
  it('keeps the zero at the head of a number', () => {
    assert.equal(csvLine(['001190100001', '02438720000', '12']), '001 190 100 001,024 387 200 00,12\r\n');
  });
});

describe('the export of the queue', () => {
  let desk: Desk;
  const clients: Record<string, Client> = {};
  before(async () => {
    desk = await openDesk({ demo: false });
    for (const role of ['clerk', 'authority', 'admin'] as const) {
      await account(desk, role, [role], role);
      clients[role] = new Client(desk);
      await clients[role].signIn(role);
    }
    for (const name of ['Trần Văn Bình', 'Lê Thị Mỹ', 'Vũ Đức']) {
      const submission = extract();
      submission.answers['fullName'] = name;
      submission.answers['idNumber'] = '001190100001';
      const { body } = await submit(desk, submission);
      if (name === 'Vũ Đức')
        await takeStep(desk.office, body.code, {
          act: 'accept',
          appointment: new Date('2026-11-27T17:00:00+07:00'),
        });
    }
  });
  const take = (who: string, fields: Record<string, string> = {}) =>
    clients[who]!.post('/desk/export', { group: 'new', ...fields });
  const lastLog = async () =>
    (await desk.office.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0]!;

  it('has a head and every dossier of the drawer, newest first', async () => {
    const answer = await take('clerk');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.match(
      answer.headers.get('content-disposition')!,
      /^attachment; filename="ho-so-new-2026-11-23\.csv"$/,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the byte order mark that Excel needs');
    const rows = read(bytes.toString('utf8').slice(1));
    const column = (name: string) => rows.map((row) => row[rows[0]!.indexOf(name)]);
    assert.deepEqual(column('Người nộp'), ['Người nộp', 'Lê Thị Mỹ', 'Trần Văn Bình']);
    assert.deepEqual(column('Điện thoại').slice(1), ['0987 654 321', '0987 654 321']);
    assert.deepEqual(column('Tình trạng').slice(1), ['Mới đăng ký', 'Mới đăng ký']);
    assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
  });

  it('has the drawer and the procedure that were filtered', async () => {
    const lines = async (fields: Record<string, string>) =>
      read((await (await take('clerk', fields)).text()).replace('\uFEFF', '')).length - 1;
    assert.equal(await lines({ group: 'working' }), 1);
    assert.equal(await lines({ group: 'new', procedure: 'trich-luc' }), 2);
    assert.equal(await lines({ group: 'new', procedure: 'xac-nhan' }), 0);
    assert.equal(await lines({ group: 'overdue' }), 0);
  });

  it('shows identity numbers whole to whoever decides and asks for it, and says so in the log', async () => {
    const text = async (who: string, fields = {}) => (await take(who, fields)).text();
    assert.doesNotMatch(await text('clerk'), /001 ?190/);
    assert.match(await text('clerk'), /…001/);
    assert.doesNotMatch(await text('authority'), /001 ?190/);
    assert.deepEqual((await lastLog()).detail, { group: 'new', fullIdNumbers: false });
    assert.match(
      await text('authority', { fullIdNumbers: 'yes', procedure: 'trich-luc' }),
      /001 190 100 001/,
    );
    const { act, who, detail } = await lastLog();
    assert.deepEqual(
      [act, who, detail],
      ['exportCsv', 'authority', { group: 'new', procedure: 'trich-luc', fullIdNumbers: true }],
    );
    const before = (await lastLog()).id;
    assert.equal((await take('clerk', { fullIdNumbers: 'yes' })).status, 403);
    assert.equal((await lastLog()).id, before);
  });

  it('is for those who handle dossiers, and for no foreign page', async () => {
    assert.equal((await take('admin')).status, 403);
    assert.equal((await new Client(desk).post('/desk/export', { group: 'new' })).status, 401);
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    assert.equal((await clients['clerk']!.post('/desk/export', { group: 'new' }, foreign)).status, 403);
  });

  it('is taken in a browser, from the list that it holds', async () => {
    const visitor = await visit(desk);
    const { page } = visitor;
    await visitor.signIn('authority');
    await page.getByText('Tải danh sách này về bảng tính').click();
    await page.getByLabel('Ghi đủ số định danh').check();
    await visitor.look('queue-export');
    for (const width of [320, 1280]) assert.ok((await overflow(page, width)) <= 0, `${width}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp CSV' }).click();
    assert.equal((await coming).suggestedFilename(), 'ho-so-new-2026-11-23.csv');
    await visitor.close();
  });

  // A hundred thousand with FUZZ_RUNS=4000.
  const many = Math.min(100_000, 25 * runs);
  it(`reads ${many} dossiers as they are taken, in flat memory`, { timeout: 240_000 }, async () => {
    const office = await openRooms();
    const { code } = await receive(office, {
      key: '00000000-0000-4000-8000-000000000000',
      submission: extract(),
      solution: undefined,
    });
    const rest = sql`procedure, procedure_name, office, catalogue, filled_under, checked_under, submission, applicant,
      phone, email, status, appointment, delivery, bring, received_at, changed_at`;
    await office.db.execute(sql`insert into dossiers (code, ${rest})
      select 'H26.999-261123-' || lpad((n + 1)::text, 6, '0'), ${rest} from dossiers, generate_series(1, ${sql.raw(String(many - 1))}) n
      where code = ${code}`);
    const order = { group: groupOf('new'), procedure: undefined, fullIdNumbers: false };
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed / 1024 / 1024;
    };
    let lines = 0;
    const sizes: number[] = [];
    const start = heap();
    for await (const part of exportDossiers(office, order)) {
      lines += part.split('\r\n').length - 1;
      if (lines % 5000 < 500) sizes.push(heap() - start);
    }
    assert.equal(lines, 1 + many);
    assert.ok(Math.max(...sizes) < 16, `grew by MiB: ${sizes.map(Math.round).join(', ')}`);
  });
});
