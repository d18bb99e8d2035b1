/** The papers 01 to 07 in a real browser: on the screen, and on the A4 page that comes out of the printer. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Act, Paper } from 'dvc-widgets/lifecycle';
import { scan } from '../../test/journey/scan.js';
import { readStepOrder } from '../src/dossiers/step-order.js';
import { takeStep } from '../src/dossiers/take-step.js';
import { paperNames } from '../src/desk/acts/words.js';
import { account, openDesk, overflow, shots, visit, type Desk, type Visitor } from './desk-support.js';
import { answersWith, bringIn, png, submit, submissionWith } from './support.js';

let desk: Desk;
/** One that has been given every paper that a dossier can get, and one that was refused. */
let code: string;
let refused: string;
before(async () => {
  desk = await openDesk({ demo: false, place: 'Hà Nội' });
  await account(desk, 'lan', ['clerk', 'officer', 'authority'], 'Vũ Thị Lan');
  [code, refused] = [await file(), await file()];
  await take(code, { act: 'requestSupplement', supplement });
  for (const act of ['supplement', 'accept', 'forward'] as const) await take(code, { act });
  await take(code, { act: 'extend', note: long, appointment: '2026-12-04T17:00:00+07:00' });
  await take(code, { act: 'withdraw', note: 'Bà Hoà đến quầy xin dừng, sẽ nộp lại sau Tết' });
  await take(refused, {
    act: 'refuse',
    note: 'Nơi cư trú thuộc phường khác; đề nghị nộp tại phường Long Biên',
  });
});

const long =
  'Phải xác minh nơi cư trú tại hai phường cũ trước khi sắp xếp; công an phường Phúc Đồng hẹn trả lời trong tuần đầu tháng 12';
const supplement = {
  reason: 'Ảnh chụp bị loá ở góc dưới, không đọc được ngày cấp',
  documents: [
    { name: 'idCopy', note: 'Chụp lại cả hai mặt, đủ bốn góc' },
    { name: 'stamp', note: 'Mang hai ảnh thẻ đến quầy' },
  ],
  fields: [{ path: 'birthDate', note: 'Ghi đủ ngày, tháng, năm' }],
};
const file = async (): Promise<string> => {
  const answers = answersWith({ fullName: 'Nguyễn Thị Phương Hoà' });
  const { body } = await submit(
    desk,
    submissionWith({ idCopy: [await bringIn(desk.office, png())] }, answers),
  );
  return body.code;
};
const take = (of: string, order: { act: Act; [more: string]: unknown }) =>
  takeStep(desk.office, of, readStepOrder(order));

/** Millimetres, at the 96 pixels to an inch that CSS counts with. */
const mm = (length: number): number => Math.floor((length * 96) / 25.4);

/** The sheet as the printer gets it: one that would be cut is wider than what the margins leave. */
async function printed(
  page: Page,
  name: string,
  { landscape = false }: { landscape?: boolean } = {},
): Promise<{ pages: number; size: number[] }> {
  const before = page.viewportSize()!;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({
    width: mm(landscape ? 297 - 24 : 210 - 40),
    height: mm(landscape ? 186 : 267),
  });
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(wider, [], `${name}: cut off at the right`);
  const seen = await page.evaluate(
    () =>
      [...document.querySelectorAll('header.top, .print-bar, .no-print')].filter((one) =>
        one.checkVisibility(),
      ).length,
  );
  assert.equal(seen, 0, 'nothing of the screen is printed');
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(before);
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true });
    writeFileSync(join(shots, `${name}.pdf`), bytes);
  }
  const text = bytes.toString('latin1');
  const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!.slice(1).map(Number);
  return { pages: text.match(/\/Type \/Page\b/g)!.length, size: size.map(Math.round) };
}
const a4 = [595, 842];

describe('a printed paper', () => {
  let visitor: Visitor;
  before(async () => {
    visitor = await visit(desk);
    await visitor.signIn('lan');
  });

  const wanted: Record<Paper, { says: RegExp[]; signers: string[] }> = {
    '01': {
      says: [/GTN/, /Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026/],
      signers: ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
    },
    '02': {
      says: [/PBS/, /Ảnh căn cước công dân: Chụp lại cả hai mặt, đủ bốn góc/, /Lý do: Ảnh chụp bị loá/],
      signers: ['NGƯỜI HƯỚNG DẪN'],
    },
    '03': {
      says: [/PTC/, /Lý do cụ thể: Nơi cư trú/],
      signers: ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
    },
    '04': {
      says: [/PXL/, /Thời gian trả kết quả mới: 17 giờ 00 phút, ngày 04 tháng 12 năm 2026/],
      signers: [],
    },
    '05': { says: [/TBD/, /Bà Hoà đến quầy xin dừng/], signers: [] },
    '06': { says: [/PKS/, /Dừng giải quyết theo yêu cầu của người nộp/], signers: [] },
  };
  for (const [kind, { says, signers }] of Object.entries(wanted) as [Paper, (typeof wanted)[Paper]][])
    it(`${kind} fits one A4 page, with the code, its QR and who signs`, async () => {
      const { page, look } = visitor;
      const of = kind === '03' ? refused : code;
      await page.goto(`${desk.address}/desk/dossiers/${of}`);
      await page.getByRole('link', { name: new RegExp(paperNames[kind]) }).click();
      const sheet = page.getByRole('article');
      await sheet.getByRole('heading', { level: 1 }).waitFor();
      const text = await sheet.innerText();
      for (const part of [
        /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/,
        /Hà Nội, ngày 23 tháng 11 năm 2026/,
        of,
        ...says,
      ])
        assert.ok(
          typeof part === 'string' ? text.includes(part) : part.test(text),
          `${part} not in\n${text}`,
        );
      for (const signer of signers) assert.ok(text.includes(signer), `${signer} not in\n${text}`);
      assert.equal(scan(await sheet.getByRole('img', { name: 'Mã QR của mã hồ sơ' }).screenshot()), of);
      await look(`paper-${kind}`);
      assert.ok((await overflow(page)) <= 0);
      assert.deepEqual(await printed(page, `paper-${kind}`), { pages: 1, size: a4 });
    });

  it('leaves the console and the policies in peace', () => visitor.close());
});

describe('the register', () => {
  it('is asked for by period and procedure, and prints across an A4 page', async () => {
    const visitor = await visit(desk);
    const { page, look } = visitor;
    await visitor.signIn('lan');
    await page.getByRole('link', { name: 'Sổ theo dõi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi hồ sơ' }).waitFor();
    const lines = page.locator('table.register tbody tr');
    assert.deepEqual(await lines.locator('td:nth-child(2)').allInnerTexts(), [code, refused]);
    assert.match(await page.getByRole('article').innerText(), /Từ ngày 01\/11\/2026 đến ngày 23\/11\/2026/);
    await look('register');
    for (const width of [320, 1280]) assert.ok((await overflow(page, width)) <= 0, `${width}`);
    const { pages, size } = await printed(page, 'register', { landscape: true });
    assert.deepEqual({ pages, size }, { pages: 1, size: [842, 595] });

    await page.getByLabel('Thủ tục').selectOption('Trích lục bản sao');
    await page.getByRole('button', { name: 'Xem sổ' }).click();
    await page.getByText('Không nhận hồ sơ nào trong kỳ này.').waitFor();
    await look('register-empty');
    await page.getByLabel('Nhận từ ngày').fill('31/11/2026');
    await page.getByRole('button', { name: 'Xem sổ' }).click();
    await page.getByRole('alert').getByText('Ngày đầu chưa đúng.').waitFor();
    assert.equal(await page.getByLabel('Nhận từ ngày').inputValue(), '31/11/2026', 'what was typed stays');
    await look('register-wrong');
    await visitor.close();
  });
});
