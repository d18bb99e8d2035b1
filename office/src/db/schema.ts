/** What the office keeps. `npm run migration -w dvc-office` after a change. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  date,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DossierStatus, Receipt } from 'dvc-widgets/backend';
import type { Text } from 'dvc-widgets/catalogue';
import type { Submission } from 'dvc-widgets/dossier';
import type { Act, Actor, Status } from 'dvc-widgets/lifecycle';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** Secrets made at the first start and shared by every process on this database. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** The last number given out on each day, in Việt Nam. */
export const codeDays = pgTable('code_days', {
  day: date('day', { mode: 'string' }).primaryKey(),
  last: integer('last').notNull(),
});

export const dossiers = pgTable('dossiers', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  code: text('code').notNull().unique(),
  procedure: text('procedure').notNull(),
  procedureName: jsonb('procedure_name').$type<Text>().notNull(),
  office: jsonb('office').$type<DossierStatus['office']>().notNull(),
  catalogue: text('catalogue').notNull(),
  /** The version that the citizen's page showed. */
  filledUnder: text('filled_under').notNull(),
  /** The version whose rules the office applied. */
  checkedUnder: text('checked_under').notNull(),
  /** Normalised, as the rules left it. */
  submission: jsonb('submission').$type<Submission>().notNull(),
  phone: text('phone').notNull(),
  email: text('email'),
  status: smallint('status').$type<Status>().notNull(),
  appointment: moment('appointment'),
  delivery: text('delivery').$type<NonNullable<DossierStatus['delivery']>>(),
  bring: jsonb('bring').$type<Text[]>().notNull(),
  receivedAt: moment('received_at').notNull(),
});

/** The history of a dossier, oldest first. Rows are only ever added. */
export const dossierSteps = pgTable(
  'dossier_steps',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossier: bigint('dossier', { mode: 'number' })
      .notNull()
      .references(() => dossiers.id),
    act: text('act').$type<Act>().notNull(),
    actor: text('actor').$type<Actor>().notNull(),
    status: smallint('status').$type<Status>().notNull(),
    at: moment('at').notNull(),
    note: text('note'),
    supplement: jsonb('supplement').$type<NonNullable<DossierStatus['supplement']>>(),
  },
  (table) => [index('dossier_steps_dossier').on(table.dossier)],
);

/** One row per `Idempotency-Key`: the same key and content give the same receipt, however often. */
export const submissions = pgTable('submissions', {
  key: uuid('key').primaryKey(),
  /** SHA-256 of the submission's canonical JSON, as it was sent. */
  hash: text('hash').notNull(),
  /** Null only inside the transaction that makes it. `json` keeps it to the letter. */
  receipt: json('receipt').$type<Receipt>(),
  at: moment('at').notNull(),
});

/** Uploads whose every byte is stored and whose content was looked at. */
export const uploads = pgTable(
  'uploads',
  {
    id: text('id').primaryKey(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** By content, not by what the browser said. */
    type: text('type').notNull(),
    at: moment('at').notNull(),
    /** The one dossier it belongs to. */
    dossier: bigint('dossier', { mode: 'number' }).references(() => dossiers.id),
    removedAt: moment('removed_at'),
  },
  (table) => [
    index('uploads_free')
      .on(table.at)
      .where(sql`${table.dossier} is null and ${table.removedAt} is null`),
  ],
);

/** Challenges that were accepted once; kept until they would have expired anyway. */
export const usedChallenges = pgTable(
  'used_challenges',
  { nonce: text('nonce').primaryKey(), expiresAt: moment('expires_at').notNull() },
  (table) => [index('used_challenges_expiry').on(table.expiresAt)],
);

/** Wrong look-ups per code within a window, also for codes that do not exist. */
export const lookUps = pgTable(
  'look_ups',
  { code: text('code').primaryKey(), wrong: integer('wrong').notNull(), until: moment('until').notNull() },
  (table) => [index('look_ups_until').on(table.until)],
);

/** Every SMS and e-mail, written by the transaction that causes it. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossier: bigint('dossier', { mode: 'number' })
      .notNull()
      .references(() => dossiers.id),
    act: text('act').$type<Act>().notNull(),
    channel: text('channel').$type<'sms' | 'email'>().notNull(),
    recipient: text('recipient').notNull(),
    /** E-mails only. */
    subject: text('subject'),
    body: text('body').notNull(),
    at: moment('at').notNull(),
    /** Set by whatever sends it; nothing in this office does yet. */
    sentAt: moment('sent_at'),
  },
  (table) => [index('outbox_dossier').on(table.dossier)],
);
