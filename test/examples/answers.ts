/** Answers to the form of `every-field.ts`: all right, and wrong in as many ways as it has. */
import type { Answers, FileAnswer } from '../../src/dossier/index.js';

const photo: FileAnswer = {
  key: 'p',
  name: 'anh-chan-dung.jpg',
  size: 340_000,
  type: 'image/jpeg',
  state: 'done',
  id: 'u1',
};

export const filledAnswers: Answers = {
  fullName: 'Nguyễn Thị Minh Khai',
  idNumber: '001099012345',
  phone: '0912 345 678',
  email: 'minhkhai@example.vn',
  residence: {
    province: '01',
    provinceName: 'Thành phố Hà Nội',
    commune: '00145',
    communeName: 'Phường Long Biên',
    line: 'Số 12 ngõ 210',
  },
  onBehalf: true,
  relation: 'Mẹ',
  sex: 'female',
  ethnicity: 'Tày',
  birthDate: '3-7-2019',
  birthTime: '7h30',
  motherBirthDate: '1990',
  weight: '3,25',
  homeTown: { line: 'Xã Phúc Đồng, huyện Gia Lâm, thành phố Hà Nội' },
  bornAt: 'hospital',
  hospital: 'Bệnh viện Đức Giang',
  siblings: [
    {
      key: 'r1',
      answers: {
        siblingName: 'Nguyễn Văn Anh',
        siblingBirth: '2015',
        siblingStudies: true,
        siblingSchool: 'Tiểu học Phúc Đồng',
      },
    },
    { key: 'r2', answers: { siblingName: 'Nguyễn Văn Bình' } },
  ],
  copies: '2',
  income: '12500000',
  purposes: ['school', 'insurance'],
  wish: 'Xin nhận kết quả qua bưu điện.',
  photo: [photo],
  truth: true,
};

export const mistakenAnswers: Answers = {
  ...filledAnswers,
  fullName: 'Nguyễn Thị 8',
  idNumber: '005099012345',
  phone: '024 3000 0000',
  email: 'minhkhai@',
  residence: { province: '01', provinceName: 'Thành phố Hà Nội' },
  relation: '',
  birthDate: '31/02/2019',
  birthTime: 'sáng',
  motherBirthDate: '3/7/90',
  weight: '3,255',
  bornAt: 'hospital',
  hospital: '',
  siblings: [{ key: 'r1', answers: { siblingName: '', siblingBirth: '1/13/2015' } }],
  copies: '120',
  income: 'không rõ',
  purposes: ['school', 'insurance', 'residence'],
  wish: 'x'.repeat(501),
  photo: [
    { ...photo, key: 'a', state: 'uploading' },
    { ...photo, key: 'b', name: 'anh.gif', type: 'image/gif', state: 'failed' },
    { ...photo, key: 'c', state: 'failed' },
  ],
  truth: false,
};
