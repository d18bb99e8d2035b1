/**
 * The draft of the form that is being filled in: for this tab as long as nobody chooses otherwise, on the device by
 * choice, nowhere on a shared computer. The form works in every case; the page says what is kept and what is not.
 */
import { stringify } from '../../../backend/index.js';
import { clearSentMarks } from '../sent-mark.js';
import type { KeptDraft, OpenedDraft } from './kept-draft.js';
import { loadKeeping, type Keeping } from './load-keeping.js';
import type { Offer } from './offers.js';
import { inTime, isForbidden, reportMistake } from './storage-trouble.js';
import type { DraftHost, DraftNews } from './types.js';

/** Milliseconds between a key and its being written: few enough to lose nothing worth a word. */
const PAUSE = 300;

/** The forms of this page. */
const live = new Set<Drafts>();
/** The visitor has said that the computer is shared: for every form, until the page is left. */
let sharedByVisitor = false;

export class Drafts {
  /** `off`: the browser keeps nothing for this page. `over`: the dossier is filed. */
  mode: 'looking' | 'open' | 'off' | 'shared' | 'over' = 'looking';
  offers: readonly Offer[] = [];
  news: DraftNews | undefined;
  /** The last saving failed. */
  failed = false;
  private keeping!: Keeping;
  private draft: KeptDraft | undefined;
  private scope = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsaved = false;
  /** One thing after the other. */
  private work: Promise<void> = Promise.resolve();
  private shown = '';
  private readonly host: DraftHost;
  private readonly save = (): void => void this.flush();

  constructor(host: DraftHost) {
    this.host = host;
  }

  /** What is kept of this form, as far as the page says it; undefined while nothing was filled in. */
  get kept(): Pick<KeptDraft, 'device' | 'savedAt' | 'expiresAt' | 'noRoom'> | undefined {
    return this.draft;
  }
  /** Closing the tab loses nothing. */
  get isSafe(): boolean {
    const { mode, draft, unsaved, failed } = this;
    return mode === 'open' && draft?.device === true && !unsaved && !failed && draft.noRoom.size === 0;
  }

  connect(): void {
    live.add(this);
    document.addEventListener('visibilitychange', this.save);
    addEventListener('pagehide', this.save);
    const { draft } = this;
    if (!draft) return;
    void this.then('unreadable', async () => {
      if (!(await draft.retake())) await this.leave(draft);
    });
  }

  /** Another form may go on with the draft. */
  disconnect(): void {
    live.delete(this);
    document.removeEventListener('visibilitychange', this.save);
    removeEventListener('pagehide', this.save);
    void this.flush();
    void this.then('unreadable', async () => this.draft?.release());
  }

  /** Looks for what was kept for the same purpose. A draft of this very tab is gone on with at once. */
  async look(purpose: readonly string[]): Promise<void> {
    if (this.host.isShared() || sharedByVisitor) await this.beShared();
    else {
      try {
        this.keeping = await loadKeeping();
        await inTime(this.find(purpose));
        if (this.mode === 'looking') this.mode = 'open';
      } catch (error) {
        reportMistake(error);
        this.mode = 'off';
      }
    }
    this.host.requestUpdate();
  }

  private async find(purpose: readonly string[]): Promise<void> {
    this.scope = await this.keeping.digest(stringify(purpose));
    const isOpenHere = (id: string) => [...live].some(({ draft }) => draft?.id === id);
    const { own, elsewhere, isGone } = await this.keeping.findOwn(this.scope, isOpenHere);
    if (isGone) this.news = { what: 'gone' };
    if (own && this.mode !== 'looking') return own.draft.release(); // too late
    if (own) this.take(own);
    else this.offers = await this.keeping.offersFor(this.scope, elsewhere);
  }

  private take({ draft, found }: OpenedDraft): void {
    this.draft = draft;
    this.offers = [];
    this.news = { what: 'reopened', savedAt: found.savedAt, missing: this.host.goOn(found) };
  }

  /** Something was filled in. */
  changed(): void {
    if (this.mode !== 'open' || (!this.draft && !this.begin())) return;
    this.unsaved = true;
    this.timer ??= setTimeout(this.save, PAUSE);
  }

  private begin(): boolean {
    try {
      this.draft = this.keeping.KeptDraft.create(this.scope, false);
    } catch (error) {
      reportMistake(error);
      this.mode = 'off';
      return false;
    }
    // A tab that was duplicated knows the other's drafts: now it has one of its own.
    for (const { id, tabKey } of this.offers) if (tabKey !== undefined) this.keeping.removeNote(id);
    this.offers = [];
    return true;
  }

  /** Writes what is not written yet; done when it is, or when that failed. */
  flush(): Promise<void> {
    if (this.unsaved) void this.then('unreadable', () => this.write());
    this.hold();
    return this.work;
  }

  private async write(): Promise<void> {
    const { draft, host } = this;
    if (!draft || this.mode !== 'open') return;
    try {
      await draft.save(host.content(), host.parts());
      this.failed = false;
    } catch (error) {
      if (error instanceof this.keeping.Overtaken) return this.leave(draft);
      reportMistake(error);
      this.failed = true;
    }
  }

  /** The draft is somebody else's now: what stands here becomes one of this tab's own. */
  private async leave(draft: KeptDraft): Promise<void> {
    await draft.release();
    this.keeping.removeNote(draft.id);
    this.draft = undefined;
    if (this.mode !== 'open' || !this.begin()) return;
    this.news = { what: 'overtaken' };
    await this.write();
  }

  /** On this device by choice, or back to this tab alone: all is written anew, under a new key. */
  move(device: boolean): Promise<void> {
    void this.flush();
    return this.then('notDeleted', async () => {
      const { draft: old, host } = this;
      if (!old || this.mode !== 'open') return;
      const next = this.keeping.KeptDraft.create(this.scope, device);
      try {
        await next.save(host.content(), host.parts());
      } catch (error) {
        reportMistake(error);
        this.news = { what: 'notMoved' };
        return next.delete();
      }
      this.draft = next;
      this.news = undefined;
      await old.delete();
      if (next.noRoom.size === 0) return;
      next.noRoom.clear(); // there may be, now that the other is gone
      await this.write();
    });
  }

  resume(offer: Offer): Promise<void> {
    return this.then('unreadable', async () => {
      const opened = await this.keeping.KeptDraft.open(offer.id, offer.tabKey);
      if (opened === 'busy')
        this.offers = this.offers.map((one) => (one === offer ? { ...one, elsewhere: true } : one));
      else if (opened) this.take(opened);
      else await this.miss(offer);
    });
  }

  /** What the other tab has saved so far, as a draft of this tab's own: none writes over the other. */
  copy(offer: Offer): Promise<void> {
    return this.then('unreadable', async () => {
      const read = await this.keeping.readDraft(offer.id, offer.tabKey);
      if (!read) return this.miss(offer);
      if (!this.begin()) return;
      this.host.goOn(read.found);
      this.news = { what: 'copied' };
      await this.write();
    });
  }

  private async miss({ id }: Offer): Promise<void> {
    this.keeping.removeNote(id);
    this.news = { what: 'gone' };
    this.offers = await this.keeping.offersFor(this.scope);
  }

  /** Deletes one that is offered. */
  discard({ id }: Offer): Promise<void> {
    return this.then('notDeleted', async () => {
      this.keeping.removeNote(id);
      await this.keeping.deleteDraft(id);
      this.news = { what: 'deleted' };
      this.offers = await this.keeping.offersFor(this.scope);
    });
  }

  /** Deletes the draft and what is on the screen. */
  remove(): Promise<void> {
    return this.then('notDeleted', async () => {
      this.host.beginAnew();
      await this.drop();
      this.news = { what: 'deleted' };
      this.offers = await this.keeping.offersFor(this.scope);
    });
  }

  /** The dossier is filed: its draft goes, wherever it was. */
  end(): Promise<void> {
    if (this.mode === 'open') this.mode = 'over';
    return this.then('notDeleted', () => this.drop());
  }

  private async drop(): Promise<void> {
    this.hold();
    const { draft } = this;
    this.draft = undefined;
    await draft?.delete();
  }

  /** The visitor says that the computer is shared. */
  async share(): Promise<void> {
    sharedByVisitor = true;
    await Promise.all([...live].map((drafts) => drafts.beShared()));
  }

  /** Keeps nothing from now on, and deletes what was kept: in this tab and on the device. */
  beShared(): Promise<void> {
    if (this.mode !== 'over') this.mode = 'shared';
    this.hold();
    this.offers = [];
    return this.then('notDeleted', async () => {
      const { draft } = this;
      this.draft = undefined;
      await draft?.release();
      clearSentMarks();
      try {
        const { removeNotes, deleteDatabase } = await loadKeeping();
        removeNotes();
        await inTime(deleteDatabase());
      } catch (error) {
        if (!isForbidden(error)) throw error; // a page without any storage
      }
    });
  }

  /** The citizen has gone on: what happened before has been read. */
  heard(): void {
    this.news = undefined;
  }

  /** Nothing is to be written. */
  private hold(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.unsaved = false;
  }

  /** After everything before. A storage that fails is no news for the console, but for the page. */
  private then(otherwise: 'notDeleted' | 'unreadable', task: () => Promise<void>): Promise<void> {
    const fail = (error: unknown) => {
      reportMistake(error);
      this.news = { what: otherwise };
    };
    return (this.work = this.work
      .then(task)
      .catch(fail)
      .then(() => this.tell()));
  }

  /** Draws what has changed on the page, which is not the case at every key. */
  private tell(): void {
    const { mode, draft, news, offers, failed } = this;
    const minute = draft && Math.floor(draft.savedAt / 60_000);
    const shown = stringify([mode, draft?.id, minute, draft?.noRoom.size, news, offers, failed]);
    if (shown !== this.shown) this.host.requestUpdate();
    this.shown = shown;
  }
}
