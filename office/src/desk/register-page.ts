/** Paper 07, the register of dossiers, over a period. */
import { html } from 'hono/html';
import { textIn, type Procedure } from 'dvc-widgets/catalogue';
import type { SignedIn } from '../accounts/sessions.js';
import { headView, placeAndDay } from '../papers/page.js';
import { registerColumns, type RegisterRow } from '../papers/register.js';
import { writtenDate } from './dossier/values.js';
import { faultSummary, input, type Faults } from './form.js';
import { framed, type Html } from './frame.js';
import { printBar } from './print.js';

/** More does not fit into one printing, or one look. */
export const mostRows = 2000;

export interface RegisterView {
  me: SignedIn;
  demo: boolean;
  now: Date;
  place: string | undefined;
  agency: string;
  procedures: readonly Procedure[];
  /** As typed. */
  from: string;
  to: string;
  procedure: string | undefined;
  faults: Faults;
  /** Undefined where the period is not understood. `more` when there are more than are shown. */
  found: { from: string; to: string; rows: RegisterRow[]; more: boolean } | undefined;
}

export function registerPage(view: RegisterView): Html {
  const { me, demo, faults, found } = view;
  return framed(
    {
      title: 'Sổ theo dõi hồ sơ',
      me,
      demo,
      here: 'register',
      wide: true,
      wrong: Object.keys(faults).length > 0,
    },
    html`<div class="no-print">
        ${faultSummary(faults, 'Chưa xem được sổ')}
        <h1>Sổ theo dõi hồ sơ</h1>
        ${periodForm(view)}
        ${
          found?.more
            ? html`<p class="notice warning">
                Chỉ hiện ${mostRows} hồ sơ đầu của kỳ này. Hãy chọn kỳ ngắn hơn để in đủ.
              </p>`
            : ''
        }
      </div>
      ${found ? foundView(view, found) : ''}`,
  );
}

function periodForm({ procedures, from, to, procedure, faults }: RegisterView): Html {
  return html`<form class="filter" method="get" action="/desk/register" novalidate>
    ${input({ name: 'from', label: 'Nhận từ ngày', value: from, size: 'short', inputmode: 'numeric', fault: faults['from'] })}
    ${input({ name: 'to', label: 'Đến ngày', value: to, size: 'short', inputmode: 'numeric', fault: faults['to'] })}
    <div>
      <label for="f-procedure">Thủ tục</label>
      <select id="f-procedure" name="procedure">
        <option value="">Tất cả thủ tục</option>
        ${procedures.map(
          ({ id, name }) =>
            html`<option value="${id}" ${id === procedure ? 'selected' : ''}>${textIn('vi', name)}</option>`,
        )}
      </select>
    </div>
    <button class="button quiet">Xem sổ</button>
  </form>`;
}

function foundView(view: RegisterView, { from, to, rows }: NonNullable<RegisterView['found']>): Html {
  if (rows.length === 0) return html`<p class="empty">Không nhận hồ sơ nào trong kỳ này.</p>`;
  const columns = Object.entries(registerColumns) as [keyof RegisterRow, string][];
  return html`${printBar({ href: '/desk', name: 'Về danh sách hồ sơ' })}
    <div class="scroll" tabindex="0" role="region" aria-label="Sổ theo dõi hồ sơ">
      <article class="sheet landscape">
        ${headView({ name: view.agency }, placeAndDay(view.place, view.now))}
        <h2>SỔ THEO DÕI HỒ SƠ</h2>
        <p class="period">Từ ngày ${writtenDate(from)} đến ngày ${writtenDate(to)}</p>
        <table class="register">
          <thead>
            <tr>
              <th scope="col">STT</th>
              ${columns.map(([, name]) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row, i) =>
                html`<tr>
                  <td>${i + 1}</td>
                  ${columns.map(([key]) => html`<td>${row[key]}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </article>
    </div>`;
}
