/** Trích lục hộ tịch, from the search to the receipt: a conditional block, repeated rows, an address, two photos. */
import type { Person } from './person.js';
import { photo } from './photo.js';
import { codeOn } from './receipt.js';
import type { Stage } from './stage.js';

export async function fileExtract(person: Person, stage: Stage): Promise<string> {
  await openExtract(person, stage);
  await fillExtract(person, stage);
  return sendExtract(person, stage);
}

/** As far as the page before the first field. */
export async function openExtract(person: Person, { page, look }: Stage): Promise<void> {
  await person.write('Tìm thủ tục', 'trich luc ho tich');
  await person.press('link', 'Trích lục hộ tịch (khai sinh, khai tử, kết hôn..)');
  await page.getByRole('heading', { name: /^Trích lục hộ tịch/, level: 2 }).waitFor();
  await look('guide');
  await person.press('link', 'Khai hồ sơ');
  await page.getByRole('heading', { name: 'Trước khi khai' }).waitFor();
}

/** As far as the step of the documents, with both photos at the office. */
export async function fillExtract(person: Person, { page, look }: Stage): Promise<void> {
  const papers = [
    await photo(page, 'VĂN BẢN ỦY QUYỀN, trang 1'),
    await photo(page, 'VĂN BẢN ỦY QUYỀN, trang 2'),
  ];

  await person.press('button', 'Bắt đầu khai');
  const next = async (step: string) => {
    await look(step);
    await person.press('button', 'Tiếp tục');
  };

  await person.write('Họ, chữ đệm, tên người yêu cầu', 'Nguyễn Thị Hòa');
  await person.write('Ngày, tháng, năm sinh', '1958');
  await person.choose('Loại giấy tờ', 'Hộ chiếu');
  await person.write('Số giấy tờ', 'C1234567');
  await person.write('Ngày cấp', '01/02/2020');
  await person.write('Cơ quan cấp', 'Cục Quản lý xuất nhập cảnh');
  await person.pick('Loại cư trú', 'Thường trú');
  const home = person.within('Nơi cư trú (bắt buộc)');
  await home.choose('Tỉnh, thành phố', 'Thành phố Hà Nội');
  await home.choose('Phường, xã, đặc khu', 'Phường Bồ Đề');
  await home.write('Số nhà, đường, thôn, tổ dân phố', 'Số 7, ngõ 12, tổ 3');
  await person.write('Số điện thoại', '0912 345 678');
  await person.write('Email', 'hoa@example.com');
  await person.pick('Quan hệ với người được cấp bản sao', 'Khác');
  await person.write('Quan hệ khác (ghi rõ)', 'Mẹ đẻ');
  await next('requester');

  await person.pick('Đề nghị cấp bản sao (loại giấy tờ)', 'Trích lục khai sinh');
  await next('paper');
  await person.write('Họ, chữ đệm, tên', 'Trần Minh Đức');
  await person.write('Ngày, tháng, năm sinh', '1986');
  await next('registered');
  await person.write('Đã đăng ký tại', 'UBND phường Phúc Đồng, quận Long Biên, Hà Nội');
  await next('registration');

  await person.write('Số lượng bản sao đề nghị cấp', '2');
  await person.press('button', 'Thêm bản sao loại khác');
  await person.press('button', 'Thêm bản sao loại khác');
  const [first, second] = [person.within('Bản sao loại khác 1'), person.within('Bản sao loại khác 2')];
  await first.choose('Loại giấy tờ', 'Trích lục khai tử');
  await first.write('Số lượng bản sao', '1');
  await second.choose('Loại giấy tờ', 'Trích lục kết hôn');
  await second.write('Số lượng bản sao', '3');
  await person.press('button', 'Thêm bản sao loại khác');
  await person.press('button', 'Xóa bản sao loại khác 3');
  await person.pick('Phương thức nhận kết quả', 'Trực tiếp');
  await next('copies');

  await person.tick(/^Tôi cam đoan/);
  await next('closing');
  for (const [i, buffer] of papers.entries()) {
    await person.attach(/^Văn bản ủy quyền/, { name: `trang-${i + 1}.jpg`, mimeType: 'image/jpeg', buffer });
    await page.getByText(`trang-${i + 1}.jpg: đã tải lên`).waitFor();
  }
}

/** From the documents to the receipt. */
export async function sendExtract(person: Person, { page, look }: Stage): Promise<string> {
  await look('documents');
  await person.press('button', 'Tiếp tục');
  await page.getByText('Trích lục kết hôn').waitFor();
  await look('review');
  await person.press('button', 'Nộp hồ sơ');
  return codeOn(page, look);
}
