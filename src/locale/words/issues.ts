/**
 * What is wrong with an answer and how to mend it: one sentence per code of the dossier's issues. `label` is the
 * field's label; numbers and dates among the parameters come written out. Labels stand in quotation marks, because
 * they may be whole questions.
 */
type Params = Readonly<Record<string, string>>;
type Sentence = (label: string, params: Params) => string;
const pick = (table: Record<string, string>, key: string | undefined, otherwise: string): string =>
  table[key ?? ''] ?? otherwise;

/** `params.act` says what one does with the field: `enter`, `choose`, `attach` files, `add` rows. */
export const vi = {
  required: (label, { act }) =>
    act === 'add'
      ? `Hãy thêm ít nhất một mục ở “${label}”.`
      : `Hãy ${pick(viVerbs, act, 'nhập')} “${label}”.`,
  wrongType: (label) => `Nội dung ở “${label}” không đọc được. Hãy khai lại mục này.`,
  tooShort: (label, { min }) => `“${label}” phải có ít nhất ${min} ký tự.`,
  tooLong: (label, { max }) => `“${label}” dài quá ${max} ký tự. Hãy viết gọn lại.`,
  notANumber: (label) => `Hãy nhập “${label}” bằng chữ số.`,
  tooSmall: (label, { min }) => `“${label}” phải từ ${min} trở lên.`,
  tooLarge: (label, { max }) => `“${label}” không được quá ${max}.`,
  tooManyDecimals: (label, { decimals }) =>
    decimals === '0'
      ? `“${label}” phải là số nguyên, không có phần sau dấu phẩy.`
      : `“${label}” chỉ lấy nhiều nhất ${decimals} chữ số sau dấu phẩy.`,
  notADate: (label) => `Hãy nhập “${label}” theo ngày/tháng/năm, ví dụ 15/03/2026.`,
  impossibleDate: (label) => `Ngày ở “${label}” không có trong lịch. Hãy xem lại ngày, tháng và năm.`,
  twoDigitYear: (label) => `Hãy nhập đủ bốn chữ số của năm ở “${label}”, ví dụ 1958.`,
  dateNeedsDay: (label) => `Hãy nhập đủ ngày, tháng và năm ở “${label}”, ví dụ 15/03/2026.`,
  tooEarly: (label, { min }) => `“${label}” không được trước ngày ${min}.`,
  tooLate: (label, { max }) => `“${label}” không được sau ngày ${max}.`,
  notATime: (label) => `Hãy nhập giờ và phút ở “${label}”, ví dụ 14:30.`,
  notAnOption: (label) => `Hãy chọn “${label}” trong các mục có sẵn.`,
  tooFew: (label, { act, min }) =>
    `Hãy ${pick(viCounted, act, 'chọn')} ít nhất ${min} ${act === 'attach' ? 'tệp' : 'mục'} ở “${label}”.`,
  tooMany: (label, { act, max }) =>
    `“${label}” chỉ nhận nhiều nhất ${max} ${act === 'attach' ? 'tệp' : 'mục'}. Hãy bỏ bớt.`,
  notAccepted: (label) => `Hãy đánh dấu vào ô “${label}”.`,
  badName: (label) => `“${label}” chỉ gồm chữ cái, không có chữ số hay ký hiệu. Hãy xem lại.`,
  badPersonalId: (label) => `“${label}” phải gồm đúng 12 chữ số. Hãy xem lại trên thẻ.`,
  badIdNumber: (label, { kinds }) => `“${label}” phải là ${kinds}. Hãy xem lại trên giấy tờ.`,
  unknownProvinceCode: (label) =>
    `Ba chữ số đầu của “${label}” không phải mã tỉnh, thành phố thường gặp. Hãy xem lại; nếu đúng như trên thẻ thì giữ nguyên.`,
  badPhone: (label) => `“${label}” chưa đúng. Số di động có 10 chữ số, ví dụ 0912 345 678.`,
  unknownPhonePrefix: (label) =>
    `Đầu số ở “${label}” không thường gặp. Hãy xem lại; nếu đúng thì giữ nguyên.`,
  notMobile: (label) => `“${label}” phải là số di động, để nhận được tin nhắn.`,
  badEmail: (label) => `“${label}” chưa đúng. Hãy nhập như ví dụ: ten@example.vn.`,
  badFormat: (label, { format }) => `“${label}” chưa đúng dạng. Hãy nhập ${pick(viFormats, format, 'lại')}.`,
  addressIncomplete: (label, { part }) => `${pick(viParts, part, 'Hãy nhập đủ địa chỉ')} ở “${label}”.`,
  uploadUnfinished: (label) => `Tệp ở “${label}” chưa tải lên xong. Hãy chờ, hoặc hủy tệp đó.`,
  uploadFailed: (label) => `Có tệp ở “${label}” chưa tải lên được. Hãy thử lại hoặc xóa tệp đó.`,
  fileTooLarge: (label, { maxMB }) => `“${label}”: mỗi tệp không quá ${maxMB} MB. Hãy thay bằng tệp nhỏ hơn.`,
  fileType: (label, { accept }) => `“${label}” chỉ nhận tệp ${accept}. Hãy thay tệp khác.`,
  fileUnknown: (label) => `Nơi tiếp nhận không còn tệp ở “${label}”. Hãy xóa và tải lên lại.`,
  unexpected: (label) => `Nơi tiếp nhận không hỏi mục “${label}”. Hãy tải lại trang và khai lại mục này.`,
  rule: (label) => `Hãy xem lại “${label}”.`,
} satisfies Record<string, Sentence>;

const viVerbs = { enter: 'nhập', choose: 'chọn', attach: 'tải lên' };
const viCounted = { choose: 'chọn', attach: 'tải lên', add: 'thêm' };
const viParts = {
  province: 'Hãy chọn tỉnh, thành phố',
  commune: 'Hãy chọn phường, xã, đặc khu',
  line: 'Hãy ghi địa chỉ',
};
const viFormats = {
  taxCode: 'mã số thuế gồm 10 chữ số (đơn vị phụ thuộc thêm -001) hoặc số định danh 12 chữ số',
  dossierCode: 'mã hồ sơ đúng như trên giấy tiếp nhận',
  url: 'địa chỉ trang bắt đầu bằng https://',
};

export const en: typeof vi = {
  required: (label, { act }) =>
    act === 'add'
      ? `Please add at least one entry to “${label}”.`
      : `Please ${pick(enVerbs, act, 'enter')} “${label}”.`,
  wrongType: (label) => `“${label}” could not be read. Please answer it again.`,
  tooShort: (label, { min }) => `“${label}” needs at least ${min} characters.`,
  tooLong: (label, { max }) => `“${label}” is longer than ${max} characters. Please shorten it.`,
  notANumber: (label) => `Please enter “${label}” in figures.`,
  tooSmall: (label, { min }) => `“${label}” must be ${min} or more.`,
  tooLarge: (label, { max }) => `“${label}” must be ${max} or less.`,
  tooManyDecimals: (label, { decimals }) =>
    decimals === '0'
      ? `“${label}” must be a whole number.`
      : `“${label}” takes at most ${decimals} digits after the decimal comma.`,
  notADate: (label) => `Please enter “${label}” as day/month/year, for example 15/03/2026.`,
  impossibleDate: (label) => `The date in “${label}” does not exist. Please check day, month and year.`,
  twoDigitYear: (label) => `Please enter all four digits of the year in “${label}”, for example 1958.`,
  dateNeedsDay: (label) => `Please enter day, month and year in “${label}”, for example 15/03/2026.`,
  tooEarly: (label, { min }) => `“${label}” cannot be before ${min}.`,
  tooLate: (label, { max }) => `“${label}” cannot be after ${max}.`,
  notATime: (label) => `Please enter hours and minutes in “${label}”, for example 14:30.`,
  notAnOption: (label) => `Please choose “${label}” from the list.`,
  tooFew: (label, { act, min }) => `Please ${pick(enCounted, act, 'choose')} at least ${min} in “${label}”.`,
  tooMany: (label, { max }) => `“${label}” takes at most ${max}. Please remove some.`,
  notAccepted: (label) => `Please tick the box “${label}”.`,
  badName: (label) => `“${label}” takes letters only, no digits or signs. Please check it.`,
  badPersonalId: (label) => `“${label}” must have exactly 12 digits. Please check it on the card.`,
  badIdNumber: (label, { kinds }) => `“${label}” must be ${kinds}. Please check it on the paper.`,
  unknownProvinceCode: (label) =>
    `The first three digits of “${label}” are not a usual province code. Please check; if the card says so, leave it.`,
  badPhone: (label) => `“${label}” is not right. Mobile numbers have 10 digits, for example 0912 345 678.`,
  unknownPhonePrefix: (label) =>
    `The prefix in “${label}” is unusual. Please check; if it is right, leave it.`,
  notMobile: (label) => `“${label}” must be a mobile number, to receive text messages.`,
  badEmail: (label) => `“${label}” is not right. It looks like name@example.vn.`,
  badFormat: (label, { format }) =>
    `“${label}” is not right. Please enter ${pick(enFormats, format, 'it again')}.`,
  addressIncomplete: (label, { part }) =>
    `${pick(enParts, part, 'Please complete the address')} in “${label}”.`,
  uploadUnfinished: (label) => `A file in “${label}” is still uploading. Please wait, or cancel it.`,
  uploadFailed: (label) => `A file in “${label}” was not uploaded. Please try again or remove it.`,
  fileTooLarge: (label, { maxMB }) =>
    `“${label}”: each file may have at most ${maxMB} MB. Please use a smaller one.`,
  fileType: (label, { accept }) => `“${label}” takes ${accept} files only. Please use another file.`,
  fileUnknown: (label) =>
    `The office no longer has a file of “${label}”. Please remove it and upload it again.`,
  unexpected: (label) =>
    `The office does not ask for “${label}”. Please reload the page and answer it again.`,
  rule: (label) => `Please check “${label}”.`,
};

const enVerbs = { enter: 'enter', choose: 'choose', attach: 'upload' };
const enCounted = { choose: 'choose', attach: 'upload', add: 'add' };
const enParts = {
  province: 'Please choose the province or city',
  commune: 'Please choose the ward, commune or special zone',
  line: 'Please write the address',
};
const enFormats = {
  taxCode: 'a tax code of 10 digits (branches add -001) or a 12-digit personal number',
  dossierCode: 'the dossier code as on the receipt',
  url: 'a web address that starts with https://',
};
