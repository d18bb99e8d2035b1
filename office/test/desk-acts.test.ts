import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { steps } from 'dvc-widgets/lifecycle';
import { takeStep } from '../src/dossiers/take-step.js';
import { account, overflow, openDesk, visit, type Desk, type Visitor } from './desk-support.js';
import { bringIn, extract, pdf, png, submit, submissionWith } from './support.js';

let desk: Desk;
const acted = new Set<string>();
before(async () => {
  desk = await openDesk({ demo: false });
  await account(desk, 'lan', ['clerk'], 'Vũ Thị Lan');
  await account(desk, 'minh', ['officer'], 'Đỗ Minh');
  await account(desk, 'hanh', ['authority'], 'Phạm Hạnh');
  await account(desk, 'tatca', ['clerk', 'officer', 'authority'], 'Lê Tất Cả');
});

const file = async (): Promise<string> =>
  (await submit(desk, submissionWith({ idCopy: [await bringIn(desk.office, png())] }))).body.code;
const open = (page: Page, code: string) => page.goto(`${desk.address}/desk/dossiers/${code}`);

/** Opens the form of an act from the dossier's page, fills it in and sends it. */
async function act(
  { page, look }: Visitor,
  [name, press]: [name: string, press: string],
  fill: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const form = new URL(page.url()).pathname.split('/').at(-1)!;
  if (!acted.has(form)) await look(`act-${form}`);
  acted.add(form);
  await fill();
  await page.getByRole('button', { name: press }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi nhận' }).waitFor();
}
const status = (page: Page) => page.locator('.facts-line .status').innerText();

describe('every act through its form', () => {
  it('from filing to handing over', async () => {
    const code = await file();
    const visitor = await visit(desk);
    const { page } = visitor;
    await visitor.signIn('tatca');
    await open(page, code);

    await act(visitor, ['Yêu cầu bổ sung', 'Gửi yêu cầu bổ sung'], async () => {
      await page.getByLabel('Lý do yêu cầu bổ sung').fill('Ảnh mờ, tên thiếu dấu');
      await page.getByLabel(/^Ảnh căn cước công dân/).check();
      await page.getByLabel('Cần sửa gì ở “Ảnh căn cước công dân”').fill('Chụp lại mặt trước');
      await page.getByText('Người yêu cầu').click();
      await page.getByLabel(/^Họ và tên Nguyễn/).check();
      await page.getByLabel('Cần sửa gì ở “Họ và tên”').fill('Ghi đúng như giấy khai sinh');
    });
    assert.equal(await status(page), 'Yêu cầu bổ sung giấy tờ');
    await page.getByText('Ảnh căn cước công dân: Chụp lại mặt trước').waitFor();
    await act(visitor, ['Ghi nhận bổ sung trực tiếp', 'Ghi nhận đã bổ sung'], () =>
      page.getByLabel('Đã bổ sung những gì').fill('Bà Hoà mang ảnh mới đến quầy'),
    );
    assert.equal(await status(page), 'Mới đăng ký');

    await act(visitor, ['Tiếp nhận', 'Tiếp nhận và hẹn trả'], async () => {
      assert.equal(await page.getByLabel('Ngày').inputValue(), '27/11/2026');
      assert.equal(await page.getByLabel('Giờ').inputValue(), '17:00');
      await page.getByLabel('Ngày').fill('30.11.2026');
      await page.getByLabel('Giờ').fill('9h30');
    });
    assert.match(await page.locator('.facts').innerText(), /30\/11\/2026 09:30/);

    await act(visitor, ['Chuyển giải quyết', 'Chuyển giải quyết']);
    await act(visitor, ['Chuyển bước nội bộ', 'Ghi nhận chuyển bước'], () =>
      page.getByLabel('Chuyển cho ai').fill('Anh Minh kiểm tra cư trú'),
    );
    await act(visitor, ['Yêu cầu nộp phí, lệ phí', 'Gửi yêu cầu nộp phí'], async () => {
      assert.equal(await page.getByLabel('Số tiền (đồng)').inputValue(), '16000');
      await page.getByLabel('Số tiền (đồng)').fill('16.000 đ');
      await page.getByLabel('Thu khoản gì').fill('Lệ phí hai bản');
    });
    await act(visitor, ['Xác nhận đã nộp phí', 'Xác nhận đã nộp'], () =>
      page.getByLabel('Số biên lai').fill('BL-0001'),
    );
    assert.match(await page.locator('.facts').innerText(), /16\.000 đồng, đã nộp/);
    await act(visitor, ['Tạm dừng', 'Tạm dừng giải quyết'], () =>
      page.getByLabel('Lý do tạm dừng').fill('Chờ công an xác minh'),
    );
    await act(visitor, ['Tiếp tục giải quyết', 'Tiếp tục giải quyết']);
    await act(visitor, ['Xin lỗi và hẹn lại', 'Gửi lời xin lỗi'], async () => {
      assert.equal(await page.getByLabel('Ngày').inputValue(), '');
      await page.getByLabel('Ngày').fill('04/12/2026');
      await page.getByLabel('Giờ').fill('17:00');
      await page.getByLabel('Lý do chưa trả').fill('Xác minh lâu hơn dự kiến');
    });
    await act(visitor, ['Báo có kết quả', 'Báo có kết quả'], () =>
      page.getByLabel('Tệp kết quả').setInputFiles([
        { name: 'Giấy xác nhận.pdf', mimeType: 'application/pdf', buffer: pdf() },
        { name: 'bản đồ.png', mimeType: 'image/png', buffer: png() },
      ]),
    );
    await page.getByRole('link', { name: 'Giấy xác nhận.pdf' }).waitFor();
    await act(visitor, ['Trả kết quả', 'Ghi nhận đã trả kết quả']);
    assert.equal(await status(page), 'Đã trả kết quả');
    await page.getByText('không có bước nào để làm').waitFor();
    await visitor.look('dossier-done');
    assert.ok((await overflow(page)) <= 0);
    await visitor.close();
  });

  it('to the other ends: refused, refused on the merits, withdrawn', async () => {
    const visitor = await visit(desk);
    const { page } = visitor;
    await visitor.signIn('tatca');
    await open(page, await file());
    await act(visitor, ['Từ chối tiếp nhận', 'Từ chối tiếp nhận'], () =>
      page.getByLabel('Lý do cụ thể').fill('Không thuộc địa bàn'),
    );
    assert.equal(await status(page), 'Không được tiếp nhận');
    await open(page, await file());
    await act(visitor, ['Ghi nhận rút hồ sơ', 'Dừng giải quyết theo yêu cầu'], () =>
      page.getByLabel('Ai yêu cầu rút').fill('Người nộp đến quầy'),
    );
    assert.equal(await status(page), 'Công dân yêu cầu rút hồ sơ');
    const code = await file();
    for (const act of ['accept', 'forward'] as const) await takeStep(desk.office, code, { act });
    await open(page, code);
    await act(visitor, ['Trả lời không giải quyết', 'Gửi văn bản trả lời'], () =>
      page.getByLabel('Lý do không giải quyết').fill('Không đủ điều kiện'),
    );
    assert.equal(await status(page), 'Đã xử lý xong');
    await visitor.close();
  });

  it('leaves none out', () => {
    const all = new Set(steps.map((step) => step.act).filter((one) => one !== 'submit'));
    assert.deepEqual([...acted].sort(), [...all].sort());
  });
});

describe('an act', () => {
  it('is offered to its role only, and refused to the others', async () => {
    const code = await file();
    for (const act of ['accept', 'forward'] as const) await takeStep(desk.office, code, { act });
    const offered: Record<string, string[]> = {
      lan: ['Ghi nhận rút hồ sơ'],
      minh: ['Chuyển bước nội bộ', 'Yêu cầu bổ sung', 'Yêu cầu nộp phí, lệ phí', 'Tạm dừng'],
      hanh: ['Báo có kết quả', 'Xin lỗi và hẹn lại', 'Trả lời không giải quyết'],
    };
    for (const [name, acts] of Object.entries(offered)) {
      const visitor = await visit(desk, { expected: /403/ });
      await visitor.signIn(name);
      await open(visitor.page, code);
      assert.deepEqual((await visitor.page.locator('.acts a').allInnerTexts()).sort(), acts.sort(), name);
      if (name === 'lan') {
        const answer = await visitor.page.goto(`${desk.address}/desk/dossiers/${code}/publish`);
        assert.equal(answer!.status(), 403);
        await visitor.page.getByRole('heading', { name: 'Không được phép' }).waitFor();
        await visitor.look('forbidden');
      }
      await visitor.close();
    }
  });

  it('says everything that is wrong beside its input, and loses nothing', async () => {
    const code = await file();
    for (const act of ['accept', 'forward'] as const) await takeStep(desk.office, code, { act });
    const visitor = await visit(desk, { expected: /422/ });
    const { page } = visitor;
    await visitor.signIn('tatca');
    await page.goto(`${desk.address}/desk/dossiers/${code}/extend`);
    await page.getByLabel('Ngày').fill('31/02/2026');
    await page.getByLabel('Giờ').fill('25:00');
    await page.getByRole('button', { name: 'Gửi lời xin lỗi' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    assert.equal(await summary.getByRole('link').count(), 3);
    assert.ok(await summary.evaluate((node) => node === document.activeElement), 'is read first');
    assert.match(await page.title(), /^Lỗi: /);
    await visitor.look('act-wrong');
    await summary.getByRole('link', { name: /Lý do|lý do/ }).click();
    assert.ok(await page.getByLabel('Lý do chưa trả').evaluate((node) => node === document.activeElement));
    assert.equal(await page.getByLabel('Ngày').inputValue(), '31/02/2026');
    const described = await page.getByLabel('Ngày').getAttribute('aria-describedby');
    assert.match(await page.locator(`#${described!.split(' ').at(-1)}`).innerText(), /chưa đúng/);

    await page.goto(`${desk.address}/desk/dossiers/${code}/requestSupplement`);
    await page.getByLabel(/^Ảnh căn cước công dân/).check();
    await page.getByLabel('Cần sửa gì ở “Ảnh căn cước công dân”').fill('Mờ <b>');
    await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click();
    await summary.waitFor();
    assert.equal(await page.getByLabel('Cần sửa gì ở “Ảnh căn cước công dân”').inputValue(), 'Mờ <b>');
    assert.ok(await page.getByLabel(/^Ảnh căn cước công dân/).isChecked());
    await visitor.close();
  });

  it('keeps good files when another one is no document', async () => {
    const code = await file();
    for (const act of ['accept', 'forward'] as const) await takeStep(desk.office, code, { act });
    const visitor = await visit(desk, { expected: /422/ });
    const { page } = visitor;
    await visitor.signIn('hanh');
    await page.goto(`${desk.address}/desk/dossiers/${code}/publish`);
    const bad = join(desk.office.config.dataDir, 'ket-qua.pdf');
    writeFileSync(bad, '<script>alert(1)</script>');
    const good = join(desk.office.config.dataDir, 'giay.pdf');
    writeFileSync(good, pdf());
    await page.getByLabel('Tệp kết quả').setInputFiles([good, bad]);
    await page.getByRole('button', { name: 'Báo có kết quả' }).click();
    await page.getByRole('alert').getByText('Không nhận được ket-qua.pdf').waitFor();
    assert.ok(await page.getByLabel('Đã tải lên: giay.pdf').isChecked());
    await page.getByRole('button', { name: 'Báo có kết quả' }).click();
    await page.getByRole('link', { name: 'giay.pdf' }).waitFor();
    await visitor.close();
  });

  it('of the second of two officers is not taken, and nothing typed is lost', async () => {
    const code = await file();
    const [first, second] = [await visit(desk), await visit(desk, { expected: /409/ })];
    await first.signIn('lan');
    await second.signIn('tatca');
    await second.page.goto(`${desk.address}/desk/dossiers/${code}/requestSupplement`);
    await second.page.getByLabel('Lý do yêu cầu bổ sung').fill('Thiếu ảnh thẻ');
    await second.page.getByLabel(/^Ảnh thẻ 4x6/).check();
    await first.page.goto(`${desk.address}/desk/dossiers/${code}/accept`);
    await first.page.getByRole('button', { name: 'Tiếp nhận và hẹn trả' }).click();
    await first.page.getByRole('status').waitFor();

    // Accepted meanwhile: to ask for a supplement is not the desk's any more.
    await second.page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click();
    const alert = second.page.getByRole('alert');
    await alert.getByText('Vũ Thị Lan đã ghi “Tiếp nhận hồ sơ”').waitFor();
    assert.match(await second.page.getByLabel('Nội dung đã nhập').inputValue(), /Thiếu ảnh thẻ/);
    await second.look('meanwhile-gone');

    // Forwarded, and then passed on by one while the other writes the same: still possible, asked again.
    await takeStep(desk.office, code, { act: 'forward' });
    await second.page.goto(`${desk.address}/desk/dossiers/${code}/requestSupplement`);
    await second.page.getByLabel('Lý do yêu cầu bổ sung').fill('Thiếu ảnh thẻ');
    await second.page.getByLabel(/^Ảnh thẻ 4x6/).check();
    await takeStep(desk.office, code, { act: 'passOn' });
    await second.page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click();
    await alert.getByText('nếu vẫn đúng thì gửi lại').waitFor();
    await second.look('meanwhile-again');
    assert.equal(await second.page.getByLabel('Lý do yêu cầu bổ sung').inputValue(), 'Thiếu ảnh thẻ');
    await second.page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click();
    await second.page.getByRole('status').waitFor();
    await first.close();
    await second.close();
  });

  it('can be done with the keyboard alone, from the sign-in on', async () => {
    const { code } = (await submit(desk, extract('+84933333333'))).body;
    const visitor = await visit(desk);
    const { page } = visitor;
    const { keyboard } = page;
    /** Tabs on until the named thing has the focus. */
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 60; i += 1) {
        await keyboard.press('Tab');
        const text = await page.evaluate(() => {
          const node = document.activeElement as HTMLInputElement | null;
          return node?.labels?.[0]?.textContent ?? node?.textContent ?? '';
        });
        if (name.test(text.trim())) return;
      }
      assert.fail(`no way to ${name}`);
    };
    await tabTo(/^Tên đăng nhập/);
    await keyboard.type('lan');
    await tabTo(/^Mật khẩu/);
    await keyboard.type('ba con mèo đen');
    await keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Các trang' }).waitFor();
    await keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Đến nội dung chính');
    await keyboard.press('Enter');
    await tabTo(/^Mã hồ sơ, số cuối/);
    await keyboard.type(code.slice(-4));
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
    await tabTo(/^Tiếp nhận$/);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tiếp nhận', level: 1 }).waitFor();
    await tabTo(/^Ngày/);
    await keyboard.type('30/11/2026');
    await tabTo(/^Giờ/);
    await keyboard.type('17:00');
    await tabTo(/^Tiếp nhận và hẹn trả/);
    await keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    assert.equal(await status(page), 'Được tiếp nhận');
    await visitor.close();
  });
});
