/** What a citizen does with a dossier that was found: one thing at a time, each with its one-time code where it needs one. */
import type { CSSResult } from 'lit';
import type {
  ActOptions,
  Backend,
  CitizenAct,
  DeliveryOrder,
  DossierStatus,
  PaperSheet,
  Rating,
  TrackQuery,
} from '../../backend/index.js';
import type { Procedure } from '../../catalogue/index.js';
import { randomUuid, type DossierIssue } from '../../dossier/index.js';
import { DossierChangedEvent } from '../events.js';
import type { Answering } from './answering.js';
import { deliverProcedure, wantedProcedure } from './asked.js';
import { drawnCode } from './drawn-code.js';
import { able, Guard, type GuardHost } from './guard.js';
import type { Tell } from './tell.js';

export interface RatingDraft {
  score?: Rating['score'];
  criteria: NonNullable<Rating['criteria']>;
  comment: string;
}
/** What is open for doing. */
export type Doing =
  | { act: 'withdraw'; reason: string }
  | { act: 'rate'; draft: RatingDraft; tried: boolean }
  | { act: 'supplement' | 'deliver'; form: Answering };

export interface FollowUpHost extends GuardHost {
  part<P extends { styles: readonly CSSResult[] }>(load: () => Promise<P>): Promise<P | undefined>;
}

export class FollowUp {
  doing: Doing | undefined;
  readonly guard: Guard;
  /** What was done last. */
  done: CitizenAct | undefined;
  sheet: PaperSheet | undefined;
  /** What was copied last. */
  copied: string | undefined;
  readonly codes = drawnCode(() => this.host.element.requestUpdate());
  private readonly host: FollowUpHost;
  /** By act and content: the same content is sent under the same key, however often. */
  private readonly keys = new Map<string, string>();

  constructor(host: FollowUpHost) {
    this.host = host;
    const refused = (issues: readonly DossierIssue[]) => {
      if (this.doing && 'form' in this.doing) this.doing.form.refuse(issues);
    };
    this.guard = new Guard(host, refused, () => this.close());
  }

  /** Another dossier, or none. */
  reset(): void {
    this.close();
    this.sheet = undefined;
    this.done = undefined;
    this.keys.clear();
  }

  close(): void {
    if (this.doing && 'form' in this.doing) this.doing.form.close();
    this.doing = undefined;
    this.guard.clear();
    this.copied = undefined;
    this.host.element.requestUpdate();
  }

  async open(act: CitizenAct, say: Tell): Promise<void> {
    this.close();
    this.done = undefined;
    if (act === 'withdraw') this.doing = { act, reason: '' };
    else if (act === 'rate') this.doing = { act, draft: { criteria: {}, comment: '' }, tried: false };
    else
      await this.openForm(
        act,
        act === 'supplement' ? wantedProcedure(this.host.dossier(), say) : deliverProcedure,
      );
    this.host.element.requestUpdate();
    if (this.doing) this.host.focus('[part~="act"] h3');
  }

  private async openForm(act: 'supplement' | 'deliver', procedure: Procedure): Promise<void> {
    this.guard.busy = act;
    this.host.element.requestUpdate();
    const part = await this.host.part(() => import('./answering.js'));
    this.guard.busy = undefined;
    if (part)
      this.doing = { act, form: new part.Answering(this.host.element, procedure, () => this.host.office()) };
    else this.guard.failure = { for: act, code: 'partUnreachable' };
  }

  choose(score: Rating['score']): void {
    if (this.doing?.act === 'rate') this.doing.draft.score = score;
    this.host.element.requestUpdate();
  }

  closeSheet(): void {
    this.sheet = undefined;
    this.host.element.requestUpdate();
    this.host.focus('[part~="papers"] button');
  }

  /** Where the browser forbids it, the text stands there to be copied by hand. */
  async copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => text,
      () => undefined,
    );
    this.host.element.requestUpdate();
  }

  withdraw(reason: string): Promise<void> {
    const order = reason.trim() ? { reason: reason.trim() } : {};
    return this.act('withdraw', order, (office, query, options) =>
      able(office, 'withdraw')({ ...query, ...order }, options),
    );
  }

  rate(draft: RatingDraft): Promise<void> | undefined {
    if (this.doing?.act !== 'rate') return undefined;
    this.doing.tried = true;
    this.host.element.requestUpdate();
    const { score, criteria } = draft;
    if (!score) return void this.host.focus('[part~="act"] input');
    const comment = draft.comment.trim();
    const rating = {
      score,
      ...(Object.keys(criteria).length > 0 && { criteria }),
      ...(comment && { comment }),
    };
    return this.act('rate', rating, (office, query, options) =>
      able(office, 'rate')({ ...query, ...rating }, options),
    );
  }

  sendForm(say: Tell): Promise<void> | undefined {
    if (!this.doing || !('form' in this.doing) || this.guard.busy) return undefined;
    const { act, form } = this.doing;
    const filled = form.filled(say.locale);
    if (!filled) return void this.host.focus('[part~="error-summary"]');
    const { answers, documents } = filled;
    if (act === 'supplement')
      return this.act(act, { answers, documents }, (office, query, options) =>
        able(office, 'supplement')({ ...query, answers, documents }, options),
      );
    const { recipient, phone, address } = answers as unknown as DeliveryOrder;
    return this.act(act, answers, (office, query, options) =>
      able(office, 'deliver')({ ...query, recipient, phone, address }, options),
    );
  }

  read(number: string): Promise<void> {
    const read = async (query: TrackQuery) => {
      this.sheet = await able(this.host.office(), 'paper')({ ...query, number });
      this.codes.draw(this.sheet.code);
      this.host.focus('[part~="paper"] h3');
    };
    return this.guard.run('paper', read);
  }

  fetch(id: string, name: string): Promise<void> {
    const fetch = async (query: TrackQuery) => {
      download(await able(this.host.office(), 'result')({ ...query, id }), name);
    };
    return this.guard.run('result', fetch);
  }

  /** An act that changes the dossier: its answer is how the dossier stands now. */
  private act(
    act: CitizenAct,
    content: object,
    send: (office: Backend, query: TrackQuery, options: ActOptions) => Promise<DossierStatus>,
  ): Promise<void> {
    const name = JSON.stringify([act, content]);
    const idempotencyKey = this.keys.get(name) ?? randomUuid();
    this.keys.set(name, idempotencyKey);
    return this.guard.run(act, async (query) => {
      const dossier = await send(this.host.office(), query, { idempotencyKey });
      this.close();
      this.done = act;
      this.host.show(dossier, query);
      this.host.element.dispatchEvent(new DossierChangedEvent(act, dossier.status));
      this.host.focus('[part~="done"]');
    });
  }
}

/** Through a link of this page's own making: no address holds anything of the dossier. */
function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
