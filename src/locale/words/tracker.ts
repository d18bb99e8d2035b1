/** Looking a dossier up, by its code and a second factor. */
const viFailures: Record<string, string> = {
  notFound:
    'Không tìm thấy hồ sơ với mã và số đã nhập. Xin xem lại mã trên biên nhận và số điện thoại đã khai.',
  network: 'Chưa tra cứu được vì không có kết nối mạng.',
  tooMany: 'Đã tra cứu quá nhiều lần. Xin chờ vài phút rồi thử lại.',
  notSupported: 'Nơi nhận này chưa cho tra cứu qua mạng. Xin hỏi trực tiếp, kèm mã hồ sơ.',
};
const enFailures: typeof viFailures = {
  notFound:
    'There is no dossier with this code and these digits. Please check the code on the receipt and the phone number you gave.',
  network: 'The look-up failed because there is no network connection.',
  tooMany: 'There were too many look-ups. Please wait a few minutes and try again.',
  notSupported: 'This office offers no look-up online. Please ask there, with the dossier code.',
};

export const vi = {
  title: 'Tra cứu hồ sơ',
  code: 'Mã hồ sơ',
  codeHint: 'Ghi trên biên nhận, ví dụ H26.999‑261123‑0001',
  codeEmpty: 'Nhập mã hồ sơ.',
  factor: '4 số cuối của số điện thoại',
  factorHint:
    'Số điện thoại đã khai khi nộp hồ sơ. Trang này không hỏi mật khẩu hay mã OTP của VNeID, ngân hàng.',
  factorWrong: 'Nhập 4 chữ số cuối của số điện thoại đã khai, hoặc mã 6 chữ số trong tin nhắn.',
  codeInstead: 'Nhận mã một lần qua tin nhắn thay cho 4 số cuối',
  codeAgain: 'Gửi lại mã khác',
  codeSent:
    'Nếu mã hồ sơ đúng, mã 6 chữ số đã được gửi đến số điện thoại đã khai. Nhập mã đó vào ô trên; mã dùng được trong 15 phút.',
  find: 'Tra cứu',
  finding: 'Đang tra cứu…',
  found: (time: string) => `Đã cập nhật lúc ${time}`,
  noBackend:
    'Trang này chưa khai nơi tiếp nhận nên chưa tra cứu được. Người quản trị trang: đặt thuộc tính backend, hoặc data-backend ở thẻ script.',
  failure: (code: string): string =>
    viFailures[code] ?? 'Nơi nhận đang gặp trục trặc, chưa tra cứu được. Xin thử lại sau ít phút.',
};
export const en: typeof vi = {
  title: 'Look up a dossier',
  code: 'Dossier code',
  codeHint: 'It is on the receipt, for example H26.999‑261123‑0001',
  codeEmpty: 'Enter the dossier code.',
  factor: 'Last 4 digits of the phone number',
  factorHint:
    'The number you gave when filing. This page asks for no password and no OTP of VNeID or a bank.',
  factorWrong: 'Enter the last 4 digits of the phone number you gave, or the 6 digits of the message.',
  codeInstead: 'Get a one-time code by SMS instead of the 4 digits',
  codeAgain: 'Send another code',
  codeSent:
    'If the dossier code is right, a code of 6 digits has been sent to the phone number in the dossier. Enter it above; it works for 15 minutes.',
  find: 'Look up',
  finding: 'Looking up…',
  found: (time: string) => `Updated at ${time}`,
  noBackend:
    'This page names no receiving office, so nothing can be looked up. Webmaster: set the backend attribute, or data-backend on the script tag.',
  failure: (code: string): string =>
    enFailures[code] ?? 'The office has a fault at the moment. Please try again in a few minutes.',
};
