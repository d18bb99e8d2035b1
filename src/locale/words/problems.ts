/** Why an element shows no content, by code. The first sentence is for the citizen, the second for the webmaster. */
const viProblems: Record<string, string> = {
  catalogueMissing:
    'Trang này chưa khai địa chỉ danh mục thủ tục. Người quản trị trang: đặt thuộc tính catalogue, hoặc data-catalogue ở thẻ script.',
  catalogueUnreachable: 'Chưa tải được danh mục thủ tục. Hãy kiểm tra kết nối mạng rồi thử lại.',
  notJson: 'Chưa hiển thị được danh mục thủ tục: tệp danh mục không phải JSON hợp lệ.',
  notObject: 'Chưa hiển thị được danh mục thủ tục: tệp danh mục không đúng cấu trúc.',
  wrongVersion:
    'Chưa hiển thị được danh mục thủ tục: tệp danh mục thuộc phiên bản mà trang này không đọc được.',
  tooLarge: 'Chưa hiển thị được danh mục thủ tục: tệp danh mục quá lớn hoặc lồng quá sâu.',
  notRead: 'Chưa hiển thị được danh mục thủ tục: không thủ tục nào trong tệp danh mục đọc được.',
  partUnreachable: 'Chưa tải được phần này của trang. Hãy kiểm tra kết nối mạng rồi thử lại.',
  unknownProcedure: 'Không tìm thấy thủ tục này trong danh mục.',
  internal:
    'Phần này của trang gặp lỗi và tạm thời không dùng được. Xin dùng liên kết bên dưới hoặc hỏi bộ phận một cửa.',
};
const enProblems: typeof viProblems = {
  catalogueMissing:
    'This page names no catalogue of procedures. Webmaster: set the catalogue attribute, or data-catalogue on the script tag.',
  catalogueUnreachable:
    'The list of procedures could not be loaded. Please check the connection and try again.',
  notJson: 'The list of procedures cannot be shown: the catalogue file is not valid JSON.',
  notObject: 'The list of procedures cannot be shown: the catalogue file has the wrong structure.',
  wrongVersion:
    'The list of procedures cannot be shown: the catalogue file is of a version that this page cannot read.',
  tooLarge: 'The list of procedures cannot be shown: the catalogue file is too large or nested too deeply.',
  notRead: 'The list of procedures cannot be shown: no procedure in the catalogue file could be read.',
  partUnreachable: 'This part of the page could not be loaded. Please check the connection and try again.',
  unknownProcedure: 'This procedure is not in the catalogue.',
  internal:
    'This part of the page failed and cannot be used now. Please use the link below or ask the one-stop desk.',
};
export const vi = (code: string): string =>
  viProblems[code] ?? 'Chưa hiển thị được danh mục thủ tục: tệp danh mục có lỗi.';
export const en: typeof vi = (code) =>
  enProblems[code] ?? 'The list of procedures cannot be shown: the catalogue file has errors.';
