import { html, nothing, type TemplateResult } from 'lit';
import { canFileHere, isUploaded, type Document, type Procedure } from '../../catalogue/index.js';
import { standing, type Tell } from './statement.js';

const kinds = ['handIn', 'show', 'lookUp'] as const;

function replaced(
  { database, authority, basis }: NonNullable<Document['replacedBy']>,
  say: Tell,
): TemplateResult {
  const where = authority ? `${say.text(database)} (${say.text(authority)})` : say.text(database);
  return html`<p class="hint">
    ${say.words.guide.replaced(where)}${basis ? html` – ${say.text(basis)}` : nothing}.
  </p>`;
}

function paper(document: Document, sayAttached: boolean, say: Tell): TemplateResult {
  const { guide } = say.words;
  const { title, required, when, hint, replacedBy } = document;
  return html`<li part="document">
    <p>
      ${say.text(title)}${required === false && !when ? html` (${guide.ifAny})` : nothing}${standing(document, say)}
    </p>
    ${when ? html`<p class="hint"><b>${guide.when}:</b> ${say.text(when)}</p>` : nothing}
    ${hint ? html`<p class="hint">${say.text(hint)}</p>` : nothing}
    ${sayAttached && !hint && isUploaded(document) ? html`<p class="hint">${guide.attached}</p>` : nothing}
    ${replacedBy ? replaced(replacedBy, say) : nothing}
  </li>`;
}

/** The papers in the law's three kinds: what the office keeps, what it only sees, what it looks up itself. */
export function papers(procedure: Procedure, say: Tell): TemplateResult {
  const { guide } = say.words;
  const { documents = [] } = procedure;
  const isOnline = canFileHere(procedure);
  return html`<section part="papers">
    <h3>${guide.papers}</h3>
    ${documents.length === 0 ? html`<p>${guide.noPapers}</p>` : nothing}
    ${kinds.map((kind) => {
      const ofKind = documents.filter((document) => document.kind === kind);
      if (ofKind.length === 0) return nothing;
      // Said once for all of a kind, else at each.
      const all = isOnline && ofKind.every(isUploaded);
      return html`<h4>${guide.kinds[kind].title}</h4>
        <p class="hint">${guide.kinds[kind].meaning} ${all ? guide.attached : nothing}</p>
        <ul class="dashed papers">
          ${ofKind.map((document) => paper(document, isOnline && !all, say))}
        </ul>`;
    })}
  </section>`;
}
