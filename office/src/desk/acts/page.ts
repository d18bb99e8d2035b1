/** The form of one act. */
import { html } from 'hono/html';
import { MEDIA_TYPES } from 'dvc-widgets/dossier';
import type { SignedIn } from '../../accounts/sessions.js';
import { vi } from '../../papers/words.js';
import { faultSummary, faultView, hidden, idOf, input, type Faults } from '../form.js';
import { framed, type Html } from '../frame.js';
import { statusView } from '../queue/page.js';
import type { DossierFile } from '../dossier/read.js';
import type { DeskStep } from './allowed.js';
import { inputsOf, noteName, proposedAppointment, type Typed } from './inputs.js';
import { choicesOf, type Choice } from './supplement-choice.js';
import { actWords, paperNames } from './words.js';

export interface ActView {
  me: SignedIn;
  demo: boolean;
  now: Date;
  file: DossierFile;
  step: DeskStep;
  typed: Typed;
  faults?: Faults;
  /** What somebody else did meanwhile. */
  meanwhile?: Html;
  maxUploadMB: number;
}

export function actPage(view: ActView): Html {
  const { me, demo, file, step, faults = {}, meanwhile } = view;
  const { dossier, history } = file;
  const { name, press } = actWords[step.act];
  const inputs = inputsOf(step, file);
  const wrong = Object.keys(faults).length > 0 || meanwhile !== undefined;
  const here = `/desk/dossiers/${dossier.code}`;
  return framed(
    { title: `${name}, ${dossier.code}`, me, demo, here: 'queue', wrong },
    html`${meanwhile ?? ''} ${faultSummary(faults)}
      <div>
        <p><a href="${here}" class="figures">Hồ sơ ${dossier.code}</a></p>
        <h1>${name}</h1>
      </div>
      ${subjectView(file)} ${consequencesView(step)}
      <form
        class="act"
        method="post"
        action="${here}/${step.act}"
        novalidate
        ${inputs.results ? html`enctype="multipart/form-data"` : ''}
      >
        ${hidden('last', history.at(-1)!.id)} ${inputs.supplement ? supplementView(view) : ''}
        ${inputs.appointment ? appointmentInput(view) : ''} ${inputs.fee ? feeInputs(view) : ''}
        ${inputs.reference ? referenceInput(view) : ''} ${inputs.results ? resultsInput(view) : ''}
        ${inputs.delivery ? deliveryInputs(view) : ''} ${noteInput(view)}
        <p class="press">
          <button class="button primary">${press}</button>
          <a class="button quiet" href="${here}">Thôi, quay lại hồ sơ</a>
        </p>
      </form>`,
  );
}

function subjectView({ dossier }: DossierFile): Html {
  return html`<p class="subject">
    ${vi(dossier.procedureName)}${dossier.applicant === '' ? '' : html`, <strong>${dossier.applicant}</strong>`}.
    ${statusView(dossier.status)}
  </p>`;
}

function consequencesView({ paper, notice }: DeskStep): Html | '' {
  const told = [
    notice && 'Người nộp được báo qua tin nhắn, và thư điện tử nếu có khai.',
    paper && `Hệ thống lập ${paperNames[paper]} (mẫu ${paper}) để in.`,
  ].filter(Boolean);
  return told.length === 0 ? '' : html`<p class="muted">${told.join(' ')}</p>`;
}

function noteInput({ step, file, typed, faults = {} }: ActView): Html | '' {
  const { note } = inputsOf(step, file);
  const words = actWords[step.act].note;
  if (!note || !words) return '';
  return input({
    name: 'note',
    label: words.label,
    ...(words.hint !== undefined && { hint: words.hint }),
    value: typed.note,
    rows: note === 'required' ? 5 : 3,
    optional: note === 'optional',
    fault: faults['note'],
  });
}

function appointmentInput(view: ActView): Html {
  const { step, file, typed, now, faults = {} } = view;
  const proposed = proposedAppointment(step, file, now);
  return html`<fieldset>
    <legend>${step.act === 'extend' ? 'Ngày hẹn trả mới' : 'Hẹn trả kết quả'}</legend>
    <p class="hint">
      ${
        proposed
          ? 'Tính sẵn theo thời hạn của thủ tục và ngày nghỉ; sửa được.'
          : step.act === 'extend'
            ? 'Ngày cơ quan chắc chắn trả được kết quả.'
            : 'Danh mục không ghi thời hạn của thủ tục này, cần tự nhập.'
      }
    </p>
    <div class="row">
      ${input({ name: 'date', label: 'Ngày', value: typed.date, size: 'short', inputmode: 'numeric', fault: faults['date'], hint: 'dd/mm/yyyy' })}
      ${input({ name: 'time', label: 'Giờ', value: typed.time, size: 'short', inputmode: 'numeric', fault: faults['time'], hint: 'như 17:00' })}
    </div>
  </fieldset>`;
}

function feeInputs({ typed, faults = {} }: ActView): Html {
  return html`${input({
    name: 'amount',
    label: 'Số tiền (đồng)',
    value: typed.amount,
    size: 'short',
    inputmode: 'numeric',
    fault: faults['amount'],
    ...(typed.amount !== '' && { hint: 'Tính từ nội dung khai và danh mục khi có; sửa được.' }),
  })}
  ${input({ name: 'feeReason', label: 'Thu khoản gì', value: typed.feeReason, optional: true, fault: faults['feeReason'] })}`;
}

function referenceInput({ typed, file, faults = {} }: ActView): Html {
  const due = file.payments.at(-1);
  return html`${
    due
      ? html`<p>
          Khoản phải nộp:
          <strong class="figures">${due.amount.toLocaleString('vi-VN')} đồng</strong
          >${due.reason === null ? '' : ` (${due.reason})`}.
        </p>`
      : ''
  }
  ${input({
    name: 'reference',
    label: 'Số biên lai hoặc số giao dịch',
    value: typed.reference,
    size: 'middle',
    optional: true,
    fault: faults['reference'],
  })}`;
}

function resultsInput({ typed, step, file, maxUploadMB, faults = {} }: ActView): Html {
  const fault = faults['files'];
  const id = idOf('files');
  const needed = inputsOf(step, file).results === 'required';
  const described = [`${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  return html`<div class="field ${fault === undefined ? '' : 'wrong'}">
    <label for="${id}">Tệp kết quả${needed ? '' : html` <span class="muted">(nếu có)</span>`}</label>
    <p class="hint" id="${id}-hint">
      PDF, JPEG hoặc PNG; mỗi tệp tối đa ${maxUploadMB} MB. Người nộp xem được khi tra cứu.
    </p>
    ${faultView('files', fault)}
    ${typed.kept.map(
      ({ id, name }) =>
        html`<label class="check">
          <input type="checkbox" name="kept[]" value="${id}|${name}" checked />
          <span>Đã tải lên: ${name}</span>
        </label>`,
    )}
    <input
      id="${id}"
      type="file"
      name="files[]"
      multiple
      accept="${Object.values(MEDIA_TYPES).join(',')}"
      aria-describedby="${described}"
      ${fault === undefined ? '' : html`aria-invalid="true"`}
    />
  </div>`;
}

function deliveryInputs({ typed, faults = {} }: ActView): Html {
  return html`<fieldset>
    <legend>Giao qua bưu điện</legend>
    ${input({ name: 'tracking', label: 'Số bưu gửi', value: typed.tracking, size: 'middle', optional: true, fault: faults['tracking'] })}
    ${input({ name: 'postage', label: 'Cước người nhận trả (đồng)', value: typed.postage, size: 'short', optional: true, inputmode: 'numeric', fault: faults['postage'] })}
  </fieldset>`;
}

/** The law wants one request that names everything at once. */
function supplementView(view: ActView): Html {
  const { typed, file, now, faults = {} } = view;
  const { documents, sections } = choicesOf(file, now);
  const fault = faults['wanted'];
  const list = (title: string, choices: Choice[], open: boolean) =>
    html`<details
      class="choices"
      ${open || choices.some(({ key }) => typed.wanted.includes(key)) ? 'open' : ''}
    >
      <summary>${title} <span class="muted">(${choices.length})</span></summary>
      ${choices.map((choice) => choiceView(choice, typed))}
    </details>`;
  return html`${input({
      name: 'reason',
      label: 'Lý do yêu cầu bổ sung',
      hint: 'Một phiếu nêu hết mọi thứ còn thiếu. In trên phiếu và gửi cho người nộp.',
      value: typed.reason,
      rows: 4,
      fault: faults['reason'],
    })}
    <fieldset id="${idOf('wanted')}" class="${fault === undefined ? '' : 'wrong'}" tabindex="-1">
      <legend>Cần bổ sung những gì</legend>
      <p class="hint">Chọn từng mục rồi ghi rõ cần sửa gì. Người nộp chỉ mở được các mục đã chọn.</p>
      ${faultView('wanted', fault)} ${documents.length > 0 ? list('Giấy tờ', documents, true) : ''}
      ${sections.map(({ title, choices }) => list(title, choices, false))}
    </fieldset>`;
}

function choiceView({ key, label, now }: Choice, typed: Typed): Html {
  const id = idOf(noteName(key));
  return html`<div class="choice">
    <input
      id="${id}-on"
      type="checkbox"
      name="wanted[]"
      value="${key}"
      ${typed.wanted.includes(key) ? 'checked' : ''}
    />
    <label for="${id}-on">${label} <span class="muted">${now}</span></label>
    <p class="note">
      <label for="${id}">Cần sửa gì ở “${label}”</label>
      <input
        id="${id}"
        type="text"
        name="${noteName(key)}"
        value="${typed.notes[key] ?? ''}"
        autocomplete="off"
      />
    </p>
  </div>`;
}
