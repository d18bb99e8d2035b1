/** What is wrong in a catalogue, for whoever maintains it. */
type Params = Record<string, string | number> | undefined;
const p = (params: Params, key: string): string => String(params?.[key] ?? '');
type Sentences = Record<string, (params: Params) => string>;

const viIssues: Sentences = {
  notObject: () => 'phải là một đối tượng JSON.',
  notJson: (q) => `không phải JSON hợp lệ${p(q, 'at') && ` (gần ký tự ${p(q, 'at')})`}.`,
  wrongVersion: () => 'khóa “catalogue” phải là 1.',
  tooLarge: (q) => `vượt quá giới hạn ${p(q, 'max')}.`,
  missing: () => 'thiếu khóa bắt buộc này.',
  wrongType: (q) => `sai kiểu, cần ${p(q, 'expected')}.`,
  wrongValue: () => 'giá trị không được phép.',
  unknownType: (q) => `kiểu trường “${p(q, 'type')}” không tồn tại.`,
  unknownKey: () => 'khóa này không được dùng đến (gõ nhầm?).',
  unknownReference: (q) => `nhắc đến “${p(q, 'name')}” không có trong danh mục.`,
  forwardCondition: (q) =>
    `điều kiện dựa vào “${p(q, 'name')}” là trường đứng sau; chỉ được dựa vào trường đứng trước.`,
  duplicate: (q) => `“${p(q, 'name')}” bị dùng hai lần.`,
  unsafeLink: () => 'liên kết này không an toàn và đã bị bỏ (chỉ nhận http, https, tel, mailto).',
  notRead: () => 'không thủ tục nào đọc được.',
};
const enIssues: typeof viIssues = {
  notObject: () => 'must be a JSON object.',
  notJson: (q) => `is not valid JSON${p(q, 'at') && ` (near character ${p(q, 'at')})`}.`,
  wrongVersion: () => 'the key "catalogue" must be 1.',
  tooLarge: (q) => `is over the limit of ${p(q, 'max')}.`,
  missing: () => 'this required key is missing.',
  wrongType: (q) => `has the wrong type, ${p(q, 'expected')} is wanted.`,
  wrongValue: () => 'this value is not allowed.',
  unknownType: (q) => `there is no field type "${p(q, 'type')}".`,
  unknownKey: () => 'this key is not used (a typing error?).',
  unknownReference: (q) => `names "${p(q, 'name')}", which the catalogue does not have.`,
  forwardCondition: (q) =>
    `the condition depends on "${p(q, 'name')}", which comes later; only earlier fields may be used.`,
  duplicate: (q) => `"${p(q, 'name')}" is used twice.`,
  unsafeLink: () => 'this link is not safe and was dropped (only http, https, tel, mailto).',
  notRead: () => 'no procedure could be read.',
};
const say = (table: Sentences) => (code: string, params?: Params) => table[code]?.(params) ?? code;

export const vi = { sentence: say(viIssues) };
export const en: typeof vi = { sentence: say(enIssues) };
