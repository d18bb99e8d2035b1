/** The outbox as a page: what the office has sent, is about to send and could not send, newest first. */
import { and, desc, eq, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import type { Database } from '../db/database.js';
import { dossiers, outbox } from '../db/schema.js';
import { notSet, unclear, underWay, type Channel } from './sender.js';
import { spentCode } from './words.js';

const shown = 200;

/** Calls to other programs are for officers only: their addresses may hold keys. */
export function readOutbox(
  db: Database,
  {
    trusted,
    failedOnly = false,
    before,
    limit = shown,
  }: { trusted: boolean; failedOnly?: boolean; before?: number | undefined; limit?: number },
) {
  return db
    .select({
      id: outbox.id,
      act: outbox.act,
      channel: outbox.channel,
      recipient: outbox.recipient,
      subject: outbox.subject,
      body: outbox.body,
      at: outbox.at,
      sentAt: outbox.sentAt,
      attempts: outbox.attempts,
      nextAt: outbox.nextAt,
      error: outbox.error,
      code: dossiers.code,
    })
    .from(outbox)
    .innerJoin(dossiers, eq(outbox.dossier, dossiers.id))
    .where(
      and(
        trusted ? undefined : ne(outbox.channel, 'webhook'),
        failedOnly ? and(isNull(outbox.sentAt), isNull(outbox.nextAt), isNotNull(outbox.error)) : undefined,
        before === undefined ? undefined : lt(outbox.id, before),
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(limit);
}
export type Letter = Awaited<ReturnType<typeof readOutbox>>[number];
type Html = ReturnType<typeof html>;

export function outboxPage(letters: Letter[], { trusted, demo }: { trusted: boolean; demo: boolean }): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Hộp thư đi – Bộ phận Một cửa</title>
        <link rel="stylesheet" href="/office/office.css" />
      </head>
      <body>
        <header>
          <p class="office">Bộ phận Một cửa</p>
          <h1>Hộp thư đi</h1>
          <p>
            Tin nhắn SMS và thư điện tử mà cơ quan gửi cho người nộp hồ sơ, mới nhất ở trên.
            ${demo ? 'Đây là bản trình diễn.' : ''}
          </p>
          <nav><a href="/">Về trang chủ</a></nav>
        </header>
        <main>
          ${
            letters.length === 0
              ? html`<p class="empty">
                  Chưa có thông báo nào. Thông báo xuất hiện ở đây khi có hồ sơ được gửi đến.
                </p>`
              : html`<ol>
                  ${letters.map((letter) => letterView(letter, trusted))}
                </ol>`
          }
          ${letters.length === shown ? html`<p class="empty">Chỉ hiện ${shown} thông báo mới nhất.</p>` : ''}
        </main>
      </body>
    </html>`;
}

export const kinds: Record<Channel, string> = {
  sms: 'Tin nhắn SMS',
  email: 'Thư điện tử',
  webhook: 'Báo cho phần mềm khác',
};

function letterView(letter: Letter, trusted: boolean): Html {
  const { act, channel, recipient, subject, at, code } = letter;
  const body = act === 'oneTimeCode' ? spentCode : letter.body;
  return html`<li class="${channel}">
    <h2>${subject ?? `${kinds[channel]} về hồ sơ ${code}`}</h2>
    <dl>
      <div>
        <dt>Hình thức</dt>
        <dd>${kinds[channel]}</dd>
      </div>
      <div>
        <dt>Gửi đến</dt>
        <dd>${trusted ? recipient : half(recipient)}</dd>
      </div>
      <div>
        <dt>Lúc</dt>
        <dd><time datetime="${at.toISOString()}">${showDateTime(at)}</time></dd>
      </div>
      <div>
        <dt>Tình trạng</dt>
        <dd>${stateOf(letter)}</dd>
      </div>
      ${
        channel === 'sms' && act !== 'oneTimeCode'
          ? html`<div>
              <dt>Độ dài</dt>
              <dd>${body.length}/160 ký tự</dd>
            </div>`
          : ''
      }
    </dl>
    <p class="body">${body}</p>
  </li>`;
}

const notCarried: Record<Channel, string> = {
  sms: 'Không gửi: chưa nối cổng tin nhắn',
  email: 'Không gửi: chưa nối máy chủ thư',
  webhook: 'Không gửi: chưa khai địa chỉ nhận',
};

export function stateOf({ channel, sentAt, nextAt, attempts, error }: Letter): string {
  if (sentAt) return `Đã gửi lúc ${showDateTime(sentAt)}`;
  if (error === notSet) return notCarried[channel];
  if (error === unclear) return 'Không rõ đã đến nơi chưa: máy chủ dừng giữa lúc gửi';
  if (error === underWay) return 'Đang gửi';
  if (nextAt && error === null) return 'Đang chờ gửi';
  if (nextAt) return `Chưa gửi được (${error}); đã thử ${attempts} lần, thử lại lúc ${showDateTime(nextAt)}`;
  return error === null ? 'Không gửi' : `Không gửi được (${error}); đã thôi sau ${attempts} lần thử`;
}

/** `+84912••••••` and `n•••@example.com`: not the whole number, and none of the four digits that open a look-up. */
export function half(recipient: string): string {
  const [name, domain] = recipient.split('@');
  if (domain !== undefined) return `${name!.slice(0, 1)}•••@${domain}`;
  return `${recipient.slice(0, -6)}••••••`;
}
