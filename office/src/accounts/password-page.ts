import { html } from 'hono/html';
import { faultSummary, input, type Faults } from '../desk/form.js';
import { framed, type Html } from '../desk/frame.js';
import { shortestPassword, type PasswordFault } from './password.js';
import type { SignedIn } from './sessions.js';

export const passwordFaults: Record<PasswordFault, string> = {
  tooShort: `Mật khẩu mới cần ít nhất ${shortestPassword} ký tự.`,
  tooLong: 'Mật khẩu mới dài quá 200 ký tự.',
  likeName: 'Mật khẩu mới không được chứa tên đăng nhập.',
  same: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
};

export function passwordPage(view: { me: SignedIn; demo: boolean; faults?: Faults; done?: boolean }): Html {
  const { me, demo, faults = {}, done = false } = view;
  return framed(
    { title: 'Đổi mật khẩu', me, demo, wrong: Object.keys(faults).length > 0 },
    html`${faultSummary(faults, 'Chưa đổi được mật khẩu')}
      ${done ? html`<p class="notice success" role="status">Đã đổi mật khẩu.</p>` : ''}
      <h1>${me.mustChange ? 'Đặt mật khẩu riêng' : 'Đổi mật khẩu'}</h1>
      ${
        me.mustChange
          ? html`<p>
              Mật khẩu vừa dùng chỉ dùng một lần. Hãy đặt một mật khẩu mà không ai khác biết, rồi mới vào làm
              việc.
            </p>`
          : ''
      }
      <form method="post" action="/desk/password" novalidate>
        <input
          type="text"
          name="username"
          value="${me.username ?? ''}"
          autocomplete="username"
          hidden
          readonly
        />
        ${input({
          name: 'old',
          label: 'Mật khẩu đang dùng',
          type: 'password',
          autocomplete: 'current-password',
          fault: faults['old'],
        })}
        ${input({
          name: 'password',
          label: 'Mật khẩu mới',
          type: 'password',
          autocomplete: 'new-password',
          hint: `Ít nhất ${shortestPassword} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
          fault: faults['password'],
        })}
        ${input({
          name: 'again',
          label: 'Nhập lại mật khẩu mới',
          type: 'password',
          autocomplete: 'new-password',
          fault: faults['again'],
        })}
        <p><button class="button primary">Đổi mật khẩu</button></p>
      </form>`,
  );
}
