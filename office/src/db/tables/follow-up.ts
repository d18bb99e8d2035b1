/** What comes after filing: supplements, fees, papers, delivery, rating. */
import {
  bigint,
  bigserial,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DossierStatus, PaperSheet, Rating } from 'dvc-widgets/backend';
import type { Address, Submission } from 'dvc-widgets/dossier';
import type { Paper } from 'dvc-widgets/lifecycle';
import { dossiers, dossierSteps } from './dossiers.js';
import { moment } from './moment.js';

/** What a citizen sent in answer to a supplement request. The submission itself stays as it was filed. */
export const supplements = pgTable(
  'supplements',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossier: bigint('dossier', { mode: 'number' })
      .notNull()
      .references(() => dossiers.id),
    /** The step that asked for it. */
    request: bigint('request', { mode: 'number' })
      .notNull()
      .references(() => dossierSteps.id),
    answers: jsonb('answers').$type<Submission['answers']>().notNull(),
    documents: jsonb('documents').$type<Submission['documents']>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('supplements_dossier').on(table.dossier)],
);

/** Fees that were asked for; the last one is the one that counts. */
export const payments = pgTable(
  'payments',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossier: bigint('dossier', { mode: 'number' })
      .notNull()
      .references(() => dossiers.id),
    /** đồng */
    amount: integer('amount').notNull(),
    reason: text('reason'),
    requestedAt: moment('requested_at').notNull(),
    paidAt: moment('paid_at'),
    /** The bank's or the receipt's number. */
    reference: text('reference').unique(),
  },
  (table) => [index('payments_dossier').on(table.dossier)],
);

/** Papers 01 to 06 as they were issued. */
export const papers = pgTable(
  'papers',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossier: bigint('dossier', { mode: 'number' })
      .notNull()
      .references(() => dossiers.id),
    step: bigint('step', { mode: 'number' }).references(() => dossierSteps.id),
    kind: text('kind').$type<Paper>().notNull(),
    number: text('number').notNull(),
    issuedAt: moment('issued_at').notNull(),
    sheet: jsonb('sheet').$type<PaperSheet>().notNull(),
  },
  (table) => [index('papers_dossier').on(table.dossier), unique('papers_number').on(table.number)],
);

/** The last number given out to each kind of paper in a year. */
export const paperNumbers = pgTable(
  'paper_numbers',
  { kind: text('kind').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);

/** Where a result is to be brought, and how that went. */
export const deliveries = pgTable('deliveries', {
  dossier: bigint('dossier', { mode: 'number' })
    .primaryKey()
    .references(() => dossiers.id),
  recipient: text('recipient').notNull(),
  phone: text('phone').notNull(),
  address: jsonb('address').$type<Address>().notNull(),
  orderedAt: moment('ordered_at').notNull(),
  /** The postage, đồng, once the post has said it; paid by the recipient. */
  fee: integer('fee'),
  sentAt: moment('sent_at'),
  /** The post's own number. */
  tracking: text('tracking'),
});

export const ratings = pgTable('ratings', {
  dossier: bigint('dossier', { mode: 'number' })
    .primaryKey()
    .references(() => dossiers.id),
  score: text('score').$type<Rating['score']>().notNull(),
  criteria: jsonb('criteria').$type<NonNullable<Rating['criteria']>>(),
  comment: text('comment'),
  at: moment('at').notNull(),
});

/** As `submissions`, for what citizens do later: supplement, withdraw, deliver, rate. */
export const requests = pgTable('requests', {
  key: uuid('key').primaryKey(),
  hash: text('hash').notNull(),
  answer: json('answer').$type<DossierStatus>(),
  at: moment('at').notNull(),
});
