/** Two officers at one dossier: what the first did, and that nothing the second typed is lost. */
import { html } from 'hono/html';
import { showDateTime, statusNames } from 'dvc-widgets/lifecycle';
import type { SignedIn } from '../../accounts/sessions.js';
import { actDone } from '../../papers/words.js';
import { whoDid } from '../dossier/history-view.js';
import type { DossierFile } from '../dossier/read.js';
import { framed, type Html } from '../frame.js';
import type { DeskAct } from './allowed.js';
import type { Typed } from './inputs.js';
import { actWords } from './words.js';

export function meanwhileView({ history, dossier }: DossierFile, stillAllowed: boolean): Html {
  const step = history.at(-1)!;
  return html`<div class="notice warning faults" role="alert" tabindex="-1" id="faults">
    <h2>Hồ sơ vừa thay đổi</h2>
    <p>
      ${whoDid(step)} đã ghi “${actDone[step.act]}” lúc ${showDateTime(step.at)}. Hồ sơ nay ở tình trạng
      “${statusNames[dossier.status]}”. Việc vừa làm <strong>chưa được ghi nhận</strong>.
    </p>
    <p>
      ${
        stillAllowed
          ? 'Nội dung đã nhập vẫn còn ở dưới. Xem lại hồ sơ, nếu vẫn đúng thì gửi lại.'
          : 'Bước này không còn làm được. Nội dung đã nhập được giữ ở dưới để chép lại.'
      }
    </p>
  </div>`;
}

/** The act is gone: what was typed stands there to be copied. */
export function goneActPage(view: {
  me: SignedIn;
  demo: boolean;
  file: DossierFile;
  act: DeskAct;
  typed: Typed;
}): Html {
  const { me, demo, file, act, typed } = view;
  const { name } = actWords[act];
  const { note, reason, notes, feeReason } = typed;
  const texts = [note, reason, feeReason, ...Object.values(notes)].filter((text) => text !== '');
  return framed(
    { title: name, me, demo, here: 'queue', wrong: true },
    html`${meanwhileView(file, false)}
      <h1>${name}</h1>
      ${
        texts.length === 0
          ? ''
          : html`<div class="field">
              <label for="f-typed">Nội dung đã nhập</label>
              <textarea id="f-typed" rows="8" readonly>${`\n${texts.join('\n\n')}`}</textarea>
            </div>`
      }
      <p><a class="button primary" href="/desk/dossiers/${file.dossier.code}">Xem lại hồ sơ</a></p>`,
  );
}
