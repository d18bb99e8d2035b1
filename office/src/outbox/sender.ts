/**
 * Sends what is due in the outbox. A letter is leased before it is sent, so that several offices on one database
 * never send one twice; and it counts as sent once the other side has taken it.
 *
 * What this guarantees: every letter arrives once or is visibly pending. An office that dies between the other side's
 * yes and the note of it leaves a letter of which nobody knows. Where the other side is told its id, it goes again and
 * is dropped there; where not, it waits for an officer, who sees it in the outbox.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { and, asc, eq, inArray, isNotNull, lt, lte, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { sha256 } from '../canonical.js';
import type { Database } from '../db/database.js';
import { outbox } from '../db/schema.js';
import { settled } from '../db/settings.js';
import type { Log } from '../log.js';
import { later, minutes, type Clock } from '../time.js';
import { nextTry } from './backoff.js';
import { mailTransport } from './mail.js';
import type { Sending } from './settings.js';
import { smsTransport } from './sms.js';
import { NotSent, type Letter, type Transport } from './transport.js';
import { webhookTransport } from './webhook.js';
import { spentCode } from './words.js';

/** How long a letter is nobody else's; longer than any transport's patience. */
const lease = minutes(2);
const atOnce = 10;
/** For what is due again, and what other processes have posted. */
const interval = 5000;

export type Channel = (typeof outbox.$inferSelect)['channel'];
const channels: readonly Channel[] = ['sms', 'email', 'webhook'];

type Row = typeof outbox.$inferSelect;

export class Sender {
  private readonly db: Database;
  private readonly clock: Clock;
  private readonly log: Log;
  private readonly giveUpHours: number;
  private readonly transports: Record<Channel, Transport | undefined>;
  /** Tells this office's letters from another's. */
  private readonly secret: string;
  /** Channels that are at work, and whether they were woken again meanwhile. */
  private readonly busy = new Map<Channel, { again: boolean; done: Promise<void> }>();
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  private constructor(office: { db: Database; clock: Clock; log: Log }, sending: Sending, secret: string) {
    this.db = office.db;
    this.clock = office.clock;
    this.log = office.log;
    this.secret = secret;
    this.giveUpHours = sending.giveUpHours;
    const { mail, sms, webhooks, patience } = sending;
    this.transports = {
      email: mail && mailTransport(mail, patience),
      sms: sms && smsTransport(sms, patience),
      webhook: webhooks && webhookTransport(webhooks, { patience, clock: office.clock }),
    };
  }

  static async open(office: { db: Database; clock: Clock; log: Log }, sending: Sending): Promise<Sender> {
    const secret = await settled(office.db, 'outboxSecret', () => randomBytes(16).toString('hex'));
    return new Sender(office, sending, secret);
  }

  /** From now on what is due goes out by itself. */
  start(): void {
    this.wake();
    this.timer = setInterval(() => this.wake(), interval).unref();
  }

  /** Something may be due. */
  wake(): void {
    for (const channel of channels) void this.run(channel);
  }

  /** Sends everything that is due; for tests and commands. */
  async flush(): Promise<void> {
    await Promise.all(channels.map((channel) => this.run(channel)));
  }

  /** Finishes what is under way and begins nothing more. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await Promise.all([...this.busy.values()].map(({ done }) => done));
    for (const transport of Object.values(this.transports)) transport?.close();
  }

  /** One at a time per channel: a slow gateway holds up its own channel only. */
  private run(channel: Channel): Promise<void> {
    const running = this.busy.get(channel);
    if (running) {
      running.again = true;
      return running.done;
    }
    const state = { again: true, done: Promise.resolve() };
    state.done = (async () => {
      while (state.again && !this.stopping) {
        state.again = false;
        // Letters come and go one batch at a time; one that was sent may let the next to the same person go.
        while (!this.stopping && (await this.sendBatch(channel)) > 0);
      }
    })()
      .catch((error: unknown) => this.log.error('outbox', error))
      .finally(() => this.busy.delete(channel));
    this.busy.set(channel, state);
    return state.done;
  }

  private async sendBatch(channel: Channel): Promise<number> {
    const transport = this.transports[channel];
    if (!transport) return this.keep(channel);
    if (!transport.knowsDoubles) await this.setAside(channel);
    const rows = await this.lease(channel);
    const carried = await Promise.allSettled(rows.map((row) => this.carry(row, transport)));
    const broken = carried.find((outcome) => outcome.status === 'rejected');
    if (broken) throw broken.reason;
    return rows.length;
  }

  /** Nothing carries this channel: said in the log and on the outbox page, and not called sent. */
  private async keep(channel: Channel): Promise<number> {
    const kept = await this.db
      .update(outbox)
      .set({ nextAt: null, error: notSet, body: withoutCode })
      .where(and(lte(outbox.nextAt, this.clock()), eq(outbox.channel, channel)))
      .returning({ id: outbox.id });
    for (const { id } of kept) this.log.info('kept in the outbox', { channel, letter: id });
    return kept.length;
  }

  /** Letters whose sender died over them: sent or not, nobody knows. */
  private async setAside(channel: Channel): Promise<void> {
    const left = await this.db
      .update(outbox)
      .set({ nextAt: null, error: unclear, body: withoutCode })
      .where(and(lte(outbox.nextAt, this.clock()), eq(outbox.channel, channel), eq(outbox.error, underWay)))
      .returning({ id: outbox.id });
    for (const { id } of left) this.log.warn('unclear whether sent', { channel, letter: id });
  }

  /** Due letters, each the oldest that still waits for its recipient about its dossier: nobody is told things in the wrong order. */
  private lease(channel: Channel): Promise<Row[]> {
    const now = this.clock();
    const earlier = alias(outbox, 'earlier');
    return this.db.transaction(async (tx) => {
      const due = await tx
        .select({ id: outbox.id })
        .from(outbox)
        .where(
          and(
            lte(outbox.nextAt, now),
            eq(outbox.channel, channel),
            or(
              // Somebody is waiting for it in front of a page.
              eq(outbox.act, 'oneTimeCode'),
              notExists(
                tx
                  .select({ one: sql`1` })
                  .from(earlier)
                  .where(
                    and(
                      eq(earlier.dossier, outbox.dossier),
                      lt(earlier.id, outbox.id),
                      isNotNull(earlier.nextAt),
                      eq(earlier.channel, channel),
                      eq(earlier.recipient, outbox.recipient),
                      ne(earlier.act, 'oneTimeCode'),
                    ),
                  ),
              ),
            ),
          ),
        )
        .orderBy(asc(outbox.nextAt), asc(outbox.id))
        .limit(atOnce)
        .for('update', { skipLocked: true });
      if (due.length === 0) return [];
      return tx
        .update(outbox)
        .set({ nextAt: later(now, lease), attempts: sql`${outbox.attempts} + 1`, error: underWay })
        .where(
          inArray(
            outbox.id,
            due.map(({ id }) => id),
          ),
        )
        .returning();
    });
  }

  private async carry(row: Row, transport: Transport): Promise<void> {
    const facts = { channel: row.channel, letter: row.id, attempts: row.attempts };
    try {
      await transport.send(this.letterOf(row));
    } catch (failure) {
      if (!(failure instanceof NotSent)) throw failure;
      const nextAt = nextTry(row, failure, { now: this.clock(), giveUpHours: this.giveUpHours }) ?? null;
      await this.note(row, { nextAt, error: failure.word });
      this.log.warn(nextAt ? 'not sent' : 'given up', { ...facts, why: failure.word });
      return;
    }
    await insist(() => this.note(row, { sentAt: this.clock(), nextAt: null, error: null }));
    this.log.info('sent', facts);
  }

  /** Only as long as the lease is ours: a letter that was taken over meanwhile is another's to note. */
  private async note(
    { id, act, attempts }: Row,
    outcome: { sentAt?: Date; nextAt: Date | null; error: string | null },
  ): Promise<void> {
    const over = act === 'oneTimeCode' && outcome.nextAt === null;
    await this.db
      .update(outbox)
      .set({ ...outcome, ...(over && { body: spentCode }) })
      .where(and(eq(outbox.id, id), eq(outbox.attempts, attempts)));
  }

  /** Different even where a restored database counts on from an old number. */
  private letterOf({ id, at, recipient, subject, body }: Row): Letter {
    const name = sha256(`${this.secret}.${id}.${at.toISOString()}`).slice(0, 24);
    return { id: name, recipient, subject, body };
  }
}

/** A database that is away for a moment must not make a sent letter go out again. */
async function insist(note: () => Promise<void>): Promise<void> {
  for (let pause = 500; ; pause *= 2)
    try {
      return await note();
    } catch (error) {
      if (pause > lease / 4) throw error;
      await wait(pause);
    }
}

/** A one-time code is a key: it is kept no longer than it is needed. */
const withoutCode = sql`case when ${outbox.act} = 'oneTimeCode' then ${spentCode} else ${outbox.body} end`;

/** What stands for an error of a letter whose channel has no transport. */
export const notSet = 'notSet';
/** … that a sender has now, or had when it died. */
export const underWay = 'underWay';
/** … of which nobody knows whether it was sent. */
export const unclear = 'unclear';
