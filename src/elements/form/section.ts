import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WalkedSection } from '../../dossier/index.js';
import { certaintyMark, drawField, type FieldContext } from '../fields/index.js';
import type { FieldSay } from './say.js';

/** A section's introduction and its fields. */
export function sectionView(section: WalkedSection, context: FieldContext, say: FieldSay): TemplateResult {
  const { words } = say;
  const certainty = section.section?.certainty;
  const description = section.section ? section.section.description : words.form.documentsHint;
  return html`${description ? html`<p class="muted description">${say.text(description)}</p>` : nothing}
  ${certainty ? html`<div class="whole">${certaintyMark(certainty, words)}</div>` : nothing}
  ${repeat(
    section.items,
    ({ path }) => path,
    (item) => drawField(item, context),
  )}`;
}
