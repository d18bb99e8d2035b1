/** A refusal as a page: what happened, and what one can do. */
import { html } from 'hono/html';
import { handlesDossiers } from '../accounts/roles.js';
import type { SignedIn } from '../accounts/sessions.js';
import type { Problem } from '../problem.js';
import { framed, type Html } from './frame.js';

type Words = readonly [title: string, text: string];
const words: Partial<Record<Problem['code'], Words>> = {
  notFound: ['Không tìm thấy', 'Trang hoặc hồ sơ này không có, hoặc địa chỉ bị gõ sai.'],
  forbidden: [
    'Không được phép',
    'Tài khoản này chưa được giao việc này. Người quản trị tài khoản có thể giao.',
  ],
  tooLarge: ['Tệp lớn quá', 'Nội dung gửi lên vượt quá dung lượng cho phép. Chưa có gì được ghi nhận.'],
  notAllowed: ['Không làm được bước này', 'Hồ sơ hoặc tài khoản không còn ở tình trạng cho phép bước này.'],
};
const unavailable: Words = [
  'Tạm thời không làm được',
  'Hệ thống đang có trục trặc. Việc vừa rồi chưa được ghi nhận; đề nghị thử lại sau ít phút.',
];
export const foreignForm: Words = [
  'Yêu cầu bị từ chối',
  'Yêu cầu này không được gửi từ trang của cơ quan. Hãy mở lại trang và làm lại từ đầu.',
];

export const wordsOf = ({ code }: Problem): Words => words[code] ?? unavailable;

/** Somebody whom a provider knows and whom nobody here has given anything to do yet. */
export const noRoleWords: Words = [
  'Chưa được giao việc',
  'Đã đăng nhập, nhưng tài khoản chưa được giao việc nào. Người quản trị tài khoản của cơ quan giao việc xong, hãy tải lại trang này.',
];

export function problemPage([title, text]: Words, around: { me: SignedIn | undefined; demo: boolean }): Html {
  return framed(
    { title, ...around },
    html`<h1>${title}</h1>
      <p>${text}</p>
      ${wayOn(around.me)}`,
  );
}

/** A page that this person may open: never the one that was just refused. */
function wayOn(me: SignedIn | undefined): Html {
  if (!me || handlesDossiers(me.roles))
    return html`<p><a class="button" href="/desk">Về danh sách hồ sơ</a></p>`;
  if (me.roles.length > 0)
    return html`<p><a class="button" href="/desk/accounts">Về danh sách tài khoản</a></p>`;
  return html`<form method="post" action="/desk/sign-out">
    <p><button class="button">Đăng xuất</button></p>
  </form>`;
}
