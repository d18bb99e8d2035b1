/** A paper as an A4 page: the agency at the left, the national title at the right, code and QR at the top right. */
import { html, raw } from 'hono/html';
import { encode } from 'uqr';
import type { PaperSheet } from 'dvc-widgets/backend';
import { isoTime } from '../time.js';
import { dots } from './words.js';

type Html = ReturnType<typeof html>;

export function sheetView(sheet: PaperSheet): Html {
  const { title, number, code, agency, lines, signers } = sheet;
  return html`<article class="sheet" aria-label="${title}">
    ${codeView(code)} ${headView(agency, placeAndDay(sheet.place, new Date(sheet.issuedAt)), number)}
    <h1>${title}</h1>
    <div class="lines">${lines.map(lineView)}</div>
    ${signersView(signers)}
  </article>`;
}

export function codeView(code: string): Html {
  return html`<div class="sheet-code">
    <p>Mã hồ sơ<br /><strong>${code}</strong></p>
    ${qrView(code)}
  </div>`;
}

/** One path, one unit per module: scanners at the desk read the code from it. */
function qrView(code: string): Html {
  const { data, size } = encode(code, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg
    role="img"
    aria-label="Mã QR của mã hồ sơ"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path d="${raw(path)}" />
  </svg>`;
}

export function headView(agency: PaperSheet['agency'], placed: string, number?: string): Html {
  return html`<header class="sheet-head">
    <div>
      ${agency.parent === undefined ? '' : html`<p>${agency.parent}</p>`}
      <p class="strong underlined">${agency.name}</p>
      ${number === undefined ? '' : html`<p>Số: ${number}</p>`}
    </div>
    <div>
      <p class="strong nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p class="strong underlined">Độc lập - Tự do - Hạnh phúc</p>
      <p class="placed">${placed}</p>
    </div>
  </header>`;
}

/** `Hà Nội, ngày 23 tháng 11 năm 2026` */
export function placeAndDay(place: string | undefined, at: Date): string {
  const [, year, month, day] = /^(\d+)-(\d+)-(\d+)/.exec(isoTime(at))!;
  return `${place ?? dots}, ngày ${day} tháng ${month} năm ${year}`;
}

function lineView({ label, value, items }: PaperSheet['lines'][number]): Html {
  const said = [label, value].filter((part) => part !== undefined).join(': ');
  return html`<p>${said}${items && value === undefined ? ':' : ''}</p>
    ${
      items
        ? html`<ol>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ol>`
        : ''
    }`;
}

function signersView(signers: PaperSheet['signers']): Html | '' {
  if (signers.length === 0) return '';
  return html`<footer class="signers">
    ${signers.map(
      ({ title, name }) =>
        html`<div>
          <p class="strong">${title}</p>
          <p class="how">(Ký và ghi rõ họ tên)</p>
          <p class="strong name">${name ?? ''}</p>
        </div>`,
    )}
  </footer>`;
}
