/** What the dossier form says around the fields. No cheer: the same words serve a birth and a death. */
type ByCode = Record<string, string>;

/** Why nothing was sent, by the code of the backend's error. In every case the answers stay. */
const viFailures: ByCode = {
  network: 'Chưa gửi được vì không có kết nối mạng. Hãy kiểm tra kết nối rồi bấm gửi lại.',
  invalid: 'Nơi tiếp nhận chưa nhận hồ sơ vì có nội dung cần sửa.',
  otherForm:
    'Nơi tiếp nhận dùng bản tờ khai khác bản đang mở ở đây nên chưa nhận hồ sơ. Xin tải lại trang để khai theo bản mới.',
  challengeFailed: 'Bước xác nhận tự động chưa được chấp nhận. Hãy bấm nộp lại.',
  tooLarge: 'Nơi tiếp nhận không nhận vì hồ sơ quá lớn. Hãy bỏ bớt hoặc thay tệp nhỏ hơn ở phần giấy tờ.',
  tooMany: 'Nơi tiếp nhận đang nhận quá nhiều yêu cầu. Xin chờ vài phút rồi bấm gửi lại.',
  notSupported:
    'Nơi tiếp nhận này không nhận hồ sơ kiểu này qua mạng. Xin nộp trực tiếp tại bộ phận một cửa.',
  insecure:
    'Trang này chưa dùng kết nối an toàn (https) nên không nộp được. Xin báo cho người quản trị trang.',
};
const enFailures: typeof viFailures = {
  network:
    'Nothing was sent because there is no network connection. Please check the connection and send again.',
  invalid: 'The office did not take the dossier because some answers need correcting.',
  otherForm:
    'The office uses another version of this form than the one open here, so it did not take the dossier. Please load the page again to fill in the new version.',
  challengeFailed: 'The automatic confirmation was not accepted. Please submit again.',
  tooLarge: 'The office refused because the dossier is too large. Please remove files or use smaller ones.',
  tooMany: 'The office has too many requests now. Please wait a few minutes and send again.',
  notSupported: 'This office does not take such dossiers online. Please file at the one-stop desk.',
  insecure: 'This page has no secure connection (https), so nothing can be filed. Please tell the webmaster.',
};

export const vi = {
  // Before the first field
  beforeTitle: 'Trước khi khai',
  receives: 'Nơi nhận hồ sơ',
  purpose: 'Mục đích',
  purposeText: (name: string) => `Giải quyết thủ tục “${name}”. Thông tin Ông/Bà khai chỉ dùng cho việc này.`,
  basis: 'Căn cứ',
  moreBasis: (n: number) => `và ${n} văn bản khác`,
  basisNote:
    'Cơ quan dùng thông tin này để làm nhiệm vụ theo luật, nên không cần Ông/Bà bấm đồng ý. Ông/Bà có quyền được biết, xem, yêu cầu sửa và khiếu nại tại nơi nhận hồ sơ.',
  requiredTitle: 'Mục bắt buộc',
  requiredText: 'Mục có dấu * là bắt buộc, vì thiếu thì không giải quyết được. Các mục khác có thể để trống.',
  papers: 'Giấy tờ cần chụp hoặc quét sẵn',
  whereTitle: 'Thông tin đi đâu, lưu bao lâu',
  where: (host: string | undefined) =>
    `Ảnh và tệp được gửi tới ${host ?? 'nơi tiếp nhận của trang này'} ngay khi chọn; tờ khai chỉ được gửi khi bấm “Nộp hồ sơ”.`,
  afterFiling: 'Sau khi nộp, bản nháp được xóa; cơ quan lưu hồ sơ theo quy định về lưu trữ.',
  sandboxTitle: 'Bản dùng thử',
  sandbox:
    'Không có gì được gửi tới cơ quan nào: tờ khai và tệp chỉ nằm trong trình duyệt này. Xin đừng dùng bản này để nộp hồ sơ thật.',
  helpTitle: 'Khai giúp, nộp trực tiếp',
  help: 'Người thân có thể khai giúp. Ông/Bà vẫn có thể nộp trực tiếp tại nơi nhận hồ sơ và được cán bộ hướng dẫn.',
  unsure: (time: string) =>
    `Lúc ${time}, một hồ sơ của thủ tục này đã được gửi từ thẻ này mà chưa có trả lời. Hồ sơ đó có thể đã tới nơi: hãy xem tin nhắn hoặc thư điện tử, hoặc hỏi nơi nhận hồ sơ trước khi khai lại.`,
  begin: 'Bắt đầu khai',
  // Steps
  step: (n: number, total: number) => `Bước ${n}/${total}`,
  documents: 'Giấy tờ kèm theo',
  documentsHint: 'Chụp rõ cả bốn góc, hoặc chọn tệp đã quét.',
  review: 'Kiểm tra và nộp',
  next: 'Tiếp tục',
  back: 'Quay lại',
  toReview: 'Xong, về phần kiểm tra',
  wait: (n: number) => `Còn ${n} tệp đang gửi. Có thể khai tiếp trong lúc chờ.`,
  // Error summary
  summary: (n: number) => `Còn ${n} mục cần xem lại`,
  inRow: (group: string, n: number, label: string) => `${group} ${n} – ${label}`,
  inColumn: (section: string, label: string) => `${section} – ${label}`,
  // Review
  reviewHint: 'Xin đọc lại. Sau khi nộp, muốn sửa phải liên hệ nơi nhận hồ sơ.',
  edit: 'Sửa',
  editSection: (title: string) => `Sửa phần ${title}`,
  empty: 'Không khai',
  yes: 'Có',
  no: 'Không',
  fee: 'Lệ phí',
  feeFree: 'Không thu',
  feeDue: (sum: string) => `${sum} đồng, nộp theo hướng dẫn của nơi nhận hồ sơ`,
  feeUnknown: 'Nơi nhận hồ sơ sẽ báo',
  // Confirmation and sending
  submit: 'Nộp hồ sơ',
  resend: 'Gửi lại',
  confirming: 'Đang xác nhận…',
  confirmingHint: 'Trình duyệt tự xác nhận đây không phải máy gửi hàng loạt, thường mất vài giây.',
  cancel: 'Dừng',
  sending: 'Đang gửi hồ sơ…',
  unsureTitle: 'Chưa biết hồ sơ đã tới nơi chưa',
  unsureText:
    'Kết nối bị ngắt trước khi có trả lời. Bấm “Gửi lại”: nếu hồ sơ đã tới, nơi nhận trả lại đúng biên nhận đó; hồ sơ không bị gửi hai lần. Xin đừng đóng thẻ này.',
  mismatchTitle: 'Bản gửi trước có thể đã tới nơi',
  mismatchText:
    'Tờ khai ở đây khác bản đã gửi lần trước. Nơi nhận đã giữ bản gửi trước đó và không nhận thêm bản khác cho cùng hồ sơ. Hãy lấy biên nhận của bản đó; muốn sửa, xin liên hệ nơi nhận.',
  mismatchAction: 'Lấy biên nhận',
  otherTitle: 'Tờ khai này đã được nộp từ thẻ khác',
  otherText:
    'Nơi nhận đã có một hồ sơ nộp từ cùng bản nháp này, nội dung khác với ở đây. Nếu đó là hồ sơ của Ông/Bà, xin dùng biên nhận ở thẻ kia. Nếu ở đây là một hồ sơ khác, bấm “Nộp thành hồ sơ mới”.',
  otherAction: 'Nộp thành hồ sơ mới',
  failedTitle: 'Chưa nộp được hồ sơ',
  failure: (code: string): string =>
    viFailures[code] ??
    'Nơi tiếp nhận đang gặp trục trặc. Nội dung đã khai vẫn còn; hãy thử lại sau ít phút.',
  kept: 'Nội dung Ông/Bà đã khai vẫn còn nguyên.',
  // Prepared here, filed on the portal
  prepareTitle: 'Chỉ chuẩn bị',
  prepareText:
    'Thủ tục này nộp trên Cổng Dịch vụ công quốc gia. Ở đây Ông/Bà khai và kiểm tra trước rồi in ra. Trang này không gửi gì đi.',
  toSheet: 'Xem bản in',
  preparedTitle: 'Tờ khai đã chuẩn bị',
  notFiled: 'Hồ sơ chưa được nộp',
  preparedText:
    'Hãy nộp trên Cổng Dịch vụ công quốc gia và đăng nhập trên chính Cổng đó. Trang này không hỏi mật khẩu hay mã OTP.',
  printSheet: 'In tờ khai',
  editSheet: 'Sửa tờ khai',
  papersTitle: 'Giấy tờ cần chuẩn bị',
  paperKinds: { handIn: 'nộp', show: 'xuất trình', lookUp: 'cơ quan tra cứu' },
  signDate: '……………, ngày …… tháng …… năm ………',
  signer: 'Người khai',
  signHint: '(Ký, ghi rõ họ, chữ đệm, tên)',
  sheetNote: 'Bản chuẩn bị, chưa phải hồ sơ đã nộp.',
};
export const en: typeof vi = {
  beforeTitle: 'Before you start',
  receives: 'Who receives the dossier',
  purpose: 'Purpose',
  purposeText: (name: string) =>
    `To carry out the procedure “${name}”. What you declare is used for this only.`,
  basis: 'Legal basis',
  moreBasis: (n: number) => `and ${n} more`,
  basisNote:
    'The office uses this information to do its duty under the law, so no consent box is needed. You have the right to know, see, correct and complain at the receiving office.',
  requiredTitle: 'Required answers',
  requiredText:
    'Answers marked * are required, because the procedure cannot be carried out without them. Others may stay empty.',
  papers: 'Papers to photograph or scan',
  whereTitle: 'Where it goes and how long it stays',
  where: (host: string | undefined) =>
    `Photos and files are sent to ${host ?? 'the office of this page'} as soon as you choose them; the form is sent only when you press “Submit”.`,
  afterFiling:
    'After filing, the draft is deleted; the office keeps the dossier as the rules on archives say.',
  sandboxTitle: 'For trying out',
  sandbox:
    'Nothing is sent to any office: form and files stay in this browser. Please do not file a real dossier here.',
  helpTitle: 'Help, and filing in person',
  help: 'A relative may fill this in for you. You can still file in person at the receiving office, where staff will help.',
  unsure: (time: string) =>
    `At ${time} a dossier of this procedure was sent from this tab and no answer came. It may have arrived: please look for a message or e-mail, or ask the receiving office, before filling it in again.`,
  begin: 'Start',
  step: (n: number, total: number) => `Step ${n}/${total}`,
  documents: 'Papers',
  documentsHint: 'Photograph all four corners clearly, or choose a scanned file.',
  review: 'Check and submit',
  next: 'Continue',
  back: 'Back',
  toReview: 'Done, back to the check',
  wait: (n: number) => `${n} ${n === 1 ? 'file is' : 'files are'} still being sent. You may go on meanwhile.`,
  summary: (n: number) => `${n} ${n === 1 ? 'answer needs' : 'answers need'} another look`,
  inRow: (group: string, n: number, label: string) => `${group} ${n} – ${label}`,
  inColumn: (section: string, label: string) => `${section} – ${label}`,
  reviewHint: 'Please read it again. After filing, changes go through the receiving office.',
  edit: 'Edit',
  editSection: (title: string) => `Edit ${title}`,
  empty: 'Not given',
  yes: 'Yes',
  no: 'No',
  fee: 'Fee',
  feeFree: 'None',
  feeDue: (sum: string) => `${sum} đồng, to be paid as the receiving office says`,
  feeUnknown: 'The receiving office will tell you',
  submit: 'Submit',
  resend: 'Send again',
  confirming: 'Confirming…',
  confirmingHint:
    'Your browser confirms by itself that this is not a machine sending in bulk; it takes some seconds.',
  cancel: 'Stop',
  sending: 'Sending the dossier…',
  unsureTitle: 'It is not known whether the dossier has arrived',
  unsureText:
    'The connection broke before an answer came. Press “Send again”: if the dossier has arrived, the office gives back the same receipt; it is not filed twice. Please do not close this tab.',
  mismatchTitle: 'The version sent earlier may have arrived',
  mismatchText:
    'The form here differs from what was sent before. The office holds the version sent earlier and takes no other one for the same dossier. Please get the receipt of that version; to change it, ask the receiving office.',
  mismatchAction: 'Get its receipt',
  otherTitle: 'This form was filed from another tab',
  otherText:
    'The office holds a dossier filed from the same draft, with other content than here. If that is your dossier, please use the receipt in the other tab. If this is another dossier, press “File as a new dossier”.',
  otherAction: 'File as a new dossier',
  failedTitle: 'The dossier was not filed',
  failure: (code: string): string =>
    enFailures[code] ??
    'The office has a fault at the moment. Your answers are kept; please try again in some minutes.',
  kept: 'Everything you have filled in is still here.',
  prepareTitle: 'To prepare only',
  prepareText:
    'This procedure is filed on the National Public Service Portal. Here you fill in the form, have it checked and print it. This page sends nothing.',
  toSheet: 'Show the printout',
  preparedTitle: 'The form is prepared',
  notFiled: 'Nothing has been filed',
  preparedText:
    'Please file on the National Public Service Portal and sign in there. This page never asks for a password or a one-time code.',
  printSheet: 'Print the form',
  editSheet: 'Edit the form',
  papersTitle: 'Papers to have ready',
  paperKinds: { handIn: 'hand in', show: 'show', lookUp: 'the agency looks it up' },
  signDate: '……………, date ……………',
  signer: 'Declared by',
  signHint: '(signature and full name)',
  sheetNote: 'A prepared form, not a filed dossier.',
};
