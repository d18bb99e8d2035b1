/** One dossier: what may be done, what was declared, what has happened. */
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../../accounts/sessions.js';
import { addressLine, phoneLine, vi } from '../../papers/words.js';
import type { DeskAct, DeskStep } from '../acts/allowed.js';
import { actWords } from '../acts/words.js';
import { framed, type Html } from '../frame.js';
import { appointmentView, statusView } from '../queue/page.js';
import { answersOf, documentsOf } from './answers.js';
import { documentView, filesView, sectionView } from './answers-view.js';
import { historyView, lettersView, papersView } from './history-view.js';
import type { DossierFile } from './read.js';
import { writtenMoney } from './values.js';

export interface DossierView {
  me: SignedIn;
  demo: boolean;
  now: Date;
  file: DossierFile;
  /** What this officer may do now. */
  acts: DeskStep[];
  /** The act that was just done. */
  done: DeskAct | undefined;
}

export function dossierPage(view: DossierView): Html {
  const { me, demo, file, done } = view;
  const { dossier } = file;
  return framed(
    { title: dossier.code, me, demo, here: 'queue', wide: true },
    html`${done ? html`<p class="notice success" role="status">Đã ghi nhận: ${actWords[done].name.toLowerCase()}.</p>` : ''}
      ${headView(view)}
      <div class="dossier">
        <aside aria-label="Việc cần làm và thông tin chung">${actsView(view)} ${factsView(view)}</aside>
        <div class="body">${bodyView(file)}</div>
      </div>`,
  );
}

function headView({ file: { dossier } }: DossierView): Html {
  return html`<header class="dossier-head">
    <p><a href="/desk">Hồ sơ</a></p>
    <h1>${vi(dossier.procedureName)}</h1>
    <p class="facts-line"><span class="figures code">${dossier.code}</span> ${statusView(dossier.status)}</p>
  </header>`;
}

/** The one that leads on, where this officer may do it. */
const leading: readonly DeskAct[] = ['accept', 'forward', 'publish', 'confirmPayment', 'resume', 'handOver'];

function actsView({ file: { dossier }, acts }: DossierView): Html {
  const link = ({ act }: DeskStep) => {
    const main = act === acts.find((step) => leading.includes(step.act))?.act;
    return html`<li>
      <a class="button ${main ? 'primary' : 'quiet'}" href="/desk/dossiers/${dossier.code}/${act}"
        >${actWords[act].name}</a
      >
    </li>`;
  };
  const ordered = [...acts].sort((a, b) => Number(leading.includes(b.act)) - Number(leading.includes(a.act)));
  return html`<section>
    <h2>Việc có thể làm</h2>
    ${
      acts.length === 0
        ? html`<p class="muted">
            Ở tình trạng này, với việc được giao cho tài khoản này, không có bước nào để làm.
          </p>`
        : html`<ul class="acts">
            ${ordered.map(link)}
          </ul>`
    }
  </section>`;
}

const deliveries = {
  desk: 'Tại bộ phận Một cửa',
  post: 'Qua bưu điện',
  electronic: 'Bản điện tử',
} as const;

function factsView({ file, now }: DossierView): Html {
  const { dossier, rating } = file;
  const fact = (term: string, value: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<section>
    <h2>Thông tin chung</h2>
    <dl class="facts">
      ${fact('Người nộp', dossier.applicant || '–')}
      ${fact('Điện thoại', html`<span class="figures">${phoneLine(dossier.phone)}</span>`)}
      ${dossier.email === null ? '' : fact('Thư điện tử', dossier.email)}
      ${fact('Nộp lúc', html`<span class="figures">${showDateTime(dossier.receivedAt)}</span>`)}
      ${
        dossier.appointment
          ? fact('Hẹn trả', html`<span class="figures">${appointmentView(dossier, now)}</span>`)
          : ''
      }
      ${dossier.delivery ? fact('Nhận kết quả', deliveries[dossier.delivery]) : ''}
      ${deliveryFact(file, fact)} ${paymentFact(file, fact)}
      ${
        dossier.bring.length > 0
          ? fact(
              'Cần đối chiếu bản chính',
              html`<ul class="plain">
                ${dossier.bring.map((text) => html`<li>${vi(text)}</li>`)}
              </ul>`,
            )
          : ''
      }
      ${fact('Nơi tiếp nhận', vi(dossier.office.name))} ${rating ? fact('Đánh giá', ratingView(rating)) : ''}
    </dl>
    ${papersView(file)} ${lettersView(file)}
  </section>`;
}

type Fact = (term: string, value: unknown) => Html;

function deliveryFact({ delivery }: DossierFile, fact: Fact): Html | '' {
  if (!delivery) return '';
  const { recipient, phone, address, sentAt, tracking, fee } = delivery;
  return fact(
    'Giao đến',
    html`<p>${recipient}, <span class="figures">${phoneLine(phone)}</span></p>
      <p>${addressLine(address)}</p>
      ${sentAt ? html`<p class="muted">Đã chuyển bưu điện ${showDateTime(sentAt)}${tracking === null ? '' : `, số ${tracking}`}${fee === null ? '' : `, cước ${writtenMoney(fee)}`}</p>` : ''}`,
  );
}

function paymentFact({ payments }: DossierFile, fact: Fact): Html | '' {
  if (payments.length === 0) return '';
  return fact(
    'Phí, lệ phí',
    payments.map(
      ({ amount, reason, paidAt, reference }) =>
        html`<p>
          <strong class="figures">${writtenMoney(amount)}</strong>,
          ${paidAt ? `đã nộp ${showDateTime(paidAt)}` : 'chưa nộp'}${reference === null ? '' : `, số ${reference}`}
          ${reason === null ? '' : html`<span class="muted">(${reason})</span>`}
        </p>`,
    ),
  );
}

const scores = { satisfied: 'Hài lòng', neutral: 'Bình thường', dissatisfied: 'Không hài lòng' } as const;
const criteriaNames = {
  time: 'Thời gian giải quyết',
  manner: 'Thái độ phục vụ',
  supplements: 'Số lần phải bổ sung',
  appointment: 'Trả kết quả đúng hẹn',
} as const;
const ratingView = ({ score, criteria, comment }: NonNullable<DossierFile['rating']>): Html =>
  html`<p>${scores[score]}</p>
    ${Object.entries(criteriaNames).map(([name, label]) => {
      const given = criteria?.[name as keyof typeof criteriaNames];
      return given === undefined ? '' : html`<p class="muted">${label}: ${scores[given].toLowerCase()}</p>`;
    })}
    ${comment === null ? '' : html`<p class="said">${comment}</p>`}`;

function bodyView(file: DossierFile): Html {
  const { dossier, files } = file;
  const at = { code: dossier.code, stored: files };
  const documents = documentsOf(file);
  const results = [...files.values()].filter(({ resultName }) => resultName !== null);
  return html`${
      results.length > 0
        ? html`<section>
            <h2>Kết quả giải quyết</h2>
            ${filesView(
              results.map(({ id, size, type, resultName }) => ({
                id,
                size,
                type,
                name: resultName!,
                addedAt: undefined,
              })),
              at,
            )}
          </section>`
        : ''
    }
    <section>
      <h2>Nội dung khai</h2>
      ${
        file.filed
          ? ''
          : html`<p class="notice warning">
              Danh mục hiện nay không còn thủ tục này: nội dung hiện như đã lưu, không có tên mục.
            </p>`
      }
      ${answersOf(file).map((section) => sectionView(section, at))}
    </section>
    <section>
      <h2>Giấy tờ đã gửi</h2>
      ${
        documents.length === 0
          ? html`<p class="muted">Không gửi kèm tệp nào.</p>`
          : documents.map((document) => documentView(document, at))
      }
    </section>
    <section>
      <h2>Quá trình xử lý</h2>
      ${historyView(file)}
    </section>`;
}
