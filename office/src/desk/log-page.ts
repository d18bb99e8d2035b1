/** The append-only log, for an admin: who did what, when. */
import { html } from 'hono/html';
import { steps, showDateTime } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../accounts/sessions.js';
import type { auditLog } from '../db/schema.js';
import { actDone } from '../papers/words.js';
import { framed, type Html } from './frame.js';
import { cardTable, type Column } from './table.js';

export type LogRow = typeof auditLog.$inferSelect;

export interface LogView {
  me: SignedIn;
  demo: boolean;
  rows: LogRow[];
  code: string | undefined;
  later: boolean;
  next: number | undefined;
}

const officeActs: Record<string, string> = {
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  changePassword: 'Đổi mật khẩu',
  resetPassword: 'Cấp lại mật khẩu',
  anonymise: 'Xóa dữ liệu cá nhân của hồ sơ hết hạn lưu',
  deleteDossier: 'Xóa hồ sơ hết hạn lưu',
  addOfficer: 'Thêm tài khoản',
  changeOfficer: 'Sửa tài khoản',
  view: 'Xem hồ sơ',
  sendAgain: 'Gửi lại thông báo',
  exportCsv: 'Tải danh sách hồ sơ',
};
const others: Record<string, string> = {
  citizen: 'Người nộp',
  token: 'Phần mềm khác (mã của cơ quan)',
  bank: 'Ngân hàng báo',
  office: 'Hệ thống',
};

const actText = (act: string): string => {
  const step = steps.find((one) => one.act === act);
  return step ? actDone[step.act] : (officeActs[act] ?? act);
};
const whoText = ({ officer, who }: LogRow): string => (officer === null ? (others[who] ?? who) : who);

const columns: Column<LogRow>[] = [
  { name: 'Lúc', cell: ({ at }) => showDateTime(at), figures: true },
  { name: 'Ai', cell: whoText },
  { name: 'Việc', cell: ({ act }) => actText(act) },
  { name: 'Mã hồ sơ', cell: ({ code }) => code ?? '–', figures: true },
  {
    name: 'Chi tiết',
    cell: ({ detail }) =>
      Object.entries(detail ?? {})
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ') || '–',
  },
];

export function logPage({ me, demo, rows, code, later, next }: LogView): Html {
  const of = code === undefined ? '' : `code=${encodeURIComponent(code)}`;
  const here = of === '' ? '/desk/log' : `/desk/log?${of}`;
  return framed(
    { title: 'Nhật ký', me, demo, here: 'log', wide: true },
    html`<h1>Nhật ký</h1>
      <p class="muted">Mọi việc đã làm, mới nhất ở trên. Không ai sửa hay xóa được, kể cả người quản trị.</p>
      <form class="filter" method="get" action="/desk/log">
        <div>
          <label for="f-code">Mã hồ sơ</label>
          <input id="f-code" name="code" value="${code ?? ''}" autocomplete="off" />
        </div>
        <button class="button quiet">Lọc</button>
      </form>
      ${
        rows.length === 0
          ? html`<p class="empty">Không có dòng nào.</p>`
          : cardTable('Nhật ký', columns, rows)
      }
      <nav class="pages" aria-label="Các trang của nhật ký">
        ${later ? html`<a class="button quiet" href="${here}">Về đầu nhật ký</a>` : ''}
        ${
          next === undefined
            ? ''
            : html`<a class="button" href="/desk/log?${of}${of === '' ? '' : '&'}before=${next}"
                >Trang sau</a
              >`
        }
      </nav>`,
  );
}
