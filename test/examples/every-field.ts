/**
 * A small valid catalogue whose form holds every field type, fields that depend on others, a group that repeats and
 * answers that earn warnings. Nothing in it is a real procedure.
 */
import { parseCatalogue, type Catalogue, type Procedure } from '../../src/catalogue/index.js';

export const everyField = {
  catalogue: 1,
  id: 'every-field',
  title: { vi: 'Danh mục thử: mọi kiểu trường', en: 'Test catalogue: every field type' },
  publisher: { name: 'Bộ thử của dvc-widgets' },
  updated: '2026-03-01',
  domains: [{ id: 'test', name: { vi: 'Lĩnh vực thử', en: 'Test domain' } }],
  agencies: [
    {
      id: 'ward',
      name: { vi: 'UBND phường Thử Nghiệm', en: 'People’s Committee of Test Ward' },
      tier: 'ward',
      address: 'Số 1 phố Thử Nghiệm',
      phone: '024 3000 0000',
    },
  ],
  procedures: [
    {
      id: 'every-field',
      name: { vi: 'Thủ tục có mọi kiểu trường', en: 'A procedure with every field type' },
      domain: 'test',
      decidingAgency: 'ward',
      level: 4,
      audience: ['citizen'],
      filing: { channel: 'backend' },
      fee: { amounts: [{ amount: 8000, label: 'Mỗi bản sao', times: 'copies' }] },
      documents: [
        {
          name: 'birthCertificate',
          title: { vi: 'Giấy chứng sinh', en: 'Certificate of live birth' },
          kind: 'handIn',
          required: true,
          maxCount: 3,
          hint: 'Chụp cả hai mặt.',
        },
        {
          name: 'authorisation',
          title: { vi: 'Văn bản ủy quyền', en: 'Letter of authorisation' },
          kind: 'handIn',
          required: true,
          visibleWhen: { field: 'onBehalf', is: true },
          accept: ['pdf'],
          maxSizeMB: 5,
          maxCount: 1,
        },
        { name: 'idCard', title: 'Thẻ căn cước', kind: 'show' },
      ],
      form: {
        contact: { name: 'fullName', phone: 'phone', email: 'email' },
        declaration: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
        sections: [
          {
            name: 'requester',
            title: { vi: 'Người yêu cầu', en: 'Requester' },
            fields: [
              {
                name: 'readFirst',
                type: 'note',
                label: { vi: 'Khai theo giấy tờ tùy thân đang dùng.', en: 'As in your identity papers.' },
              },
              {
                name: 'fullName',
                type: 'personName',
                label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
                required: true,
                autocomplete: 'name',
              },
              {
                name: 'idNumber',
                type: 'idNumber',
                label: { vi: 'Số giấy tờ tùy thân', en: 'Identity number' },
                required: true,
                kinds: ['personalId', 'passport'],
              },
              {
                name: 'phone',
                type: 'phone',
                label: { vi: 'Số điện thoại di động', en: 'Mobile phone number' },
                hint: { vi: 'Để nhận tin nhắn về hồ sơ.', en: 'For messages about the dossier.' },
                required: true,
                mobile: true,
                autocomplete: 'tel',
              },
              {
                name: 'email',
                type: 'email',
                label: { vi: 'Thư điện tử', en: 'E-mail' },
                autocomplete: 'email',
              },
              {
                name: 'residence',
                type: 'address',
                label: { vi: 'Nơi cư trú', en: 'Place of residence' },
                required: true,
                autocomplete: 'street-address',
              },
              {
                name: 'onBehalf',
                type: 'check',
                label: { vi: 'Tôi khai thay người khác', en: 'I file for another person' },
              },
              {
                name: 'relation',
                type: 'text',
                label: { vi: 'Quan hệ với người đó', en: 'Relation to that person' },
                required: true,
                visibleWhen: { field: 'onBehalf', is: true },
                certainty: 'unverified',
              },
            ],
          },
          {
            name: 'child',
            title: { vi: 'Trẻ em', en: 'The child' },
            description: { vi: 'Người được khai.', en: 'The person declared.' },
            fields: [
              {
                name: 'sex',
                type: 'choice',
                label: { vi: 'Giới tính', en: 'Sex' },
                required: true,
                options: [
                  { value: 'male', label: { vi: 'Nam', en: 'Male' } },
                  { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
                ],
              },
              {
                name: 'ethnicity',
                type: 'choice',
                label: { vi: 'Dân tộc', en: 'Ethnicity' },
                options: ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng', 'HMông'].map((name) => ({
                  value: name,
                  label: name,
                })),
              },
              {
                name: 'birthDate',
                type: 'date',
                label: { vi: 'Ngày sinh', en: 'Date of birth' },
                required: true,
                min: '2000-01-01',
                max: 'today',
              },
              { name: 'birthTime', type: 'time', label: { vi: 'Giờ sinh', en: 'Time of birth' } },
              {
                name: 'motherBirthDate',
                type: 'date',
                partial: true,
                label: { vi: 'Ngày, tháng, năm sinh của mẹ', en: 'Mother’s date of birth' },
                certainty: 'proposed',
              },
              {
                name: 'weight',
                type: 'number',
                label: { vi: 'Cân nặng', en: 'Weight' },
                min: 0.3,
                max: 9,
                decimals: 2,
                unit: 'kg',
              },
              { name: 'homeTown', type: 'address', past: true, label: { vi: 'Quê quán', en: 'Home town' } },
              {
                name: 'bornAt',
                type: 'choice',
                display: 'radio',
                label: { vi: 'Nơi sinh', en: 'Born at' },
                options: [
                  { value: 'hospital', label: { vi: 'Cơ sở y tế', en: 'Hospital' } },
                  { value: 'home', label: { vi: 'Tại nhà', en: 'At home' } },
                ],
              },
              {
                name: 'hospital',
                type: 'text',
                label: { vi: 'Tên cơ sở y tế', en: 'Name of the hospital' },
                required: true,
                visibleWhen: { field: 'bornAt', is: 'hospital' },
              },
              {
                name: 'siblings',
                type: 'group',
                label: { vi: 'Anh, chị, em ruột', en: 'Brothers and sisters' },
                rowLabel: { vi: 'Người', en: 'Person' },
                maxRows: 3,
                fields: [
                  {
                    name: 'siblingName',
                    type: 'personName',
                    label: { vi: 'Họ và tên', en: 'Full name' },
                    required: true,
                  },
                  {
                    name: 'siblingBirth',
                    type: 'date',
                    partial: true,
                    label: { vi: 'Năm sinh', en: 'Year of birth' },
                  },
                  {
                    name: 'siblingStudies',
                    type: 'check',
                    label: { vi: 'Đang đi học', en: 'Goes to school' },
                  },
                  {
                    name: 'siblingSchool',
                    type: 'text',
                    label: { vi: 'Tên trường', en: 'School' },
                    required: true,
                    visibleWhen: { field: 'siblingStudies', is: true },
                  },
                ],
              },
            ],
          },
          {
            name: 'request',
            title: { vi: 'Yêu cầu', en: 'Request' },
            fields: [
              {
                name: 'copies',
                type: 'number',
                label: { vi: 'Số bản sao', en: 'Number of copies' },
                min: 0,
                max: 99,
                unit: { vi: 'bản', en: 'copies' },
                preset: { value: 1 },
              },
              {
                name: 'income',
                type: 'money',
                label: { vi: 'Thu nhập mỗi tháng', en: 'Monthly income' },
                max: 1000000000,
              },
              {
                name: 'purposes',
                type: 'choices',
                label: { vi: 'Dùng vào việc', en: 'Used for' },
                required: true,
                maxCount: 2,
                options: [
                  { value: 'school', label: { vi: 'Nhập học', en: 'School' } },
                  { value: 'insurance', label: { vi: 'Bảo hiểm y tế', en: 'Health insurance' } },
                  { value: 'residence', label: { vi: 'Đăng ký thường trú', en: 'Residence' } },
                ],
              },
              {
                name: 'wish',
                type: 'multiline',
                label: { vi: 'Ý kiến khác', en: 'Other remarks' },
                maxLength: 500,
              },
              {
                name: 'photo',
                type: 'file',
                label: { vi: 'Ảnh chân dung', en: 'Portrait' },
                accept: ['jpeg', 'png'],
                maxSizeMB: 2,
                maxCount: 1,
              },
              {
                name: 'declaredOn',
                type: 'date',
                label: { vi: 'Ngày khai', en: 'Date' },
                preset: { today: true },
              },
              {
                name: 'truth',
                type: 'check',
                label: { vi: 'Tôi chịu trách nhiệm về nội dung đã khai', en: 'I answer for what I declared' },
                required: true,
              },
              {
                name: 'bringOriginals',
                type: 'note',
                tone: 'warning',
                label: {
                  vi: 'Khi nhận kết quả phải mang bản chính để đối chiếu.',
                  en: 'Bring the originals.',
                },
              },
            ],
          },
        ],
      },
    },
  ],
};

/** The catalogue as the parser gives it. */
export function everyFieldCatalogue(): Catalogue {
  const { catalogue, issues } = parseCatalogue(everyField);
  if (!catalogue || issues.length > 0) throw new Error(`every-field is not valid: ${JSON.stringify(issues)}`);
  return catalogue;
}
export const everyFieldProcedure = (): Procedure => everyFieldCatalogue().procedures[0]!;
