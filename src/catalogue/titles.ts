import type { Words } from './descriptions.js';

/** Titles of what stands in arrays. Others have none: editors would show them instead of the key's description. */
export const titles: { readonly [definition: string]: Words } = {
  procedureSource: ['Thủ tục hành chính', 'Procedure'],
  agency: ['Cơ quan', 'Agency'],
  option: ['Lựa chọn', 'Option'],
  document: ['Giấy tờ', 'Document'],
  section: ['Phần của tờ khai', 'Section'],
  sectionUse: ['Phần dùng chung', 'Use of a shared section'],
  sharedSection: ['Phần dùng chung', 'Shared section'],
  textField: ['Văn bản một dòng', 'Text of one line'],
  multilineField: ['Văn bản nhiều dòng', 'Text of several lines'],
  numberField: ['Số', 'Number'],
  moneyField: ['Số tiền (đồng)', 'Money (đồng)'],
  dateField: ['Ngày', 'Date'],
  timeField: ['Giờ', 'Time of day'],
  choiceField: ['Chọn một', 'Choice of one'],
  choicesField: ['Chọn nhiều', 'Choice of several'],
  checkField: ['Ô đánh dấu', 'Check box'],
  personNameField: ['Họ, chữ đệm, tên', 'Name of a person'],
  idNumberField: ['Số giấy tờ tùy thân', 'Number of an identity paper'],
  phoneField: ['Số điện thoại', 'Telephone number'],
  emailField: ['Thư điện tử', 'E-mail address'],
  addressField: ['Địa chỉ hai cấp', 'Address of two tiers'],
  fileField: ['Tệp đính kèm', 'Files'],
  noteField: ['Lời nhắc, không phải mục khai', 'A note, nothing to answer'],
  groupField: ['Nhóm lặp lại theo dòng', 'Group repeating in rows'],
};
