// Catalogues made for measuring: valid, and of any size.
const head = {
  catalogue: 1,
  id: 'bench',
  title: 'Danh mục để đo',
  publisher: { name: 'Đo tốc độ' },
  updated: '2026-07-01',
  domains: [
    { id: 'ho-tich', name: 'Hộ tịch' },
    { id: 'giao-duc', name: 'Giáo dục' },
    { id: 'dat-dai', name: 'Đất đai' },
    { id: 'xay-dung', name: 'Xây dựng' },
  ],
  agencies: ['ward', 'province', 'ministry'].map((tier) => ({ id: tier, name: `Cơ quan ${tier}`, tier })),
};

/** Kinds as in a real declaration: mostly lines of text, some names, numbers, phones, dates and choices. */
const kinds = [
  (n) => ({ type: 'text', label: `Nội dung ${n}` }),
  (n) => ({ type: 'personName', label: `Họ, chữ đệm, tên ${n}` }),
  (n) => ({ type: 'text', label: `Nơi cư trú ${n}`, hint: 'Ghi như trong giấy tờ.' }),
  (n) => ({ type: 'number', label: `Số lượng ${n}` }),
  (n) => ({ type: 'phone', label: `Số điện thoại ${n}` }),
  (n) => ({ type: 'date', label: `Ngày sinh ${n}` }),
  (n) => ({
    type: 'choice',
    label: `Quan hệ ${n}`,
    display: 'select',
    options: ['Cha', 'Mẹ', 'Con'].map((label) => ({ value: label, label })),
  }),
  (n) => ({ type: 'text', label: `Ghi chú ${n}`, maxLength: 200 }),
  (n) => ({ type: 'email', label: `Thư điện tử ${n}` }),
  (n) => ({ type: 'text', label: `Số giấy tờ ${n}` }),
];

/** One procedure, one section, so that all fields are on the page at once; required, so that all can be wrong. */
export function formCatalogue(count) {
  const fields = Array.from({ length: count }, (_, i) => ({
    name: `field${i}`,
    ...kinds[i % kinds.length](i + 1),
    required: true,
  }));
  return {
    ...head,
    procedures: [
      {
        id: 'bench-form',
        name: `Tờ khai ${count} mục`,
        domain: 'ho-tich',
        decidingAgency: 'ward',
        level: 4,
        audience: ['citizen'],
        filing: { channel: 'backend' },
        form: {
          contact: { name: 'field1', phone: 'field4' },
          sections: [{ name: 'all', title: 'Tất cả', fields }],
        },
      },
    ],
  };
}

const acts = [
  'Đăng ký',
  'Cấp lại',
  'Cấp bản sao',
  'Thay đổi',
  'Xác nhận',
  'Gia hạn',
  'Thu hồi',
  'Điều chỉnh',
];
const things = [
  'khai sinh',
  'khai tử',
  'kết hôn',
  'nhận cha, mẹ, con',
  'giấy phép xây dựng',
  'giấy chứng nhận quyền sử dụng đất',
  'hộ kinh doanh',
  'học bạ trung học cơ sở',
  'văn bằng, chứng chỉ',
  'tình trạng hôn nhân',
  'giám hộ',
  'trợ cấp xã hội',
];
const cases = [
  '',
  ' có yếu tố nước ngoài',
  ' lưu động',
  ' trực tuyến',
  ' cho tổ chức',
  ' đối với người khuyết tật',
];

/** As many procedures as asked, every name another. */
export function listCatalogue(count) {
  const of = (list, i) => list[i % list.length];
  return {
    ...head,
    procedures: Array.from({ length: count }, (_, i) => ({
      id: `thu-tuc-${i}`,
      code: `1.${String(i).padStart(6, '0')}`,
      name: `${of(acts, i)} ${of(things, Math.floor(i / acts.length))}${of(cases, Math.floor(i / (acts.length * things.length)))} (số ${i})`,
      domain: of(head.domains, i).id,
      decidingAgency: of(head.agencies, i).id,
      level: [2, 3, 4][i % 3],
      audience: [of(['citizen', 'organisation', 'business'], i)],
      filing: { channel: 'backend' },
    })),
  };
}
