/** The protocol's document as a page, in one language at a time. No script, nothing from elsewhere. */
import { html } from 'hono/html';
import type { Html } from '../desk/frame.js';
import { statusOf } from '../problem.js';
import { operations, protocolPath } from './document.js';
import { groups, headers, type Operation, type Words } from './operations.js';
import { outline } from './outline.js';
import { componentSchemas, type Schema } from './schemas.js';

export type Language = keyof Words;

const words = {
  title: { vi: 'Giao thức nộp hồ sơ', en: 'The protocol for filing dossiers' },
  intro: {
    vi: 'Trang nhúng dvc-widgets nói chuyện với nơi tiếp nhận bằng những lời gọi dưới đây, nội dung là JSON. Không dùng cookie. Mã hồ sơ và số điện thoại nằm trong nội dung, không bao giờ trong địa chỉ.',
    en: 'The elements of dvc-widgets talk to a receiving office by the calls below, in JSON. There are no cookies. Codes and phone digits are in the body, never in an address.',
  },
  refusals: {
    vi: 'Mọi lời từ chối là application/problem+json (RFC 9457) với một mã ổn định trong code; mã invalid kèm issues, mỗi issue có đường dẫn của mục sai.',
    en: 'Every refusal is application/problem+json (RFC 9457) with a stable code; invalid comes with issues, each with the path of what is wrong.',
  },
  other: { vi: 'English', en: 'Tiếng Việt' },
  document: { vi: 'Tài liệu OpenAPI 3.1 cho máy đọc', en: 'The OpenAPI 3.1 document for machines' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  headers: { vi: 'Tiêu đề cần có', en: 'Headers that are needed' },
  body: { vi: 'Nội dung gửi', en: 'Body' },
  bytes: {
    vi: 'các byte của tệp (application/offset+octet-stream)',
    en: 'bytes of the file (application/offset+octet-stream)',
  },
  answers: { vi: 'Trả lời', en: 'Answers' },
  by: {
    token: {
      vi: 'Cần mã của cơ quan: Authorization: Bearer …',
      en: 'Needs the office’s token: Authorization: Bearer …',
    },
    signature: { vi: 'Cần chữ ký webhook.', en: 'Needs a webhook signature.' },
  },
  shapes: { vi: 'Các cấu trúc', en: 'Shapes' },
  inCatalogue: {
    vi: 'Như trong danh mục thủ tục:',
    en: 'As in the catalogue of procedures:',
  },
  may: { vi: 'có thể vắng', en: 'may be absent' },
} as const;

/** Described by the catalogue's own schema, at length. */
const fromCatalogue = ['Document', 'Field', 'Condition'];

export function docsPage(language: Language): Html {
  const say = (text: Words): string => text[language];
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const callLink = ({ id, title }: Operation) => html`<li><a href="#${id}">${say(title)}</a></li>`;
  const shapes = Object.entries(componentSchemas());
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say(words.title)} – dvc-widgets</title>
        <link rel="stylesheet" href="/office/docs.css" />
      </head>
      <body>
        <header>
          <h1>${say(words.title)}</h1>
          <p>${say(words.intro)}</p>
          <p>${say(words.refusals)}</p>
          <p class="links">
            <a href="${protocolPath}/openapi.json">${say(words.document)}</a>
            <a href="?lang=${other}" hreflang="${other}" lang="${other}">${say(words.other)}</a>
          </p>
          <nav aria-label="${say(words.contents)}">
            ${groupEntries.map(
              ([name, title]) =>
                html`<div>
                  <p>${say(title)}</p>
                  <ul>
                    ${operations.filter(({ group }) => group === name).map(callLink)}
                  </ul>
                </div>`,
            )}
          </nav>
        </header>
        <main>
          ${groupEntries.map(
            ([name, title]) =>
              html`<section>
                <h2>${say(title)}</h2>
                ${operations.filter(({ group }) => group === name).map((call) => callView(call, say))}
              </section>`,
          )}
          <section>
            <h2>${say(words.shapes)}</h2>
            <p><code>?</code> – ${say(words.may)}</p>
            ${shapes.map(([name, schema]) => shapeView(name, schema, say))}
          </section>
        </main>
      </body>
    </html>`;
}

type Say = (text: Words) => string;
const groupEntries = Object.entries(groups) as [keyof typeof groups, Words][];

function callView(call: Operation, say: Say): Html {
  const { id, method, path, title, words: text, needs = [], body, by } = call;
  return html`<article id="${id}">
    <h3>${say(title)}</h3>
    <p class="address"><b>${method.toUpperCase()}</b> <code>${protocolPath}${path}</code></p>
    <p>${say(text)}</p>
    ${by === undefined ? '' : html`<p>${say(words.by[by])}</p>`}
    ${
      needs.length === 0
        ? ''
        : html`<h4>${say(words.headers)}</h4>
            <dl>
              ${needs.map(
                (name) =>
                  html`<dt><code>${name}</code></dt>
                    <dd>${say(headers[name])}</dd>`,
              )}
            </dl>`
    }
    ${
      body === undefined
        ? ''
        : html`<h4>${say(words.body)}</h4>
            <p>${body === 'bytes' ? say(words.bytes) : html`<a href="#shape-${body}">${body}</a>`}</p>`
    }
    <h4>${say(words.answers)}</h4>
    ${answersView(call, say)}
  </article>`;
}

function answersView({ done, refusals }: Operation, say: Say): Html {
  const refused = refusals.map((refusal) =>
    typeof refusal === 'string' ? ([statusOf(refusal), refusal] as const) : refusal,
  );
  return html`<dl>
    ${done.map(
      ({ status, shape, headers: names = [], words: text }) =>
        html`<dt>${status}</dt>
          <dd>
            ${say(text)} ${shape === undefined ? '' : html`<a href="#shape-${shape}">${shape}</a>`}
            ${names.map((name) => html`<code>${name}</code> `)}
          </dd>`,
    )}
    ${[...new Set(refused.map(([status]) => status))].sort().map(
      (status) =>
        html`<dt>${status}</dt>
          <dd>
            ${refused.filter(([other]) => other === status).map(([, code]) => html`<code>${code}</code> `)}
          </dd>`,
    )}
  </dl>`;
}

function shapeView(name: string, schema: Schema, say: Say): Html {
  return html`<article id="shape-${name}">
    <h3>${name}</h3>
    ${
      fromCatalogue.includes(name)
        ? html`<p>${say(words.inCatalogue)} <a href="/schema/catalogue-1.json">catalogue-1.json</a></p>`
        : html`<pre tabindex="0">${outline(schema)}</pre>`
    }
  </article>`;
}
