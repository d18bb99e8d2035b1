import type { ReactiveElement } from 'lit';
import type { Backend, Receipt } from '../../backend/index.js';
import type { Catalogue, Procedure } from '../../catalogue/index.js';
import type { Action, DossierIssue } from '../../dossier/index.js';
import { focusOn } from './bring-into-view.js';
import type { DraftContent, FoundDraft } from './drafts/content.js';
import { Drafts } from './drafts/drafts.js';
import { DraftsView } from './drafts/drafts-view.js';
import { inTime, reportMistake } from './drafts/storage-trouble.js';
import { everyFile } from './files-at.js';
import { Filling, REVIEW } from './filling.js';
import { clearSent, markSent } from './sent-mark.js';
import { Submitting } from './submitting.js';
import type { Uploads } from './uploads.js';

export interface WorkHost {
  element: ReactiveElement;
  uploads: Uploads;
  office(): Backend;
  isShared(): boolean;
  /** `filling`: which dossier it was; another may stand here by now. */
  received(filling: Filling, receipt: Receipt, earlier: boolean): void;
  notFiled(filling: Filling, code: string, issues: readonly DossierIssue[]): void;
  /** The draft was deleted: an empty form stands here. */
  begun(): void;
}

/** One procedure's form at work: the dossier, its sending and its draft, which are changed together. */
export class Work {
  filling!: Filling;
  submitting!: Submitting;
  readonly drafts: Drafts;
  readonly draftsView: DraftsView;
  private readonly host: WorkHost;

  constructor(host: WorkHost, catalogue: Catalogue, procedure: Procedure) {
    this.host = host;
    this.begin(catalogue, procedure);
    this.drafts = new Drafts({
      requestUpdate: () => host.element.requestUpdate(),
      isShared: () => host.isShared(),
      content: () => this.content,
      parts: () => ({ procedure: this.filling.procedure, files: host.uploads.files }),
      goOn: (found) => this.goOn(found),
      beginAnew: () => {
        this.begin(this.filling.catalogue, this.filling.procedure);
        host.begun();
      },
    });
    this.draftsView = new DraftsView(this.drafts, (selector) => focusOn(host.element, selector));
  }

  private begin(catalogue: Catalogue, procedure: Procedure): void {
    const { host } = this;
    this.stop();
    const filling = new Filling(catalogue, procedure);
    this.filling = filling;
    this.submitting = new Submitting({
      requestUpdate: () => host.element.requestUpdate(),
      backend: () => host.office(),
      catalogue: () => filling.catalogue,
      keepSent: () => this.keepSent(),
      received: (receipt, earlier) => {
        filling.dirty = false;
        clearSent(procedure.id);
        void this.drafts.end();
        host.received(filling, receipt, earlier);
      },
      notFiled: (code, issues) => host.notFiled(filling, code, issues),
    });
  }

  /** Lets go of what was begun: another form comes. */
  stop(): void {
    this.host.uploads.clear();
    this.submitting?.cancel();
  }

  /** There is something that would be lost with the tab. */
  get isAtRisk(): boolean {
    return this.filling.dirty && !this.drafts.isSafe;
  }

  act(action: Action): void {
    this.filling.act(action);
    this.drafts.changed();
  }

  private get content(): DraftContent {
    const { filling, submitting, host } = this;
    const { dossier, step } = filling;
    return { dossier, step, sent: submitting.sent, places: host.uploads.places };
  }

  private goOn({ content, procedure, files }: FoundDraft): string[] {
    const { dossier, sent, places } = content;
    const mayBeThere = sent.length > 0;
    this.filling.goOn({ procedure, dossier }, mayBeThere ? REVIEW : content.step);
    this.submitting.goOn(sent);
    return this.host.uploads.goOn(everyFile(this.filling.dossier), {
      bytes: files,
      places,
      sent: mayBeThere,
    });
  }

  /** What may have arrived must be known after a reload: with the draft, or at least that there is something. */
  private async keepSent(): Promise<void> {
    const { filling, submitting, drafts } = this;
    const { procedure, dossier } = filling;
    if (submitting.sent.length === 0) clearSent(procedure.id);
    else if (drafts.mode !== 'shared') markSent(procedure.id, dossier.key);
    drafts.changed();
    await inTime(drafts.flush()).catch(reportMistake);
  }
}
