/** Answers and scans as an officer reads them. */
import { html } from 'hono/html';
import { showDateTime } from 'dvc-widgets/lifecycle';
import type { Html } from '../frame.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import type { Entry, ShownDocument, ShownFile, ShownSection } from './answers.js';
import type { StoredFile } from './read.js';
import { writtenSize } from './values.js';

/** What the files are, and where they are. */
export interface FilesAt {
  code: string;
  stored: ReadonlyMap<string, StoredFile>;
}

export function sectionView({ title, entries, rows }: ShownSection, at: FilesAt): Html {
  return html`<section>
    <h3>${title}</h3>
    ${entriesView(entries, at)}
    ${rows.map(
      (row) =>
        html`<h4>${row.title}</h4>
          ${entriesView(row.entries, at)}`,
    )}
  </section>`;
}

function entriesView(entries: readonly Entry[], at: FilesAt): Html | '' {
  if (entries.length === 0) return '';
  return html`<dl class="pairs">
    ${entries.map(
      (entry) =>
        html`<div class="${entry.before.length > 0 ? 'changed' : ''}">
          <dt>${entry.label}</dt>
          <dd>
            ${entry.files.length > 0 ? filesView(entry.files, at) : valueView(entry.text)}
            ${entry.before.map(
              ({ text, until }) =>
                html`<p class="before">
                  Trước khi bổ sung ngày ${showDateTime(until)}:
                  ${text === undefined ? valueView(text) : html`<del>${text}</del>`}
                </p>`,
            )}
          </dd>
        </div>`,
    )}
  </dl>`;
}

const valueView = (text: string | undefined): Html =>
  text === undefined ? html`<i>bỏ trống</i>` : html`<span class="value">${text}</span>`;

export function documentView({ title, files }: ShownDocument, at: FilesAt): Html {
  return html`<section>
    <h3>${title}</h3>
    ${filesView(files, at)}
  </section>`;
}

export function filesView(files: readonly ShownFile[], at: FilesAt): Html {
  return html`<ul class="files">
    ${files.map((file) => html`<li>${fileView(file, at)}</li>`)}
  </ul>`;
}

/** Pictures stand in the page; a PDF opens in place when it is asked for, so that ten of them do not load at once. */
function fileView({ id, name, addedAt }: ShownFile, { code, stored }: FilesAt): Html {
  const file = stored.get(id);
  if (!file) return html`<p class="muted">${name}: tệp không còn được lưu.</p>`;
  const href = `/desk/dossiers/${code}/files/${id}`;
  const facts = html`<a href="${href}" target="_blank" rel="noopener"
      >${name}<span class="hidden-text"> (mở ở thẻ mới)</span>${icon(icons.externalLink)}</a
    >
    <span class="muted figures">${writtenSize(file.size)}</span>
    ${addedAt ? html`<span class="mark">Bổ sung ${showDateTime(addedAt)}</span>` : ''}`;
  if (file.type.startsWith('image/'))
    return html`<figure>
      <img src="${href}" alt="Ảnh ${name}" loading="lazy" />
      <figcaption>${facts}</figcaption>
    </figure>`;
  return html`<p class="file">${icon(icons.fileText)} ${facts}</p>
    <details>
      <summary>Xem ngay tại đây</summary>
      <iframe src="${href}" title="Tệp ${name}" loading="lazy"></iframe>
    </details>`;
}
