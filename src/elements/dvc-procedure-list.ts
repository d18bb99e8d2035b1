import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { search, type Catalogue, type Procedure } from '../catalogue/index.js';
import { inBoth, list } from '../locale/index.js';
import { baseRooms } from './dvc-base.js';
import { DvcElement } from './dvc-element.js';
import { ProcedureSelectedEvent } from './events.js';
import { writtenDate, writtenNumber } from './written.js';
import type { Say } from './say.js';
import { notice } from './guide/notice.js';
import { icon } from './icon.js';
import * as icons from './icons.js';
import { filters, usefulFilters } from './list/filters.js';
import { hrefFor, isPlainClick } from './list/href.js';
import {
  filterNames,
  matches,
  prepare,
  type Chosen,
  type FilterName,
  type Prepared,
} from './list/prepared.js';
import { groups } from './list/rows.js';
import { listStyles, markStyles, noticeStyles } from './list/styles.js';
import { StructuredData, type Told } from './structured-data.js';

/** Rows shown at once, and added by each “Hiện thêm”: a key must cost one frame with thousands of procedures. */
const PAGE = 50;

const words = inBoth({ ...baseRooms, list });

/**
 * The procedures of a catalogue, grouped like the printed leaflet (agency, domain, numbered rows with level marks),
 * with a search box and filters.
 *
 * @slot - Shown until the first content and after a fatal error: a link to the official page.
 * @slot header - Instead of the catalogue's title (a heading of level 2).
 * @slot empty - Instead of the advice when nothing matches.
 * @slot footer - After the line with publisher and date.
 *
 * @fires {ReadyEvent} dvc-ready - The list shows for the first time.
 * @fires {ProcedureSelectedEvent} dvc-procedure-selected - Somebody chose a procedure. Cancelable: a row's link is not followed then.
 * @fires {ErrorEvent} dvc-error - The catalogue, or a part of it, cannot be used.
 *
 * @csspart base - The whole content.
 * @csspart problem - Why the list, or a part of it, cannot be shown.
 * @csspart kept - Says that the last good copy of the catalogue is shown, from when it is and why.
 * @csspart title - The catalogue's title.
 * @csspart notice - The catalogue's notice.
 * @csspart search - Search box and filters together.
 * @csspart query - The search box.
 * @csspart filter - A filter's select.
 * @csspart count - How many procedures match.
 * @csspart group - All of one agency.
 * @csspart agency - An agency's heading.
 * @csspart domain - A domain's heading.
 * @csspart row - One procedure.
 * @csspart name - A procedure's name: link or button.
 * @csspart code - A procedure's national code.
 * @csspart level - A level mark.
 * @csspart coverage - “Trực tuyến một phần” or “Trực tuyến toàn trình”.
 * @csspart channel - Where a procedure is filed, if not here.
 * @csspart certainty - A mark for what is not law; second token `unverified` or `proposed`.
 * @csspart empty - The advice when nothing matches.
 * @csspart more - The button that shows more rows.
 * @csspart updated - Publisher and date of the catalogue.
 */
export class DvcProcedureList extends DvcElement {
  static override styles = [DvcElement.styles, markStyles, noticeStyles, listStyles].flat();

  /** Filter: a domain's id. An id that the catalogue does not have filters nothing. */
  @property() domain: string | undefined;
  /** Filter: the id of the deciding agency. */
  @property() agency: string | undefined;
  /** Filter: `1` to `4`, `partial` or `full`. `3` (filed online) includes level 4, which is filed online as well. */
  @property() level: string | undefined;
  /** Filter: `citizen`, `organisation` or `business`. */
  @property() audience: string | undefined;
  /** Address of a procedure's page, with `{id}` for the procedure: rows are links then, else buttons. */
  @property({ attribute: 'guide-href' }) guideHref: string | undefined;
  /** Tells search engines of the procedures that the filters let pass, at most 100, in the page's head and in the words of schema.org (JSON-LD). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() private typed = '';
  @state() private limit = PAGE;
  @state() private filtersOpen = false;
  private get queryBox(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#query');
  }
  private prepared: Prepared | undefined;

  constructor() {
    super();
    new StructuredData(this, () => this.told);
  }

  protected override content(catalogue: Catalogue): TemplateResult {
    if (this.prepared?.catalogue !== catalogue) this.prepared = prepare(catalogue);
    const { prepared, say } = this;
    const chosen = this.chosen(prepared);
    const found = search(prepared.index, this.typed).filter((one) => matches(one, chosen));
    const shown = found.slice(0, this.limit);
    const context = {
      say,
      href: (id: string) => hrefFor(this.guideHref, id),
      select: (event: MouseEvent, id: string) => this.select(event, id),
    };
    return html`
      <slot name="header"><h2 part="title">${say.text(catalogue.title)}</h2></slot>
      ${catalogue.notice ? notice(catalogue.notice, say) : nothing} ${this.searchBox(prepared, chosen)}
      <div class="results">
        <p class="count" part="count" role="status">${this.count(found.length, shown.length)}</p>
        ${shown.length ? groups(shown, prepared, context) : this.nothingFound(catalogue)}
        ${found.length > shown.length ? this.more(found) : nothing}
      </div>
      <div class="end">
        <p part="updated">
          ${say.text(catalogue.publisher.name)} · ${this.words.list.updated(writtenDate(catalogue.updated))}
        </p>
        <slot name="footer"></slot>
      </div>
    `;
  }

  protected override get words(): (typeof words)['vi'] {
    return words[this.localeCode];
  }

  private get say(): Say<'common' | 'list'> {
    return { words: this.words, locale: this.localeCode, text: (text) => this.text(text) };
  }

  /** The filters in use: a value that the catalogue does not have filters nothing. */
  private chosen({ values }: Prepared): Chosen {
    const known = (name: FilterName) => {
      const value = this[name];
      return value && values[name].includes(value) ? value : undefined;
    };
    return {
      domain: known('domain'),
      agency: known('agency'),
      level: known('level'),
      audience: known('audience'),
    };
  }

  /** What search engines are told. */
  private get told(): Told | undefined {
    const { current } = this.loader;
    if (!this.structuredData || current.state !== 'ready') return undefined;
    const { catalogue } = current;
    if (this.prepared?.catalogue !== catalogue) return undefined;
    const chosen = this.chosen(this.prepared);
    const procedures = catalogue.procedures.filter((one) => matches(one, chosen));
    return { catalogue, procedures, pattern: this.guideHref, locale: this.localeCode };
  }

  private searchBox(prepared: Prepared, chosen: Chosen): TemplateResult {
    const { list } = this.words;
    const useful = usefulFilters(prepared);
    const inUse = useful.filter((name) => chosen[name]).length;
    return html`<div class="search" part="search" role="search" aria-label=${list.search}>
      <label for="query">${list.search}</label>
      <div class="box">
        ${icon(icons.search)}
        <input
          id="query"
          part="query"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="query-hint"
          .value=${this.typed}
          @input=${(event: InputEvent) => this.type((event.target as HTMLInputElement).value)}
        />
        ${
          this.typed
            ? html`<button
                class="clear"
                type="button"
                aria-label=${list.clearQuery}
                @click=${() => this.clear([])}
              >
                ${icon(icons.x)}
              </button>`
            : nothing
        }
      </div>
      <p class="hint" id="query-hint">${list.searchHint}</p>
      ${
        useful.length
          ? html`<button
                class="button quiet disclose"
                type="button"
                aria-expanded=${this.filtersOpen}
                aria-controls="filters"
                @click=${() => (this.filtersOpen = !this.filtersOpen)}
              >
                ${list.filters(inUse)} ${icon(icons.chevronRight)}
              </button>
              <div id="filters" class=${this.filtersOpen ? 'filters' : 'filters closed'}>
                ${guard([prepared, this.localeCode, ...Object.values(chosen)], () =>
                  filters(prepared, chosen, this.say, (name, value) => this.choose(name, value)),
                )}
              </div>`
          : nothing
      }
    </div>`;
  }

  private count(found: number, shown: number): string {
    const { list } = this.words;
    const isNarrowed = found < (this.prepared?.catalogue.procedures.length ?? 0);
    const sentence = isNarrowed ? list.found(writtenNumber(found)) : list.all(writtenNumber(found));
    return shown < found ? `${sentence}, ${list.showing(writtenNumber(shown))}` : sentence;
  }

  private nothingFound({ procedures, publisher }: Catalogue): TemplateResult {
    const { list } = this.words;
    return html`<slot name="empty">
      <div class="empty stack" part="empty">
        ${
          procedures.length === 0
            ? html`<p>${list.nothing}</p>`
            : html`<p>${this.typed ? list.noneFor(this.typed) : list.none}</p>
                <p>${list.noneHelp}</p>
                <button class="button" type="button" @click=${() => this.clear(filterNames)}>
                  ${list.clearAll}
                </button>`
        }
        <p class="muted">
          ${list.askDesk}${publisher.phone ? html` <a href="tel:${publisher.phone.replace(/[^+\d]/g, '')}">${publisher.phone}</a>` : nothing}
        </p>
      </div>
    </slot>`;
  }

  private more(found: readonly Procedure[]): TemplateResult {
    const next = Math.min(PAGE, found.length - this.limit);
    return html`<button
      class="button quiet more"
      part="more"
      type="button"
      @click=${() => this.showMore(found[this.limit]?.id)}
    >
      ${this.words.list.more(writtenNumber(next))}
    </button>`;
  }

  /** With the keyboard, reading goes on at the first new row. */
  private async showMore(firstNew: string | undefined): Promise<void> {
    this.limit += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${firstNew ?? ''}"]`)?.focus();
  }

  private type(typed: string): void {
    this.typed = typed;
    this.limit = PAGE;
  }

  private choose(name: FilterName, value: string | undefined): void {
    this[name] = value;
    this.limit = PAGE;
  }

  private clear(names: readonly FilterName[]): void {
    this.type('');
    for (const name of names) this[name] = undefined;
    this.queryBox?.focus();
  }

  private select(event: MouseEvent, id: string): void {
    if (!isPlainClick(event)) return;
    const goesOn = this.dispatchEvent(new ProcedureSelectedEvent(id));
    if (!goesOn) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-list': DvcProcedureList;
  }
}
