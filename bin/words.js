// What the command says about a catalogue beyond the library's own sentences: Vietnamese, then English.
import { faultSentences } from '../dist/locale/faults.js';

const own = {
  notUtf8: () => [
    'tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8.',
    'the file is not UTF-8; save it again as UTF-8.',
  ],
  notJson: ({ reason }) => {
    const [vi, en] = why[reason] ?? why.token;
    return [`không phải JSON hợp lệ: ${vi}.`, `is not valid JSON: ${en}.`];
  },
  duplicateKey: ({ name }) => [
    `khóa “${name}” có hai lần trong cùng một đối tượng; chỉ lần sau được dùng.`,
    `the key "${name}" stands twice in one object; only the last one is used.`,
  ],
  placeholder: () => ['chỗ này trong mẫu chưa điền.', 'this place of the template is not filled in.'],
  linkNotHttps: () => ['liên kết không dùng https.', 'the link is not https.'],
  noFee: () => [
    'thiếu phí, lệ phí (“fee”); không thu thì ghi amount 0, chưa rõ thì ghi “note”.',
    'the fee is missing ("fee"); where nothing is charged the amount is 0, where unknown a "note" says so.',
  ],
  noTime: () => [
    'thiếu thời hạn giải quyết (“processingTime”).',
    'the processing time is missing ("processingTime").',
  ],
  noLegalBasis: () => ['thiếu căn cứ pháp lý (“legalBasis”).', 'the legal basis is missing ("legalBasis").'],
  noResult: () => ['thiếu kết quả (“result”).', 'what comes out is missing ("result").'],
  notChecked: () => [
    'chưa ghi ngày kiểm tra nội dung (“checkedOn”).',
    'it does not say when the facts were checked ("checkedOn").',
  ],
  checkedLongAgo: ({ date }) => [
    `nội dung kiểm tra lần cuối ngày ${date}, đã hơn một năm.`,
    `the facts were last checked on ${date}, more than a year ago.`,
  ],
  paperWithoutWhen: () => [
    'giấy tờ này không phải lúc nào cũng nộp, nhưng chưa nói bằng lời khi nào cần (“when”).',
    'this paper is not always handed in, but no words say when it is ("when").',
  ],
  labelColon: () => ['nhãn không cần dấu hai chấm ở cuối.', 'the label needs no colon at its end.'],
  labelCapitals: () => [
    'nhãn viết toàn chữ hoa khó đọc; hãy viết như câu thường.',
    'a label in capitals is hard to read; write it like a sentence.',
  ],
  sameLabel: ({ name }) => [
    `nhãn “${name}” có hai lần trong cùng một chỗ; người khai không phân biệt được.`,
    `the label "${name}" stands twice in one place; citizens cannot tell them apart.`,
  ],
  notAnOption: ({ value, name }) => [
    `“${name}” không có lựa chọn “${value}”, nên phép so sánh này không bao giờ đúng.`,
    `"${name}" has no option "${value}", so this comparison never holds.`,
  ],
  neverHolds: () => [
    'điều kiện này không bao giờ đúng, nên phần phụ thuộc vào nó không bao giờ hiện hay được áp dụng.',
    'this condition can never hold, so what depends on it never shows or applies.',
  ],
};

const why = {
  end: ['tệp kết thúc giữa chừng, thiếu dấu đóng ngoặc', 'the file ends too early, a bracket is not closed'],
  string: [
    'chuỗi chữ chưa đóng ngoặc kép, xuống dòng ở giữa hoặc có dấu \\ sai',
    'a text is not closed, breaks its line or has a wrong \\',
  ],
  noComma: ['thiếu dấu phẩy trước chỗ này', 'a comma is missing before this'],
  extraComma: ['thừa dấu phẩy trước dấu đóng ngoặc này', 'there is a comma too many before this bracket'],
  noColon: ['thiếu dấu hai chấm sau tên khóa', 'the colon after the key is missing'],
  deep: ['lồng vào nhau quá sâu', 'it is nested too deeply'],
  token: ['có ký tự không đúng chỗ', 'something stands where it must not'],
};

/** [Vietnamese, English]. */
export function sentences({ code, params = {} }) {
  if (Object.hasOwn(own, code)) return own[code](params);
  return [faultSentences.vi(code, params), faultSentences.en(code, params)];
}

const plural = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
export const summary = (files, errors, warnings) =>
  `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo · ` +
  `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
