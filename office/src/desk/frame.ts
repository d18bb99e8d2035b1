/** The frame of every page of the desk: who is signed in, where one is, where one can go. */
import { html } from 'hono/html';
import { handlesDossiers, roleNames } from '../accounts/roles.js';
import type { SignedIn } from '../accounts/sessions.js';

export type Html = ReturnType<typeof html>;

const isAdmin = (roles: SignedIn['roles']): boolean => roles.includes('admin');
const places = [
  { key: 'queue', href: '/desk', name: 'Hồ sơ', open: handlesDossiers },
  { key: 'register', href: '/desk/register', name: 'Sổ theo dõi', open: handlesDossiers },
  { key: 'outbox', href: '/desk/outbox', name: 'Hộp thư đi', open: handlesDossiers },
  { key: 'log', href: '/desk/log', name: 'Nhật ký', open: isAdmin },
  { key: 'accounts', href: '/desk/accounts', name: 'Tài khoản', open: isAdmin },
] as const;
export type Place = (typeof places)[number]['key'];

export interface Frame {
  title: string;
  /** Nobody on the pages for signing in. */
  me?: SignedIn | undefined;
  here?: Place;
  demo: boolean;
  /** Something is wrong with what was sent: said by the title too, which is read first. */
  wrong?: boolean;
  /** A list or a dossier uses the whole width; a form is a column. */
  wide?: boolean;
}

export function framed({ title, me, here, demo, wrong, wide }: Frame, main: unknown): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${wrong ? 'Lỗi: ' : ''}${title} – Bộ phận Một cửa</title>
        <link rel="stylesheet" href="/office/desk.css" />
        <script src="/office/desk.js" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#main">Đến nội dung chính</a>
        <header class="top">
          <div class="bar">
            <p class="brand">
              <a href="/desk">Bộ phận Một cửa</a>
              ${demo ? html`<span class="mark">Bản trình diễn</span>` : ''}
            </p>
            ${me ? whoView(me) : ''}
          </div>
          ${me && !me.mustChange ? placesView(me, here) : ''}
        </header>
        <main id="main" class="${wide ? 'wide' : 'column'}" tabindex="-1">${main}</main>
      </body>
    </html>`;
}

function whoView({ name, username }: SignedIn): Html {
  return html`<div class="who">
    <span>${name}</span>
    ${username === undefined ? '' : html`<a href="/desk/password">Đổi mật khẩu</a>`}
    <form method="post" action="/desk/sign-out"><button class="link">Đăng xuất</button></form>
  </div>`;
}

function placesView({ roles }: SignedIn, here: Place | undefined): Html | '' {
  const open = places.filter((place) => place.open(roles));
  if (open.length === 0) return '';
  return html`<nav class="places" aria-label="Các trang">
    <ul>
      ${open.map(
        ({ key, href, name }) =>
          html`<li><a href="${href}" ${key === here ? html`aria-current="page"` : ''}>${name}</a></li>`,
      )}
    </ul>
  </nav>`;
}

export const rolesInWords = (roles: SignedIn['roles']): string =>
  roles.map((role) => roleNames[role]).join(', ') || 'Chưa được giao việc';
