/** The outbox for officers: what was sent to whom, and what could not be. */
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../accounts/sessions.js';
import { spentCode } from '../outbox/words.js';
import { kinds, stateOf, type Letter } from '../outbox/page.js';
import { framed, type Html } from './frame.js';

export interface OutboxView {
  me: SignedIn;
  demo: boolean;
  letters: Letter[];
  failedOnly: boolean;
  later: boolean;
  /** The number of the last one, where there are more. */
  next: number | undefined;
  again: boolean;
}

export function deskOutboxPage(view: OutboxView): Html {
  const { me, demo, letters, failedOnly, later, next, again } = view;
  const tab = (href: string, name: string, current: boolean) =>
    html`<li><a href="${href}" ${current ? html`aria-current="page"` : ''}>${name}</a></li>`;
  const here = failedOnly ? '/desk/outbox?failed' : '/desk/outbox';
  return framed(
    { title: 'Hộp thư đi', me, demo, here: 'outbox', wide: true },
    html`${again ? html`<p class="notice success" role="status">Thông báo được xếp lại để gửi.</p>` : ''}
      <h1>Hộp thư đi</h1>
      <nav class="tabs" aria-label="Lọc thông báo">
        <ul>
          ${tab('/desk/outbox', 'Tất cả', !failedOnly)}
          ${tab('/desk/outbox?failed', 'Không gửi được', failedOnly)}
        </ul>
      </nav>
      ${
        letters.length === 0
          ? html`<p class="empty">
              ${failedOnly ? 'Không có thông báo nào bị lỗi.' : 'Chưa có thông báo nào.'}
            </p>`
          : html`<ul class="letters">
              ${letters.map(letterView)}
            </ul>`
      }
      ${
        later || next !== undefined
          ? html`<nav class="pages" aria-label="Các trang của danh sách">
              ${later ? html`<a class="button quiet" href="${here}">Về đầu danh sách</a>` : ''}
              ${
                next === undefined
                  ? ''
                  : html`<a class="button" href="${here}${failedOnly ? '&' : '?'}before=${next}"
                      >Trang sau</a
                    >`
              }
            </nav>`
          : ''
      }`,
  );
}

/** Given up; what is waiting goes out by itself, and a one-time code is of no use any more. */
export const canGoAgain = ({ act, sentAt, nextAt }: Letter): boolean =>
  act !== 'oneTimeCode' && sentAt === null && nextAt === null;

function letterView(letter: Letter): Html {
  const { id, act, channel, recipient, subject, body, at, code } = letter;
  return html`<li>
    <h2>${subject ?? `${kinds[channel]} về hồ sơ ${code}`}</h2>
    <p class="muted figures">
      ${kinds[channel]} đến ${recipient}, ${showDateTime(at)}. Hồ sơ
      <a href="/desk/dossiers/${code}">${code}</a>.
    </p>
    <p><strong>${stateOf(letter)}</strong></p>
    <details>
      <summary>Nội dung</summary>
      <p class="said">${act === 'oneTimeCode' ? spentCode : body}</p>
    </details>
    ${
      canGoAgain(letter)
        ? html`<form method="post" action="/desk/outbox/${id}/again">
            <p>
              <button class="button">
                Gửi lại<span class="hidden-text"> thông báo về hồ sơ ${code}</span>
              </button>
            </p>
          </form>`
        : ''
    }
  </li>`;
}
