import { html, type TemplateResult } from 'lit';
import { icons, type IconName } from './icons.js';

/** A decorative icon: the word beside it says the same. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${icons[name]}
  </svg>`;
}
