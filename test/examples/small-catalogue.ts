/** A small catalogue in which each state of list and guide occurs once. Typed loosely: it is what an editor writes. */
const form = {
  contact: { name: 'fullName', phone: 'phone' },
  sections: [
    {
      name: 'requester',
      title: { vi: 'Người yêu cầu', en: 'Requester' },
      fields: [
        { name: 'fullName', type: 'personName', label: 'Họ, chữ đệm, tên', required: true },
        { name: 'phone', type: 'phone', label: 'Số điện thoại', required: true },
        { name: 'copies', type: 'number', label: { vi: 'Số lượng bản sao', en: 'Number of copies' }, min: 1 },
      ],
    },
  ],
};

export const smallCatalogue = {
  catalogue: 1,
  id: 'small',
  title: { vi: 'Thủ tục hành chính cung cấp trực tuyến', en: 'Administrative procedures online' },
  publisher: { name: 'UBND quận Long Biên', url: 'https://longbien.example/', phone: '024 3872 4033' },
  updated: '2017-05-15',
  notice: {
    text: 'Danh mục theo tờ tuyên truyền tháng 5/2017, dùng để giới thiệu. Hồ sơ thật nộp theo quy định hiện hành.',
  },
  domains: [
    { id: 'tu-phap', name: { vi: 'Lĩnh vực Tư pháp', en: 'Justice' } },
    { id: 'do-thi', name: { vi: 'Quản lý đô thị', en: 'Urban management' } },
  ],
  agencies: [
    {
      id: 'phuong',
      name: { vi: 'UBND phường Phúc Đồng', en: 'People’s Committee of Phúc Đồng ward' },
      heading: {
        vi: 'A. Thủ tục hành chính thuộc thẩm quyền giải quyết tại UBND các phường',
        en: 'A. Procedures decided by the ward',
      },
      tier: 'ward',
      address: 'Số 1 phố Tân Thụy, phường Phúc Đồng',
      phone: '024 3875 0000',
      email: 'motcua@phucdong.example',
      hours: 'Thứ Hai – Thứ Sáu, 8:00–11:30 và 13:30–16:30',
    },
    {
      id: 'quan',
      name: { vi: 'UBND quận Long Biên', en: 'People’s Committee of Long Biên district' },
      heading: {
        vi: 'B. Thủ tục hành chính thuộc thẩm quyền giải quyết tại UBND quận',
        en: 'B. Procedures decided by the district',
      },
      tier: 'district',
    },
  ],
  procedures: [
    {
      id: 'khai-sinh',
      code: '1.001193',
      name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
      aliases: ['Làm giấy khai sinh', 'Thủ tục đăng ký khai sinh'],
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      receivingPoint: { agency: 'phuong', text: 'Bộ phận Một cửa' },
      level: 3,
      audience: ['citizen'],
      filing: { channel: 'backend' },
      summary: { text: 'Ghi việc sinh của trẻ vào sổ hộ tịch và cấp Giấy khai sinh.' },
      whoFiles: [
        { text: 'Trong 60 ngày kể từ ngày sinh: cha hoặc mẹ.' },
        { text: 'Nếu cha, mẹ không thể: ông, bà, người thân thích khác hoặc người đang nuôi dưỡng trẻ.' },
      ],
      processingTime: { unit: 'sameDay', cutOff: '15:00', source: 'Luật Hộ tịch 2014' },
      fee: {
        amounts: [{ amount: 0, label: 'Đăng ký đúng hạn' }],
        note: 'Quá hạn: theo nghị quyết của HĐND.',
      },
      documents: [
        {
          name: 'birthCertificate',
          title: 'Giấy chứng sinh; không có thì văn bản của người làm chứng hoặc giấy cam đoan về việc sinh',
          kind: 'handIn',
          required: true,
          upload: true,
          replacedBy: {
            database: 'Giấy chứng sinh điện tử',
            authority: 'cơ sở y tế',
            basis: 'Nghị quyết 66.7/2025/NQ-CP',
          },
        },
        {
          name: 'abandoned',
          title: 'Biên bản về việc trẻ bị bỏ rơi',
          kind: 'handIn',
          when: 'Trẻ bị bỏ rơi',
          upload: true,
        },
        {
          name: 'identity',
          title: 'Giấy tờ tùy thân của người đi đăng ký',
          kind: 'show',
          hint: 'Còn giá trị sử dụng',
        },
        { name: 'residence', title: 'Thông tin nơi cư trú', kind: 'lookUp', certainty: 'unverified' },
      ],
      form,
      result: [{ text: 'Giấy khai sinh (bản chính) và số định danh cá nhân' }],
      delivery: ['desk'],
      legalBasis: [
        { title: 'Luật Hộ tịch số 60/2014/QH13, Điều 13–16', url: 'https://vbpl.example/luat-ho-tich' },
        { title: 'Nghị định 123/2015/NĐ-CP' },
      ],
      notes: [
        { text: 'Đăng ký muộn vẫn được nhận.' },
        {
          text: 'Nên kiểm tra họ tên của cha mẹ trên Giấy chứng sinh trước khi khai.',
          certainty: 'proposed',
        },
      ],
      source: 'Cơ sở dữ liệu quốc gia về thủ tục hành chính',
      checkedOn: '2026-11-22',
    },
    {
      id: 'khai-tu',
      code: '1.000656',
      name: { vi: 'Đăng ký khai tử', en: 'Death registration' },
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      level: 3,
      audience: ['citizen'],
      filing: { channel: 'backend' },
    },
    {
      id: 'trich-luc',
      code: '2.000635',
      name: { vi: 'Trích lục hộ tịch (khai sinh, khai tử, kết hôn…)', en: 'Civil status extract' },
      aliases: ['Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh'],
      domain: 'tu-phap',
      decidingAgency: 'phuong',
      level: 4,
      audience: ['citizen', 'organisation'],
      filing: { channel: 'backend' },
      summary: { text: 'Cấp bản sao từ sổ hộ tịch cho việc đã đăng ký.' },
      whoFiles: [{ text: 'Cá nhân, không phụ thuộc nơi cư trú.' }, { text: 'Tổ chức có văn bản nêu lý do.' }],
      processingTime: { unit: 'workingDays', amount: 1, cutOff: '15:00', certainty: 'unverified' },
      fee: {
        amounts: [
          { amount: 8000, label: 'Mỗi bản sao', times: 'copies', source: 'Thông tư 281/2016/TT-BTC' },
        ],
      },
      documents: [{ name: 'identity', title: 'Giấy tờ tùy thân', kind: 'show' }],
      form,
      result: [{ text: 'Bản sao trích lục hộ tịch' }],
      delivery: ['post', 'electronic'],
      legalBasis: [{ title: 'Luật Hộ tịch số 60/2014/QH13, Điều 63–64' }],
      source: 'Cơ sở dữ liệu quốc gia về thủ tục hành chính',
      checkedOn: '2026-11-22',
    },
    {
      id: 'xay-dung',
      code: '1.013225',
      formerCodes: ['1.009122'],
      name: { vi: 'Cấp phép xây dựng nhà ở riêng lẻ', en: 'Building permit for a house' },
      domain: 'do-thi',
      decidingAgency: 'quan',
      level: 3,
      audience: ['citizen', 'business'],
      filing: {
        channel: 'portal',
        url: 'https://dichvucong.gov.vn/',
        note: 'Đăng nhập bằng tài khoản định danh điện tử.',
      },
      processingTime: { unit: 'workingDays', amount: 7 },
      documents: [
        {
          name: 'land',
          title: 'Giấy chứng nhận quyền sử dụng đất',
          kind: 'lookUp',
          replacedBy: { database: 'Cơ sở dữ liệu quốc gia về đất đai' },
        },
      ],
    },
    {
      id: 'via-he',
      name: { vi: 'Cấp giấy phép hạ độ cao vỉa hè', en: 'Permit to lower a kerb' },
      domain: 'do-thi',
      decidingAgency: 'quan',
      level: 2,
      audience: ['citizen'],
      filing: { channel: 'desk' },
    },
  ],
};

const subjects = [
  'khai sinh',
  'kết hôn',
  'giám hộ',
  'xây dựng nhà ở',
  'vỉa hè',
  'đất đai',
  'hộ kinh doanh',
  'trò chơi',
];
const acts = [
  'Đăng ký',
  'Cấp giấy phép',
  'Cấp lại',
  'Gia hạn',
  'Sửa đổi, bổ sung',
  'Thu hồi',
  'Xác nhận',
  'Trích lục',
];

/** A catalogue as large as the national one. */
export function largeCatalogue(size: number): object {
  const domains = Array.from({ length: 120 }, (_, i) => ({
    id: `d${i}`,
    name: `Lĩnh vực ${subjects[i % 8]} ${i}`,
  }));
  const agencies = Array.from({ length: 40 }, (_, i) => ({
    id: `a${i}`,
    name: `UBND phường số ${i}`,
    tier: 'ward',
  }));
  const procedures = Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    code: `1.${String(i).padStart(6, '0')}`,
    name: `Thủ tục ${acts[i % 8]} ${subjects[(i >> 3) % 8]} đối với trường hợp số ${i} theo quy định của pháp luật`,
    aliases: [`Tên thường gọi thứ ${i}`],
    domain: `d${i % 120}`,
    decidingAgency: `a${i % 40}`,
    level: (i % 4) + 1,
    audience: [i % 2 ? 'citizen' : 'business'],
    filing: { channel: 'backend' },
  }));
  return { ...smallCatalogue, id: 'large', domains, agencies, procedures };
}

/** The small catalogue with something else in it. */
export const smallWith = (more: object): object => ({ ...smallCatalogue, ...more });
