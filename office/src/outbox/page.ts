/** The outbox as a page: what the office would have sent, newest first. */
import { desc, eq } from 'drizzle-orm';
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import type { Database } from '../db/database.js';
import { dossiers, outbox } from '../db/schema.js';

const shown = 200;

export function readOutbox(db: Database) {
  return db
    .select({
      id: outbox.id,
      channel: outbox.channel,
      recipient: outbox.recipient,
      subject: outbox.subject,
      body: outbox.body,
      at: outbox.at,
      code: dossiers.code,
    })
    .from(outbox)
    .innerJoin(dossiers, eq(outbox.dossier, dossiers.id))
    .orderBy(desc(outbox.id))
    .limit(shown);
}
type Letter = Awaited<ReturnType<typeof readOutbox>>[number];
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
            ${demo ? 'Đây là bản trình diễn: không có tin nào được gửi đi.' : ''}
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

function letterView({ channel, recipient, subject, body, at, code }: Letter, trusted: boolean): Html {
  const kind = channel === 'sms' ? 'Tin nhắn SMS' : 'Thư điện tử';
  return html`<li class="${channel}">
    <h2>${subject ?? `${kind} về hồ sơ ${code}`}</h2>
    <dl>
      <div>
        <dt>Hình thức</dt>
        <dd>${kind}</dd>
      </div>
      <div>
        <dt>Gửi đến</dt>
        <dd>${trusted ? recipient : half(recipient)}</dd>
      </div>
      <div>
        <dt>Lúc</dt>
        <dd><time datetime="${at.toISOString()}">${showDateTime(at)}</time></dd>
      </div>
      ${
        channel === 'sms'
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

/** `+84912••••••` and `n•••@example.com`: not the whole number, and none of the four digits that open a look-up. */
export function half(recipient: string): string {
  const [name, domain] = recipient.split('@');
  if (domain !== undefined) return `${name!.slice(0, 1)}•••@${domain}`;
  return `${recipient.slice(0, -6)}••••••`;
}
