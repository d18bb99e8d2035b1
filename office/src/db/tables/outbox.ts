/** What the office says to people and machines outside. */
import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { Act } from 'dvc-widgets/lifecycle';
import { dossiers } from './dossiers.js';
import { moment } from './moment.js';

/** Every SMS, e-mail and webhook call, written by the transaction that causes it. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossier: bigint('dossier', { mode: 'number' })
      .notNull()
      .references(() => dossiers.id),
    /** An act, or `oneTimeCode`. */
    act: text('act').$type<Act | 'oneTimeCode'>().notNull(),
    channel: text('channel').$type<'sms' | 'email' | 'webhook'>().notNull(),
    /** A phone number, an address, a URL. */
    recipient: text('recipient').notNull(),
    /** E-mails only. */
    subject: text('subject'),
    body: text('body').notNull(),
    at: moment('at').notNull(),
    sentAt: moment('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    /** When it is to be tried next; null when it is sent or given up. While a sender has it, later than its patience. */
    nextAt: moment('next_at'),
    /** Why the last attempt failed, in a word or two without personal data; stays when it is given up. */
    error: text('error'),
  },
  (table) => [
    index('outbox_dossier').on(table.dossier),
    index('outbox_due')
      .on(table.nextAt)
      .where(sql`${table.nextAt} is not null`),
  ],
);
