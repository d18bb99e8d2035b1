/** A copy of a civil-status extract in small: every turn that the form takes occurs once. Typed as an editor writes it. */
export const transcriptCatalogue = {
  catalogue: 1,
  id: 'thu-nghiem',
  title: 'Danh mục thử nghiệm',
  publisher: { name: 'Trường THCS Phúc Đồng' },
  updated: '2026-11-01',
  domains: [{ id: 'tu-phap', name: 'Tư pháp' }],
  agencies: [
    {
      id: 'phuong',
      name: { vi: 'UBND phường Phúc Đồng', en: 'People’s Committee of Phúc Đồng ward' },
      tier: 'ward',
      address: 'Phố Phúc Đồng, phường Phúc Đồng, Hà Nội',
      phone: '024 3827 0000',
      email: 'motcua@phucdong.example',
      hours: 'Thứ Hai đến thứ Sáu, 8:00–12:00 và 13:00–17:00',
    },
  ],
  procedures: [
    {
      id: 'trich-luc',
      name: { vi: 'Cấp bản sao Trích lục hộ tịch', en: 'Copy of a civil-status extract' },
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      level: 4,
      audience: ['citizen'],
      filing: { channel: 'backend' },
      fee: { amounts: [{ amount: 8000, label: '8.000 đồng mỗi bản', times: 'copies' }] },
      delivery: ['post'],
      legalBasis: [
        { title: 'Luật Hộ tịch số 60/2014/QH13, Điều 63, 64', url: 'https://vanban.example/60-2014' },
        { title: 'Thông tư 281/2016/TT-BTC về lệ phí' },
      ],
      documents: [
        {
          name: 'photo',
          title: { vi: 'Ảnh chụp giấy tờ cũ', en: 'Photo of the old paper' },
          kind: 'handIn',
          required: true,
          maxSizeMB: 1,
          maxCount: 3,
        },
        {
          name: 'proxy',
          title: 'Văn bản ủy quyền',
          kind: 'handIn',
          visibleWhen: { field: 'relation', is: 'other' },
          when: 'khi khai thay',
        },
        { name: 'idCard', title: 'Giấy tờ tùy thân', kind: 'show' },
      ],
      form: {
        title: {
          vi: 'Tờ khai cấp bản sao trích lục hộ tịch',
          en: 'Request for a copy of a civil-status extract',
        },
        contact: { name: 'fullName', phone: 'phone' },
        sections: [
          {
            name: 'requester',
            title: { vi: 'Người yêu cầu', en: 'Requester' },
            fields: [
              { name: 'fullName', type: 'personName', label: 'Họ, chữ đệm, tên', required: true },
              { name: 'birthday', type: 'date', label: 'Ngày, tháng, năm sinh', partial: true },
              { name: 'phone', type: 'phone', label: 'Số điện thoại', required: true, mobile: true },
              {
                name: 'relation',
                type: 'choice',
                label: 'Quan hệ với người được cấp bản sao',
                required: true,
                options: [
                  { value: 'self', label: 'Bản thân' },
                  { value: 'other', label: 'Khai thay người khác' },
                ],
              },
              {
                name: 'relationText',
                type: 'text',
                label: 'Ghi rõ quan hệ',
                required: true,
                visibleWhen: { field: 'relation', is: 'other' },
              },
            ],
          },
          {
            name: 'copiesWanted',
            title: { vi: 'Bản sao đề nghị cấp', en: 'Copies' },
            description: 'Lệ phí tính theo số bản.',
            fields: [
              {
                name: 'copies',
                type: 'number',
                label: 'Số lượng bản sao',
                required: true,
                min: 1,
                max: 99,
                decimals: 0,
              },
              {
                name: 'children',
                type: 'group',
                label: 'Người con cần ghi kèm',
                rowLabel: 'Người con',
                maxRows: 3,
                fields: [{ name: 'childName', type: 'personName', label: 'Họ tên con', required: true }],
              },
              { name: 'place', type: 'address', label: 'Đã đăng ký tại', past: true },
              {
                name: 'resultDelivery',
                type: 'choice',
                label: 'Nhận kết quả',
                preset: { value: 'post' },
                options: [
                  { value: 'post', label: 'Qua bưu điện' },
                  { value: 'desk', label: 'Tại bộ phận Một cửa' },
                ],
              },
              {
                name: 'declaration',
                type: 'check',
                label: 'Tôi cam đoan nội dung khai là đúng sự thật',
                required: true,
              },
            ],
          },
        ],
      },
    },
    {
      id: 'tai-cong',
      name: 'Đăng ký kết hôn',
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      level: 3,
      audience: ['citizen'],
      filing: {
        channel: 'portal',
        url: 'https://dichvucong.example/ket-hon',
        note: 'Từ 01/7/2026 nộp trên Cổng.',
      },
    },
    {
      id: 'chuan-bi',
      name: 'Đăng ký khai tử',
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      audience: ['citizen'],
      filing: { channel: 'portal', url: 'https://dichvucong.example/khai-tu' },
      documents: [{ name: 'notice', title: 'Giấy báo tử', kind: 'handIn' }],
      form: {
        title: 'Tờ khai đăng ký khai tử',
        contact: { name: 'requester', phone: 'requesterPhone' },
        sections: [
          {
            name: 'deceased',
            title: 'Người đã chết',
            fields: [
              { name: 'requester', type: 'personName', label: 'Người yêu cầu' },
              { name: 'requesterPhone', type: 'phone', label: 'Số điện thoại' },
              { name: 'diedOn', type: 'date', label: 'Đã chết vào ngày', max: 'today' },
            ],
          },
        ],
      },
    },
    {
      id: 'muc-hai',
      name: 'Đăng ký giám hộ',
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      level: 2,
      audience: ['citizen'],
      filing: { channel: 'desk' },
    },
    {
      id: 'chua-co-mau',
      name: 'Đăng ký khai tử',
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      level: 3,
      audience: ['citizen'],
      filing: { channel: 'backend' },
    },
  ],
};

/** The same catalogue in a later version: one field gone, one new and required, one that is required now. */
export function laterCatalogue(): object {
  const later = structuredClone(transcriptCatalogue) as unknown as {
    updated: string;
    procedures: { id: string; form: { sections: { fields: { name: string; required?: boolean }[] }[] } }[];
  };
  later.updated = '2026-12-01';
  const { sections } = later.procedures.find(({ id }) => id === 'trich-luc')!.form;
  for (const section of sections) {
    section.fields = section.fields.filter(({ name }) => name !== 'birthday');
    for (const field of section.fields) if (field.name === 'place') field.required = true;
  }
  sections[0]!.fields.push({
    name: 'purpose',
    type: 'text',
    label: 'Mục đích sử dụng',
    required: true,
  } as unknown as (typeof sections)[0]['fields'][0]);
  return later;
}
