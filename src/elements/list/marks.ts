import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../catalogue/index.js';
import type { Words } from '../../locale/index.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';

type Marked = Pick<Procedure, 'level' | 'coverage'>;

/** The leaflet's two columns, understandable without a table header; level 4 has both marks. */
function levelMarks(level: Procedure['level'], words: Pick<Words, 'list'>): TemplateResult[] {
  if (!level) return [];
  const shown = level === 4 ? ([3, 4] as const) : [level];
  return shown.map((one) => {
    const { name, meaning } = words.list.levels[one];
    return html`<span class="mark" part="level">
      ${one >= 3 ? icon(icons.check) : nothing}<span><b>${name}</b><i> – </i>${meaning}</span>
    </span>`;
  });
}

/** How far a procedure goes online. */
export function marks(
  { level, coverage }: Marked,
  words: Pick<Words, 'list'>,
): TemplateResult | typeof nothing {
  if (!level && !coverage) return nothing;
  return html`<p class="marks">
    ${levelMarks(level, words)}
    ${coverage ? html`<span class="badge" part="coverage">${words.list.coverages[coverage]}</span>` : nothing}
  </p>`;
}
