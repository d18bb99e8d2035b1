/** Why a procedure cannot be filed on this page, and where it can. */
export const vi = {
  title: 'Thủ tục này không nộp tại trang này',
  info: 'Thủ tục này ở mức cung cấp thông tin và mẫu đơn: hồ sơ nộp trực tiếp tại cơ quan.',
  portal: 'Hồ sơ được nộp trên Cổng Dịch vụ công quốc gia, đăng nhập bằng tài khoản định danh điện tử.',
  inPerson: 'Hồ sơ được nhận trực tiếp tại cơ quan.',
  form: 'Mẫu khai trực tuyến của thủ tục này chưa có trong danh mục.',
  backend:
    'Trang này chưa khai nơi tiếp nhận hồ sơ. Người quản trị trang: đặt thuộc tính backend, hoặc data-backend ở thẻ script.',
  toPortal: 'Tới nơi nộp hồ sơ',
  desk: 'Nơi nhận trực tiếp',
};
export const en: typeof vi = {
  title: 'This procedure is not filed on this page',
  info: 'For this procedure only information and paper forms are given: it is filed in person at the office.',
  portal: 'It is filed on the National Public Service Portal, with an electronic identity account.',
  inPerson: 'It is filed in person at the office.',
  form: 'The online form of this procedure is not in the catalogue yet.',
  backend:
    'This page names no receiving office. Webmaster: set the backend attribute, or data-backend on the script tag.',
  toPortal: 'Go to where it is filed',
  desk: 'Where to file in person',
};
