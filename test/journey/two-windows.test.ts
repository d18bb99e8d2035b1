/** A citizen's page and the desk's page, side by side: from filing to the rating, with every notice that goes between. */
import { strict as assert } from 'node:assert';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { missing, startPostgres } from '../../scripts/services.js';
import { fileBirth } from './birth.js';
import { trackerOf, type Asked } from './citizen.js';
import { fileExtract } from './extract.js';
import { openLetters } from './letters.js';
import { openDesk, type Officer } from './officer.js';
import { withKeyboard, withMouse, type Person } from './person.js';
import { openOffice, type Stage } from './stage.js';

const bank = {
  BANK_BIN: '970415',
  BANK_NAME: 'Ngân hàng minh họa',
  BANK_ACCOUNT: '0123456789',
  BANK_HOLDER: 'UBND PHUONG MINH HOA',
};
const paymentSecret = 'a secret of the bank and the office';
const resultName = 'Bản sao trích lục.pdf';

interface Run {
  name: string;
  file(person: Person, stage: Stage): Promise<string>;
  by(page: Page): Person;
  asked: Asked & { documentAtDesk: RegExp; section: string; fieldAtDesk: RegExp };
  /** đồng, as the catalogue counts it */
  fee: number;
  /** Asked for by the desk before it accepts, or by the officer who has it afterwards. */
  supplement: 'before acceptance' | 'after acceptance';
  paid: 'report' | 'officer';
  delivered: 'desk' | 'post';
}

const runs: Run[] = [
  {
    name: 'birth',
    file: fileBirth,
    by: withMouse,
    asked: {
      reason: 'Ảnh giấy chứng sinh mờ; nơi sinh chưa đủ.',
      document: { title: /Giấy chứng sinh/, note: 'Chụp lại, thấy rõ con dấu.' },
      documentAtDesk: /^Giấy chứng sinh/,
      section: 'Người được khai sinh',
      field: {
        label: 'Quê quán',
        note: 'Ghi theo căn cước của người cha hoặc mẹ.',
        value: 'xã Phù Đổng, Hà Nội',
      },
      fieldAtDesk: /^Quê quán/,
    },
    fee: 16_000,
    supplement: 'after acceptance',
    paid: 'report',
    delivered: 'desk',
  },
  {
    name: 'extract',
    file: fileExtract,
    by: withKeyboard,
    asked: {
      reason: 'Văn bản ủy quyền thiếu trang; nơi đăng ký chưa rõ.',
      document: { title: /^Văn bản ủy quyền/, note: 'Gửi thêm trang 3.' },
      documentAtDesk: /^Văn bản ủy quyền/,
      section: 'Việc đã đăng ký',
      field: {
        label: 'Đã đăng ký tại',
        note: 'Ghi rõ năm đăng ký.',
        value: 'UBND phường Phúc Đồng, năm 1986',
      },
      fieldAtDesk: /^Đã đăng ký tại/,
    },
    fee: 48_000,
    supplement: 'before acceptance',
    paid: 'officer',
    delivered: 'post',
  },
];

/** As the bank's program does it: signed, with a text of the bank's own around the transfer's. */
async function reportPayment(address: string, { amount, content }: { amount: number; content: string }) {
  const [id, time] = [randomUUID(), String(Math.floor(Date.now() / 1000))];
  const body = JSON.stringify({ reference: 'FT26329000017', amount, content: `CT DEN ${content} GD 017` });
  const signature = createHmac('sha256', paymentSecret).update(`${id}.${time}.${body}`).digest('base64');
  const response = await fetch(`${address}/api/v1/payments`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1,${signature}`,
    },
    body,
  });
  assert.equal(response.status, 200, await response.text());
}

async function ask({ person, stage, act }: Officer, { asked }: Run): Promise<void> {
  await act('Yêu cầu bổ sung', 'Gửi yêu cầu bổ sung', async () => {
    const { page } = stage;
    await person.write('Lý do yêu cầu bổ sung', asked.reason);
    await person.tick(asked.documentAtDesk);
    await page
      .getByLabel(/^Cần sửa gì ở “/)
      .filter({ visible: true })
      .first()
      .fill(asked.document.note);
    await person.unfold(asked.section);
    await person.tick(asked.fieldAtDesk);
    await page.getByLabel(`Cần sửa gì ở “${asked.field.label}”`).fill(asked.field.note);
  });
}

async function walk(run: Run, environment: Record<string, string>): Promise<void> {
  const letters = await openLetters();
  const office = await openOffice({
    ...environment,
    ...letters.environment,
    ...bank,
    PAYMENT_SECRET: paymentSecret,
    DEMO: 'off',
    OFFICE_PLACE: 'Hà Nội',
  });
  try {
    const desk = await openDesk(office, `two-${run.name}-desk`);
    const stage = await office.visit(`two-${run.name}-citizen`);
    const { page } = stage;
    const person = run.by(page);
    const tracker = trackerOf(person, stage, letters);
    const { told } = letters;

    // Its pages are looked at where they are tested (journey.test.ts).
    const code = await run.file(person, { ...stage, look: () => Promise.resolve() });
    await told('Đã nhận hồ sơ đăng ký trực tuyến', /da dang ky truc tuyen xong/);
    await tracker.open(code);
    await desk.find(code);

    const accept = async () => {
      await desk.act('Tiếp nhận', 'Tiếp nhận và hẹn trả', async () => {
        await desk.person.write('Ngày', '04/12/2026');
        await desk.person.write('Giờ', '16:30');
      });
      const { mail } = await told(
        'Hồ sơ đã được tiếp nhận',
        /da duoc tiep nhan\. Hen tra ket qua 04\/12\/2026/,
      );
      assert.match(mail, /Người tiếp nhận: Vũ Thị Lan/);
      await tracker.refresh('Đã tiếp nhận – hẹn trả 04/12/2026 16:30', 'accepted');
      await tracker.paper('Giấy tiếp nhận hồ sơ', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
      await desk.act('Chuyển giải quyết', 'Chuyển giải quyết');
    };
    const supplement = async () => {
      await ask(desk, run);
      const { mail } = await told('Yêu cầu bổ sung, hoàn thiện hồ sơ', /can bo sung/);
      for (const text of [run.asked.reason, run.asked.document.note, run.asked.field.note])
        assert.ok(mail.includes(text), text);
      await tracker.refresh('Cần bổ sung hồ sơ', 'supplement');
      await tracker.supplement(run.asked);
      await told('Đã nhận phần bổ sung hồ sơ', /da nhan phan bo sung/);
      await desk.refresh();
      await desk.says(run.asked.field.value);
      await desk.says('chup-lai.jpg');
      await desk.stage.look('answered');
    };
    if (run.supplement === 'before acceptance') await supplement();
    await accept();
    if (run.supplement === 'after acceptance') await supplement();

    if (run.delivered === 'post') {
      await tracker.deliver();
      await desk.refresh();
      await desk.says('Trần Minh Đức');
    }

    const money = run.fee.toLocaleString('vi-VN');
    await desk.act('Yêu cầu nộp phí, lệ phí', 'Gửi yêu cầu nộp phí', async () => {
      assert.equal(await desk.stage.page.getByLabel('Số tiền (đồng)').inputValue(), String(run.fee));
      await desk.person.write(/^Thu khoản gì/, 'Lệ phí bản sao');
    });
    await told(
      'Thông báo nộp phí, lệ phí',
      new RegExp(`can nop phi, le phi ${money.replace('.', '\\.')} dong`),
    );
    await tracker.refresh('Phí, lệ phí cần nộp', 'fee');
    const content = code.replace(/[^A-Z0-9]/g, '');
    const scanned = await tracker.scan();
    for (const part of [bank.BANK_BIN, bank.BANK_ACCOUNT, `540${String(run.fee).length}${run.fee}`, content])
      assert.ok(scanned.includes(part), `${part} in ${scanned}`);
    await tracker.says(content);
    if (run.paid === 'report') {
      await reportPayment(office.address, { amount: run.fee, content });
      await desk.refresh();
    } else
      await desk.act('Xác nhận đã nộp phí', 'Xác nhận đã nộp', () =>
        desk.person.write(/^Số biên lai/, 'BL-0017'),
      );
    await told('Đã xác nhận nộp phí, lệ phí', /da duoc xac nhan nop phi/);
    await desk.says('đã nộp');
    await tracker.refresh('Phí, lệ phí đã nộp', 'paid');

    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)]);
    await desk.act('Báo có kết quả', 'Báo có kết quả', () =>
      desk.stage.page
        .getByLabel(/^Tệp kết quả/)
        .setInputFiles({ name: resultName, mimeType: 'application/pdf', buffer: bytes }),
    );
    await told('Hồ sơ đã có kết quả', /da co ket qua/);
    await tracker.refresh(resultName, 'result');
    assert.deepEqual(await tracker.download(resultName), bytes);

    await desk.act('Trả kết quả', 'Ghi nhận đã trả kết quả', async () => {
      if (run.delivered === 'desk') return;
      await desk.person.write(/^Số bưu gửi/, 'EM123456789VN');
      await desk.person.write(/^Cước/, '30.000');
    });
    await told('Đã trả kết quả hồ sơ', /da duoc tra ket qua/);
    await tracker.refresh('Đã trả kết quả', 'handed-over');
    await tracker.rate();
    await desk.refresh();
    for (const text of ['Hài lòng', 'Thời gian giải quyết: bình thường', 'Hướng dẫn dễ hiểu.'])
      await desk.says(text);
    if (run.delivered === 'post') await desk.says(/EM123456789VN/);
    await desk.stage.look('rated');

    await stage.close();
    await desk.stage.close();
    await office.close();
    await letters.assertNoOther({ email: 'hoa@example.com', phone: '+84912345678' });
  } finally {
    await office.close();
    await letters.close();
  }
}

describe('citizen and officer in two windows', { timeout: 1_200_000, skip: missing('mail') }, () => {
  it('on PGlite: paid by a report of the bank, handed out at the desk', () => walk(runs[0]!, {}));
  it(
    'on PostgreSQL, with the keyboard alone: paid at the desk, brought by post',
    { skip: missing('postgres') },
    async () => {
      const { url, close } = await startPostgres();
      try {
        await walk(runs[1]!, { DATABASE_URL: url });
      } finally {
        await close();
      }
    },
  );
});
