/** The append-only log, for an admin: who did what, when. */
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../accounts/sessions.js';
import type { auditLog } from '../db/schema.js';
import { framed, type Html } from './frame.js';
import { actNames, factsInWords, othersInLog, type LogNames } from './log-words.js';
import { cardTable, type Column } from './table.js';

export type LogRow = typeof auditLog.$inferSelect;

export interface LogView {
  me: SignedIn;
  demo: boolean;
  rows: LogRow[];
  names: LogNames;
  code: string | undefined;
  later: boolean;
  next: number | undefined;
}

const whoText = ({ officer, who }: LogRow): string =>
  officer === null ? (othersInLog[who as keyof typeof othersInLog] ?? who) : who;

const columns = (names: LogNames): Column<LogRow>[] => [
  { name: 'Lúc', cell: ({ at }) => showDateTime(at), figures: true },
  { name: 'Ai', cell: whoText },
  { name: 'Việc', cell: ({ act }) => actNames[act] },
  {
    name: 'Mã hồ sơ',
    cell: ({ code }) => (code === null ? '–' : html`<span class="code">${code}</span>`),
    figures: true,
  },
  { name: 'Chi tiết', cell: ({ detail }) => factsInWords(detail ?? {}, names).join('; ') || '–' },
];

export function logPage({ me, demo, rows, names, code, later, next }: LogView): Html {
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
          : cardTable('Nhật ký', columns(names), rows)
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
