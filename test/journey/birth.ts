/** Đăng kí khai sinh, from the search to the receipt: conditional blocks and two photos. */
import type { Person } from './person.js';
import { photo } from './photo.js';
import { codeOn } from './receipt.js';
import type { Stage } from './stage.js';

export async function fileBirth(person: Person, { page, look }: Stage): Promise<string> {
  const papers = [await photo(page, 'GIẤY CHỨNG SINH'), await photo(page, 'VĂN BẢN ỦY QUYỀN')];

  await look('page');
  await person.write('Tìm thủ tục', 'dang ki khai sinh');
  await look('list');
  await person.press('link', 'Đăng kí khai sinh');
  await page.getByRole('heading', { name: 'Đăng kí khai sinh', level: 2 }).waitFor();
  await look('guide');
  await person.press('link', 'Khai hồ sơ');
  await page.getByRole('heading', { name: 'Trước khi khai' }).waitFor();
  await look('before');
  await person.press('button', 'Bắt đầu khai');

  const next = async (step: string) => {
    await look(step);
    await person.press('button', 'Tiếp tục');
  };
  await person.pick('Kính gửi (tên cơ quan đăng ký khai sinh)', 'Ủy ban nhân dân phường Phúc Lợi');
  await person.pick('Trường hợp đăng ký', 'Thường');
  await next('agency');

  await person.press('button', 'Tiếp tục');
  await page.getByRole('heading', { name: /mục cần xem lại/ }).waitFor();
  await look('errors');
  await person.write('Họ, chữ đệm, tên người yêu cầu', 'Nguyễn Thị Hòa');
  await person.write('Ngày, tháng, năm sinh', '03/07/1958');
  await person.choose('Loại giấy tờ', 'Thẻ căn cước');
  await person.write('Số định danh cá nhân', '001158000017');
  await person.write('Số điện thoại', '0912 345 678');
  await person.write('Email', 'hoa@example.com');
  await person.choose('Quan hệ với người được khai sinh', 'Bà');
  await next('requester');

  await person.write('Họ, chữ đệm, tên', 'Trần Minh Đức');
  await person.write('Ngày, tháng, năm sinh', '15/11/2026');
  await person.pick('Giới tính', 'Nam');
  await person.choose('Dân tộc', 'Kinh');
  await person.write('Nơi sinh', 'Bệnh viện Đa khoa Đức Giang, phường Bồ Đề, Hà Nội');
  await person.write('Quê quán', 'xã Phù Đổng, huyện Gia Lâm, Hà Nội');
  await next('child');

  await person.write('Họ, chữ đệm, tên người mẹ', 'Lê Thị Mỹ Hạnh');
  await person.write('Ngày, tháng, năm sinh', '1992');
  await person.choose('Dân tộc', 'Kinh');
  await person.choose('Loại giấy tờ', 'Thẻ căn cước');
  await person.write('Số định danh cá nhân', '001192000018');
  await next('mother');
  await next('father');
  await person.pick('Đề nghị cấp bản sao', 'Có');
  await person.write('Số lượng', '2');
  await person.tick(/^Tôi cam đoan/);
  await next('closing');

  await person.attach(/Giấy chứng sinh/, {
    name: 'chung-sinh.jpg',
    mimeType: 'image/jpeg',
    buffer: papers[0]!,
  });
  await person.attach(/Văn bản ủy quyền/, {
    name: 'uy-quyen.jpg',
    mimeType: 'image/jpeg',
    buffer: papers[1]!,
  });
  await page.getByText('chung-sinh.jpg: đã tải lên').waitFor();
  await page.getByText('uy-quyen.jpg: đã tải lên').waitFor();
  await next('documents');
  await look('review');
  await person.press('button', 'Nộp hồ sơ');
  return codeOn(page, look);
}
