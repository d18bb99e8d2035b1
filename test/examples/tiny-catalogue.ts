/** The least that is a catalogue, for tests that are about one thing in it. */
export const head = { id: 'thu', updated: '2026-11-23' };

export const tinyCatalogue = (procedures: unknown, more: object = {}) => ({
  catalogue: 1,
  ...head,
  title: 'Thử',
  publisher: { name: 'UBND' },
  domains: [{ id: 'tu-phap', name: 'Tư pháp' }],
  agencies: [{ id: 'ubnd', name: 'UBND', tier: 'ward' }],
  procedures,
  ...more,
});

export const tinyProcedure = (id: string, more: object = {}) => ({
  id,
  name: 'Thủ tục',
  domain: 'tu-phap',
  decidingAgency: 'ubnd',
  audience: ['citizen'],
  filing: { channel: 'backend' },
  ...more,
});

/** One section with a name and a phone number, and what the test is about. */
export const tinyForm = (fields: object[], more: object = {}) => ({
  contact: { name: 'fullName', phone: 'phone' },
  sections: [
    {
      name: 'main',
      title: 'Chính',
      fields: [
        { name: 'fullName', type: 'personName', label: 'Họ tên' },
        { name: 'phone', type: 'phone', label: 'Điện thoại' },
        ...fields,
      ],
    },
  ],
  ...more,
});
