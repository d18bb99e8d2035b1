import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../catalogue/index.js';
import type { Say } from '../say.js';
import { marks } from './marks.js';
import { group, type Prepared } from './prepared.js';

export interface RowContext {
  say: Say<'list'>;
  href(id: string): string | undefined;
  select(event: MouseEvent, id: string): void;
}

function row(procedure: Procedure, number: number, { say, href, select }: RowContext): TemplateResult {
  const { id, code, filing } = procedure;
  const name = say.text(procedure.name);
  const address = href(id);
  const { list } = say.words;
  const elsewhere = { portal: list.onPortal, desk: list.atDesk, backend: undefined }[filing.channel];
  const choose = (event: MouseEvent) => select(event, id);
  return html`<li class="row" part="row">
    <span class="no numbers" aria-hidden="true">${number}</span>
    <div class="what">
      <div>
        ${
          address
            ? html`<a class="name" part="name" href=${address} data-id=${id} @click=${choose}>${name}</a>`
            : html`<button class="link name" part="name" type="button" data-id=${id} @click=${choose}>
                ${name}
              </button>`
        }
        ${code ? html`<p class="code numbers" part="code">${list.code} ${code}</p>` : nothing}
        ${elsewhere ? html`<p class="code" part="channel">${elsewhere}</p>` : nothing}
      </div>
      ${marks(procedure, say.words)}
    </div>
  </li>`;
}

/** Agency, domain, numbered rows: the leaflet's order. */
export function groups(
  procedures: readonly Procedure[],
  prepared: Prepared,
  context: RowContext,
): TemplateResult {
  const { say } = context;
  return html`<div class="groups">
    ${group(procedures).map(({ agency: id, domains }) => {
      const agency = prepared.agencies.get(id);
      return html`<div class="group" part="group">
        ${agency ? html`<h3 part="agency">${say.text(agency.heading ?? agency.name)}</h3>` : nothing}
        ${domains.map(({ domain, procedures: rows }) => {
          const name = prepared.domains.get(domain);
          return html`${name ? html`<h4 part="domain">${say.text(name)}</h4>` : nothing}
            <ol role="list">
              ${rows.map((procedure, i) => row(procedure, i + 1, context))}
            </ol>`;
        })}
      </div>`;
    })}
  </div>`;
}
