import { html } from 'hono/html';
import type { Html } from './frame.js';

export interface Column<Row> {
  name: string;
  cell(row: Row): Html | string;
  /** Dates, codes, money. */
  figures?: true;
}

/**
 * A table that becomes a list of cards on a phone. The roles are spelled out because browsers forget them once the
 * style sheet makes blocks of rows and cells. The first column names the row.
 */
export function cardTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  return html`<table class="cards" role="table">
    <caption class="hidden-text">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ name }) => html`<th scope="col" role="columnheader">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map((column, i) => cellView(column, row, i === 0))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cellView<Row>({ name, cell, figures }: Column<Row>, row: Row, first: boolean): Html {
  const style = figures ? 'figures' : '';
  return first
    ? html`<th scope="row" role="rowheader" class="${style}">${cell(row)}</th>`
    : html`<td role="cell" data-label="${name}" class="${style}">${cell(row)}</td>`;
}
