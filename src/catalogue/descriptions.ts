/**
 * What every key of the catalogue format means, for editors: Vietnamese, then English. Only the published JSON Schema
 * is made from this (`json-schema.ts`); no page loads it. Tables are named like the definition, or like the key
 * that holds the object (`fee`, `amounts`).
 */
export type Words = readonly [vi: string, en: string];
type Table = { readonly [key: string]: Words };

/** Keys that mean the same wherever they stand. */
const anywhere: Table = {
  certainty: [
    'Mức chắc chắn: “unverified” là hiểu biết chưa kiểm chứng, “proposed” là đề xuất. Bỏ trống nếu đã có căn cứ.',
    'How certain: "unverified" is knowledge nobody checked, "proposed" a suggestion. Absent when there is a source of law.',
  ],
  source: ['Nguồn: văn bản hoặc cơ sở dữ liệu.', 'Where it comes from: a legal text or a database.'],
  hint: ['Lời hướng dẫn ngắn bên dưới nhãn.', 'A short help text below the label.'],
  visibleWhen: [
    'Chỉ hiện khi điều kiện đúng. Điều kiện chỉ xem các mục đứng trước.',
    'Shown only when the condition holds. Conditions see earlier fields only.',
  ],
  required: [
    'Bắt buộc: true, hoặc một điều kiện.',
    'Must be given: true, or a condition under which it must.',
  ],
  url: ['Địa chỉ http(s), tel: hoặc mailto:.', 'An http(s), tel: or mailto: address.'],
  accept: ['Loại tệp được nhận.', 'Kinds of files that are taken.'],
  maxSizeMB: ['Dung lượng lớn nhất của một tệp, MB.', 'Largest size of one file, in MB.'],
};

const catalogue: Table = {
  $schema: [
    'Địa chỉ của lược đồ này, để trình soạn thảo gợi ý.',
    'Address of this schema, for editor completion.',
  ],
  catalogue: ['Phiên bản định dạng: luôn là 1.', 'Version of the format: always 1.'],
  id: [
    'Mã của danh mục, không đổi qua các lần cập nhật.',
    'Id of the catalogue, the same through all updates.',
  ],
  title: ['Tên danh mục.', 'Name of the catalogue.'],
  publisher: ['Đơn vị công bố danh mục.', 'Who publishes the catalogue.'],
  updated: [
    'Ngày cập nhật (YYYY-MM-DD); hồ sơ ghi lại ngày này làm phiên bản.',
    'Date of the last change (YYYY-MM-DD); dossiers keep it as the version they were filed under.',
  ],
  notice: ['Thông báo hiện phía trên danh mục.', 'A notice shown above the list.'],
  domains: ['Các lĩnh vực.', 'The domains (lĩnh vực).'],
  agencies: [
    'Các cơ quan; thứ tự ở đây là thứ tự các nhóm.',
    'The agencies; their order is that of the groups.',
  ],
  lists: [
    'Danh sách lựa chọn dùng chung, gọi bằng tên.',
    'Lists of options used by several fields, by name.',
  ],
  sections: [
    'Phần tờ khai dùng chung, lấy bằng {"use": tên}.',
    'Sections that forms share, taken by {"use": name}.',
  ],
  procedures: [
    'Các thủ tục hành chính, theo thứ tự hiển thị.',
    'The procedures, in the order they are shown.',
  ],
};

const procedureSource: Table = {
  id: ['Mã của thủ tục trong danh mục này, dùng trong liên kết.', 'Id within this catalogue, used in links.'],
  code: [
    'Mã thủ tục trong CSDL quốc gia, không có đuôi tỉnh, ví dụ 1.001193.',
    'National code without the province suffix, such as 1.001193.',
  ],
  formerCodes: ['Các mã cũ, để tìm kiếm.', 'Former codes, found by the search.'],
  name: ['Tên thủ tục, đúng như nguồn.', 'Name of the procedure, exactly as in the source.'],
  aliases: [
    'Tên gọi khác và từ đời thường, để tìm kiếm; tên chính thức hiện nay đứng đầu.',
    'Other names and everyday words, for the search; today’s official name first.',
  ],
  domain: ['Mã lĩnh vực.', 'Id of the domain.'],
  decidingAgency: ['Mã cơ quan có thẩm quyền giải quyết.', 'Id of the agency that decides.'],
  receivingPoint: [
    'Nơi tiếp nhận hồ sơ và trả kết quả.',
    'Where dossiers are received and results handed out.',
  ],
  level: [
    'Mức độ 1 đến 4 theo cách gọi cũ; từ 3 mới nộp trực tuyến được.',
    'Level 1 to 4 of the former scale; online filing from 3 on.',
  ],
  coverage: ['Một phần (partial) hay toàn trình (full).', 'Partly (một phần) or wholly online (toàn trình).'],
  audience: ['Đối tượng thực hiện.', 'Whom the procedure is for.'],
  filing: ['Nộp hồ sơ ở đâu.', 'Where dossiers are filed.'],
  validFrom: ['Áp dụng từ ngày.', 'In force from this day.'],
  validTo: ['Áp dụng đến hết ngày.', 'In force until the end of this day.'],
  summary: ['Một câu: thủ tục này là gì.', 'One sentence: what it is.'],
  whoFiles: ['Ai được nộp, ủy quyền thế nào.', 'Who may file, and proxies.'],
  processingTime: ['Thời hạn giải quyết.', 'Processing time.'],
  fee: ['Phí, lệ phí.', 'Fees.'],
  documents: ['Thành phần hồ sơ.', 'Documents of the dossier.'],
  form: [
    'Tờ khai điện tử; không có thì thủ tục chỉ có phần hướng dẫn.',
    'The form; without it the procedure only has a guide.',
  ],
  result: ['Kết quả.', 'What comes out.'],
  delivery: ['Cách trả kết quả.', 'How the result is delivered.'],
  steps: ['Các bước thực hiện, theo thứ tự.', 'The steps, in order.'],
  legalBasis: ['Căn cứ pháp lý.', 'Legal basis.'],
  notes: ['Lưu ý.', 'Notes.'],
  checkedOn: ['Ngày kiểm tra nội dung lần cuối.', 'When the facts were last checked.'],
};

const form: Table = {
  title: ['Tên tờ khai.', 'Name of the form.'],
  contact: ['Tên các mục cho biết phải báo tin cho ai.', 'Names of the fields that say whom to notify.'],
  declaration: ['Lời cam đoan hiện trước khi gửi.', 'Declaration shown before sending.'],
  sections: ['Các phần của tờ khai; mỗi phần là một bước.', 'Sections of the form; each is a step.'],
  rules: [
    'Quy tắc giữa các mục, với lời nhắc của chính danh mục.',
    'Rules across fields, with the catalogue’s own messages.',
  ],
};

const rule: Table = {
  check: [
    'Loại kiểm tra: order (thứ tự), age (tuổi), different (khác nhau), anyFilled (có ít nhất một), within (trong hạn), ahead (còn hạn), atMost (không quá), personalId (khớp số định danh), never (không được, khi điều kiện đúng).',
    'Kind of check: order, age, different, anyFilled, within, ahead, atMost, personalId, or never (wrong whenever the condition holds).',
  ],
  name: ['Tên của quy tắc, không trùng trong tờ khai.', 'Name of the rule, used once in the form.'],
  at: ['Mục mà lời nhắc hiện bên dưới.', 'The field that the message stands at.'],
  when: ['Chỉ kiểm tra khi điều kiện đúng.', 'Checked only when the condition holds.'],
  severity: [
    '“error” chặn lại, chỉ dùng cho điều chắc chắn sai; mặc định “warning” chỉ nhắc.',
    '"error" blocks, only for what is certainly wrong; "warning", the default, may be passed.',
  ],
  message: [
    'Lời nhắc; {earliest}, {latest}, {limit}, {year} được thay bằng kết quả kiểm tra.',
    'The message; {earliest}, {latest}, {limit} and {year} are replaced by what the check found.',
  ],
  from: ['Mục đứng trước.', 'The field that comes first.'],
  to: ['Mục không được nhỏ hơn hoặc sớm hơn.', 'The field that must not be less or earlier.'],
  fromTime: [
    'Mục giờ của ngày đứng trước; so khi hai ngày trùng nhau.',
    'Time on the first date; compared when both dates are the same.',
  ],
  toTime: ['Mục giờ của ngày đứng sau.', 'Time on the second date.'],
  birthDate: ['Mục ngày sinh.', 'Field with the date of birth.'],
  atLeast: ['Số tuổi đủ.', 'Full years of age.'],
  on: [
    'Mục ngày tính tuổi; bỏ trống là hôm nay.',
    'Field with the day on which it counts; today unless told.',
  ],
  fields: ['Các mục được so với nhau.', 'The fields that are compared.'],
  date: ['Mục ngày.', 'Field with the date.'],
  days: ['Số ngày.', 'Number of days.'],
  number: ['Mục có số được kiểm tra.', 'Field with the number that is checked.'],
  limit: ['Mục có số giới hạn.', 'Field with the number not to be passed.'],
  times: ['Mục có số nhân với giới hạn.', 'Field with a number that multiplies the limit.'],
  idNumber: ['Mục số định danh cá nhân.', 'Field with the personal number.'],
  sex: ['Mục giới tính (male, female).', 'Field with the sex (male, female).'],
  sexIs: [
    'Giới tính đã biết khi tờ khai không hỏi, ví dụ người mẹ.',
    'The sex where the form fixes it and does not ask, such as the mother’s.',
  ],
};

/** Keys of all field types: one that several types have means the same in each. */
const field: Table = {
  type: ['Kiểu dữ liệu của mục.', 'Type of the field.'],
  name: [
    'Tên kỹ thuật bằng tiếng Anh, chữ đầu viết thường; không trùng trong tờ khai.',
    'Technical name, starting with a small letter; used once in the form.',
  ],
  label: ['Nhãn, đúng như trên tờ khai.', 'Label, as on the official form.'],
  preset: ['Giá trị điền sẵn cho đến khi người khai sửa.', 'Value until the citizen types another.'],
  autocomplete: [
    'Từ khóa autocomplete của HTML; “off” cho dữ liệu của người khác.',
    'HTML autocomplete token; "off" for data of other persons.',
  ],
  minLength: ['Số ký tự ít nhất.', 'Least number of characters.'],
  maxLength: ['Số ký tự nhiều nhất.', 'Greatest number of characters.'],
  format: ['Định dạng phải đúng.', 'Named format that the text must have.'],
  suggestions: [
    'Gợi ý khi gõ, ví dụ cơ quan cấp; vẫn được ghi khác.',
    'Offered while typing, such as issuing authorities; anything else may be typed.',
  ],
  min: [
    'Giá trị nhỏ nhất; với ngày: YYYY-MM-DD hoặc “today”.',
    'Least value; for dates YYYY-MM-DD or "today".',
  ],
  max: [
    'Giá trị lớn nhất; với ngày: YYYY-MM-DD hoặc “today”.',
    'Greatest value; for dates YYYY-MM-DD or "today".',
  ],
  decimals: ['Số chữ số thập phân cho phép, mặc định 0.', 'Decimals allowed, 0 unless told.'],
  unit: ['Đơn vị ghi sau ô nhập, ví dụ m².', 'Unit shown after the input, such as m².'],
  partial: ['Cho phép chỉ ghi năm, hoặc tháng và năm.', 'A year, or month and year, is enough.'],
  options: [
    'Các lựa chọn, hoặc tên của một danh sách trong “lists”.',
    'The options, or the name of one of "lists".',
  ],
  display: ['Hiện thành nút chọn (radio) hay danh sách (select).', 'Shown as radio buttons or as a select.'],
  minCount: ['Số lựa chọn ít nhất.', 'Least number of options picked.'],
  maxCount: ['Số lựa chọn hoặc số tệp nhiều nhất.', 'Greatest number of options picked, or of files.'],
  kinds: [
    'Các loại số giấy tờ được nhận; mặc định chỉ số định danh.',
    'Kinds of numbers taken; personal number only unless told.',
  ],
  mobile: ['Phải là số di động (để nhận SMS).', 'Must be a mobile number (for text messages).'],
  past: [
    'Địa chỉ cũ: ghi nguyên văn như trên giấy tờ; có gợi ý tên hiện nay, không bắt buộc chọn.',
    'An address of the past: text as on the paper; names of today are suggested, and need not be chosen.',
  ],
  tone: ['Thông tin (info) hay cảnh báo (warning).', 'Information or warning.'],
  fields: ['Các mục trong mỗi dòng.', 'Fields of each row.'],
  rowLabel: ['Tên của một dòng, ví dụ “Người con”.', 'What a row is called, such as "Child".'],
  minRows: ['Số dòng ít nhất.', 'Least number of rows.'],
  maxRows: ['Số dòng nhiều nhất.', 'Greatest number of rows.'],
};

const section: Table = {
  name: ['Tên kỹ thuật của phần.', 'Technical name of the section.'],
  title: ['Tên phần.', 'Title of the section.'],
  certainty: [
    'Mức chắc chắn của cả phần, ghi một lần thay cho từng mục: “unverified” hoặc “proposed”. Mục ghi riêng thì theo mục.',
    'How certain the whole section is, said once instead of at each field: "unverified" or "proposed". A field may have its own.',
  ],
  description: ['Lời dẫn dưới tên phần.', 'Introduction below the title.'],
  beside: [
    'Đứng cạnh phần trước trong cùng một bước, thành hai cột khi đủ chỗ (Bên nữ | Bên nam).',
    'Stands beside the section before, in the same step: two columns where there is room (Bên nữ | Bên nam).',
  ],
  fields: ['Các mục, theo thứ tự.', 'The fields, in order.'],
};

export const descriptions: { readonly [table: string]: Table } = {
  rule,
  anywhere,
  catalogue,
  procedureSource,
  form,
  field,
  section,
  sharedSection: section,
  sectionUse: {
    ...section,
    use: ['Tên phần dùng chung trong “sections”.', 'Name of a shared section in "sections".'],
    prefix: [
      'Tiền tố cho tên các mục: “mother” đổi “fullName” thành “motherFullName”.',
      'Put before field names: "mother" makes "fullName" into "motherFullName".',
    ],
    ownFields: [
      'Mục riêng của tờ khai này, ghi tên đầy đủ: thay mục cùng tên, nếu không có thì thêm vào cuối.',
      'Fields of this form alone, under their final names: in place of the one of that name, else at the end.',
    ],
  },
  text: { vi: ['Tiếng Việt.', 'Vietnamese.'], en: ['Tiếng Anh.', 'English.'] },
  statement: { text: ['Nội dung, văn bản thuần.', 'The sentence; plain text.'] },
  publisher: {
    name: ['Tên đơn vị.', 'Name of the publisher.'],
    phone: ['Điện thoại.', 'Telephone.'],
    email: ['Thư điện tử.', 'E-mail address.'],
  },
  domains: { id: ['Mã lĩnh vực.', 'Id of the domain.'], name: ['Tên lĩnh vực.', 'Name of the domain.'] },
  agency: {
    id: ['Mã cơ quan.', 'Id of the agency.'],
    name: ['Tên cơ quan.', 'Name of the agency.'],
    heading: ['Tiêu đề của nhóm thủ tục thuộc cơ quan này.', 'Heading above the procedures of this agency.'],
    tier: [
      'Cấp: trường, xã/phường, quận/huyện (trước 01/7/2025), tỉnh/thành phố, bộ.',
      'Tier: school, ward or commune, district (before 1 July 2025), province, ministry.',
    ],
    address: ['Địa chỉ.', 'Address.'],
    phone: ['Điện thoại.', 'Telephone.'],
    email: ['Thư điện tử.', 'E-mail address.'],
    hours: ['Giờ làm việc.', 'Office hours.'],
  },
  condition: {
    field: ['Tên một mục đứng trước.', 'Name of an earlier field.'],
    is: ['Bằng giá trị này.', 'Has this value.'],
    isOneOf: ['Bằng một trong các giá trị này.', 'Has one of these values.'],
    isFilled: ['true: đã khai; false: còn trống.', 'true: something was given; false: empty.'],
    isBelow: ['Là số nhỏ hơn số này.', 'Is a number less than this.'],
    all: ['Mọi điều kiện đều đúng.', 'All of these hold.'],
    any: ['Ít nhất một điều kiện đúng.', 'At least one of these holds.'],
    not: ['Điều kiện này sai.', 'This does not hold.'],
  },
  suggestion: {
    value: ['Nội dung được điền khi chọn gợi ý.', 'The text that is taken.'],
    when: ['Chỉ gợi ý khi điều kiện đúng.', 'Offered only while the condition holds.'],
  },
  option: {
    value: ['Giá trị gửi đi, không đổi về sau.', 'Value that is submitted; never change it.'],
    label: ['Nhãn hiện ra.', 'What is shown.'],
  },
  preset: {
    value: ['Giá trị cố định.', 'A fixed value.'],
    today: ['Ngày hôm nay.', 'Today.'],
    from: ['Lấy từ mục đứng trước có tên này.', 'Taken from the earlier field of this name.'],
    as: ['Chép nguyên (copy) hay viết ngày bằng chữ (dateInWords).', 'A copy, or a date written in words.'],
    when: ['Chỉ điền sẵn khi điều kiện đúng.', 'Only while this condition holds.'],
  },
  document: {
    name: ['Tên kỹ thuật của giấy tờ.', 'Technical name of the document.'],
    title: ['Tên giấy tờ, đúng như nguồn.', 'Name of the document, exactly as in the source.'],
    kind: [
      'Nộp (handIn), xuất trình (show) hay cơ quan tra cứu (lookUp).',
      'Handed in, shown, or looked up by the agency.',
    ],
    when: ['Khi nào cần, nói bằng lời cho phần hướng dẫn.', 'When it is needed, in words, for the guide.'],
    upload: [
      'Có đính kèm khi nộp trực tuyến không; mặc định có với giấy tờ phải nộp.',
      'Whether it is uploaded when filing; by default what is handed in is.',
    ],
    maxCount: ['Số tệp nhiều nhất.', 'Greatest number of files.'],
    replacedBy: ['Cơ sở dữ liệu thay giấy tờ này.', 'State database that replaces the paper.'],
  },
  replacedBy: {
    database: ['Tên cơ sở dữ liệu.', 'Name of the database.'],
    authority: ['Cơ quan quản lý.', 'Who keeps it.'],
    basis: ['Căn cứ.', 'Legal basis.'],
  },
  receivingPoint: {
    agency: ['Mã cơ quan tiếp nhận.', 'Id of the receiving agency.'],
    text: ['Nơi tiếp nhận, nói bằng lời.', 'The place, in words.'],
  },
  filing: {
    channel: [
      'Gửi đến hệ thống của trang này (backend), trên Cổng Dịch vụ công quốc gia (portal), hay chỉ tại nơi tiếp nhận (desk).',
      'To this site’s backend, on the national portal, or at the desk only.',
    ],
    note: ['Lời giải thích kèm theo.', 'An explanation.'],
  },
  processingTime: {
    unit: ['Ngày làm việc, ngày, giờ, hay trong ngày.', 'Working days, days, hours, or the same day.'],
    amount: ['Số ngày hoặc giờ.', 'How many.'],
    cutOff: [
      'Giờ mà sau đó tính sang ngày sau, ví dụ 15:00.',
      'Hour after which the next day counts, such as 15:00.',
    ],
    note: ['Trường hợp khác.', 'Other cases.'],
    cases: [
      'Thời hạn khác trong một số trường hợp của tờ khai; trường hợp đầu tiên đúng thì áp dụng.',
      'Other times in some cases of the form; the first whose condition holds counts instead.',
    ],
  },
  cases: {
    when: ['Điều kiện trên các mục của tờ khai.', 'A condition on fields of the form.'],
    label: ['Tên của trường hợp, cho phần hướng dẫn.', 'What the case is called in the guide.'],
    unit: ['Ngày làm việc, ngày, giờ, hay trong ngày.', 'Working days, days, hours, or the same day.'],
    amount: ['Số ngày hoặc giờ.', 'How many.'],
    cutOff: [
      'Giờ mà sau đó tính sang ngày sau, ví dụ 15:00.',
      'Hour after which the next day counts, such as 15:00.',
    ],
    note: ['Lời giải thích thêm.', 'More words.'],
  },
  fee: {
    amounts: [
      'Các mức thu; không rõ thì bỏ trống, không đoán.',
      'The amounts; left out where unknown, never guessed.',
    ],
    note: ['Miễn, giảm, mức thu của địa phương.', 'Exemptions, local rates.'],
    openWhen: [
      'Khi điều kiện đúng thì mức thu chưa biết, không cộng tiền.',
      'While this holds the fee is not known, and no sum is shown.',
    ],
    openRules: [
      'Khi một quy tắc này lên tiếng (ví dụ đăng ký quá hạn) thì mức thu chưa biết.',
      'While one of these rules speaks (late registration, say) the fee is not known.',
    ],
  },
  amounts: {
    amount: ['Số tiền, đồng.', 'Amount in đồng.'],
    label: ['Thu về việc gì.', 'What it is for.'],
    times: [
      'Nhân với số ở mục này, ví dụ số bản sao.',
      'Multiplied by this number field, such as the copies.',
    ],
  },
  legalBasis: { title: ['Tên văn bản, điều.', 'Name of the text, article.'] },
  contact: {
    name: ['Mục họ tên.', 'Field with the name.'],
    phone: [
      'Mục số điện thoại; cũng để tra cứu hồ sơ.',
      'Field with the phone number; also used for look-up.',
    ],
    email: ['Mục thư điện tử.', 'Field with the e-mail address.'],
  },
};
