import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { takeStep } from '../src/dossiers/take-step.js';
import { groups } from '../src/desk/queue/groups.js';
import { countQueue, listQueue, pageSize, type Cursor, type Sort } from '../src/desk/queue/list.js';
import { readSearch } from '../src/desk/queue/search.js';
import { hours, later } from '../src/time.js';
import { account, at, Client, openDesk, overflow, visit, type Desk } from './desk-support.js';
import { extract, monday, submit } from './support.js';

let now = monday;
let desk: Desk;
let codes: string[];
const group = (key: string) => groups.find((one) => one.key === key)!;
const file = async (name = 'Trần Văn Bình', phone = '+84987654321') => {
  const submission = extract(phone);
  submission.answers['fullName'] = name;
  return (await submit(desk, submission)).body.code;
};
const accept = (code: string, appointment: Date) =>
  takeStep(desk.office, code, { act: 'accept', appointment });

before(async () => {
  desk = await openDesk({ demo: false }, () => now);
  await account(desk, 'lan', ['clerk'], 'Vũ Thị Lan');
  codes = [];
  for (let i = 0; i < 2 * pageSize + 7; i += 1) codes.push(await file());
  // Accepted, forwarded, with appointments in turns on three days: two of a time, so that the number decides.
  for (const [i, code] of codes.slice(0, 40).entries()) {
    await accept(code, later(now, hours(24 * (1 + (i % 3)))));
    if (i % 2 === 0) await takeStep(desk.office, code, { act: 'forward' });
  }
});

beforeEach(() => {
  now = monday;
});

/** All pages of a drawer, one after the other. */
async function walk(key: string, sort: Sort): Promise<string[]> {
  const found: string[] = [];
  let after: Cursor | undefined;
  do {
    const query = { group: group(key), procedure: undefined, sort, after, now };
    const page = await listQueue(desk.office.db, query);
    found.push(...page.rows.map(({ code }) => code));
    assert.ok(page.rows.length <= pageSize);
    after = page.next;
  } while (after);
  return found;
}

describe('the queue', () => {
  it('has every dossier of its drawer once, by appointment or by arrival', async () => {
    const working = codes.slice(0, 40);
    const byDay = [0, 1, 2].flatMap((day) => working.filter((_, i) => i % 3 === day));
    assert.deepEqual(await walk('working', 'due'), byDay);
    assert.deepEqual(await walk('working', 'newest'), [...working].reverse());
    assert.deepEqual(await walk('new', 'due'), codes.slice(40));
    assert.deepEqual(await walk('new', 'newest'), codes.slice(40).reverse());
  });

  it('walks on from those with an appointment to those without', async () => {
    // A fee in advance has no appointment; one that is asked later has.
    const early = await Promise.all([file(), file()]);
    for (const code of [...codes.slice(0, 30), ...early]) {
      if (codes.indexOf(code) % 2 === 1) await takeStep(desk.office, code, { act: 'forward' });
      await takeStep(desk.office, code, { act: 'requestFee', fee: { amount: 8000 } });
    }
    const dated = [0, 1, 2].flatMap((day) => codes.slice(0, 30).filter((_, i) => i % 3 === day));
    assert.deepEqual(await walk('fee', 'due'), [...dated, ...early]);
    for (const code of [...codes.slice(0, 30), ...early])
      await takeStep(desk.office, code, {
        act: 'confirmPayment',
        ...(early.includes(code) && { appointment: later(now, hours(1000)) }),
      });
  });

  it('counts what waits, of all procedures or of one', async () => {
    const counts = await countQueue(desk.office.db, { procedure: undefined, now });
    assert.deepEqual([counts.get('new'), counts.get('working'), counts.get('overdue')], [17, 42, 0]);
    assert.equal(counts.get('returned'), undefined, 'that only grows');
    const none = await countQueue(desk.office.db, { procedure: 'xac-nhan', now });
    assert.deepEqual([none.get('new'), none.get('working')], [0, 0]);
  });

  it('marks what is due today and what is overdue', async () => {
    const seen = async (passed: number, key: string) => {
      now = later(monday, hours(passed));
      const client = new Client(desk);
      await client.signIn('lan');
      const text = await (await client.get(`/desk?group=${key}`)).text();
      const marked = (mark: string) => text.split(`<span class="due ${mark}"`).length - 1;
      return { overdue: marked('overdue'), today: marked('today'), text };
    };
    const afterOneDay = await seen(25, 'overdue');
    assert.deepEqual([afterOneDay.overdue, afterOneDay.today], [14, 0]);
    assert.match(afterOneDay.text, /Quá hạn <span class="count">14<\/span>/);
    assert.equal((await seen(25, 'overdue&sort=newest')).overdue, 14);
    assert.equal((await seen(47, 'today')).today, 13);
    // Every third is overdue since yesterday, the next since nine o'clock, the page has 25.
    const both = await seen(49, 'working');
    assert.deepEqual([both.overdue, both.today], [25, 0]);
  });

  it('shows a strange address as the first page', async () => {
    const client = new Client(desk);
    await client.signIn('lan');
    for (const query of [
      'group=x',
      'after=-1.x',
      'after=99999999999999999999.1',
      'q=abc',
      'procedure=%00',
      'sort=x',
    ])
      assert.equal((await client.get(`/desk?${query}`)).status, 200, query);
  });
});

describe('the search', () => {
  const of = (typed: string) => readSearch(typed, { codePrefix: 'H26.999', now: monday });

  it('understands codes, their ends, phones and names', () => {
    assert.deepEqual(of(' h26.999–261123–0007 '), { by: 'code', codes: ['H26.999-261123-0007'] });
    assert.deepEqual(of('000.00.00.G15-240102-0001'), { by: 'code', codes: ['000.00.00.G15-240102-0001'] });
    assert.deepEqual(of('261123-7'), { by: 'code', codes: ['H26.999-261123-0007'] });
    for (const typed of ['7', '0007', '-0007']) {
      const sought = of(typed);
      assert.ok(sought.by === 'number' && sought.codes[0] === 'H26.999-261123-0007', typed);
      assert.equal(sought.codes[1], 'H26.999-261122-0007');
    }
    for (const typed of ['0987 654 321', '+84 987.654.321', '84987654321', '(0987) 654-321'])
      assert.deepEqual(of(typed), { by: 'phone', phone: '+84987654321' }, typed);
    assert.deepEqual(of('024 3872 0000'), { by: 'phone', phone: '+842438720000' });
    assert.deepEqual(of('Đỗ Thị Hoà'), { by: 'name', words: ['do', 'thi', 'hoa'] });
    assert.deepEqual(of("a' | !b:* & (c)"), { by: 'name', words: ['a', 'b', 'c'] });
  });

  it('finds a name by the beginnings of its words, without diacritics', async () => {
    const code = await file('Đỗ Thị Hoà', '+84911111111');
    const client = new Client(desk);
    await client.signIn('lan');
    for (const typed of ['đỗ thị hòa', 'do hoa', 'HOA DO', 'do th', "hoa' & do"]) {
      const place = at(await client.post('/desk/search', { text: typed }));
      assert.match(place, /^\/desk\?q=[\w-]+$/);
      assert.ok(
        !/hoa|do/i.test(
          decodeURIComponent(Buffer.from(place.slice(8), 'base64url').toString('latin1').replaceAll('%', '')),
        ),
      );
      const text = await (await client.get(place)).text();
      assert.ok(text.includes(`/desk/dossiers/${code}`), typed);
      assert.ok(!text.includes(codes[0]!));
    }
    const none = await (await client.get(at(await client.post('/desk/search', { text: 'khong ai' })))).text();
    assert.match(none, /Không tìm thấy hồ sơ nào/);
    assert.equal(at(await client.post('/desk/search', { text: '  ' })), '/desk');
  });

  it('goes straight to the one dossier of a code or phone', async () => {
    const code = await file('Lê An', '+84922222222');
    const client = new Client(desk);
    await client.signIn('lan');
    for (const typed of [code, code.toLowerCase(), code.slice(8), code.slice(-4), '0922222222'])
      assert.equal(at(await client.post('/desk/search', { text: typed })), `/desk/dossiers/${code}`, typed);
  });

  it('goes through a common name page by page', async () => {
    const client = new Client(desk);
    await client.signIn('lan');
    const found = new Set<string>();
    let place = at(await client.post('/desk/search', { text: 'binh' }));
    for (let pages = 0; place !== '' && pages < 9; pages += 1) {
      const text = await (await client.get(place)).text();
      for (const [, code] of text.matchAll(/\/desk\/dossiers\/([\w.-]+)/g)) found.add(code!);
      place = /href="([^"]+)"[^>]*>Trang sau/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    for (const code of codes) assert.ok(found.has(code), code);
  });
});

describe('the queue in a browser', () => {
  it('is worked through from sign-in to search, at any width', async () => {
    now = later(monday, hours(26));
    const visitor = await visit(desk);
    const { page } = visitor;
    await visitor.look('sign-in');
    await visitor.signIn('lan');
    await visitor.look('queue-new');
    await page.getByRole('link', { name: /^Quá hạn/ }).click();
    await page.getByRole('heading', { name: 'Hồ sơ' }).waitFor();
    await visitor.look('queue-overdue');
    await page.getByRole('link', { name: /^Đang giải quyết/ }).click();
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await page.getByRole('link', { name: 'Về đầu danh sách' }).waitFor();
    await page.getByRole('link', { name: /^Tạm dừng/ }).click();
    await page.getByText('Không có hồ sơ nào tạm dừng.').waitFor();
    await visitor.look('queue-empty');
    await page.getByRole('searchbox').fill('hoa');
    await page.keyboard.press('Enter');
    await page.getByText('Tìm theo họ tên').waitFor();
    await visitor.look('queue-search');
    for (const width of [320, 360, 768, 1366]) assert.ok((await overflow(page, width)) <= 0, `${width}`);
    await visitor.close();
  });
});
