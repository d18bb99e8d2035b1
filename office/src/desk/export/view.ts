/** How the list of the queue is taken along: a line that opens, because few need it. */
import { html } from 'hono/html';
import type { SignedIn } from '../../accounts/sessions.js';
import { check, hidden } from '../form.js';
import type { Html } from '../frame.js';
import type { Group } from '../queue/groups.js';

/** Whole identity numbers leave the office only with whoever answers for its decisions. */
export const mayTakeIdNumbers = ({ roles }: SignedIn): boolean => roles.includes('authority');

export function exportView(view: { me: SignedIn; group: Group; procedure: string | undefined }): Html {
  const { me, group, procedure } = view;
  return html`<details class="export">
    <summary>Tải danh sách này về bảng tính</summary>
    <form method="post" action="/desk/export">
      ${hidden('group', group.key)} ${procedure === undefined ? '' : hidden('procedure', procedure)}
      <p class="hint">
        Tệp CSV mở được bằng Excel, gồm mọi hồ sơ trong mục
        “${group.name}”${procedure === undefined ? '' : ' của thủ tục đang lọc'}, có họ tên, điện thoại và địa
        chỉ người nộp. Số định danh chỉ ghi ba số cuối. Mỗi lần tải đều được ghi vào nhật ký.
      </p>
      ${
        mayTakeIdNumbers(me)
          ? check({ name: 'fullIdNumbers', value: 'yes', label: 'Ghi đủ số định danh', checked: false })
          : ''
      }
      <button class="button quiet">Tải tệp CSV</button>
    </form>
  </details>`;
}
