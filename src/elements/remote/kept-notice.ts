import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleCode } from '../../catalogue/index.js';
import { keptWords } from '../../locale/kept.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import type { Loaded, LoadProblem } from '../load-state.js';
import { writtenDate } from '../written.js';

/** What the notice needs of the element that it stands in. */
export interface NoticeSetting {
  locale: LocaleCode;
  isAsking: boolean;
  retry: () => void;
  retryLabel: string;
  /** Faults of a catalogue in words. */
  issueList: (issues: LoadProblem['issues']) => TemplateResult | typeof nothing;
}

/** Says that what is shown is the last good copy, from when it is and why, with a way to ask again. */
export function keptNotice(
  { catalogue, kept }: Loaded,
  setting: NoticeSetting,
): TemplateResult | typeof nothing {
  if (!kept) return nothing;
  const words = keptWords[setting.locale];
  const { isAsking, retry, retryLabel, issueList } = setting;
  const why =
    { catalogueUnreachable: words.unreachable, catalogueSlow: words.slow }[kept.code] ?? words.wrong;
  return html`<div class="notice warning" part="kept" role="status">
    ${icon(icons.triangleAlert)}
    <div>
      <p><strong>${why(writtenDate(catalogue.updated))}</strong></p>
      <p>${words.care}</p>
      ${
        kept.issues.length > 0
          ? html`<details>
              <summary>${words.faults}</summary>
              ${issueList(kept.issues)}
            </details>`
          : nothing
      }
      <p>
        <button class="link" type="button" aria-disabled=${isAsking} @click=${retry}>
          ${isAsking ? words.asking : retryLabel}
        </button>
      </p>
    </div>
  </div>`;
}
