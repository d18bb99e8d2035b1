import { html, nothing, type TemplateResult } from 'lit';
import { fileLimits, MEDIA_TYPES, refuseFile, type FileAnswer, type Item } from '../../dossier/index.js';
import { icon, type Icon } from '../icon.js';
import * as icons from '../icons.js';
import { frame } from './frame.js';
import { issueText } from './issue-text.js';
import type { FieldContext, FieldView, ItemOf } from './types.js';
import { either, writtenSize } from '../written.js';

const looks: Record<FileAnswer['state'], Icon> = {
  waiting: icons.clock,
  uploading: icons.upload,
  failed: icons.circleAlert,
  done: icons.circleCheck,
};

const filesOf = ({ raw }: Item): FileAnswer[] => (Array.isArray(raw) ? (raw as FileAnswer[]) : []);

function progressOf(
  file: FileAnswer,
  state: FileAnswer['state'],
  context: FieldContext,
): TemplateResult | typeof nothing {
  if (state !== 'uploading') return nothing;
  const { sent, total } = context.progress(file.key) ?? { sent: 0, total: file.size };
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
  return html`<div class="progress">
    <progress part="progress" max="100" value=${percent} aria-label="${file.name}"></progress>
    <span class="numbers" aria-hidden="true">${percent} %</span>
  </div>`;
}

function button(
  name: Icon,
  word: string,
  file: FileAnswer,
  context: FieldContext,
  press: (event: Event) => void,
): TemplateResult {
  return html`<button class="link" type="button" @click=${press}>
    ${icon(name)} ${word}<span class="visually-hidden"> ${context.words.fields.ofFile(file.name)}</span>
  </button>`;
}

function fileRow(item: ItemOf<'file'>, file: FileAnswer, context: FieldContext): TemplateResult {
  const { words } = context;
  const refused = refuseFile(file, item.field);
  const state = refused ? 'failed' : file.state;
  // Once the field shows its issues, the reason is among them.
  const reason =
    refused &&
    !context.showsIssues(item) &&
    issueText({ path: item.path, severity: 'error', ...refused }, item, context);
  const isUnderWay = state === 'waiting' || state === 'uploading';
  const row = (event: Event) => (event.currentTarget as HTMLElement).closest('.file')!;
  // The pressed button goes away: the focus goes to what stays.
  const remove = (event: Event) => {
    row(event).closest('.field')!.querySelector('input')!.focus();
    context.removeFile(item.path, file.key);
  };
  const retry = (event: Event) => {
    row(event).querySelector<HTMLElement>('button:last-of-type')!.focus();
    context.retryFile(item.path, file.key);
  };
  return html`<li class="file ${state}" part="file ${state}">
    ${icon(looks[state])}
    <div>
      <p class="name">${file.name} <span class="muted numbers">${writtenSize(file.size)}</span></p>
      <p class="state" role="status">
        <span class="visually-hidden">${file.name}: </span>${words.fields.uploads[state]}
      </p>
      ${reason ? html`<p>${reason}</p>` : nothing}${progressOf(file, state, context)}
    </div>
    <div class="acts">
      ${state === 'failed' && !refused ? button(icons.rotateCcw, words.common.retry, file, context, retry) : nothing}
      ${button(
        isUnderWay ? icons.x : icons.trash2,
        isUnderWay ? words.fields.cancel : words.fields.remove,
        file,
        context,
        remove,
      )}
    </div>
  </li>`;
}

/** Scans and photos. No `capture`: the phone itself offers camera and files, and a scan may already be there. */
export const file: FieldView<'file'> = (item, context) => {
  const { words, locale } = context;
  const { accept, maxSizeMB, maxCount } = fileLimits(item.field);
  const files = filesOf(item);
  const types = either(
    locale,
    accept.map((kind) => words.fields.fileTypes[kind]),
  );
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const chosen = [...(input.files ?? [])];
    // Emptied, so that the same file can be chosen again after it was removed.
    input.value = '';
    if (chosen.length > 0) context.addFiles(item, chosen);
  };
  return frame(
    item,
    context,
    (ties) =>
      html`<div class="picker">
          <input
            class="visually-hidden"
            type="file"
            id=${ties.id}
            accept=${accept.map((kind) => MEDIA_TYPES[kind]).join(',')}
            ?multiple=${maxCount > 1}
            aria-describedby=${ties.describedBy}
            @change=${choose}
          />
          <label class="button" part="button" for=${ties.id}
            >${icon(icons.camera)} ${words.fields.pickFiles}</label
          >
        </div>
        ${
          files.length > 0
            ? html`<ul class="files" part="files">
                ${files.map((each) => fileRow(item, each, context))}
              </ul>`
            : nothing
        }`,
    { hint: words.fields.fileLimits(types, `${maxSizeMB} MB`, maxCount) },
  );
};
