/** The log in the officers' words: the compiler asks for a name for every act and every fact that can be written down. */
import { statusNames } from 'dvc-widgets/lifecycle';
import { isRole } from '../accounts/roles.js';
import type { Audited } from '../audit.js';
import type { LoggedAct, LoggedDetail } from '../logged.js';
import { actDone } from '../papers/words.js';
import { paperNames } from './acts/words.js';
import { writtenMoney } from './dossier/values.js';
import { rolesInWords } from './frame.js';
import { groupOf } from './queue/groups.js';

export const actNames: Record<LoggedAct, string> = {
  ...actDone,
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  changePassword: 'Đổi mật khẩu',
  resetPassword: 'Cấp lại mật khẩu',
  addOfficer: 'Thêm tài khoản',
  changeOfficer: 'Sửa tài khoản',
  view: 'Xem hồ sơ',
  exportCsv: 'Tải danh sách hồ sơ',
  sendAgain: 'Gửi lại thông báo',
  deliver: 'Đăng ký nhận kết quả tại nhà',
  rate: 'Đánh giá sau khi nhận kết quả',
  payment: 'Ngân hàng báo đã nộp phí, lệ phí',
  paymentOtherAmount: 'Ngân hàng báo số tiền không khớp, cần xem lại',
  anonymise: 'Xóa dữ liệu cá nhân của hồ sơ hết hạn lưu',
  deleteDossier: 'Xóa hồ sơ hết hạn lưu',
};

export const othersInLog: Record<NonNullable<Audited['who']>, string> = {
  citizen: 'Người nộp',
  token: 'Phần mềm khác (mã của cơ quan)',
  bank: 'Ngân hàng',
  office: 'Hệ thống',
};

/** What the numbers and ids in the log stand for, as far as it is still known. */
export interface LogNames {
  account(id: number): string | undefined;
  procedure(id: string): string | undefined;
}

type Facts = Required<LoggedDetail>;
const facts: {
  [K in keyof Facts]: readonly [name: string, show: (value: Facts[K], names: LogNames) => string];
} = {
  from: ['Từ', (status) => statusNames[status]],
  to: ['Sang', (status) => statusNames[status]],
  paper: ['Giấy tờ', (kind) => `${kind} – ${paperNames[kind]}`],
  by: ['Bằng', (way) => ({ password: 'mật khẩu', provider: 'tài khoản của nhà cung cấp danh tính' })[way]],
  account: ['Tài khoản', (id, names) => names.account(id) ?? `số ${id}`],
  roles: ['Việc được giao', (roles) => rolesInWords(roles.split(' ').filter(isRole))],
  active: ['Được đăng nhập', yesOrNo],
  letter: ['Thông báo số', String],
  reference: ['Số giao dịch', String],
  amount: ['Số tiền', writtenMoney],
  due: ['Phải nộp', writtenMoney],
  group: ['Danh sách', (key) => groupOf(key).name],
  procedure: ['Thủ tục', (id, names) => names.procedure(id) ?? id],
  fullIdNumbers: ['Ghi đủ số định danh', yesOrNo],
};
function yesOrNo(value: boolean): string {
  return value ? 'có' : 'không';
}

/** In the order above, whatever order the database gives the keys back in. */
export function factsInWords(detail: LoggedDetail, names: LogNames): string[] {
  return (Object.keys(facts) as (keyof LoggedDetail)[]).flatMap((key) => {
    const value = detail[key];
    const [name, show] = facts[key] as readonly [string, (value: unknown, names: LogNames) => string];
    return value === undefined ? [] : [`${name}: ${show(value, names)}`];
  });
}
