/** Papers of the one-stop desk and files of the result. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DossierStatus, PaperSheet } from '../../backend/index.js';
import { showDate, showDateTime } from '../../lifecycle/index.js';
import { qr } from '../form/qr.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { writtenNumber } from '../written.js';
import type { FollowUp } from './follow-up.js';
import { failureOf } from './act-parts.js';
import { codeQuestion } from './one-time-code.js';
import type { Tell } from './tell.js';

export function papersView(
  { papers = [] }: DossierStatus,
  followUp: FollowUp,
  print: () => void,
  say: Tell,
): TemplateResult | typeof nothing {
  if (papers.length === 0) return nothing;
  const words = say.words.followUp;
  return html`<section part="papers">
    <h3>${words.papers}</h3>
    <ul class="lines">
      ${papers.map(({ kind, number, issuedAt }) => {
        const name = words.paperNames[kind];
        return html`<li class="row">
          <span
            >${icon(icons.fileText)} ${name}
            <span class="muted numbers">${words.number} ${number} · ${showDate(issuedAt)}</span></span
          >
          <button
            class="button quiet"
            part="button"
            type="button"
            aria-label=${words.openPaper(name, number)}
            aria-disabled=${followUp.guard.busy === 'paper'}
            @click=${() => void followUp.read(number)}
          >
            ${words.view}
          </button>
        </li>`;
      })}
    </ul>
    ${codeQuestion(followUp, 'paper', say)}
    ${followUp.guard.question?.for === 'paper' ? nothing : failureOf(followUp.guard, 'paper', say)}
    ${followUp.sheet ? sheetView(followUp.sheet, followUp, print, say) : nothing}
  </section>`;
}

export function resultsView(
  { results = [] }: DossierStatus,
  followUp: FollowUp,
  say: Tell,
): TemplateResult | typeof nothing {
  if (results.length === 0) return nothing;
  const words = say.words.followUp;
  return html`<section part="results">
    <h3>${words.results}</h3>
    <ul class="lines">
      ${results.map(
        ({ id, name, size }) =>
          html`<li class="row">
            <span
              >${icon(icons.fileText)} ${name}
              <span class="muted numbers"
                >${writtenNumber(Math.max(1, Math.round(size / 1024)))} KB</span
              ></span
            >
            <button
              class="button"
              part="button"
              type="button"
              aria-label=${words.downloadOf(name)}
              aria-disabled=${followUp.guard.busy === 'result'}
              @click=${() => void followUp.fetch(id, name)}
            >
              ${icon(icons.download)}${words.download}
            </button>
          </li>`,
      )}
    </ul>
    ${codeQuestion(followUp, 'result', say)}
    ${followUp.guard.question?.for === 'result' ? nothing : failureOf(followUp.guard, 'result', say)}
  </section>`;
}

/** Laid out as the desk prints it. Its words are the form's own, in Vietnamese. */
function sheetView(sheet: PaperSheet, followUp: FollowUp, print: () => void, say: Tell): TemplateResult {
  const words = say.words.followUp;
  const drawn = followUp.codes.get(sheet.code);
  const [day, month, year] = showDate(sheet.issuedAt).split('/');
  return html`<article class="sheet" part="paper" lang="vi">
    <header class="paper-head">
      <div class="centred">
        ${sheet.agency.parent ? html`<p>${sheet.agency.parent}</p>` : nothing}
        <p><strong>${sheet.agency.name}</strong></p>
        <p class="numbers">Số: ${sheet.number}</p>
      </div>
      <div class="centred">
        <p><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong></p>
        <p><strong>Độc lập – Tự do – Hạnh phúc</strong></p>
        <p class="issued">${sheet.place ? `${sheet.place}, ` : ''}ngày ${day} tháng ${month} năm ${year}</p>
      </div>
      <div class="mark">
        ${drawn ? qr(drawn, sheet.code) : html`<span class="qr"></span>`}
        <span class="numbers" aria-hidden="true">${sheet.code}</span>
      </div>
    </header>
    <h3 class="sheet-title" tabindex="-1">${sheet.title}</h3>
    ${sheet.lines.map(
      ({ label, value, items }) =>
        html`<p>
            ${label ? html`${label}${value === undefined ? ':' : ': '}` : nothing}${
              value === undefined ? nothing : label ? html`<strong>${value}</strong>` : value
            }
          </p>
          ${
            items
              ? html`<ol class="paper-items">
                  ${items.map((item) => html`<li>${item}</li>`)}
                </ol>`
              : nothing
          }`,
    )}
    <div class="signers">
      ${sheet.signers.map(
        ({ title, name }) =>
          html`<div class="centred">
            <p><strong>${title}</strong></p>
            ${name ? html`<p class="signer">${name}</p>` : nothing}
          </div>`,
      )}
    </div>
    <p class="muted numbers issued-at">${showDateTime(sheet.issuedAt)}</p>
    <p class="actions screen-only" lang=${say.locale}>
      <button class="button" part="button" type="button" @click=${print}>
        ${icon(icons.printer)}${words.printPaper}
      </button>
      <button class="button quiet" part="button" type="button" @click=${() => followUp.closeSheet()}>
        ${words.closePaper}
      </button>
    </p>
  </article>`;
}
