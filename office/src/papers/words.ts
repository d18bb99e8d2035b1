/** How papers write moments, durations, people's particulars and steps. Vietnamese only, as the forms are. */
import type { DossierStatus } from 'dvc-widgets/backend';
import { textIn, type Agency, type Text } from 'dvc-widgets/catalogue';
import type { Address } from 'dvc-widgets/dossier';
import type { Act, ProcessingTime } from 'dvc-widgets/lifecycle';
import { isoTime } from '../time.js';

export const vi = (text: Text): string => textIn('vi', text);

/** For what has to be written in by hand. */
export const dots = '……………………';

/** `09 giờ 05 phút, ngày 23 tháng 11 năm 2026` */
export function longMoment(at: Date): string {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(isoTime(at))!;
  return `${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`;
}

export function duration({ unit, amount, cutOff }: ProcessingTime): string | undefined {
  if (unit === 'sameDay')
    return cutOff === undefined
      ? 'trong ngày làm việc'
      : `trong ngày làm việc; hồ sơ nhận sau ${cutOff} thì trả vào ngày làm việc tiếp theo`;
  if (amount === undefined) return undefined;
  return `${amount} ${{ workingDays: 'ngày làm việc', days: 'ngày', hours: 'giờ làm việc' }[unit]}`;
}

/** `Số 1 phố Thử, Phường Long Biên, Thành phố Hà Nội`: what was written, never a bare code. */
export const addressLine = ({ line, communeName, provinceName }: Address): string | undefined =>
  [line, communeName, provinceName].filter(Boolean).join(', ') || undefined;

/** `0912 345 678` for a Vietnamese mobile number, `02438720000` for a landline; foreign ones as they are. */
export const phoneLine = (phone: string): string =>
  phone.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3').replace(/^\+84/, '0');

/** A school has no one-stop desk beside its office. */
export const deskName = (tier: Agency['tier'] | undefined): string | undefined =>
  tier === 'school' ? undefined : 'Bộ phận Tiếp nhận và Trả kết quả';

/** How a result is received, for registers and lists. */
export const deliveryNames: Record<NonNullable<DossierStatus['delivery']>, string> = {
  desk: 'Tại bộ phận Một cửa',
  post: 'Qua dịch vụ bưu chính',
  electronic: 'Bản điện tử',
};

/** What was done, for the history of papers 06 and the like. */
export const actDone: Record<Act, string> = {
  submit: 'Nộp hồ sơ trực tuyến',
  accept: 'Tiếp nhận hồ sơ',
  requestSupplement: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
  supplement: 'Nhận hồ sơ bổ sung',
  requestFee: 'Yêu cầu nộp phí, lệ phí',
  confirmPayment: 'Xác nhận đã nộp phí, lệ phí',
  refuse: 'Từ chối tiếp nhận hồ sơ',
  withdraw: 'Dừng giải quyết theo yêu cầu của người nộp',
  forward: 'Chuyển hồ sơ giải quyết',
  passOn: 'Chuyển bước giải quyết',
  suspend: 'Tạm dừng giải quyết',
  resume: 'Tiếp tục giải quyết',
  extend: 'Xin lỗi và hẹn lại ngày trả kết quả',
  publish: 'Hoàn thành giải quyết, có kết quả',
  refuseOnMerits: 'Hoàn thành giải quyết, văn bản từ chối giải quyết',
  handOver: 'Trả kết quả',
};
