/** What the notices say, in Vietnamese. No link, no name, no number of a person: a message may be read by others. */
import type { Act } from 'dvc-widgets/lifecycle';

export interface Message {
  act: Act;
  code: string;
  procedure: string;
  at: string;
  filedAt: string;
  appointment: { day: string; moment: string } | undefined;
  delivery: 'desk' | 'post' | 'electronic';
  reason: string | undefined;
  /** Documents and entries that are wanted. */
  asked: string[];
  /** đồng */
  fee: number | undefined;
  /** Who received or handles it (NĐ 224/2026, article 15). */
  officer: string | undefined;
  office: {
    name: string;
    address: string | undefined;
    phone: string | undefined;
    hours: string | undefined;
  };
}

interface Words {
  /** After “Ho so <code>”: plain ASCII, or the message costs twice. */
  sms: string;
  subject: string;
  /** The paragraphs of the e-mail after the salutation. */
  paragraphs: string[];
}

const collect: Record<Message['delivery'], string> = {
  desk: 'Đề nghị Ông/Bà mang theo bản chính các giấy tờ đã gửi đến Bộ phận Một cửa để đối chiếu và nhận kết quả.',
  post: 'Kết quả được chuyển qua bưu điện đến địa chỉ đã đăng ký. Đề nghị Ông/Bà chuẩn bị sẵn các giấy tờ phải nộp để giao cho nhân viên bưu điện.',
  electronic: 'Kết quả được trả dưới dạng bản điện tử như Ông/Bà đã đăng ký.',
};
const collectSms: Record<Message['delivery'], string> = {
  desk: 'Moi den bo phan Mot cua, mang theo ban chinh giay to.',
  post: 'Ket qua duoc chuyen qua buu dien.',
  electronic: 'Ket qua duoc tra dang ban dien tu.',
};

/** The acts that come with a notice; the table of steps says which these are. */
function wordsOf(message: Message): Words {
  const { act, appointment, delivery, fee } = message;
  const amount = fee?.toLocaleString('vi-VN');
  const due = appointment && `Ngày hẹn trả kết quả: ${appointment.moment}.`;
  const dueSms = appointment ? ` Hen tra ket qua ${appointment.day}.` : '';
  switch (act) {
    case 'submit':
      return {
        sms: 'da dang ky truc tuyen xong, dang cho tiep nhan.',
        subject: 'Đã nhận hồ sơ đăng ký trực tuyến',
        paragraphs: [
          'Cơ quan đã nhận được hồ sơ Ông/Bà gửi qua mạng. Cán bộ sẽ kiểm tra và thông báo việc tiếp nhận.',
          'Đề nghị Ông/Bà giữ mã hồ sơ để tra cứu: cần mã hồ sơ và 4 số cuối của số điện thoại đã khai.',
        ],
      };
    case 'accept':
      return {
        sms: `da duoc tiep nhan.${dueSms}`,
        subject: 'Hồ sơ đã được tiếp nhận',
        paragraphs: [`Hồ sơ của Ông/Bà đã được tiếp nhận. ${due ?? ''}`.trim(), collect[delivery]],
      };
    case 'requestSupplement':
      return {
        sms: 'can bo sung. Chi tiet: tra cuu bang ma ho so hoac lien he bo phan Mot cua.',
        subject: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
        paragraphs: [
          'Hồ sơ của Ông/Bà cần được bổ sung, hoàn thiện. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.',
        ],
      };
    case 'supplement':
      return {
        sms: `da nhan phan bo sung.${dueSms}`,
        subject: 'Đã nhận phần bổ sung hồ sơ',
        paragraphs: [`Cơ quan đã nhận phần bổ sung của Ông/Bà. ${due ?? ''}`.trim()],
      };
    case 'requestFee':
      return {
        sms: `can nop phi, le phi${amount ? ` ${amount} dong` : ''}. Chi tiet: tra cuu bang ma ho so hoac lien he bo phan Mot cua.`,
        subject: 'Thông báo nộp phí, lệ phí',
        paragraphs: [
          `Hồ sơ của Ông/Bà cần nộp phí, lệ phí${amount ? ` ${amount} đồng` : ''} trước khi được giải quyết tiếp. Cách nộp có ở trang tra cứu hồ sơ; Ông/Bà cũng có thể liên hệ Bộ phận Một cửa.`,
        ],
      };
    case 'confirmPayment':
      return {
        sms: `da duoc xac nhan nop phi.${dueSms}`,
        subject: 'Đã xác nhận nộp phí, lệ phí',
        paragraphs: [`Cơ quan đã xác nhận khoản phí, lệ phí của hồ sơ. ${due ?? ''}`.trim()],
      };
    case 'refuse':
      return {
        sms: 'khong duoc tiep nhan. Ly do: tra cuu bang ma ho so hoac lien he bo phan Mot cua.',
        subject: 'Hồ sơ không được tiếp nhận',
        paragraphs: ['Hồ sơ của Ông/Bà không được tiếp nhận giải quyết.'],
      };
    case 'withdraw':
      return {
        sms: 'da dung giai quyet theo yeu cau rut ho so.',
        subject: 'Đã ghi nhận yêu cầu rút hồ sơ',
        paragraphs: ['Cơ quan đã ghi nhận yêu cầu rút hồ sơ và dừng giải quyết hồ sơ này.'],
      };
    case 'suspend':
      return {
        sms: 'tam dung giai quyet. Chi tiet: tra cuu bang ma ho so hoac lien he bo phan Mot cua.',
        subject: 'Tạm dừng giải quyết hồ sơ',
        paragraphs: ['Việc giải quyết hồ sơ của Ông/Bà tạm dừng. Cơ quan sẽ thông báo khi tiếp tục.'],
      };
    case 'resume':
      return {
        sms: `duoc tiep tuc giai quyet.${dueSms}`,
        subject: 'Tiếp tục giải quyết hồ sơ',
        paragraphs: [`Hồ sơ của Ông/Bà được tiếp tục giải quyết. ${due ?? ''}`.trim()],
      };
    case 'extend':
      return {
        sms: `can them thoi gian giai quyet, mong Ong/Ba thong cam.${dueSms}`,
        subject: 'Xin lỗi và hẹn lại ngày trả kết quả',
        paragraphs: [
          `Cơ quan xin lỗi vì chưa giải quyết xong hồ sơ đúng ngày đã hẹn. ${due?.replace('Ngày', 'Ngày mới') ?? ''}`.trim(),
        ],
      };
    case 'publish':
      return {
        sms: `da co ket qua. ${collectSms[delivery]}`,
        subject: 'Hồ sơ đã có kết quả',
        paragraphs: ['Hồ sơ của Ông/Bà đã có kết quả giải quyết.', collect[delivery]],
      };
    case 'refuseOnMerits':
      return {
        sms: 'da co van ban tra loi khong giai quyet. Chi tiet: lien he bo phan Mot cua.',
        subject: 'Văn bản trả lời không giải quyết hồ sơ',
        paragraphs: ['Cơ quan đã có văn bản trả lời không giải quyết hồ sơ của Ông/Bà, kèm lý do.'],
      };
    case 'handOver':
      return {
        sms: 'da duoc tra ket qua. Moi Ong/Ba danh gia tai trang tra cuu ho so.',
        subject: 'Đã trả kết quả hồ sơ',
        paragraphs: [
          'Kết quả giải quyết hồ sơ đã được trả cho Ông/Bà.',
          'Mời Ông/Bà đánh giá việc phục vụ tại trang tra cứu hồ sơ. Đánh giá không làm lộ thông tin của Ông/Bà và không ảnh hưởng đến hồ sơ.',
        ],
      };
    case 'forward':
    case 'passOn':
      throw new Error(`The step "${act}" is the office's own and has no notice.`);
  }
}

const smsLength = 160;

/** One message of at most 160 characters: the office's and the procedure's names give way, the code and the date never. */
export function sms(message: Message): string {
  const core = `Ho so ${message.code} ${wordsOf(message).sms}`;
  const office = `${ascii(message.office.name)}: `;
  const procedure = ` (${ascii(message.procedure)})`;
  const full = `${office}Ho so ${message.code}${procedure} ${wordsOf(message).sms}`;
  return [full, office + core, core].find((text) => text.length <= smsLength) ?? core.slice(0, smsLength);
}

export function email(message: Message): { subject: string; body: string } {
  const { subject, paragraphs } = wordsOf(message);
  const { act, code, procedure, at, filedAt, appointment, officer, reason, asked, office } = message;
  const lines = [
    'Kính gửi Ông/Bà,',
    ...paragraphs,
    ...(reason === undefined ? [] : [`Nội dung: ${withoutIdNumbers(reason)}`]),
    ...(asked.length === 0
      ? []
      : [['Cần bổ sung:', ...asked.map((item) => `- ${withoutIdNumbers(item)}`)].join('\n')]),
    [
      `Mã hồ sơ: ${code}`,
      `Thủ tục: ${procedure}`,
      `Thời điểm nộp: ${filedAt}`,
      act !== 'submit' && `Thời điểm của thông báo này: ${at}`,
      officer && `${act === 'accept' ? 'Người tiếp nhận' : 'Người xử lý'}: ${officer}`,
      appointment && `Hẹn trả kết quả: ${appointment.moment}`,
    ]
      .filter(Boolean)
      .join('\n'),
    [
      `Nơi tiếp nhận và trả kết quả: ${office.name}`,
      office.address && `Địa chỉ: ${office.address}`,
      office.hours && `Giờ làm việc: ${office.hours}`,
      office.phone && `Điện thoại: ${office.phone}`,
    ]
      .filter(Boolean)
      .join('\n'),
    'Cơ quan không bao giờ hỏi mật khẩu hay mã OTP qua tin nhắn, thư điện tử hoặc điện thoại.',
  ];
  return { subject: `[${code}] ${subject}`, body: lines.join('\n\n') };
}

/** For the look-up: which dossier, the code, how long, and what to beware of. */
export function oneTimeCodeSms({
  code,
  digits,
  minutes,
}: {
  code: string;
  digits: string;
  minutes: number;
}): string {
  return `Ma tra cuu ho so ${code}: ${digits}, dung trong ${minutes} phut. Khong cho ai biet ma nay, ke ca nguoi tu xung la can bo.`;
}
/** What stays of it. */
export const spentCode = '(Mã dùng một lần: không hiển thị, đã xóa sau khi gửi.)';

/** What an officer typed may name a person's number; the message shows its end only. */
export function withoutIdNumbers(text: string): string {
  return text.replace(/(?<!\d)(?:\d{9}|\d{12})(?!\d)/g, (number) => `…${number.slice(-3)}`);
}

/** Without diacritics and without signs that need a second byte: what a plain SMS can carry. */
export function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^ -~]/g, ' ')
    .replace(/[[\]{}^~|\\`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
