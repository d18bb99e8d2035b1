import { html, nothing } from 'lit';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { certaintyMark } from './frame.js';
import type { FieldView } from './types.js';

/** Something to know at this place of the form; nothing to answer. */
export const note: FieldView<'note'> = ({ field }, context) => {
  const isWarning = field.tone === 'warning';
  return html`<div
    class="field notice ${isWarning ? 'warning' : ''}"
    part="note ${isWarning ? 'warning' : ''}"
  >
    ${icon(isWarning ? icons.triangleAlert : icons.info)}
    <p>${context.text(field.label)}</p>
    ${certaintyMark(field.certainty, context.words)}
    ${field.hint === undefined ? nothing : html`<p class="hint">${context.text(field.hint)}</p>`}
  </div>`;
};
