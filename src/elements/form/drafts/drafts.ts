/**
 * The draft of the form that is being filled in: for this tab as long as nobody chooses otherwise, on the device by
 * choice, nowhere on a shared computer. The form works in every case; the page says what is kept and what is not.
 */
import { stringify } from '../../../backend/index.js';
import { clearSentMarks } from '../sent-mark.js';
import { digest } from './cipher.js';
import { readDraft, type FoundDraft } from './content.js';
import { database, deleteDatabase, deleteRow } from './database.js';
import { KeptDraft, Overtaken } from './kept-draft.js';
import { offerOf, offersFor, type Offer } from './offers.js';
import { inTime, isForbidden, reportMistake } from './storage-trouble.js';
import { notesFor, removeNote, removeNotes } from './tab-notes.js';
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
    this.scope = await digest(stringify(purpose));
    const busy: Offer[] = [];
    for (const { id, key } of notesFor(this.scope)) {
      const opened = await KeptDraft.open(id, key);
      if (opened === 'busy') {
        const isOpenHere = [...live].some(({ draft }) => draft?.id === id);
        const row = isOpenHere ? undefined : await (await database()).get('drafts', id);
        if (row) busy.push(offerOf(row, true, key));
      } else if (!opened) {
        removeNote(id);
        this.news = { what: 'gone' };
      } else if (this.mode !== 'looking' || this.draft) {
        await opened.draft.release(); // too late, or the second of this tab: for another form
      } else this.take(opened);
    }
    if (!this.draft) this.offers = await offersFor(this.scope, busy);
  }

  private take({ draft, found }: { draft: KeptDraft; found: FoundDraft }): void {
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
      this.draft = KeptDraft.create(this.scope, false);
    } catch (error) {
      reportMistake(error);
      this.mode = 'off';
      return false;
    }
    // A tab that was duplicated knows the other's drafts: now it has one of its own.
    for (const { id, tabKey } of this.offers) if (tabKey !== undefined) removeNote(id);
    this.offers = [];
    return true;
  }

  /** Writes what is not written yet; done when it is, or when that failed. */
  flush(): Promise<void> {
    this.hold();
    if (this.unsaved) {
      this.unsaved = false;
      void this.then('unreadable', () => this.write());
    }
    return this.work;
  }

  private async write(): Promise<void> {
    const { draft, host } = this;
    if (!draft || this.mode !== 'open') return;
    try {
      await draft.save(host.content(), host.parts());
      this.failed = false;
    } catch (error) {
      if (error instanceof Overtaken) return this.leave(draft);
      reportMistake(error);
      this.failed = true;
    }
  }

  /** The draft is somebody else's now: what stands here becomes one of this tab's own. */
  private async leave(draft: KeptDraft): Promise<void> {
    await draft.release();
    removeNote(draft.id);
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
      const next = KeptDraft.create(this.scope, device);
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
      const opened = await KeptDraft.open(offer.id, offer.tabKey);
      if (opened === 'busy')
        this.offers = this.offers.map((one) => (one === offer ? { ...one, elsewhere: true } : one));
      else if (opened) this.take(opened);
      else await this.miss(offer);
    });
  }

  /** What the other tab has saved so far, as a draft of this tab's own: none writes over the other. */
  copy(offer: Offer): Promise<void> {
    return this.then('unreadable', async () => {
      const read = await readDraft(offer.id, offer.tabKey);
      if (!read) return this.miss(offer);
      if (!this.begin()) return;
      this.host.goOn(read.found);
      this.news = { what: 'copied' };
      await this.write();
    });
  }

  private async miss({ id }: Offer): Promise<void> {
    removeNote(id);
    this.news = { what: 'gone' };
    this.offers = await offersFor(this.scope);
  }

  /** Deletes one that is offered. */
  discard({ id }: Offer): Promise<void> {
    return this.then('notDeleted', async () => {
      removeNote(id);
      await deleteRow(await database(), id);
      this.news = { what: 'deleted' };
      this.offers = await offersFor(this.scope);
    });
  }

  /** Deletes the draft and what is on the screen. */
  remove(): Promise<void> {
    return this.then('notDeleted', async () => {
      this.host.beginAnew();
      await this.drop();
      this.news = { what: 'deleted' };
      this.offers = await offersFor(this.scope);
    });
  }

  /** The dossier is filed: its draft goes, wherever it was. */
  end(): Promise<void> {
    if (this.mode === 'open') this.mode = 'over';
    return this.then('notDeleted', () => this.drop());
  }

  private async drop(): Promise<void> {
    this.hold();
    this.unsaved = false;
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
    this.unsaved = false;
    this.offers = [];
    return this.then('notDeleted', async () => {
      const { draft } = this;
      this.draft = undefined;
      await draft?.release();
      try {
        removeNotes();
        clearSentMarks();
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

  private hold(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** After everything before. A storage that fails is no news for the console, but for the page. */
  private then(otherwise: 'notDeleted' | 'unreadable', task: () => Promise<void>): Promise<void> {
    this.work = this.work.then(task).catch((error: unknown) => {
      reportMistake(error);
      this.news = { what: otherwise };
    });
    return (this.work = this.work.then(() => this.tell()));
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
