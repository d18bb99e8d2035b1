/** The guide of one procedure. How filing and collection work is told from the leaflet of 2017. */
const toldVi = {
  online:
    'Khai tờ khai qua mạng, kèm ảnh chụp hoặc bản quét các giấy tờ, rồi nộp hồ sơ. Nộp được bất cứ lúc nào.',
  notices:
    'Theo dõi tin nhắn SMS và thư điện tử: hồ sơ đã đăng ký; đã tiếp nhận và ngày hẹn trả; yêu cầu bổ sung (nếu có); đã có kết quả.',
  pay: 'Nộp phí, lệ phí (nếu có) và ký nhận (nếu được yêu cầu).',
};
const toldEn: typeof toldVi = {
  online:
    'Fill in the form online, attach photos or scans of the papers and file the dossier, at any time of day.',
  notices:
    'Watch for SMS and e-mail: dossier registered; accepted, with the day of the result; supplement wanted (if any); result ready.',
  pay: 'Pay the fee (if any) and sign for receipt (if asked to).',
};

export const vi = {
  code: 'Mã thủ tục',
  formerCodes: 'mã cũ',
  aliases: 'Còn gọi là',
  from: (day: string) => `Áp dụng từ ngày ${day}`,
  until: (day: string) => `Áp dụng đến hết ngày ${day}`,
  notYet: (day: string) => `Chưa áp dụng: quy định này có hiệu lực từ ngày ${day}.`,
  noLonger: (day: string) =>
    `Không còn áp dụng từ sau ngày ${day}. Xin hỏi nơi tiếp nhận về quy định hiện hành.`,

  where: 'Nộp hồ sơ ở đâu',
  here: (office: string) => `Nộp qua mạng ngay tại trang này. Hồ sơ được gửi tới ${office}.`,
  hereUnnamed: 'Nộp qua mạng ngay tại trang này.',
  formToCome:
    'Tờ khai qua mạng của thủ tục này chưa có trên trang. Hiện nay xin nộp trực tiếp tại nơi tiếp nhận.',
  inPerson: 'Thủ tục này không nhận hồ sơ qua mạng. Xin nộp trực tiếp tại nơi tiếp nhận.',
  portal:
    'Nộp trên Cổng Dịch vụ công quốc gia, đăng nhập bằng VNeID. Trang này chỉ hướng dẫn; không phải là Cổng và không nhận hồ sơ của thủ tục này.',
  portalCare: 'Chỉ nhập mật khẩu và mã OTP của VNeID trên trang của Cổng hoặc trong ứng dụng VNeID.',
  toPortal: 'Mở Cổng Dịch vụ công quốc gia',
  start: 'Khai hồ sơ',
  prepare: 'Chuẩn bị tờ khai',

  whoFiles: 'Ai được nộp',
  decidingAgency: 'Cơ quan giải quyết',
  receivingPoint: 'Nơi tiếp nhận',
  processingTime: 'Thời hạn giải quyết',
  sameDay: 'Trong ngày',
  cutOff: (hour: string) => `hồ sơ nhận sau ${hour} tính sang ngày làm việc tiếp theo`,
  fee: 'Phí, lệ phí',
  noFee: 'không thu',
  times: (label: string) => `nhân với ${label}`,
  result: 'Kết quả',
  delivery: 'Cách nhận kết quả',
  deliveries: {
    desk: 'Tại nơi tiếp nhận hồ sơ',
    post: 'Tại nhà, qua bưu điện',
    electronic: 'Bản điện tử',
  },
  askOffice: 'Chưa có thông tin. Xin hỏi nơi tiếp nhận.',

  papers: 'Giấy tờ cần có',
  kinds: {
    handIn: { title: 'Nộp', meaning: 'Cơ quan giữ lại trong hồ sơ.' },
    show: { title: 'Xuất trình', meaning: 'Đưa cán bộ xem để đối chiếu rồi nhận lại.' },
    lookUp: { title: 'Tra cứu', meaning: 'Không cần mang giấy: cơ quan tự tra cứu theo thông tin đã khai.' },
  },
  when: 'Khi nào',
  ifAny: 'nếu có',
  attached: 'Nộp qua mạng: gửi ảnh chụp hoặc bản quét.',
  replaced: (database: string) => `Không phải nộp nếu cơ quan tra cứu được trong ${database}`,
  noPapers: 'Chưa có danh sách giấy tờ. Xin hỏi nơi tiếp nhận trước khi đi.',

  how: 'Cách nộp và nhận kết quả',
  levels: {
    inPerson: 'Đến cơ quan hai lần trong giờ làm việc: lần một nộp hồ sơ, lần hai nhận kết quả.',
    once: 'Khai và nộp hồ sơ qua mạng; chỉ đến một lần để nhận kết quả.',
    home: 'Khai và nộp hồ sơ qua mạng; kết quả trả tại nhà, không phải đến cơ quan.',
  },
  onceFormIsThere: 'Cách này dùng được khi tờ khai qua mạng đã có trên trang.',
  steps: {
    inPerson: [
      'Mang các giấy tờ nêu trên đến nơi tiếp nhận, nộp hồ sơ và nhận giấy hẹn.',
      'Đến lần thứ hai theo ngày hẹn để nhận kết quả.',
      toldVi.pay,
    ],
    once: [
      toldVi.online,
      toldVi.notices,
      'Khi có kết quả, mang bản chính, bản sao giấy tờ theo yêu cầu đến nơi tiếp nhận để đối chiếu, nộp lại và nhận kết quả.',
      toldVi.pay,
    ],
    home: [
      toldVi.online,
      toldVi.notices,
      'Chuẩn bị sẵn các giấy tờ phải nộp, giao cho nhân viên bưu điện khi họ đến trả kết quả.',
      toldVi.pay,
    ],
  },
  portalStep: 'Đăng nhập Cổng Dịch vụ công quốc gia bằng VNeID, khai và nộp hồ sơ ở đó.',
  termsTitle: '“Mức độ 3, 4” nay gọi là gì?',
  terms:
    'Mức độ 1–4 là cách gọi trước năm 2022. Theo Nghị định 42/2022/NĐ-CP, mức độ 3 gần với dịch vụ công trực tuyến một phần, mức độ 4 gần với dịch vụ công trực tuyến toàn trình.',

  legalBasis: 'Căn cứ pháp lý',
  notes: 'Lưu ý',
  source: 'Nguồn',
  checkedOn: (day: string) => `đối chiếu ngày ${day}`,
};
export const en: typeof vi = {
  code: 'Procedure code',
  formerCodes: 'formerly',
  aliases: 'Also called',
  from: (day) => `In force from ${day}`,
  until: (day) => `In force until ${day}`,
  notYet: (day) => `Not in force yet: this applies from ${day}.`,
  noLonger: (day) => `No longer in force after ${day}. Please ask the receiving office about today’s rules.`,

  where: 'Where to file',
  here: (office) => `File online on this page. The dossier is sent to: ${office}.`,
  hereUnnamed: 'File online on this page.',
  formToCome: 'The online form of this procedure is not on this page yet. For now, please file in person.',
  inPerson: 'This procedure is not filed online. Please file in person at the receiving office.',
  portal:
    'Filed on the National Public Service Portal, signed in with VNeID. This page only informs; it is not the portal and takes no dossier for this procedure.',
  portalCare: 'Enter your VNeID password and one-time codes only on the portal itself or in the VNeID app.',
  toPortal: 'Open the National Public Service Portal',
  start: 'Start filing',
  prepare: 'Prepare the form',

  whoFiles: 'Who may file',
  decidingAgency: 'Deciding agency',
  receivingPoint: 'Received at',
  processingTime: 'Processing time',
  sameDay: 'The same day',
  cutOff: (hour) => `dossiers received after ${hour} count from the next working day`,
  fee: 'Fee',
  noFee: 'no charge',
  times: (label) => `times ${label}`,
  result: 'Result',
  delivery: 'How the result is received',
  deliveries: { desk: 'At the receiving point', post: 'At home, by post', electronic: 'Electronically' },
  askOffice: 'Not known yet. Please ask the receiving office.',

  papers: 'Papers needed',
  kinds: {
    handIn: { title: 'To hand in', meaning: 'The office keeps them in the dossier.' },
    show: { title: 'To show', meaning: 'The officer compares them and gives them back.' },
    lookUp: { title: 'Looked up', meaning: 'No paper needed: the office looks it up from what you declare.' },
  },
  when: 'When',
  ifAny: 'if any',
  attached: 'Online: attach a photo or a scan.',
  replaced: (database) => `Not needed if the office can look it up in ${database}`,
  noPapers: 'The list of papers is not known yet. Please ask the receiving office before you go.',

  how: 'How to file and to collect',
  levels: {
    inPerson: 'Two visits in office hours: one to file, one to collect.',
    once: 'Filed online; one visit only, to collect the result.',
    home: 'Filed online; the result is delivered at home, without a visit.',
  },
  onceFormIsThere: 'This applies once the online form is on this page.',
  steps: {
    inPerson: [
      'Take the papers above to the receiving point, file the dossier and receive an appointment slip.',
      'Come a second time on the appointed day to collect the result.',
      toldEn.pay,
    ],
    once: [
      toldEn.online,
      toldEn.notices,
      'When the result is ready, take the originals and copies asked for to the receiving point, where they are compared or handed in, and collect the result.',
      toldEn.pay,
    ],
    home: [
      toldEn.online,
      toldEn.notices,
      'Have the papers to be handed in ready and give them to the postman who delivers the result.',
      toldEn.pay,
    ],
  },
  portalStep: 'Sign in to the National Public Service Portal with VNeID, fill in the form and file it there.',
  termsTitle: 'What are “levels 3 and 4” called today?',
  terms:
    'Levels 1 to 4 were used until 2022. Under Decree 42/2022/NĐ-CP, level 3 is close to “partly online”, level 4 to “fully online”.',

  legalBasis: 'Legal basis',
  notes: 'Notes',
  source: 'Source',
  checkedOn: (day) => `checked on ${day}`,
};
