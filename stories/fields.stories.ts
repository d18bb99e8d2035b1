import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Field, FieldOf, FieldType, LocaleCode } from '../src/catalogue/index.js';
import type { Answers, FileAnswer, Value } from '../src/dossier/index.js';
import { filledAnswers, mistakenAnswers } from '../test/examples/answers.js';
import { everyFieldProcedure } from '../test/examples/every-field.js';
import { hostOf, type FieldsHost } from '../test/elements/fields/host.js';

interface Args {
  field: Field;
  /** Answers by the name of the state that they show. */
  states: { [name: string]: Value | undefined };
}
interface Globals {
  locale: LocaleCode;
  theme: string;
}

function themed(host: FieldsHost, { locale, theme }: Globals): FieldsHost {
  host.localeCode = locale;
  host.setAttribute('theme', theme);
  return host;
}
export default {
  title: 'Fields',
  tags: ['!autodocs'],
  render: ({ field, states }, { globals }) =>
    html`${Object.entries(states).map(([name, value], i) => {
      const answers: Answers = value === undefined ? {} : { [field.name]: value };
      const host = hostOf([field], answers, { showsAll: i > 0 });
      return html`<section>
        <h2 style="color: #767676">${name}</h2>
        ${themed(host, globals as unknown as Globals)}
      </section>`;
    })}`,
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

const story = <T extends FieldType>(
  type: T,
  own: Omit<FieldOf<T>, 'name' | 'type'>,
  states: Args['states'],
): Story => ({
  args: {
    field: { name: 'field', type, ...own } as unknown as Field,
    states: { empty: undefined, ...states },
  },
});
const required = true;
const hint = { vi: 'Ghi như trong giấy tờ.', en: 'As the paper has it.' };
const options = (n: number) =>
  ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng']
    .slice(0, n)
    .map((label) => ({ value: label, label }));

export const Text = story(
  'text',
  { label: 'Nơi làm việc', hint, required, maxLength: 40 },
  {
    filled: 'Trường THCS Phúc Đồng',
    missing: '',
    'too long': 'Trường trung học cơ sở '.repeat(3),
    'TCVN3, pasted': 'Tr­êng THCS Phóc §ång',
    'VNI, pasted': 'Tröôøng THCS Phuùc Ñoàng',
  },
);
export const Multiline = story(
  'multiline',
  { label: 'Lý do', required },
  { filled: 'Bản chính bị mất.\nXin cấp lại.', missing: '' },
);
export const Number = story(
  'number',
  { label: 'Diện tích', unit: 'm²', min: 1, max: 100_000, decimals: 1 },
  { filled: '12500,5', 'not a number': 'mười', 'too many decimals': '12,55' },
);
export const Money = story('money', { label: 'Thu nhập' }, { filled: '12500000', 'not a number': 'ít' });
export const FullDate = story(
  'date',
  { label: 'Ngày sinh', required, max: 'today' },
  { filled: '3-7-2019', 'two-digit year': '3/7/19', 'in the future': '01/01/2030' },
);
export const PartialDate = story(
  'date',
  { label: 'Năm sinh của ông', partial: true, certainty: 'proposed' },
  { filled: '1958', impossible: '31/02/1958' },
);
export const Time = story('time', { label: 'Giờ sinh' }, { filled: '7h30', 'not a time': 'sáng' });
export const Radios = story(
  'choice',
  { label: 'Dân tộc', options: options(3) },
  { filled: 'Tày', 'not an option': 'Ê Đê' },
);
export const Select = story(
  'choice',
  { label: 'Dân tộc', options: options(7), required },
  { filled: 'Hoa', missing: '' },
);
export const Choices = story(
  'choices',
  { label: 'Dùng vào việc', options: options(3), required, maxCount: 2 },
  { filled: ['Kinh'], missing: [], 'too many': ['Kinh', 'Tày', 'Thái'] },
);
export const Check = story('check', { label: 'Tôi cam đoan', required }, { filled: true, missing: false });
export const PersonName = story(
  'personName',
  { label: 'Họ, chữ đệm, tên', required },
  { filled: 'Nguyễn Thị Minh Khai', 'with a digit': 'Nguyễn Thị 8' },
);
export const IdNumber = story(
  'idNumber',
  { label: 'Số giấy tờ tùy thân', required, kinds: ['personalId', 'passport'] },
  { filled: '001099012345', 'wrong length': '00109901234', warning: '005099012345' },
);
export const Phone = story(
  'phone',
  { label: 'Số điện thoại', required, mobile: true },
  { filled: '0912 345 678', 'not mobile': '024 3000 0000', warning: '0512345678' },
);
export const Email = story(
  'email',
  { label: 'Thư điện tử' },
  { filled: 'minhkhai@example.vn', wrong: 'minhkhai@' },
);
export const Address = story(
  'address',
  { label: 'Nơi cư trú', required },
  {
    filled: filledAnswers['residence'],
    'without a commune': mistakenAnswers['residence'],
    'with an old address': { line: 'Số 12 ngõ 210, P. Phúc Đồng, Q. Long Biên, Hà Nội' },
  },
);
export const PastAddress = story(
  'address',
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
);

const file = (name: string, state: FileAnswer['state'], type = 'image/jpeg'): FileAnswer => ({
  key: name,
  name,
  size: 2_400_000,
  type,
  state,
  ...(state === 'done' && { id: name }),
});
export const File = story(
  'file',
  { label: 'Giấy chứng sinh', required, maxCount: 4 },
  {
    filled: [file('mat-truoc.jpg', 'done'), file('mat-sau.jpg', 'uploading'), file('trang-3.jpg', 'waiting')],
    failed: [file('mat-truoc.jpg', 'failed'), file('ghi-chu.gif', 'failed', 'image/gif')],
    missing: [],
  },
);
export const Group = story(
  'group',
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
);
export const Note = story('note', { label: 'Khai theo giấy tờ đang dùng.' }, {});
export const WarningNote = story('note', { label: 'Mang bản chính khi nhận kết quả.', tone: 'warning' }, {});

const whole = (answers: Answers, showsAll: boolean): Story => ({
  render: (_args, { globals }) => {
    const fields = everyFieldProcedure().form!.sections.flatMap((section) => section.fields);
    return html`${themed(hostOf(fields, answers, { showsAll }), globals as unknown as Globals)}`;
  },
});
export const AllEmpty = whole({}, false);
export const AllFilled = whole(filledAnswers, true);
export const AllMistaken = whole(mistakenAnswers, true);
