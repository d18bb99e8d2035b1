import { html, nothing, type TemplateResult } from 'lit';
import { isSafeLink, type Catalogue, type Procedure } from '../../catalogue/index.js';
import { inSentence, writtenDate } from '../fields/written.js';
import type { Say } from '../form/say.js';
import { icon } from '../icon.js';
import { statements } from './facts.js';
import { awaitsForm, wayOf } from './filing.js';
import { certaintiesIn, standing, statement } from './statement.js';

type Part = TemplateResult | typeof nothing;

/** What is in force: a rule of tomorrow or of yesterday is said to be one. */
export function validity({ validFrom, validTo }: Procedure, today: string, { words }: Say): Part {
  const { guide } = words;
  const late = validTo !== undefined && today > validTo && guide.noLonger(writtenDate(validTo));
  const early = validFrom !== undefined && today < validFrom && guide.notYet(writtenDate(validFrom));
  if (late || early) {
    return html`<div class="notice warning" part="validity">
      ${icon('triangle-alert')}
      <p>${late || early}</p>
    </div>`;
  }
  const span = [
    validFrom && guide.from(writtenDate(validFrom)),
    validTo && guide.until(writtenDate(validTo)),
  ].filter(Boolean);
  return span.length ? html`<p class="hint" part="validity">${span.join('; ')}</p>` : nothing;
}

/** The catalogue's own steps, else the leaflet's for this level. */
export function how(procedure: Procedure, { words, ...say }: Say): TemplateResult {
  const { guide, list } = words;
  const way = wayOf(procedure);
  const steps = procedure.steps?.map((one) => statement(one, { words, ...say })) ?? [
    ...(procedure.filing.channel === 'portal'
      ? [guide.portalStep, ...guide.steps[way].slice(1)]
      : guide.steps[way]),
  ];
  return html`<section part="how">
    <h3>${guide.how}</h3>
    <p>
      ${procedure.level ? `${list.levels[procedure.level].name}: ${inSentence(guide.levels[way])}` : guide.levels[way]}
    </p>
    ${awaitsForm(procedure) ? html`<p class="hint">${guide.onceFormIsThere}</p>` : nothing}
    <ol class="steps" role="list">
      ${steps.map((step) => html`<li><span>${step}</span></li>`)}
    </ol>
    ${
      way === 'inPerson'
        ? nothing
        : html`<details part="terms">
            <summary>${guide.termsTitle}</summary>
            <p>${guide.terms}</p>
          </details>`
    }
  </section>`;
}

export function legalBasis({ legalBasis: laws }: Procedure, say: Say): Part {
  if (!laws?.length) return nothing;
  return html`<section part="legal-basis">
    <h3>${say.words.guide.legalBasis}</h3>
    <ul class="dashed laws">
      ${laws.map(({ title, url, ...origin }) => {
        const name = say.text(title);
        const linked = url && isSafeLink(url) ? html`<a href=${url} rel="noopener">${name}</a>` : name;
        return html`<li>${linked}${standing(origin, say)}</li>`;
      })}
    </ul>
  </section>`;
}

export function notes({ notes: all }: Procedure, say: Say): Part {
  if (!all?.length) return nothing;
  return html`<section part="notes">
    <h3>${say.words.guide.notes}</h3>
    ${statements(all, say)}
  </section>`;
}

/** Where all this is from, and what its marks mean. */
export function provenance(procedure: Procedure, catalogue: Catalogue, say: Say): TemplateResult {
  const { guide, list, common } = say.words;
  const { form: _, ...shown } = procedure;
  const { source, checkedOn } = procedure;
  const found = certaintiesIn(shown);
  const from = [
    source && `${guide.source}: ${say.text(source)}`,
    checkedOn && guide.checkedOn(writtenDate(checkedOn)),
  ].filter(Boolean);
  return html`<div class="end stack" part="provenance">
    ${found.has('unverified') ? html`<p><b>${common.unverified}:</b> ${common.unverifiedHint}</p>` : nothing}
    ${found.has('proposed') ? html`<p><b>${common.proposed}:</b> ${common.proposedHint}</p>` : nothing}
    ${from.length ? html`<p>${from.join(', ')}</p>` : nothing}
    <p>${say.text(catalogue.publisher.name)} · ${list.updated(writtenDate(catalogue.updated))}</p>
    ${catalogue.notice ? html`<p>${statement(catalogue.notice, say)}</p>` : nothing}
  </div>`;
}
