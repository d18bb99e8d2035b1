/** What has happened to a dossier: steps with their officers, papers, notices. */
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import { notSet, unclear, underWay } from '../../outbox/sender.js';
import { actDone, vi } from '../../papers/words.js';
import { paperNames } from '../acts/words.js';
import type { Html } from '../frame.js';
import { statusView } from '../queue/page.js';
import type { DossierFile, Letter, StepBy } from './read.js';

export function historyView({ history }: DossierFile): Html {
  return html`<ol class="history" reversed>
    ${[...history].reverse().map(stepView)}
  </ol>`;
}

function stepView(step: StepBy): Html {
  const { at, act, status, note, supplement } = step;
  return html`<li>
    <p>
      <time class="figures" datetime="${at.toISOString()}">${showDateTime(at)}</time>
      <strong>${actDone[act]}</strong>
    </p>
    <p class="muted">${whoDid(step)} ${statusView(status)}</p>
    ${note === null ? '' : html`<p class="said">${note}</p>`}
    ${
      supplement
        ? html`<div class="said">
            <p>${supplement.reason}</p>
            <ul>
              ${supplement.documents.map(({ title, note }) => html`<li>${withNote(vi(title), note)}</li>`)}
              ${supplement.fields.map(({ label, note }) => html`<li>${withNote(vi(label), note)}</li>`)}
            </ul>
          </div>`
        : ''
    }
  </li>`;
}
const withNote = (what: string, note: string | undefined): string =>
  note === undefined ? what : `${what}: ${note}`;

/** A citizen's step that an officer recorded names both. */
export function whoDid({ actor, officerName }: StepBy): string {
  if (officerName !== null)
    return actor === 'citizen' ? `Người nộp, do ${officerName} ghi nhận` : officerName;
  return actor === 'citizen' ? 'Người nộp' : 'Qua phần mềm khác';
}

/** Also by its address, where the number is written with dashes. */
export const paperPath = (code: string, number: string): string =>
  `/desk/dossiers/${code}/papers/${number.replaceAll('/', '-')}`;

export function papersView({ papers, dossier }: DossierFile): Html | '' {
  if (papers.length === 0) return '';
  return html`<section>
    <h2>Giấy tờ đã lập</h2>
    <ul class="plain">
      ${[...papers].reverse().map(
        ({ kind, number, issuedAt }) =>
          html`<li>
            <a href="${paperPath(dossier.code, number)}">${paperNames[kind]}</a>
            <p class="muted figures">Số ${number}, ${showDateTime(issuedAt)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

const channels: Record<Letter['channel'], string> = {
  sms: 'tin nhắn',
  email: 'thư điện tử',
  webhook: 'báo phần mềm khác',
};

export function lettersView({ letters }: DossierFile): Html | '' {
  if (letters.length === 0) return '';
  return html`<section>
    <h2>Thông báo cho người nộp</h2>
    <ul class="plain">
      ${letters
        .filter(({ channel }) => channel !== 'webhook')
        .map(
          (letter) =>
            html`<li>
              <p>${letter.act === 'oneTimeCode' ? 'Mã xác nhận một lần' : actDone[letter.act]}</p>
              <p class="muted figures">
                ${showDateTime(letter.at)}, ${channels[letter.channel]}: ${letterState(letter)}
              </p>
            </li>`,
        )}
    </ul>
  </section>`;
}

function letterState({ sentAt, nextAt, error }: Letter): Html | string {
  if (sentAt) return 'đã gửi';
  if (error === notSet) return 'không gửi, vì chưa nối kênh này';
  if (error === unclear) return html`<strong>không rõ đã gửi được chưa</strong>`;
  if (error === underWay) return 'đang gửi';
  if (nextAt) return error === null ? 'chờ gửi' : html`<strong>chưa gửi được, sẽ thử lại</strong>`;
  return error === null ? 'không gửi' : html`<strong>không gửi được</strong>`;
}
