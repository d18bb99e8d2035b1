import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { extract, lookUp, openOffice, ready, submit, type TestOffice } from './support.js';

describe('looking a dossier up', () => {
  let office: TestOffice;
  let code: string;
  before(async () => {
    office = await openOffice();
    code = (await submit(office, await ready(office))).body.code;
  });

  it('shows its status, its papers and its office, and nobody’s name', async () => {
    const answer = await lookUp(office, code, '5678');
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, {
      code,
      procedure: { id: 'xac-nhan', name: { vi: 'Xác nhận cư trú', en: 'Confirmation of residence' } },
      office: {
        name: 'UBND phường Thử Nghiệm',
        address: 'Số 1 phố Thử Nghiệm, Hà Nội',
        phone: '024 3872 0000',
        hours: 'Thứ Hai – Thứ Sáu, 8:00–12:00 và 13:00–17:00',
      },
      status: 1,
      history: [{ status: 1, at: '2026-11-23T09:00:00+07:00' }],
      bring: [
        'Ảnh căn cước công dân',
        'Ảnh thẻ 4x6',
        {
          vi: 'Sổ hộ khẩu bản chính (Khi không tra cứu được nơi cư trú)',
          en: 'Sổ hộ khẩu bản chính (Khi không tra cứu được nơi cư trú)',
        },
      ],
      delivery: 'desk',
      allowed: ['withdraw'],
    });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  });

  it('knows how the result is handed over, as chosen or as the level says', async () => {
    const filed = async (resultDelivery?: string) => {
      const plain = extract();
      const answers = { ...plain.answers, ...(resultDelivery !== undefined && { resultDelivery }) };
      const { code } = (await submit(office, { ...plain, answers })).body;
      const { delivery, bring } = (await lookUp(office, code, '4321')).body;
      return [delivery, bring];
    };
    assert.deepEqual(await filed(), ['post', ['Giấy tờ tùy thân']]);
    assert.deepEqual(await filed('desk'), ['desk', ['Giấy tờ tùy thân']]);
    assert.deepEqual(await filed('electronic'), ['electronic', undefined]);
  });

  it('reads a code as it was copied or typed', async () => {
    const typed = ` ${code.toLowerCase().replace('-', ' – ').replace('-', '—')}\u00a0`;
    assert.equal((await lookUp(office, typed, ' 5678 ')).body.code, code);
  });

  it('gives an unknown code and a wrong number the same answer', async () => {
    const wrong = await lookUp(office, code, '0000');
    const unknown = await lookUp(office, 'H26.999-261123-9999', '5678');
    assert.equal(wrong.status, 404);
    assert.equal(wrong.body.code, 'notFound');
    assert.deepEqual(
      [unknown.status, unknown.body, headersOf(unknown.headers)],
      [wrong.status, wrong.body, headersOf(wrong.headers)],
    );
    for (const odd of ['', '\0', '\ud800', '; drop table dossiers', 'x'.repeat(5000)])
      assert.equal((await lookUp(office, odd, '5678')).status, 404);
    assert.equal((await lookUp(office, code, '')).status, 404);
  });

  it('wants texts', async () => {
    assert.equal((await lookUp(office, 5 as never, '5678')).status, 422);
    assert.equal((await lookUp(office, code, 5678 as never)).status, 422);
  });

  it('stops guessing, also many guesses at once and also at codes that do not exist', async () => {
    const own = (await submit(office, extract())).body.code;
    for (const asked of [own, 'H26.999-261123-8888']) {
      const guesses = Array.from({ length: 12 }, (_, i) => lookUp(office, asked, String(1000 + i)));
      const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort();
      assert.deepEqual(statuses, [...Array<number>(5).fill(404), ...Array<number>(7).fill(429)]);
    }
    const right = await lookUp(office, own, '4321');
    assert.equal(right.status, 429, 'or the last guess would be known to be right');
    assert.equal(right.body.code, 'tooMany');
    assert.ok(Number(right.headers.get('retry-after')) > 0);
    assert.equal((await lookUp(office, code, '5678')).status, 200, 'other codes are not touched');
  });

  it('does not count what was right', async () => {
    for (let i = 0; i < 8; i++) assert.equal((await lookUp(office, code, '5678')).status, 200);
  });
});

const headersOf = (headers: Headers) =>
  [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
