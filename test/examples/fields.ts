/**
 * Fields of every type with answers to them, by the name of the state that an answer shows. `filled` is right; what
 * else is named is wrong or doubtful. A type without examples does not compile.
 */
import type { Field, FieldOf, FieldType } from '../../src/catalogue/index.js';
import type { FileAnswer, Value } from '../../src/dossier/index.js';
import { filledAnswers, mistakenAnswers } from './answers.js';

export interface FieldExample<T extends FieldType = FieldType> {
  field: FieldOf<T>;
  answers: { [state: string]: Value | undefined };
}

const required = true;
const hint = { vi: 'Ghi như trong giấy tờ.', en: 'As the paper has it.' };
const options = (n: number) =>
  ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng']
    .slice(0, n)
    .map((label) => ({ value: label, label }));
const file = (name: string, state: FileAnswer['state'], type = 'image/jpeg'): FileAnswer => ({
  key: name,
  name,
  size: 2_400_000,
  type,
  state,
  ...(state === 'done' && { id: name }),
});

type Shape<T extends FieldType> = Omit<FieldOf<T>, 'name' | 'type'>;
type Answers = FieldExample['answers'];
const shapes: { [T in FieldType]: [Shape<T>, Answers][] } = {
  text: [
    [
      { label: 'Nơi làm việc', hint, required, maxLength: 40 },
      {
        filled: 'Trường THCS Phúc Đồng',
        missing: '',
        'too long': 'Trường trung học cơ sở '.repeat(3),
        'TCVN3, pasted': 'Tr­êng THCS Phóc §ång',
        'VNI, pasted': 'Tröôøng THCS Phuùc Ñoàng',
      },
    ],
  ],
  multiline: [
    [
      { label: 'Lý do', required },
      { filled: 'Bản chính bị mất.\nXin cấp lại.', missing: '' },
    ],
  ],
  number: [
    [
      { label: 'Diện tích', unit: 'm²', min: 1, max: 100_000, decimals: 1 },
      { filled: '12500,5', 'not a number': 'mười', 'too many decimals': '12,55' },
    ],
  ],
  money: [[{ label: 'Thu nhập' }, { filled: '12500000', 'not a number': 'ít' }]],
  date: [
    [
      { label: 'Ngày sinh', required, max: 'today' },
      { filled: '3-7-2019', 'two-digit year': '3/7/19', 'in the future': '01/01/2030' },
    ],
    [
      { label: 'Năm sinh của ông', partial: true, certainty: 'proposed' },
      { filled: '1958', impossible: '31/02/1958' },
    ],
  ],
  time: [[{ label: 'Giờ sinh' }, { filled: '7h30', 'not a time': 'sáng' }]],
  choice: [
    [
      { label: 'Dân tộc', options: options(3) },
      { filled: 'Tày', 'not an option': 'Ê Đê' },
    ],
    [
      { label: 'Dân tộc', options: options(7), required },
      { filled: 'Hoa', missing: '' },
    ],
  ],
  choices: [
    [
      { label: 'Dùng vào việc', options: options(3), required, maxCount: 2 },
      { filled: ['Kinh'], missing: [], 'too many': ['Kinh', 'Tày', 'Thái'] },
    ],
  ],
  check: [
    [
      { label: 'Tôi cam đoan', required },
      { filled: true, missing: false },
    ],
  ],
  personName: [
    [
      { label: 'Họ, chữ đệm, tên', required },
      { filled: 'Nguyễn Thị Minh Khai', 'with a digit': 'Nguyễn Thị 8' },
    ],
  ],
  idNumber: [
    [
      { label: 'Số giấy tờ tùy thân', required, kinds: ['personalId', 'passport'] },
      { filled: '001099012345', 'wrong length': '00109901234', 'of no province': '005099012345' },
    ],
  ],
  phone: [
    [
      { label: 'Số điện thoại', required, mobile: true },
      { filled: '0912 345 678', 'not mobile': '024 3000 0000', 'of no provider': '0512345678' },
    ],
  ],
  email: [[{ label: 'Thư điện tử' }, { filled: 'minhkhai@example.vn', wrong: 'minhkhai@' }]],
  address: [
    [
      { label: 'Nơi cư trú', required },
      {
        filled: filledAnswers['residence'],
        'without a commune': mistakenAnswers['residence'],
        'with an old address': { line: 'Số 12 ngõ 210, P. Phúc Đồng, Q. Long Biên, Hà Nội' },
      },
    ],
    [
      { label: 'Quê quán', past: true, certainty: 'unverified' },
      {
        filled: filledAnswers['homeTown'],
        'may be in several communes of today': { line: 'P. Phúc Đồng, Q. Long Biên, TP. Hà Nội' },
        'one of them chosen': {
          line: 'P. Phúc Đồng, Q. Long Biên, TP. Hà Nội',
          successor: '00118',
          successorName: 'Phường Bồ Đề, Thành phố Hà Nội',
        },
      },
    ],
  ],
  file: [
    [
      { label: 'Giấy chứng sinh', required, maxCount: 4 },
      {
        filled: [file('mat-truoc.jpg', 'done')],
        'under way': [file('mat-sau.jpg', 'uploading'), file('trang-3.jpg', 'waiting')],
        failed: [file('mat-truoc.jpg', 'failed'), file('ghi-chu.gif', 'failed', 'image/gif')],
        missing: [],
      },
    ],
  ],
  group: [
    [
      {
        label: 'Anh, chị, em ruột',
        rowLabel: 'Người',
        required,
        maxRows: 2,
        fields: [
          { name: 'who', type: 'personName', label: 'Họ và tên', required },
          { name: 'year', type: 'date', label: 'Năm sinh', partial: true },
        ],
      },
      {
        filled: [{ key: 'r1', answers: { who: 'Lê Lợi', year: '2015' } }],
        'full, with mistakes': [
          { key: 'r1', answers: { who: '', year: '2/13/2015' } },
          { key: 'r2', answers: { who: 'Lê Lai' } },
        ],
        missing: [],
      },
    ],
  ],
  note: [
    [{ label: 'Khai theo giấy tờ đang dùng.' }, {}],
    [{ label: 'Mang bản chính khi nhận kết quả.', tone: 'warning' }, {}],
  ],
};

export const fieldTypes = Object.keys(shapes) as FieldType[];

/** The only place that forgets the type: the table has checked each shape against it. */
export const examplesOf = (type: FieldType): FieldExample[] =>
  shapes[type].map(([shape, answers]) => ({
    field: { name: 'field', type, ...shape } as Field,
    answers,
  }));
