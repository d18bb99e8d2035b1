import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldOf } from '../../catalogue/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { focusAfterDrawing } from './focus.js';
import { fieldId, groupFrame } from './frame.js';
import type { FieldContext, FieldView, ItemOf } from './types.js';
import { inSentence } from '../written.js';

type Row = NonNullable<ItemOf<'group'>['rows']>[number];

const rowLabel = (field: FieldOf<'group'>, context: FieldContext): string =>
  field.rowLabel === undefined ? context.words.fields.row : context.text(field.rowLabel);

const addButton = (group: Element) => group.querySelector<HTMLElement>('.add');
const lastRow = (group: Element) =>
  group.querySelector<HTMLElement>('.row:last-of-type :is(input, select, textarea, button)');

function row(item: ItemOf<'group'>, { key, items }: Row, n: number, context: FieldContext): TemplateResult {
  const { field } = item;
  const title = `${rowLabel(field, context)} ${n}`;
  const remove = (event: Event) => {
    const group = (event.currentTarget as Element).closest('.group')!;
    context.removeRow(item.path, key);
    void focusAfterDrawing(group, addButton);
  };
  const canRemove = (item.rows?.length ?? 0) > (field.minRows ?? 0);
  return html`<fieldset class="row" part="row" id="${fieldId(`${item.path}.${key}`)}">
    <legend>${title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)}</legend>
    ${items.map((inner) => context.draw(inner))}
    ${
      canRemove
        ? html`<p class="remove">
            <button class="link" type="button" @click=${remove}>
              ${icon(icons.trash2)} ${context.words.fields.removeRow(inSentence(title))}
            </button>
          </p>`
        : nothing
    }
  </fieldset>`;
}

/** Fields that repeat. Rows are kept by their keys, so that removing one moves nothing. */
export const group: FieldView<'group'> = (item, context) => {
  const { field, rows = [] } = item;
  const { fields } = context.words;
  const isFull = field.maxRows !== undefined && rows.length >= field.maxRows;
  const add = (event: Event) => {
    context.addRow(item.path);
    void focusAfterDrawing((event.currentTarget as Element).closest('.group')!, lastRow);
  };
  return groupFrame(
    item,
    context,
    ({ id }) =>
      html`<div class="group" part="group" id=${id} tabindex="-1">
        ${repeat(
          rows,
          ({ key }) => key,
          (each, i) => row(item, each, i + 1, context),
        )}
        ${
          isFull
            ? html`<p class="hint">${fields.maxRows(rows.length)}</p>`
            : html`<button class="button quiet add" part="button" type="button" @click=${add}>
                ${icon(icons.plus)} ${fields.addRow(inSentence(rowLabel(field, context)))}
              </button>`
        }
      </div>`,
  );
};
