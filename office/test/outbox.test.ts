import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { steps } from 'dvc-widgets/lifecycle';
import { ascii, email, sms, type Message } from '../src/outbox/words.js';
import { half } from '../src/outbox/page.js';
import {
  extract,
  letters,
  openOffice,
  ready,
  step,
  submit,
  submissionWith,
  token,
  upload,
  png,
  answersWith,
  type TestOffice,
} from './support.js';

const message: Message = {
  act: 'accept',
  code: 'H26.999-261123-0001',
  procedure: 'Đăng ký khai sinh',
  at: '23/11/2026 09:00',
  filedAt: '23/11/2026 08:00',
  appointment: { day: '27/11/2026', moment: '27/11/2026 17:00' },
  delivery: 'desk',
  reason: undefined,
  asked: [],
  fee: undefined,
  officer: undefined,
  office: {
    name: 'UBND phường Phúc Đồng',
    address: 'Số 1 phố Thử Nghiệm',
    phone: '024 3872 0000',
    hours: 'Thứ Hai – Thứ Sáu',
  },
};
const told = [...new Set(steps.filter((each) => each.notice).map(({ act }) => act))];

describe('the words of a notice', () => {
  it('fit one plain SMS, whatever the names', () => {
    const name = 'Trung tâm Phục vụ hành chính công phường Long Biên – Chi nhánh số 3 “Phúc Đồng” – Hà Nội';
    const procedure =
      'Cấp giấy chứng nhận dịch vụ trò chơi điện tử (cấp mới, cấp lại, gia hạn, sửa đổi bổ sung)';
    for (const act of told)
      for (const long of [message, { ...message, procedure, office: { ...message.office, name } }])
        for (const delivery of ['desk', 'post', 'electronic'] as const) {
          const text = sms({ ...long, act, delivery });
          assert.ok(text.length <= 160, `${text.length}: ${text}`);
          assert.match(text, /^[ -Z_a-z]+$/);
          assert.ok(text.includes(message.code));
        }
    assert.ok(sms({ ...message, procedure: 'x'.repeat(200) }).includes('Hen tra ket qua 27/11/2026'));
    assert.ok(ascii('Đường Nguyễn Văn Cừ [số 5] – “Q.1”') === 'Duong Nguyen Van Cu so 5 - Q.1');
  });

  it('say in an e-mail what happened, the code and where the desk is', () => {
    for (const act of told) {
      const { subject, body } = email({ ...message, act });
      for (const part of [message.code, message.office.name, message.office.address!, message.procedure])
        assert.ok(body.includes(part), `${act}: ${part}`);
      assert.ok(subject.startsWith(`[${message.code}] `));
      assert.doesNotMatch(
        subject + body + sms({ ...message, act }),
        /https?:|www\.|VNeID|đăng nhập|undefined|null|Chúc mừng|thành công/i,
      );
    }
    assert.match(email(message).body, /27\/11\/2026 17:00/);
  });

  it('never carry a whole identity number', () => {
    const { body } = email({
      ...message,
      reason: 'Số 001058000001 và 012345678 sai; gọi 0912345678',
      asked: ['CCCD 001058000001'],
    });
    assert.doesNotMatch(body, /001058000001|012345678[^0-9]/);
    assert.match(body, /…001 .*…678 .*0912345678/);
  });
});

describe('the outbox', () => {
  let office: TestOffice;
  before(async () => {
    office = await openOffice();
  });
  const page = (headers: Record<string, string> = {}) => fetch(`${office.address}/outbox`, { headers });

  it('has an SMS and an e-mail for every moment of the leaflet', async () => {
    const { code } = (await submit(office, await ready(office))).body;
    const moments: [object | undefined, RegExp, RegExp][] = [
      [undefined, /da dang ky truc tuyen xong/, /Đã nhận hồ sơ đăng ký trực tuyến/],
      [
        { act: 'accept' },
        /da duoc tiep nhan\. Hen tra ket qua 27\/11\/2026/,
        /Ngày hẹn trả kết quả: 27\/11\/2026 17:00/,
      ],
      [{ act: 'forward' }, /^$/, /^$/],
      [
        { act: 'requestSupplement', supplement: { reason: 'Ảnh mờ', documents: [{ name: 'idCopy' }] } },
        /can bo sung/,
        /Cần bổ sung: - Ảnh căn cước công dân/,
      ],
      [{ act: 'supplement' }, /da nhan phan bo sung/, /Đã nhận phần bổ sung hồ sơ/],
      [{ act: 'publish' }, /da co ket qua/, /Hồ sơ đã có kết quả/],
    ];
    let seen = 0;
    for (const [order, smsText, mailText] of moments) {
      if (order) assert.equal((await step(office, code, order)).status, 200);
      const all = await letters(office, code);
      const [mail = '', sms = ''] = all.slice(0, all.length - seen);
      seen = all.length;
      assert.match(sms, smsText);
      assert.match(mail, mailText);
    }
    assert.equal(seen, 10);
  });

  it('sends no e-mail where none was given', async () => {
    const submission = submissionWith(
      { idCopy: [await upload(office, png())] },
      answersWith({ email: undefined }),
    );
    const { code } = (await submit(office, submission)).body;
    assert.equal((await letters(office, code)).length, 1);
  });

  it('writes no notice for what was refused', async () => {
    const { code } = (await submit(office, extract())).body;
    await step(office, code, { act: 'publish' });
    await step(office, code, { act: 'accept' });
    assert.equal((await letters(office, code)).length, 2, 'those of the filing');
  });

  it('shows text as text, and recipients half hidden without the token', async () => {
    const { code } = (await submit(office, await ready(office))).body;
    const note = '<script>alert(1)</script> & "x"';
    await step(office, code, { act: 'refuse', note });
    const answer = await page();
    const html = await answer.text();
    assert.match(answer.headers.get('content-type')!, /^text\/html/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.ok(!html.includes('<script'));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;'));
    assert.ok(!html.includes('+84912345678') && !html.includes('hoa@example.com'));
    const trusted = await (await page({ authorization: `Bearer ${token}` })).text();
    assert.ok(trusted.includes('+84912345678') && trusted.includes('hoa@example.com'));
    assert.deepEqual([half('+84912345678'), half('hoa@example.com')], ['+84912••••••', 'h•••@example.com']);
  });

  it('is closed outside a demonstration, but for the token', async () => {
    const real = await openOffice({ demo: false });
    const ask = (authorization?: string) =>
      fetch(`${real.address}/outbox`, authorization === undefined ? {} : { headers: { authorization } });
    assert.equal((await ask()).status, 401);
    assert.match((await ask()).headers.get('www-authenticate')!, /^Basic/);
    assert.equal((await ask('Bearer wrong')).status, 401);
    const basic = (password: string) => `Basic ${Buffer.from(`canbo:${password}`).toString('base64')}`;
    assert.equal((await ask(basic('wrong'))).status, 401);
    assert.equal((await ask(basic(token))).status, 200);
    const html = await (await ask(`Bearer ${token}`)).text();
    assert.ok(!html.includes('trình diễn'));
  });
});
