/** The queue as a page: what waits, for whom, until when. */
import { html } from 'hono/html';
import { textIn, type Procedure } from 'dvc-widgets/catalogue';
import { showDateTime, statusNames, type Status } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../../accounts/sessions.js';
import { exportView } from '../export/view.js';
import { framed, type Html } from '../frame.js';
import { icon, looks } from '../icon.js';
import * as icons from '../icons.js';
import { cardTable, type Column } from '../table.js';
import { groups, type Group } from './groups.js';
import { dueState, mostCounted, type Cursor, type Listed, type QueuePage, type Sort } from './list.js';
import { daysBack, type Sought } from './search.js';

export interface QueueView {
  me: SignedIn;
  demo: boolean;
  now: Date;
  group: Group;
  counts: ReadonlyMap<string, number>;
  procedures: readonly Procedure[];
  procedure: string | undefined;
  sort: Sort;
  /** Not the first page. */
  later: boolean;
  page: QueuePage;
  search: { typed: string; sealed: string; sought: Sought } | undefined;
}

export function queuePage(view: QueueView): Html {
  const { me, demo, search, group } = view;
  const title = search ? 'Kết quả tìm' : group.name;
  return framed(
    { title, me, demo, here: 'queue', wide: true },
    html`<div class="head">
        <h1>Hồ sơ</h1>
        ${searchView(search?.typed ?? '')}
      </div>
      ${tabsView(view)} ${search ? soughtView(search.sought) : filterView(view)} ${listView(view)}`,
  );
}

function searchView(typed: string): Html {
  return html`<form class="search" method="post" action="/desk/search" role="search">
    <label for="f-search">Mã hồ sơ, số cuối của mã, họ tên hoặc số điện thoại</label>
    <input id="f-search" type="search" name="text" value="${typed}" autocomplete="off" spellcheck="false" />
    <button class="button">${icon(icons.search)}Tìm</button>
  </form>`;
}

/** The address of a list; what is left out is as it was at first. */
function hrefOf(parts: Record<string, string | undefined>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/desk' : `/desk?${query}`;
}

function tabsView({ group, counts, procedure, search }: QueueView): Html {
  return html`<nav class="tabs" aria-label="Theo tình trạng">
    <ul>
      ${groups.map((one) => {
        const current = one === group && !search;
        const n = counts.get(one.key);
        return html`<li class="${one.due === 'overdue' && n ? 'late' : ''}">
          <a href="${hrefOf({ group: one.key, procedure })}" ${current ? html`aria-current="page"` : ''}
            >${one.name}${n ? html` <span class="count">${countText(n)}</span>` : ''}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

const countText = (n: number): string => (n > mostCounted ? `trên ${mostCounted}` : String(n));

function filterView({ group, procedure, procedures, sort }: QueueView): Html {
  const option = (value: string, name: string, chosen: string) =>
    html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${name}</option>`;
  return html`<form class="filter" method="get" action="/desk">
    <input type="hidden" name="group" value="${group.key}" />
    <div>
      <label for="f-procedure">Thủ tục</label>
      <select id="f-procedure" name="procedure">
        ${option('', 'Tất cả thủ tục', procedure ?? '')}
        ${procedures.map(({ id, name }) => option(id, textIn('vi', name), procedure ?? ''))}
      </select>
    </div>
    ${
      group.done
        ? ''
        : html`<div>
            <label for="f-sort">Xếp theo</label>
            <select id="f-sort" name="sort">
              ${option('due', 'Hẹn trả sớm trước', sort)} ${option('newest', 'Mới nộp trước', sort)}
            </select>
          </div>`
    }
    <button class="button quiet">Lọc</button>
  </form>`;
}

function soughtView(sought: Sought): Html {
  return html`<p class="sought" role="status">${soughtText(sought)} <a href="/desk">Bỏ tìm</a></p>`;
}

function soughtText(sought: Sought): string {
  switch (sought.by) {
    case 'code':
      return 'Tìm theo mã hồ sơ.';
    case 'number':
      return `Tìm theo số cuối ${sought.number}, trong ${daysBack} ngày gần đây.`;
    case 'phone':
      return 'Tìm theo số điện thoại đã khai.';
    case 'name':
      return 'Tìm theo họ tên, không phân biệt dấu.';
  }
}

function listView(view: QueueView): Html {
  const { page, group, search, later } = view;
  if (page.rows.length === 0) return emptyView(search !== undefined, group, later);
  return html`<div class="list">
    ${cardTable(search ? 'Hồ sơ tìm thấy' : `Hồ sơ ${group.name.toLowerCase()}`, columnsFor(view), page.rows)}
    ${pagesView(view)} ${search ? '' : exportView(view)}
  </div>`;
}

function emptyView(searched: boolean, group: Group, later: boolean): Html {
  const text = searched
    ? 'Không tìm thấy hồ sơ nào. Thử chỉ nhập họ và tên không dấu, hoặc đủ mười số điện thoại.'
    : group.empty;
  return html`<p class="empty">${later ? 'Đã hết danh sách.' : text}</p>`;
}

function columnsFor({ now }: QueueView): Column<Listed>[] {
  return [
    {
      name: 'Mã hồ sơ',
      cell: ({ code }) => html`<a href="/desk/dossiers/${code}">${code}</a>`,
      figures: true,
    },
    { name: 'Người nộp', cell: ({ applicant }) => applicant || '–' },
    { name: 'Thủ tục', cell: ({ procedureName }) => textIn('vi', procedureName) },
    { name: 'Ngày nộp', cell: ({ receivedAt }) => showDateTime(receivedAt), figures: true },
    { name: 'Hẹn trả', cell: (row) => appointmentView(row, now), figures: true },
    { name: 'Tình trạng', cell: ({ status }) => statusView(status) },
  ];
}

export function statusView(status: Status): Html {
  const [shape, tone] = looks[status];
  return html`<span class="status ${tone}">${icon(shape)}<span>${statusNames[status]}</span></span>`;
}

export function appointmentView(row: Pick<Listed, 'status' | 'appointment'>, now: Date): Html | string {
  const { appointment } = row;
  if (!appointment) return '–';
  const due = dueState(row, now);
  return html`${showDateTime(appointment)}${
    due === undefined
      ? ''
      : html` <span class="due ${due}"
          >${icon(icons.triangleAlert)}${due === 'overdue' ? 'Quá hạn' : 'Hôm nay'}</span
        >`
  }`;
}

export const writeCursor = ({ id, appointment }: Cursor): string =>
  `${appointment ? +appointment : ''}.${id}`;
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, at, id] = /^(\d{1,15})?\.(\d{1,15})$/.exec(text ?? '') ?? [];
  return id === undefined ? undefined : { id: Number(id), appointment: at ? new Date(Number(at)) : null };
}

function pagesView({ page, group, procedure, sort, search, later }: QueueView): Html | '' {
  const here = search ? { q: search.sealed } : { group: group.key, procedure, sort };
  if (!later && !page.next) return '';
  return html`<nav class="pages" aria-label="Các trang của danh sách">
    ${later ? html`<a class="button quiet" href="${hrefOf(here)}">Về đầu danh sách</a>` : ''}
    ${
      page.next
        ? html`<a class="button" href="${hrefOf({ ...here, after: writeCursor(page.next) })}">Trang sau</a>`
        : ''
    }
  </nav>`;
}
