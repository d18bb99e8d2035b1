import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dossier } from '../../../dossier/index.js';
import { showDate, showDateTime } from '../../../lifecycle/index.js';
import { icon } from '../../icon.js';
import * as icons from '../../icons.js';
import { everyFile } from '../files-at.js';
import type { Say } from '../say.js';
import type { Drafts } from './drafts.js';
import type { Offer } from './offers.js';

/** What the page says of the draft, and what can be done with it: before the first field and in every step. */
export class DraftsView {
  /** The box is ticked; it counts from the beginning of the form. */
  private shares = false;
  /** Which deletion is asked about: an offer's id, or `own`. */
  private asked: string | undefined;
  private readonly drafts: Drafts;
  /** Draws, then moves the focus there. */
  private readonly focus: (selector: string) => void;

  constructor(drafts: Drafts, focus: (selector: string) => void) {
    this.drafts = drafts;
    this.focus = focus;
  }

  /** The form begins: now the choice counts. */
  begin(): void {
    if (this.shares) void this.drafts.share();
    this.drafts.heard();
  }

  /** Where the draft lies and how long. */
  stay({ words: { drafts: words } }: Say): string {
    const { mode } = this.drafts;
    if (mode === 'shared' || this.shares) return words.stayShared;
    return mode === 'off' ? words.stayOff : words.stay;
  }

  /** What has just happened. */
  news(dossier: Dossier, say: Say): TemplateResult {
    const { news, kept, mode } = this.drafts;
    const words = say.words.drafts;
    const noRoom = everyFile(dossier).flatMap(({ file }) =>
      mode === 'open' && kept?.noRoom.has(file.key) ? [file.name] : [],
    );
    const sentences: string[] = [];
    if (news?.what === 'reopened') {
      sentences.push(words.reopened(showDateTime(new Date(news.savedAt))));
      if (news.missing.length > 0) sentences.push(words.missing(news.missing.join(', ')));
    } else if (news) sentences.push(words[news.what]);
    if (noRoom.length > 0) sentences.push(words.noRoom(noRoom.join(', ')));
    // The frame is there before what it says, so that it is read out.
    return html`<div class="draft-news" role="status">
      ${
        sentences.length > 0
          ? html`<div class="notice" part="draft-news">
              ${icon(icons.info)}
              <div>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Drafts that can be gone on with. */
  offers(say: Say): TemplateResult | typeof nothing {
    const { offers } = this.drafts;
    if (offers.length === 0 || this.shares) return nothing;
    return html`<section class="notice offers" part="drafts" aria-labelledby="drafts-title">
      ${icon(icons.save)}
      <div>
        <h4 id="drafts-title">${say.words.drafts.offersTitle}</h4>
        <ul>
          ${offers.map((offer) => this.offer(offer, say))}
        </ul>
      </div>
    </section>`;
  }

  private offer(offer: Offer, say: Say): TemplateResult {
    const { drafts } = this;
    const words = say.words.drafts;
    const saved = showDateTime(new Date(offer.savedAt));
    const name = html`<span class="visually-hidden"> ${words.ofOffer(saved)}</span>`;
    const goOn = () =>
      void (offer.elsewhere ? drafts.copy(offer) : drafts.resume(offer)).then(() =>
        this.focus('.step-heading'),
      );
    const sentence = offer.elsewhere
      ? words.offerElsewhere(saved)
      : words.offer(saved, showDate(new Date(offer.expiresAt)));
    return html`<li class="numbers">
      <p>${sentence}</p>
      ${this.deletable(
        offer.id,
        words.discardAsk,
        () => drafts.discard(offer),
        html`<button class="button" type="button" part="draft-resume" @click=${goOn}>
            ${offer.elsewhere ? words.copy : words.resume}${name}
          </button>
          ${offer.elsewhere && !offer.device ? nothing : this.deleteButton(offer.id, html`${words.discard}${name}`)}`,
        say,
      )}
    </li>`;
  }

  /** “Đây là máy dùng chung”, or that the page has said so already. */
  choice(say: Say): TemplateResult {
    const words = say.words.drafts;
    if (this.drafts.mode === 'shared')
      return html`<p class="notice" part="shared">${icon(icons.users)}<span>${words.shared}</span></p>`;
    const change = (event: Event) => {
      this.shares = (event.currentTarget as HTMLInputElement).checked;
      this.focus('#shared-computer');
    };
    return html`<div part="shared">
      <div class="option">
        <input
          type="checkbox"
          id="shared-computer"
          aria-describedby="shared-computer-hint"
          .checked=${live(this.shares)}
          @change=${change}
        />
        <label for="shared-computer">${words.shareLabel}</label>
      </div>
      <p class="hint" id="shared-computer-hint">${words.shareHint}</p>
    </div>`;
  }

  /** In every step: what is kept where, and the ways to keep it longer or not at all. */
  bar(say: Say): TemplateResult {
    const { drafts } = this;
    const { mode, kept, failed } = drafts;
    const words = say.words.drafts;
    if (mode !== 'open') {
      const sentence = mode === 'shared' ? words.shared : words.off;
      return html`<div class="draft" part="draft">
        <p>${icon(mode === 'shared' ? icons.users : icons.triangleAlert)} ${sentence}</p>
      </div>`;
    }
    const onDevice = kept?.device === true;
    const where = onDevice ? words.onDevice(showDate(new Date(kept.expiresAt))) : words.inTab;
    const time = kept?.savedAt ? words.savedAt(showDateTime(new Date(kept.savedAt)).slice(-5)) : '';
    return html`<section class="draft" part="draft" aria-label=${words.title}>
      <p>
        ${icon(failed ? icons.triangleAlert : icons.save)}
        <span role="status">${failed ? words.failed : where}</span>
        ${failed ? nothing : html`<span class="muted numbers">${time}</span>`}
      </p>
      ${this.deletable(
        'own',
        words.removeAsk,
        () => drafts.remove(),
        html`<button
            class="link"
            type="button"
            part="draft-keep"
            aria-describedby="draft-hint"
            @click=${() => void drafts.move(!onDevice)}
          >
            ${onDevice ? words.unkeep : words.keep}
          </button>
          ${this.deleteButton('own', html`${words.remove}`)}`,
        say,
      )}
      ${this.asked === 'own' ? nothing : html`<p class="hint" id="draft-hint">${words.keepHint}</p>`}
    </section>`;
  }

  private deleteButton(id: string, label: TemplateResult): TemplateResult {
    const ask = () => {
      this.asked = id;
      this.focus('.ask .button');
    };
    return html`<button class="link" type="button" part="draft-delete" data-deletes=${id} @click=${ask}>
      ${icon(icons.trash2)} ${label}
    </button>`;
  }

  /** The buttons, or the question that one of them asks first. */
  private deletable(
    id: string,
    question: string,
    remove: () => Promise<void>,
    buttons: TemplateResult,
    say: Say,
  ): TemplateResult {
    const words = say.words.drafts;
    if (this.asked !== id) return html`<div class="draft-acts">${buttons}</div>`;
    const yes = () => {
      this.asked = undefined;
      void remove().then(() => this.focus('.step-heading'));
    };
    const no = () => {
      this.asked = undefined;
      this.focus(`[data-deletes="${id}"]`);
    };
    const text = `draft-ask-${id}`;
    return html`<div class="ask" role="group" aria-labelledby=${text}>
      <p id=${text}>${question}</p>
      <div class="draft-acts">
        <button class="button quiet" type="button" aria-describedby=${text} @click=${no}>
          ${words.removeNo}
        </button>
        <button class="button danger" type="button" aria-describedby=${text} @click=${yes}>
          ${icon(icons.trash2)}${words.removeYes}
        </button>
      </div>
    </div>`;
  }
}
