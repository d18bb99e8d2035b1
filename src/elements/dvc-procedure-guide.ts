import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { canFileHere, canPrepare, receiverOf, type Catalogue, type Procedure } from '../catalogue/index.js';
import { vietnamToday } from '../lifecycle/index.js';
import { guide, inBoth, list } from '../locale/index.js';
import { baseRooms } from './dvc-base.js';
import { DvcElement } from './dvc-element.js';
import { ErrorEvent, FilingStartEvent } from './events.js';
import { facts } from './guide/facts.js';
import { filingView } from './guide/filing.js';
import { papers } from './guide/papers.js';
import { how, legalBasis, notes, provenance, validity } from './guide/sections.js';
import { sourcesIn, statement, type Tell } from './guide/statement.js';
import { guideStyles } from './guide/styles.js';
import { icon } from './icon.js';
import * as icons from './icons.js';
import { hrefFor, isPlainClick } from './list/href.js';
import { marks } from './list/marks.js';
import { markStyles, noticeStyles } from './list/styles.js';
import { StructuredData, type Told } from './structured-data.js';

const words = inBoth({ ...baseRooms, guide, list });

/**
 * What a citizen should know before filing one procedure: where and how, who, which papers, how long, how much,
 * what comes out, and on what law all this stands. Prints.
 *
 * @slot - Shown until the first content and after a fatal error: a link to the official page.
 *
 * @fires {ReadyEvent} dvc-ready - The guide shows for the first time.
 * @fires {FilingStartEvent} dvc-filing-start - Somebody wants to fill in the form. Cancelable: the link of `filing-href` is not followed then.
 * @fires {ErrorEvent} dvc-error - The catalogue, a part of it or the procedure cannot be used.
 *
 * @csspart base - The whole content.
 * @csspart problem - Why the guide, or a part of the catalogue, cannot be shown.
 * @csspart kept - Says that the last good copy of the catalogue is shown, from when it is and why.
 * @csspart notice - The catalogue's notice.
 * @csspart title - The procedure's name.
 * @csspart code - The procedure's national code.
 * @csspart level - A level mark.
 * @csspart coverage - “Trực tuyến một phần” or “Trực tuyến toàn trình”.
 * @csspart summary - What the procedure is.
 * @csspart validity - From and until when this applies.
 * @csspart filing - Where it is filed; second token `backend`, `portal` or `desk`.
 * @csspart portal-link - The link to the national portal.
 * @csspart facts - Who, time, fee, result, agencies.
 * @csspart fact - One of these.
 * @csspart papers - The papers.
 * @csspart document - One paper.
 * @csspart how - How filing and collecting work.
 * @csspart terms - The note on names of levels.
 * @csspart legal-basis - The legal basis.
 * @csspart notes - The notes.
 * @csspart certainty - A mark for what is not law; second token `unverified` or `proposed`.
 * @csspart provenance - Source, publisher, dates and meaning of the marks.
 * @csspart bar - The bar with the main action.
 * @csspart start - The main action.
 */
export class DvcProcedureGuide extends DvcElement {
  static override styles = [DvcElement.styles, markStyles, noticeStyles, guideStyles].flat();

  /** The procedure's id in the catalogue. */
  @property() procedure: string | undefined;
  /** Address of the page with the form, with `{id}` for the procedure: the main action is a link then, else a button. */
  @property({ attribute: 'filing-href' }) filingHref: string | undefined;
  /** Tells search engines of this procedure, in the page's head and in the words of schema.org (JSON-LD). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  constructor() {
    super();
    new StructuredData(this, () => this.told);
  }

  protected override get words(): (typeof words)['vi'] {
    return words[this.localeCode];
  }

  /** Before rendering and after the catalogue is known: an unknown procedure is a problem until it is a known one. */
  protected override update(changed: PropertyValues): void {
    const { current } = this.loader;
    const isUnknown = current.state === 'ready' && !this.find(current.catalogue);
    const wasUnknown = this.fatal?.code === 'unknownProcedure';
    if (isUnknown && !this.fatal) {
      this.fatal = { code: 'unknownProcedure', issues: [] };
      this.dispatchEvent(new ErrorEvent('unknownProcedure'));
    } else if (!isUnknown && wasUnknown) this.fatal = undefined;
    super.update(changed);
  }

  protected override content(catalogue: Catalogue): TemplateResult {
    const procedure = this.find(catalogue);
    return procedure ? this.guide(procedure, catalogue) : html``;
  }

  private find(catalogue: Catalogue): Procedure | undefined {
    return catalogue.procedures.find(({ id }) => id === this.procedure);
  }

  private guide(procedure: Procedure, catalogue: Catalogue): TemplateResult {
    const say = this.tell(procedure);
    const { guide } = this.words;
    const { code, formerCodes, aliases, summary } = procedure;
    return html`
      <h2 part="title">${say.text(procedure.name)}</h2>
      ${
        code
          ? html`<p class="muted numbers" part="code">
              ${guide.code}
              ${code}${formerCodes?.length ? html` (${guide.formerCodes} ${formerCodes.join(', ')})` : nothing}
            </p>`
          : nothing
      }
      ${aliases?.length ? html`<p class="muted">${guide.aliases}: ${aliases[0]}</p>` : nothing}
      ${marks(procedure, this.words)}
      ${summary ? html`<p class="summary" part="summary">${statement(summary, say)}</p>` : nothing}
      ${validity(procedure, vietnamToday(), say)}
      ${filingView(procedure, receiverOf(catalogue, procedure), say)} ${facts(procedure, catalogue, say)}
      ${papers(procedure, say)} ${how(procedure, say)} ${legalBasis(procedure, say)} ${notes(procedure, say)}
      ${provenance(procedure, catalogue, say)}
      ${canFileHere(procedure) ? this.start(procedure.id, guide.start) : canPrepare(procedure) ? this.start(procedure.id, guide.prepare) : nothing}
    `;
  }

  /** What search engines are told. */
  private get told(): Told | undefined {
    const { current } = this.loader;
    if (!this.structuredData || current.state !== 'ready') return undefined;
    const { catalogue } = current;
    const procedure = this.find(catalogue);
    return procedure && { catalogue, procedures: [procedure], pattern: '', locale: this.localeCode };
  }

  private tell({ summary, whoFiles, processingTime, result, documents, steps, ...rest }: Procedure): Tell {
    const text: Tell['text'] = (one) => this.text(one);
    const inOrder = [
      summary,
      whoFiles,
      processingTime,
      result,
      documents,
      steps,
      rest.legalBasis,
      rest.notes,
    ];
    return { words: this.words, locale: this.localeCode, text, sources: sourcesIn(inOrder, text) };
  }

  private start(id: string, name: string): TemplateResult {
    const address = hrefFor(this.filingHref, id);
    const label = html`${name} ${icon(icons.arrowRight)}`;
    const start = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      if (!this.dispatchEvent(new FilingStartEvent(id))) event.preventDefault();
    };
    return html`<div class="bar" part="bar">
      ${
        address
          ? html`<a class="button primary" part="start" href=${address} @click=${start}>${label}</a>`
          : html`<button class="button primary" part="start" type="button" @click=${start}>${label}</button>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-guide': DvcProcedureGuide;
  }
}
