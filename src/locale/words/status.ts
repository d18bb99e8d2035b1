/** Where a dossier stands. Sober: the same words serve a birth and a death. */
type Status = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
type Delivery = 'desk' | 'post' | 'electronic' | undefined;

/** What a status means to the citizen; the national name stands beside it. */
const viHeadlines: Record<Status, string> = {
  1: 'Đã gửi, chờ tiếp nhận',
  2: 'Đã tiếp nhận',
  3: 'Không tiếp nhận',
  4: 'Đang giải quyết',
  5: 'Cần bổ sung hồ sơ',
  6: 'Cần nộp phí, lệ phí',
  7: 'Ông/Bà đã yêu cầu rút hồ sơ',
  8: 'Tạm dừng giải quyết',
  9: 'Đã có kết quả',
  10: 'Đã trả kết quả',
};
const enHeadlines: typeof viHeadlines = {
  1: 'Sent, waiting to be accepted',
  2: 'Accepted',
  3: 'Not accepted',
  4: 'Being processed',
  5: 'More is needed from you',
  6: 'A fee has to be paid',
  7: 'You asked to withdraw the dossier',
  8: 'Processing is on hold',
  9: 'The result is ready',
  10: 'The result has been handed over',
};

const viNext: Record<Status, string> = {
  1: 'Nơi nhận đang xem hồ sơ. Khi hồ sơ được tiếp nhận, Ông/Bà được báo ngày hẹn trả qua tin nhắn SMS và thư điện tử (nếu có khai). Lúc này chưa phải làm gì.',
  2: 'Lúc này Ông/Bà chưa phải làm gì. Nơi nhận sẽ báo khi có kết quả hoặc khi cần bổ sung.',
  3: 'Ông/Bà có thể hỏi nơi nhận hồ sơ và nộp hồ sơ mới sau khi khắc phục.',
  4: 'Lúc này Ông/Bà chưa phải làm gì. Nơi nhận sẽ báo khi có kết quả hoặc khi cần bổ sung.',
  5: 'Xin nộp đủ các mục dưới đây trong một lần tại nơi nhận hồ sơ, nói rõ mã hồ sơ. Chưa rõ mục nào, xin hỏi nơi nhận trước khi đi.',
  6: 'Xin nộp theo hướng dẫn của nơi nhận hồ sơ và giữ biên lai. Không chuyển tiền theo liên kết trong tin nhắn lạ.',
  7: 'Nơi nhận dừng giải quyết và gửi thông báo cho Ông/Bà. Cần làm lại thủ tục, xin nộp hồ sơ mới.',
  8: 'Lúc này Ông/Bà chưa phải làm gì. Nơi nhận sẽ báo khi tiếp tục giải quyết.',
  9: 'Xin liên hệ nơi nhận hồ sơ để nhận kết quả.',
  10: 'Xin đọc lại kết quả. Nếu có sai sót, xin báo ngay cho nơi nhận hồ sơ.',
};
const viCollect: Record<'desk' | 'post' | 'electronic', string> = {
  desk: 'Mời Ông/Bà đến nơi nhận hồ sơ trong giờ làm việc để nhận kết quả, mang theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả; nếu mất giấy này, mang theo giấy tờ tùy thân.',
  post: 'Nhân viên bưu điện mang kết quả đến địa chỉ đã đăng ký. Xin để ý điện thoại đã khai để bưu điện liên hệ.',
  electronic: 'Kết quả là bản điện tử, được gửi theo cách Ông/Bà đã đăng ký.',
};
const enNext: typeof viNext = {
  1: 'The office is looking at the dossier. When it is accepted you are told the appointment date by SMS and e-mail (if given). There is nothing to do now.',
  2: 'There is nothing to do now. The office tells you when the result is ready or something is missing.',
  3: 'You may ask the receiving office, and file a new dossier once the reason is settled.',
  4: 'There is nothing to do now. The office tells you when the result is ready or something is missing.',
  5: 'Please hand in everything listed below at once, at the receiving office, with the dossier code. If something is unclear, ask the office before you go.',
  6: 'Please pay as the receiving office says and keep the receipt. Do not send money through links in messages from strangers.',
  7: 'The office stops processing and sends you a notice. If you still need the procedure, file a new dossier.',
  8: 'There is nothing to do now. The office tells you when it goes on.',
  9: 'Please contact the receiving office to get the result.',
  10: 'Please read the result again. If something is wrong, tell the receiving office at once.',
};
const enCollect: typeof viCollect = {
  desk: 'Please come to the receiving office in its opening hours and bring the paper of acceptance with the appointment date; if it is lost, bring an identity document.',
  post: 'The postman brings the result to the address you gave. Please keep your phone at hand.',
  electronic: 'The result is electronic and is sent in the way you chose.',
};

/** In status 5, where the page can take the answer. */
const viHere =
  'Xin bổ sung đủ các mục dưới đây trong một lần, ngay trên trang này hoặc tại nơi nhận hồ sơ. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.';
const enHere =
  'Please answer everything listed below at once, on this page or at the receiving office. The time until then does not count towards the processing time.';

export const vi = {
  refresh: 'Cập nhật',
  another: 'Tra cứu hồ sơ khác',
  stale: 'Bên dưới là thông tin của lần tra cứu trước.',
  sandbox: 'Bản dùng thử: hồ sơ này chỉ có trong trình duyệt, không có ở cơ quan nào.',
  dossier: (code: string) => `Hồ sơ ${code}`,
  headline: (status: Status, appointment?: string): string =>
    status === 2 && appointment ? `${viHeadlines[2]} – hẹn trả ${appointment}` : viHeadlines[status],
  national: 'Trạng thái ghi trên hệ thống:',
  nextTitle: 'Việc tiếp theo',
  /** `here`: what is wanted can be sent from this page. */
  next: (status: Status, delivery: Delivery, here = false): string =>
    status === 9 && delivery ? viCollect[delivery] : here ? viHere : viNext[status],
  reason: 'Lý do',
  note: 'Nơi nhận ghi',
  overdue: 'Đã quá ngày hẹn trả. Xin hỏi nơi nhận hồ sơ theo liên hệ bên dưới.',
  procedure: 'Thủ tục',
  appointment: 'Hẹn trả kết quả',
  appointmentPaused: (date: string | undefined) =>
    date ? `Trước là ${date}; được tính lại khi tiếp tục giải quyết` : 'Được báo khi hồ sơ được tiếp nhận',
  documents: 'Giấy tờ cần bổ sung',
  fields: 'Nội dung khai cần sửa',
  bring: (delivery: Delivery): string =>
    delivery === 'post'
      ? 'Chuẩn bị sẵn để giao nhân viên bưu điện'
      : delivery === 'electronic'
        ? 'Giữ sẵn để xuất trình khi được yêu cầu'
        : 'Mang theo bản chính khi đến nhận kết quả',
  history: 'Quá trình giải quyết',
  office: 'Nơi nhận hồ sơ',
  phone: 'Điện thoại',
  hours: 'Giờ làm việc',
  withdraw: 'Muốn rút hồ sơ, xin đề nghị tại nơi nhận khi chưa có kết quả.',
};
export const en: typeof vi = {
  refresh: 'Update',
  another: 'Look up another dossier',
  stale: 'What stands below is from the look-up before.',
  sandbox: 'For trying out: this dossier exists in this browser only, not in any office.',
  dossier: (code: string) => `Dossier ${code}`,
  headline: (status: Status, appointment?: string): string =>
    status === 2 && appointment ? `${enHeadlines[2]} – result due ${appointment}` : enHeadlines[status],
  national: 'Status in the national system:',
  nextTitle: 'What to do next',
  next: (status, delivery, here = false) =>
    status === 9 && delivery ? enCollect[delivery] : here ? enHere : enNext[status],
  reason: 'Reason',
  note: 'The office writes',
  overdue: 'The appointment date has passed. Please ask the receiving office, see below.',
  procedure: 'Procedure',
  appointment: 'Result due',
  appointmentPaused: (date: string | undefined) =>
    date ? `Was ${date}; counted again when processing goes on` : 'You are told when the dossier is accepted',
  documents: 'Papers to hand in',
  fields: 'Answers to correct',
  bring: (delivery: Delivery): string =>
    delivery === 'post'
      ? 'Have ready for the postman'
      : delivery === 'electronic'
        ? 'Keep at hand in case they are asked for'
        : 'Originals to bring when you collect the result',
  history: 'What has happened',
  office: 'Receiving office',
  phone: 'Phone',
  hours: 'Opening hours',
  withdraw: 'To withdraw the dossier, ask at the receiving office while there is no result yet.',
};
