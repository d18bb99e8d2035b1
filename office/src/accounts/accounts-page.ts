/** Pages for the admin: who works here, and as what. */
import { html } from 'hono/html';
import { showDate } from 'dvc-widgets/lifecycle';
import type { Role } from '../db/schema.js';
import { check, faultSummary, faultView, idOf, input, type Faults } from '../desk/form.js';
import { framed, rolesInWords, type Html } from '../desk/frame.js';
import { cardTable, type Column } from '../desk/table.js';
import type { Officer } from './officers.js';
import { allRoles, roleNames } from './roles.js';
import type { SignedIn } from './sessions.js';

interface Around {
  me: SignedIn;
  demo: boolean;
}
const frameOf = ({ me, demo }: Around, title: string, wrong = false) =>
  ({ title, me, demo, wrong, here: 'accounts' }) as const;

export function accountsPage(view: Around & { officers: Officer[]; done?: string | undefined }): Html {
  const { officers, done } = view;
  return framed(
    { ...frameOf(view, 'Tài khoản'), wide: true },
    html`${done === undefined ? '' : html`<p class="notice success" role="status">${done}</p>`}
      <div class="head">
        <h1>Tài khoản</h1>
        <a class="button primary" href="/desk/accounts/new">Thêm tài khoản</a>
      </div>
      ${cardTable('Các tài khoản của cơ quan', columns, officers)}`,
  );
}

const columns: Column<Officer>[] = [
  { name: 'Họ và tên', cell: ({ id, name }) => html`<a href="/desk/accounts/${id}">${name}</a>` },
  { name: 'Đăng nhập', cell: signInOf },
  { name: 'Việc được giao', cell: ({ roles }) => rolesInWords(roles) },
  { name: 'Từ ngày', cell: ({ createdAt }) => showDate(createdAt), figures: true },
  { name: 'Tình trạng', cell: stateOf },
];

function stateOf({ active, mustChange }: Officer): Html | string {
  if (!active) return html`<strong>Đã khóa</strong>`;
  return mustChange ? 'Chờ đặt mật khẩu' : 'Đang dùng';
}

function signInOf({ username, issuer }: Officer): string {
  return username ?? `Qua ${issuer ? new URL(issuer).host : ''}`;
}

export interface AccountForm {
  name: string;
  username: string;
  roles: readonly Role[];
  faults?: Faults;
}

export function newAccountPage(view: Around & AccountForm): Html {
  const { name, username, roles, faults = {} } = view;
  return framed(
    frameOf(view, 'Thêm tài khoản', Object.keys(faults).length > 0),
    html`${faultSummary(faults, 'Chưa thêm được tài khoản')}
      <p><a href="/desk/accounts">Về danh sách tài khoản</a></p>
      <h1>Thêm tài khoản</h1>
      <p class="muted">
        Người đăng nhập bằng nhà cung cấp danh tính thì không cần thêm ở đây: tài khoản có sau lần đăng nhập
        đầu tiên, rồi được giao việc ở đây.
      </p>
      <form method="post" action="/desk/accounts/new" novalidate>
        ${input({ name: 'name', label: 'Họ và tên', value: name, fault: faults['name'] })}
        ${input({
          name: 'username',
          label: 'Tên đăng nhập',
          value: username,
          hint: 'Chữ thường không dấu, chữ số, dấu chấm hoặc gạch; 3 đến 40 ký tự.',
          fault: faults['username'],
        })}
        ${rolesView(roles, faults['roles'])}
        <p><button class="button primary">Thêm tài khoản</button></p>
      </form>`,
  );
}

export function accountPage(
  view: Around & { officer: Officer; roles: readonly Role[]; rolesFromProvider: boolean; faults?: Faults },
): Html {
  const { officer, roles, rolesFromProvider, faults = {} } = view;
  const { id, name, active, username } = officer;
  return framed(
    frameOf(view, name, Object.keys(faults).length > 0),
    html`${faultSummary(faults, 'Chưa lưu được')}
      <p><a href="/desk/accounts">Về danh sách tài khoản</a></p>
      <h1>${name}</h1>
      <p class="muted">${signInOf(officer)}</p>
      <form method="post" action="/desk/accounts/${id}" novalidate>
        ${
          username === null
            ? html`<p class="hint">Họ và tên lấy từ nhà cung cấp danh tính ở mỗi lần đăng nhập.</p>`
            : input({ name: 'name', label: 'Họ và tên', value: name, fault: faults['name'] })
        }
        ${
          rolesFromProvider
            ? html`<p>Việc được giao: ${rolesInWords(roles)}. Lấy từ nhà cung cấp danh tính.</p>`
            : rolesView(roles, faults['roles'])
        }
        <fieldset>
          <legend>Tình trạng</legend>
          ${check({ name: 'active', value: 'yes', label: 'Được đăng nhập', checked: active })}
          <p class="hint">Bỏ chọn thì người này ra khỏi hệ thống ngay.</p>
        </fieldset>
        <p><button class="button primary">Lưu</button></p>
      </form>
      ${
        username === null
          ? ''
          : html`<form class="apart" method="post" action="/desk/accounts/${id}/password">
              <h2>Quên mật khẩu</h2>
              <p>Cấp mật khẩu dùng một lần; mật khẩu cũ hết hiệu lực ngay.</p>
              <p><button class="button">Cấp mật khẩu mới</button></p>
            </form>`
      }`,
  );
}

function rolesView(roles: readonly Role[], fault: string | undefined): Html {
  return html`<fieldset id="${idOf('roles')}" class="${fault === undefined ? '' : 'wrong'}" tabindex="-1">
    <legend>Việc được giao</legend>
    ${faultView('roles', fault)}
    ${allRoles.map((role) =>
      check({ name: 'roles[]', value: role, label: roleNames[role], checked: roles.includes(role) }),
    )}
  </fieldset>`;
}

/** Shown once: only its hash is kept. */
export function oneTimePasswordPage(
  view: Around & { name: string; username: string; password: string },
): Html {
  const { name, username, password } = view;
  return framed(
    frameOf(view, 'Mật khẩu dùng một lần'),
    html`<h1>Mật khẩu dùng một lần</h1>
      <p>
        Giao tận tay cho <strong>${name}</strong>. Mật khẩu chỉ hiện ở đây một lần; người nhận phải đặt mật
        khẩu riêng khi đăng nhập lần đầu.
      </p>
      <dl class="pairs notice">
        <div>
          <dt>Tên đăng nhập</dt>
          <dd><code>${username}</code></dd>
        </div>
        <div>
          <dt>Mật khẩu</dt>
          <dd><code>${password}</code></dd>
        </div>
      </dl>
      <p><a class="button" href="/desk/accounts">Về danh sách tài khoản</a></p>`,
  );
}
