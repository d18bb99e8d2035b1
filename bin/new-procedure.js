/** What is still to be written begins with “…”: the check finds every such place. */
export const newProcedure = (id) => ({
  id,
  name: { vi: '… tên thủ tục, đúng như quyết định công bố', en: '… name in English' },
  aliases: ['… từ mà người dân dùng khi tìm'],
  domain: 'linh-vuc',
  decidingAgency: 'co-quan',
  coverage: 'full',
  audience: ['citizen'],
  filing: { channel: 'backend' },
  processingTime: { unit: 'workingDays', amount: 1, note: '… sửa số ngày rồi bỏ dòng này' },
  fee: { note: '… mức thu; không thu thì ghi "amounts": [{ "amount": 0 }]' },
  documents: [
    {
      name: 'paper',
      title: '… tên giấy tờ, đúng như nguồn',
      kind: 'handIn',
      required: true,
      accept: ['pdf', 'jpeg', 'png'],
    },
  ],
  form: {
    contact: { name: 'requesterName', phone: 'requesterPhone' },
    declaration: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
    sections: [
      {
        name: 'requester',
        title: { vi: 'Người yêu cầu', en: 'Requester' },
        fields: [
          {
            name: 'requesterName',
            type: 'personName',
            label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
            required: true,
            autocomplete: 'name',
          },
          {
            name: 'requesterPhone',
            type: 'phone',
            label: { vi: 'Số điện thoại', en: 'Telephone' },
            required: true,
            autocomplete: 'tel',
          },
        ],
      },
    ],
  },
  result: [{ text: '… kết quả' }],
  delivery: ['desk'],
  legalBasis: [{ title: '… số, ngày, tên văn bản, điều' }],
  source: '… nơi lấy nội dung',
});

export const hints = `Chép đối tượng trên vào "procedures". Đổi "linh-vuc" và "co-quan" thành mã có trong "domains" và "agencies",
thay những chỗ bắt đầu bằng "…", ghi "checkedOn" là ngày kiểm tra, rồi chạy: dvc-catalogue check TỆP
Put the object above into "procedures". Make "linh-vuc" and "co-quan" ids of "domains" and "agencies", replace what
begins with "…", set "checkedOn" to the day you checked the facts, then run: dvc-catalogue check FILE
Từng khóa có nghĩa gì · what every key means: docs/catalogue.vi.md, docs/catalogue.md
`;
