/** What embed.html says itself, to whoever wrote its address. */
import type { Wrong } from './parameters.js';

interface Words {
  title: string;
  wrong: string;
  reasons: Record<Wrong['why'], (name: string) => string>;
}

export const words: Record<'vi' | 'en', Words> = {
  vi: {
    title: 'Dịch vụ công trực tuyến',
    wrong: 'Chưa hiển thị được dịch vụ: địa chỉ nhúng có chỗ chưa đúng. Người quản trị trang cần sửa:',
    reasons: {
      missing: (name) => `Thiếu tham số “${name}”.`,
      value: (name) => `Giá trị của tham số “${name}” không hợp lệ.`,
      origin: (name) => `Tham số “${name}” dẫn đến máy chủ mà trang nhúng này chưa cho phép.`,
    },
  },
  en: {
    title: 'Online public services',
    wrong:
      'The service cannot be shown: the embedding address has mistakes. The site’s webmaster should correct:',
    reasons: {
      missing: (name) => `The parameter “${name}” is missing.`,
      value: (name) => `The value of the parameter “${name}” is not valid.`,
      origin: (name) => `The parameter “${name}” leads to a server that this embedding page does not allow.`,
    },
  },
};
