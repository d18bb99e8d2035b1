/** What a citizen does in the tracker after filing. */
import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import type { Letters } from './letters.js';
import type { Person } from './person.js';
import { photo } from './photo.js';
import { scan } from './scan.js';
import type { Stage } from './stage.js';

export interface Asked {
  reason: string;
  document: { title: string | RegExp; note: string };
  field: { label: string; note: string; value: string };
}

export function trackerOf(person: Person, { page, look }: Stage, letters: Letters) {
  const main = page.getByRole('main');
  const says = (text: string | RegExp) => main.getByText(text).filter({ visible: true }).first().waitFor();
  const done = (sentence: string) => page.getByRole('status').filter({ hasText: sentence }).waitFor();

  /** Once: what opened one thing opens the next as well. */
  let known = false;
  const confirm = async () => {
    if (known) return;
    await page.getByRole('heading', { name: 'Nhập mã một lần' }).waitFor();
    await look('code-question');
    await person.press('button', 'Gửi mã đến điện thoại');
    await page.getByLabel('Mã 6 chữ số trong tin nhắn').waitFor();
    await person.write('Mã 6 chữ số trong tin nhắn', await letters.oneTimeCode());
    await look('code-typed');
    await person.press('button', 'Tiếp tục');
    known = true;
  };

  return {
    says,
    async open(code: string) {
      await person.press('link', 'Theo dõi hồ sơ');
      await person.write('4 số cuối của số điện thoại', '5678');
      await person.press('button', 'Tra cứu');
      await says(code);
      await look('registered');
    },

    async refresh(sentence: string | RegExp, step: string) {
      await person.press('button', 'Cập nhật');
      await says(sentence);
      assert.equal(
        await main.getByText(/^Đã gửi phần bổ sung/).count(),
        0,
        'what was done before is not news',
      );
      await look(step);
    },

    /** Only what the officer asked for is open, with what the officer wrote to it. */
    async supplement({ reason, document, field }: Asked) {
      const paper = await photo(page, 'CHỤP LẠI');
      for (const text of [reason, document.note, field.note]) await says(text);
      await person.press('button', 'Bổ sung ngay trên trang này');
      const form = page.getByRole('form').or(main.locator('form')).filter({ hasText: 'Bổ sung hồ sơ' });
      await form.waitFor();
      await look('supplement-form');
      assert.equal(await form.locator('input[type="file"]').count(), 1);
      assert.equal(await form.getByRole('textbox').count(), 1);
      await form.getByText(`Cán bộ ghi: ${document.note}`).waitFor();
      await form.getByText(`Cán bộ ghi: ${field.note}`).waitFor();

      await person.press('button', 'Gửi phần bổ sung');
      await page.getByRole('heading', { name: /mục cần xem lại/ }).waitFor();
      await look('supplement-empty');
      await person.write(field.label, field.value);
      await person.attach(document.title as RegExp, {
        name: 'chup-lai.jpg',
        mimeType: 'image/jpeg',
        buffer: paper,
      });
      await page.getByText('chup-lai.jpg: đã tải lên').waitFor();
      await look('supplement-filled');
      await person.press('button', 'Gửi phần bổ sung');
      await done('Đã gửi phần bổ sung');
      await look('supplement-sent');
    },

    /** What a phone reads of the code on the page. */
    async scan(): Promise<string> {
      return scan(await page.getByRole('img', { name: 'Mã VietQR để chuyển khoản' }).screenshot());
    },

    async paper(name: string, title: string) {
      await person.press('button', new RegExp(`^Xem ${name}`));
      await confirm();
      await page.getByRole('heading', { name: title }).waitFor();
      await look('paper');
      await person.press('button', 'Đóng');
    },

    async download(name: string): Promise<Buffer> {
      const waiting = page.waitForEvent('download');
      await person.press('button', `Tải về ${name}`);
      await confirm();
      const download = await waiting;
      assert.equal(download.suggestedFilename(), name);
      await look('downloaded');
      return readFile(await download.path());
    },

    async deliver() {
      await person.press('button', 'Nhận kết quả tại nhà');
      await page.getByRole('heading', { name: 'Nhận kết quả tại nhà qua bưu điện' }).waitFor();
      await person.write('Họ và tên người nhận', 'Trần Minh Đức');
      await person.write('Số điện thoại người nhận', '0987 654 321');
      const home = person.within('Địa chỉ nhận (bắt buộc)');
      await home.choose('Tỉnh, thành phố', 'Thành phố Hà Nội');
      await home.choose('Phường, xã, đặc khu', 'Phường Bồ Đề');
      await home.write('Số nhà, đường, thôn, tổ dân phố', 'Số 7, ngõ 12, tổ 3');
      await look('deliver');
      await person.press('button', 'Ghi nhận địa chỉ');
      await confirm();
      await done('Đã ghi nhận địa chỉ nhận kết quả');
      await page.getByRole('button', { name: 'Đổi địa chỉ nhận kết quả' }).waitFor();
      await look('delivery-ordered');
    },

    async rate() {
      await person.press('button', 'Đánh giá việc giải quyết hồ sơ');
      await person.pick('Ông/Bà thấy việc giải quyết hồ sơ thế nào?', 'Hài lòng');
      await person.unfold('Từng mặt (không bắt buộc)');
      await person.choose('Thời gian giải quyết', 'Bình thường');
      await person.write('Góp ý thêm (không bắt buộc)', 'Hướng dẫn dễ hiểu.');
      await look('rating');
      await person.press('button', 'Gửi đánh giá');
      await done('Đã ghi nhận ý kiến đánh giá');
      await look('rated');
    },
  };
}
