/** Two procedures with two fields: a whole journey in a few steps, for stories and tests. */
const form = {
  contact: { name: 'fullName', phone: 'phone' },
  sections: [
    {
      name: 'applicant',
      title: 'Người yêu cầu',
      fields: [
        { name: 'fullName', type: 'personName', label: 'Họ, chữ đệm, tên', required: true },
        { name: 'phone', type: 'phone', label: 'Số điện thoại', required: true },
      ],
    },
  ],
};
const procedure = (id: string, name: string) => ({
  id,
  name,
  domain: 'd',
  decidingAgency: 'u',
  audience: ['citizen'],
  level: 3,
  filing: { channel: 'backend' },
  form,
});
export const twoProcedures = {
  catalogue: 1,
  id: 'thu',
  title: 'Danh mục thử',
  publisher: { name: 'UBND' },
  updated: '2026-11-23',
  domains: [{ id: 'd', name: 'Tư pháp' }],
  agencies: [{ id: 'u', name: 'UBND phường', tier: 'ward' }],
  procedures: [procedure('khai-sinh', 'Đăng ký khai sinh'), procedure('khai-tu', 'Đăng ký khai tử')],
};
