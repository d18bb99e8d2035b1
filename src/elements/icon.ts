import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** What an icon draws: one of `icons.ts`. */
export type Icon = SVGTemplateResult;

/** A decorative icon: the word beside it says the same. */
export function icon(shape: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}
