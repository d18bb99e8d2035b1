/** The acts in the desk's words. */
import type { Act, Paper } from 'dvc-widgets/lifecycle';

export interface ActWords {
  /** On the dossier's page. */
  name: string;
  /** On the button that does it. */
  press: string;
  /** What the note is to say, where the act has one. */
  note?: { label: string; hint?: string };
}

export const actWords: Record<Exclude<Act, 'submit'>, ActWords> = {
  accept: { name: 'Tiếp nhận', press: 'Tiếp nhận và hẹn trả', note: { label: 'Ghi chú cho người nộp' } },
  requestSupplement: { name: 'Yêu cầu bổ sung', press: 'Gửi yêu cầu bổ sung' },
  supplement: {
    name: 'Ghi nhận bổ sung trực tiếp',
    press: 'Ghi nhận đã bổ sung',
    note: {
      label: 'Đã bổ sung những gì, bằng cách nào',
      hint: 'Khi người nộp mang giấy tờ đến bộ phận Một cửa thay vì gửi qua mạng.',
    },
  },
  requestFee: { name: 'Yêu cầu nộp phí, lệ phí', press: 'Gửi yêu cầu nộp phí' },
  confirmPayment: {
    name: 'Xác nhận đã nộp phí',
    press: 'Xác nhận đã nộp',
    note: { label: 'Ghi chú cho người nộp' },
  },
  refuse: {
    name: 'Từ chối tiếp nhận',
    press: 'Từ chối tiếp nhận',
    note: {
      label: 'Lý do cụ thể',
      hint: 'In trên phiếu từ chối và gửi cho người nộp. Nêu rõ căn cứ và cách làm đúng.',
    },
  },
  withdraw: {
    name: 'Ghi nhận rút hồ sơ',
    press: 'Dừng giải quyết theo yêu cầu',
    note: {
      label: 'Ai yêu cầu rút, bằng cách nào, lý do',
      hint: 'Người nộp đến trực tiếp, gửi văn bản hoặc qua bưu chính. In trên thông báo dừng giải quyết.',
    },
  },
  forward: {
    name: 'Chuyển giải quyết',
    press: 'Chuyển giải quyết',
    note: { label: 'Ghi chú nội bộ', hint: 'Người nộp không thấy.' },
  },
  passOn: {
    name: 'Chuyển bước nội bộ',
    press: 'Ghi nhận chuyển bước',
    note: { label: 'Chuyển cho ai, để làm gì', hint: 'Người nộp không thấy.' },
  },
  suspend: {
    name: 'Tạm dừng',
    press: 'Tạm dừng giải quyết',
    note: { label: 'Lý do tạm dừng', hint: 'Người nộp đọc được. Thời hạn ngừng tính cho đến khi tiếp tục.' },
  },
  resume: {
    name: 'Tiếp tục giải quyết',
    press: 'Tiếp tục giải quyết',
    note: { label: 'Ghi chú cho người nộp' },
  },
  extend: {
    name: 'Xin lỗi và hẹn lại',
    press: 'Gửi lời xin lỗi và hẹn lại',
    note: { label: 'Lý do chưa trả kết quả đúng hẹn', hint: 'In trên phiếu xin lỗi và gửi cho người nộp.' },
  },
  publish: { name: 'Báo có kết quả', press: 'Báo có kết quả', note: { label: 'Ghi chú cho người nộp' } },
  refuseOnMerits: {
    name: 'Trả lời không giải quyết',
    press: 'Gửi văn bản trả lời',
    note: { label: 'Lý do không giải quyết', hint: 'Người nộp đọc được, cùng với văn bản trả lời.' },
  },
  handOver: {
    name: 'Trả kết quả',
    press: 'Ghi nhận đã trả kết quả',
    note: { label: 'Ghi chú cho người nộp' },
  },
};

export const paperNames: Record<Paper, string> = {
  '01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  '02': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  '03': 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  '04': 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết',
  '05': 'Thông báo dừng giải quyết hồ sơ',
  '06': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
};
