/** What the fields of a form say beside the catalogue's own labels and hints. */
export const vi = {
  error: 'Lỗi',
  warning: 'Lưu ý',
  choose: '— Chọn —',
  clearChoice: 'Bỏ chọn',
  dateHint: 'Ví dụ: 15/03/2026',
  partialDateHint: 'Ví dụ: 15/03/1958, hoặc 03/1958, hoặc 1958 nếu không nhớ ngày tháng',
  timeHint: 'Ví dụ: 14:30',
  idKinds: {
    personalId: 'số định danh cá nhân (12 chữ số)',
    oldIdCard: 'số chứng minh nhân dân cũ (9 hoặc 12 chữ số)',
    passport: 'số hộ chiếu',
  },
  province: 'Tỉnh, thành phố',
  commune: 'Phường, xã, đặc khu',
  line: 'Số nhà, đường, thôn, tổ dân phố',
  provinceFirst: '— Chọn tỉnh, thành phố trước —',
  pastAddressHint: 'Ghi như trong giấy tờ, kể cả tên xã, huyện, tỉnh trước đây.',
  formerHint: 'Chỉ biết tên xã, huyện cũ? Ghi cả địa chỉ cũ vào đây, trang sẽ gợi ý tên hiện nay.',
  formerMayBe: (name: string) => `${name} nay có thể thuộc:`,
  mayBeToday: 'Nay có thể thuộc:',
  mayBe: (name: string) => `(nay có thể thuộc ${name})`,
  formerChoose:
    'Không bắt buộc chọn. Xã, phường cũ có thể đã được chia cho nhiều nơi, kể cả nơi chưa nêu ở đây; cán bộ sẽ xác định.',
  formerFill:
    'Bấm vào tên đúng để điền lên trên. Xã, phường cũ có thể đã được chia cho nhiều nơi, kể cả nơi chưa nêu ở đây; chưa rõ thì hỏi Ủy ban nhân dân nơi ở.',
  filledIn: (name: string) => `Đã điền ${name}.`,
  undo: 'Hoàn tác',
  legacy: {
    tcvn3: 'Đây có vẻ là chữ theo bảng mã cũ TCVN3 (phông .Vn…), nơi tiếp nhận có thể không đọc được.',
    vni: 'Đây có vẻ là chữ theo bảng mã cũ VNI (phông VNI-…), nơi tiếp nhận có thể không đọc được.',
  },
  legacyBecomes: 'Chuyển sang Unicode sẽ thành:',
  toUnicode: 'Chuyển sang Unicode',
  convertedToUnicode: 'Đã chuyển sang Unicode.',
  unitsFailed: 'Chưa tải được danh sách. Ông/Bà có thể tự ghi tên, hoặc thử lại.',
  pickFiles: 'Chọn tệp hoặc chụp ảnh',
  fileTypes: { pdf: 'PDF', jpeg: 'JPG', png: 'PNG' },
  fileLimits: (types: string, size: string, count: number) =>
    count > 1
      ? `Nhận tệp ${types}, mỗi tệp không quá ${size}, nhiều nhất ${count} tệp.`
      : `Nhận một tệp ${types}, không quá ${size}.`,
  uploads: {
    waiting: 'đang chờ',
    uploading: 'đang tải lên',
    failed: 'chưa tải lên được',
    done: 'đã tải lên',
  },
  cancel: 'Hủy',
  remove: 'Xóa',
  ofFile: (name: string) => `tệp ${name}`,
  row: 'mục',
  addRow: (row: string) => `Thêm ${row}`,
  removeRow: (row: string) => `Xóa ${row}`,
  maxRows: (n: number) => `Đã đủ ${n} mục.`,
};
export const en: typeof vi = {
  error: 'Error',
  warning: 'Please note',
  choose: '— Choose —',
  clearChoice: 'Clear choice',
  dateHint: 'For example 15/03/2026 (day, month, year)',
  partialDateHint: 'For example 15/03/1958, or 03/1958, or 1958 if day and month are not known',
  timeHint: 'For example 14:30',
  idKinds: {
    personalId: 'a personal identification number (12 digits)',
    oldIdCard: 'an old identity card number (9 or 12 digits)',
    passport: 'a passport number',
  },
  province: 'Province or city',
  commune: 'Ward, commune or special zone',
  line: 'House number, street, hamlet',
  provinceFirst: '— Choose the province first —',
  pastAddressHint: 'As the paper has it, with the former commune, district and province.',
  formerHint:
    'Only the former commune and district known? Write the whole old address here: today’s names are suggested.',
  formerMayBe: (name: string) => `${name} may today belong to:`,
  mayBeToday: 'May today belong to:',
  mayBe: (name: string) => `(may today belong to ${name})`,
  formerChoose:
    'You need not choose. A former commune may have been divided between several, also some not named here; the officer decides.',
  formerFill:
    'Press the right one to fill it in above. A former commune may have been divided between several, also some not named here; if unsure, ask the People’s Committee where you live.',
  filledIn: (name: string) => `${name} was filled in.`,
  undo: 'Undo',
  legacy: {
    tcvn3:
      'This looks like text in the old TCVN3 encoding (.Vn… fonts), which the office may be unable to read.',
    vni: 'This looks like text in the old VNI encoding (VNI-… fonts), which the office may be unable to read.',
  },
  legacyBecomes: 'Converted to Unicode it reads:',
  toUnicode: 'Convert to Unicode',
  convertedToUnicode: 'Converted to Unicode.',
  unitsFailed: 'The list could not be loaded. You may write the name yourself, or try again.',
  pickFiles: 'Choose a file or take a photo',
  fileTypes: { pdf: 'PDF', jpeg: 'JPG', png: 'PNG' },
  fileLimits: (types: string, size: string, count: number) =>
    count > 1
      ? `${types} files, each at most ${size}, at most ${count} files.`
      : `One ${types} file, at most ${size}.`,
  uploads: {
    waiting: 'waiting',
    uploading: 'uploading',
    failed: 'not uploaded',
    done: 'uploaded',
  },
  cancel: 'Cancel',
  remove: 'Remove',
  ofFile: (name: string) => `the file ${name}`,
  row: 'entry',
  addRow: (row: string) => `Add ${row}`,
  removeRow: (row: string) => `Remove ${row}`,
  maxRows: (n: number) => `All ${n} entries are used.`,
};
