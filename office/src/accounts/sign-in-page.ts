import { html } from 'hono/html';
import { faultSummary, hidden, input, type Faults } from '../desk/form.js';
import { framed, type Html } from '../desk/frame.js';

export interface SignInView {
  demo: { username: string; password: string } | undefined;
  /** The identity provider's name, where there is one. */
  provider: string | undefined;
  /** Where to go on. */
  next: string;
  username?: string;
  faults?: Faults;
  /** What happened before, which is no fault of anybody's. */
  told?: string | undefined;
}

export function signInPage({ demo, provider, next, username, faults = {}, told }: SignInView): Html {
  const frame = { title: 'Đăng nhập', demo: demo !== undefined, wrong: Object.keys(faults).length > 0 };
  return framed(
    frame,
    html`<div class="sign-in">
      ${faultSummary(faults, 'Chưa đăng nhập được')}
      ${told === undefined ? '' : html`<p class="notice" role="status">${told}</p>`}
      <h1>Đăng nhập</h1>
      <p class="muted">Dành cho cán bộ của Bộ phận Một cửa.</p>
      ${demo ? demoView(demo) : ''}
      ${
        provider === undefined
          ? ''
          : html`<p>
                <a class="button primary" href="/desk/sign-in/provider?next=${encodeURIComponent(next)}"
                  >Đăng nhập bằng ${provider}</a
                >
              </p>
              <h2 class="or">Hoặc bằng tài khoản riêng của cơ quan</h2>`
      }
      <form method="post" action="/desk/sign-in" novalidate>
        ${hidden('next', next)}
        ${input({ name: 'username', label: 'Tên đăng nhập', value: username, autocomplete: 'username', fault: faults['username'] })}
        ${input({ name: 'password', label: 'Mật khẩu', type: 'password', autocomplete: 'current-password', fault: faults['password'] })}
        <p><button class="button ${provider === undefined ? 'primary' : ''}">Đăng nhập</button></p>
      </form>
    </div>`,
  );
}

function demoView({ username, password }: { username: string; password: string }): Html {
  return html`<div class="notice">
    <h2>Đây là bản trình diễn</h2>
    <p>Ai cũng vào thử được bằng tài khoản sau. Đừng khai dữ liệu thật: người khác có thể đọc.</p>
    <dl class="pairs">
      <div>
        <dt>Tên đăng nhập</dt>
        <dd><code>${username}</code></dd>
      </div>
      <div>
        <dt>Mật khẩu</dt>
        <dd><code>${password}</code></dd>
      </div>
    </dl>
  </div>`;
}

/** After signing out; where the provider keeps its own session, with a way to end that as well. */
export function signedOutPage(view: { demo: boolean; provider?: { name: string; url: string } }): Html {
  const { demo, provider } = view;
  return framed(
    { title: 'Đã đăng xuất', demo },
    html`<div class="sign-in">
      <h1>Đã đăng xuất</h1>
      ${
        provider
          ? html`<p>
                Trên máy dùng chung, hãy đăng xuất cả khỏi ${provider.name}, nếu không người sau có thể vào
                bằng tài khoản này.
              </p>
              <p><a class="button primary" href="${provider.url}">Đăng xuất khỏi ${provider.name}</a></p>`
          : ''
      }
      <p><a class="button" href="/desk/sign-in">Đăng nhập lại</a></p>
    </div>`,
  );
}

/** The session ended while something was being typed: it is kept on this page until it can be sent again. */
export function endedPage(view: {
  demo: boolean;
  path: string;
  typed: [name: string, value: string][];
  filesLost: boolean;
}): Html {
  const { demo, path, typed, filesLost } = view;
  return framed(
    { title: 'Cần đăng nhập lại', demo },
    html`<h1>Phiên làm việc đã hết</h1>
      <p>Nội dung vừa nhập <strong>chưa được ghi nhận</strong>, nhưng vẫn được giữ trên trang này.</p>
      <ol class="steps">
        <li>
          <a href="/desk/sign-in" target="_blank" rel="noopener">Đăng nhập lại ở thẻ mới</a>, rồi quay về thẻ
          này.
        </li>
        <li>
          <form method="post" action="${path}">
            ${typed.map(([name, value]) => hidden(name, value))}
            <button class="button primary">Gửi lại nội dung đã nhập</button>
          </form>
        </li>
      </ol>
      ${filesLost ? html`<p class="notice warning">Tệp đã chọn không giữ lại được; cần chọn lại.</p>` : ''}`,
  );
}
