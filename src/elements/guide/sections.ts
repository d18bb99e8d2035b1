import { html, nothing, type TemplateResult } from 'lit';
import { awaitsForm, isSafeLink, type Catalogue, type Procedure } from '../../catalogue/index.js';
import { inSentence, writtenDate } from '../written.js';
import { icon } from '../icon.js';
import * as icons from '../icons.js';
import { statements } from './facts.js';
import { wayOf } from './filing.js';
import { notice } from './notice.js';
import { certaintiesIn, inline, standing, statement, type Tell } from './statement.js';

type Part = TemplateResult | typeof nothing;

/** What is in force: a rule of tomorrow or of yesterday is said to be one. */
export function validity({ validFrom, validTo }: Procedure, today: string, { words }: Tell): Part {
  const { guide } = words;
  const late = validTo !== undefined && today > validTo && guide.noLonger(writtenDate(validTo));
  const early = validFrom !== undefined && today < validFrom && guide.notYet(writtenDate(validFrom));
  if (late || early) {
    return html`<div class="notice warning" part="validity">
      ${icon(icons.triangleAlert)}
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
export function how(procedure: Procedure, tell: Tell): TemplateResult {
  const { guide, list } = tell.words;
  const way = wayOf(procedure);
  const onScale = Boolean(procedure.level ?? procedure.coverage);
  // Off the scale, own steps say all there is: how often one has to come is then not ours to tell.
  const summary = onScale || !procedure.steps;
  const steps = procedure.steps?.map((one) => statement(one, tell)) ?? [
    ...(procedure.filing.channel === 'portal'
      ? [guide.portalStep, ...guide.steps[way].slice(1)]
      : guide.steps[way]),
  ];
  return html`<section part="how">
    <h3>${guide.how}</h3>
    ${
      summary
        ? html`<p>
            ${procedure.level ? `${list.levels[procedure.level].name}: ${inSentence(guide.levels[way])}` : guide.levels[way]}
          </p>`
        : nothing
    }
    ${awaitsForm(procedure) ? html`<p class="hint">${guide.onceFormIsThere}</p>` : nothing}
    <ol class="steps" role="list">
      ${steps.map((step) => html`<li><span>${step}</span></li>`)}
    </ol>
    ${
      way === 'inPerson' || !onScale
        ? nothing
        : html`<details part="terms">
            <summary>${guide.termsTitle}</summary>
            <p>${guide.terms}</p>
          </details>`
    }
  </section>`;
}

export function legalBasis({ legalBasis: laws }: Procedure, say: Tell): Part {
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

export function notes({ notes: all }: Procedure, say: Tell): Part {
  if (!all?.length) return nothing;
  return html`<section part="notes">
    <h3>${say.words.guide.notes}</h3>
    ${statements(all, say)}
  </section>`;
}

/** Where all this is from, and what its marks mean. */
export function provenance(procedure: Procedure, catalogue: Catalogue, tell: Tell): TemplateResult {
  const { guide, list, common } = tell.words;
  const { source, checkedOn } = procedure;
  const { form: _, ...shown } = procedure;
  const found = certaintiesIn(shown);
  const from = [
    source && `${guide.source}: ${tell.text(source)}`,
    checkedOn && guide.checkedOn(writtenDate(checkedOn)),
  ].filter(Boolean);
  return html`<div class="end stack" part="provenance">
    ${found.has('unverified') ? html`<p><b>${common.unverified}:</b> ${common.unverifiedHint}</p>` : nothing}
    ${found.has('proposed') ? html`<p><b>${common.proposed}:</b> ${common.proposedHint}</p>` : nothing}
    ${
      tell.sources?.size
        ? html`<ol class="sources numbers" role="list">
            ${[...tell.sources].map(([name, number]) => html`<li><span>${number}</span> ${name}</li>`)}
          </ol>`
        : nothing
    }
    ${from.length ? html`<p>${from.join(', ')}</p>` : nothing}
    <p>${tell.text(catalogue.publisher.name)} · ${list.updated(writtenDate(catalogue.updated))}</p>
    ${catalogue.notice ? notice(catalogue.notice, inline(tell)) : nothing}
  </div>`;
}
