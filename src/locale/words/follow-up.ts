/** What a citizen may do with a dossier that is filed. */
type Doing = 'supplement' | 'withdraw' | 'deliver' | 'rate' | 'paper' | 'result';
type Score = 'satisfied' | 'neutral' | 'dissatisfied';
type Criterion = 'time' | 'manner' | 'supplements' | 'appointment';

const viFailures: Record<string, string> = {
  network:
    'Không có kết nối mạng, nên chưa biết nơi nhận đã nhận được hay chưa. Bấm lại khi có mạng: gửi lại không bị tính hai lần.',
  unavailable:
    'Nơi nhận chưa trả lời, nên chưa biết đã nhận được hay chưa. Xin bấm lại sau ít phút: gửi lại không bị tính hai lần.',
  invalid: 'Nơi nhận chưa chấp nhận nội dung này. Xin xem lại các mục đã nhập rồi gửi lại.',
  notAllowed:
    'Hồ sơ đã chuyển sang trạng thái khác nên không làm việc này được nữa. Bên dưới là trạng thái mới nhất.',
  notFound: 'Mã một lần không đúng hoặc đã hết hạn. Xin nhập lại, hoặc nhận mã mới.',
  tooMany: 'Đã thử quá nhiều lần. Xin chờ 15 phút rồi thử lại.',
  notSupported: 'Nơi nhận này chưa cho làm việc này qua mạng. Xin đến nơi nhận hồ sơ, nói rõ mã hồ sơ.',
  partUnreachable: 'Chưa tải được phần này của trang. Xin kiểm tra kết nối mạng rồi bấm lại.',
};
const enFailures: typeof viFailures = {
  network:
    'There is no network connection, so it is not known whether the office has it. Press again once there is: sending twice counts once.',
  unavailable:
    'The office has not answered, so it is not known whether it has it. Please press again in a few minutes: sending twice counts once.',
  invalid: 'The office did not take this. Please check what you entered and send it again.',
  notAllowed: 'The dossier has moved on, so this can no longer be done. Its newest state is shown below.',
  notFound: 'The one-time code is wrong or too old. Please enter it again, or get a new one.',
  tooMany: 'There were too many tries. Please wait 15 minutes and try again.',
  notSupported: 'This office does not offer this online. Please go there with the dossier code.',
  partUnreachable: 'This part of the page could not be loaded. Please check the connection and press again.',
};

const viDone: Record<Exclude<Doing, 'paper' | 'result'>, string> = {
  supplement: 'Đã gửi phần bổ sung. Nơi nhận sẽ xem và báo lại.',
  withdraw: 'Đã ghi nhận yêu cầu rút hồ sơ.',
  deliver: 'Đã ghi nhận địa chỉ nhận kết quả.',
  rate: 'Đã ghi nhận ý kiến đánh giá. Xin cảm ơn Ông/Bà.',
};
const enDone: typeof viDone = {
  supplement: 'What was asked for has been sent. The office looks at it and tells you.',
  withdraw: 'Your request to withdraw has been recorded.',
  deliver: 'The address for the result has been recorded.',
  rate: 'Your rating has been recorded. Thank you.',
};

export const vi = {
  done: (act: keyof typeof viDone): string => viDone[act],
  failure: (code: string): string =>
    viFailures[code] ?? 'Nơi nhận đang gặp trục trặc. Xin thử lại sau ít phút; nội dung đã nhập vẫn còn đây.',
  sending: 'Đang gửi…',
  cancel: 'Để sau',
  copied: 'Đã chép',
  copy: (what: string) => `Chép ${what}`,

  code: {
    title: 'Nhập mã một lần',
    why: 'Việc này cần thêm một bước để chắc là Ông/Bà: mã 6 chữ số gửi bằng tin nhắn SMS đến số điện thoại đã khai trong hồ sơ.',
    get: 'Gửi mã đến điện thoại',
    getAgain: 'Gửi lại mã khác',
    sent: 'Nếu mã hồ sơ đúng, mã 6 chữ số đã được gửi đến số điện thoại đã khai. Mã dùng được trong 15 phút.',
    label: 'Mã 6 chữ số trong tin nhắn',
    hint: 'Chỉ nhập ở trang này. Không đọc mã này cho ai, kể cả người tự xưng là cán bộ.',
    wrong: 'Nhập đủ 6 chữ số trong tin nhắn.',
    go: 'Tiếp tục',
  },

  supplement: {
    open: 'Bổ sung ngay trên trang này',
    title: 'Bổ sung hồ sơ',
    intro: 'Chỉ các mục nơi nhận yêu cầu mới mở ra dưới đây. Xin điền đủ rồi gửi một lần.',
    round: (n: number) => `Yêu cầu lần ${n}`,
    documents: 'Giấy tờ',
    fields: 'Nội dung khai',
    note: (text: string) => `Cán bộ ghi: ${text}`,
    atDesk: 'Các mục sau xin nộp tại nơi nhận hồ sơ:',
    send: 'Gửi phần bổ sung',
  },

  payment: {
    due: 'Phí, lệ phí cần nộp',
    paid: 'Phí, lệ phí đã nộp',
    amount: 'Số tiền',
    reason: 'Khoản thu',
    paidAt: 'Xác nhận lúc',
    bank: 'Ngân hàng',
    account: 'Số tài khoản',
    holder: 'Chủ tài khoản',
    content: 'Nội dung chuyển khoản',
    scan: 'Quét mã bằng ứng dụng ngân hàng, hoặc chuyển khoản theo đúng các dòng bên dưới. Ghi đúng nội dung để khoản tiền được ghi nhận.',
    warning:
      'Chỉ chuyển vào tài khoản ghi ở đây. Nơi nhận không gửi liên kết thanh toán qua tin nhắn và không hỏi mật khẩu hay mã OTP ngân hàng.',
    atDesk: 'Xin nộp tại nơi nhận hồ sơ và giữ biên lai.',
    qr: 'Mã VietQR để chuyển khoản',
    after: 'Sau khi nộp, trạng thái đổi khi nơi nhận xác nhận. Bấm “Cập nhật” để xem lại.',
  },

  withdraw: {
    open: 'Rút hồ sơ',
    title: 'Rút hồ sơ này?',
    meaning:
      'Nơi nhận sẽ dừng giải quyết và hồ sơ này không mở lại được. Nếu vẫn cần làm thủ tục, Ông/Bà phải nộp hồ sơ mới.',
    reason: 'Lý do (không bắt buộc)',
    yes: 'Rút hồ sơ',
    no: 'Không rút',
  },

  deliver: {
    open: 'Nhận kết quả tại nhà',
    change: 'Đổi địa chỉ nhận kết quả',
    title: 'Nhận kết quả tại nhà qua bưu điện',
    intro:
      'Bưu điện mang kết quả đến địa chỉ này và thu cước phí của bưu điện khi giao. Chuẩn bị sẵn giấy tờ phải nộp để giao cho nhân viên bưu điện.',
    send: 'Ghi nhận địa chỉ',
  },

  papers: 'Giấy tờ của bộ phận một cửa',
  paperNames: {
    '01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    '02': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    '03': 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    '04': 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết',
    '05': 'Thông báo dừng giải quyết hồ sơ',
    '06': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  },
  openPaper: (name: string, number: string) => `Xem ${name}, số ${number}`,
  view: 'Xem',
  printPaper: 'In giấy này',
  closePaper: 'Đóng',
  number: 'Số',
  results: 'Kết quả',
  download: 'Tải về',
  downloadOf: (name: string) => `Tải về ${name}`,

  rate: {
    open: 'Đánh giá việc giải quyết hồ sơ',
    title: 'Ông/Bà thấy việc giải quyết hồ sơ thế nào?',
    intro:
      'Mất khoảng một phút. Ý kiến được lưu cùng hồ sơ này để cơ quan xem lại cách phục vụ; không hiện công khai.',
    scores: {
      satisfied: 'Hài lòng',
      neutral: 'Bình thường',
      dissatisfied: 'Không hài lòng',
    } satisfies Record<Score, string>,
    required: 'Chọn một mức đánh giá chung.',
    more: 'Từng mặt (không bắt buộc)',
    criteria: {
      time: 'Thời gian giải quyết',
      manner: 'Thái độ phục vụ',
      supplements: 'Số lần phải bổ sung',
      appointment: 'Trả kết quả đúng hẹn',
    } satisfies Record<Criterion, string>,
    none: 'Chưa chọn',
    comment: 'Góp ý thêm (không bắt buộc)',
    commentHint: 'Xin không ghi họ tên, số điện thoại hay số giấy tờ.',
    send: 'Gửi đánh giá',
  },
};
export const en: typeof vi = {
  done: (act) => enDone[act],
  failure: (code) =>
    enFailures[code] ??
    'The office has a fault at the moment. Please try again in a few minutes; what you entered is still here.',
  sending: 'Sending…',
  cancel: 'Later',
  copied: 'Copied',
  copy: (what) => `Copy: ${what}`,

  code: {
    title: 'Enter the one-time code',
    why: 'This needs one more step, so that it is certainly you: a code of 6 digits, sent by SMS to the phone number given in the dossier.',
    get: 'Send the code to the phone',
    getAgain: 'Send another code',
    sent: 'If the dossier code is right, a code of 6 digits has been sent to the phone number in the dossier. It works for 15 minutes.',
    label: 'The 6 digits in the message',
    hint: 'Enter it on this page only. Never read it to anybody, not even to somebody who claims to be an officer.',
    wrong: 'Enter all 6 digits of the message.',
    go: 'Continue',
  },

  supplement: {
    open: 'Answer on this page',
    title: 'Complete the dossier',
    intro: 'Only what the office asks for opens below. Please fill in all of it and send it at once.',
    round: (n) => `Request ${n}`,
    documents: 'Papers',
    fields: 'Answers',
    note: (text) => `The officer writes: ${text}`,
    atDesk: 'Please hand in at the receiving office:',
    send: 'Send what was asked for',
  },

  payment: {
    due: 'Fee to be paid',
    paid: 'Fee paid',
    amount: 'Amount',
    reason: 'For',
    paidAt: 'Confirmed at',
    bank: 'Bank',
    account: 'Account number',
    holder: 'Account holder',
    content: 'Transfer text',
    scan: 'Scan the code with your banking app, or transfer by the lines below. Use exactly this text, so that the payment is recognised.',
    warning:
      'Transfer to the account shown here only. The office sends no payment links by message and never asks for a bank password or OTP.',
    atDesk: 'Please pay at the receiving office and keep the receipt.',
    qr: 'VietQR code for the transfer',
    after: 'The status changes when the office has confirmed the payment. Press “Update” to look again.',
  },

  withdraw: {
    open: 'Withdraw the dossier',
    title: 'Withdraw this dossier?',
    meaning:
      'The office stops processing, and this dossier cannot be opened again. If you still need the procedure, you have to file a new one.',
    reason: 'Reason (optional)',
    yes: 'Withdraw',
    no: 'Do not withdraw',
  },

  deliver: {
    open: 'Get the result at home',
    change: 'Change the address for the result',
    title: 'Get the result at home by post',
    intro:
      'The post brings the result to this address and collects its own charge on delivery. Have the papers that must be handed in ready for the postman.',
    send: 'Record the address',
  },

  papers: 'Papers of the one-stop desk',
  paperNames: {
    '01': 'Paper of acceptance with appointment',
    '02': 'Request to complete the dossier',
    '03': 'Refusal to accept the dossier',
    '04': 'Apology and new appointment',
    '05': 'Notice that processing has stopped',
    '06': 'Processing control sheet',
  },
  openPaper: (name, number) => `View ${name}, number ${number}`,
  view: 'View',
  printPaper: 'Print this paper',
  closePaper: 'Close',
  number: 'Number',
  results: 'Result',
  download: 'Download',
  downloadOf: (name) => `Download ${name}`,

  rate: {
    open: 'Rate how the dossier was handled',
    title: 'How was the handling of your dossier?',
    intro:
      'It takes about a minute. Your rating is kept with this dossier so that the office can improve; it is not published.',
    scores: { satisfied: 'Satisfied', neutral: 'Neither', dissatisfied: 'Not satisfied' },
    required: 'Choose an overall rating.',
    more: 'In detail (optional)',
    criteria: {
      time: 'Time taken',
      manner: 'Manner of service',
      supplements: 'Number of supplements',
      appointment: 'Result on the appointed date',
    },
    none: 'Not chosen',
    comment: 'Anything else (optional)',
    commentHint: 'Please give no names, phone numbers or numbers of papers.',
    send: 'Send the rating',
  },
};
