import { html, type TemplateResult } from 'lit';
import type { Audience } from '../../catalogue/index.js';
import type { Say } from '../say.js';
import { filterNames, type Chosen, type FilterName, type Prepared } from './prepared.js';

function label(
  name: FilterName,
  value: string,
  { agencies, domains }: Prepared,
  { words, text }: Say<'list'>,
): string {
  const { levels, coverages, audiences } = words.list;
  switch (name) {
    case 'domain':
      return text(domains.get(value) ?? value);
    case 'agency':
      return text(agencies.get(value)?.name ?? value);
    case 'level': {
      if (value === 'partial' || value === 'full') return coverages[value];
      const level = levels[Number(value) as keyof typeof levels];
      return `${level.name} – ${level.meaning}`;
    }
    case 'audience':
      return audiences[value as Audience];
  }
}

/** Filters that can tell procedures apart: a domain that all have is no choice. */
export const usefulFilters = ({ values }: Prepared): FilterName[] =>
  filterNames.filter((name) => values[name].length > 1);

export function filters(
  prepared: Prepared,
  chosen: Chosen,
  say: Say<'list'>,
  choose: (name: FilterName, value: string | undefined) => void,
): TemplateResult {
  const { words } = say;
  return html`${usefulFilters(prepared).map(
    (name) =>
      html`<label
        >${words.list.filter[name]}
        <select
          part="filter"
          name=${name}
          @change=${(event: Event) => choose(name, (event.target as HTMLSelectElement).value || undefined)}
        >
          <option value="" .selected=${chosen[name] === undefined}>${words.list.any}</option>
          ${prepared.values[name].map(
            (value) =>
              html`<option value=${value} .selected=${chosen[name] === value}>
                ${label(name, value, prepared, say)}
              </option>`,
          )}
        </select></label
      >`,
  )}`;
}
