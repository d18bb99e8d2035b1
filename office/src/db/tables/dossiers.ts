/** Dossiers as they were filed, and their steps. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  customType,
  date,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DossierStatus, Receipt } from 'dvc-widgets/backend';
import type { Text } from 'dvc-widgets/catalogue';
import type { Submission } from 'dvc-widgets/dossier';
import type { Act, Actor, Status } from 'dvc-widgets/lifecycle';
import { officers } from './people.js';
import { moment } from './moment.js';

/** The last number given out on each day, in Việt Nam. */
export const codeDays = pgTable('code_days', {
  day: date('day', { mode: 'string' }).primaryKey(),
  last: integer('last').notNull(),
});

export const dossiers = pgTable(
  'dossiers',
  {
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
    /** The person to be notified, as declared. */
    applicant: text('applicant').notNull().default(''),
    phone: text('phone').notNull(),
    email: text('email'),
    status: smallint('status').$type<Status>().notNull(),
    appointment: moment('appointment'),
    delivery: text('delivery').$type<NonNullable<DossierStatus['delivery']>>(),
    bring: jsonb('bring').$type<Text[]>().notNull(),
    receivedAt: moment('received_at').notNull(),
    /** When the last step was taken; what the retention of closed dossiers counts from. */
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [
    // The desk's queue, by appointment and by arrival, page after page, of all procedures or of one.
    index('dossiers_queue').on(table.status, table.appointment, table.id),
    index('dossiers_received').on(table.status, table.id),
    index('dossiers_procedure_queue').on(table.procedure, table.status, table.appointment, table.id),
    index('dossiers_procedure_received').on(table.procedure, table.status, table.id),
    index('dossiers_phone').on(table.phone),
    index('dossiers_changed').on(table.changedAt),
    // The register, day by day.
    index('dossiers_arrival').on(table.receivedAt),
  ],
);

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The applicants' names for the desk's search, without diacritics. Apart from the dossiers, whose rows are wide: a
 * name that three thousand people have would be read from as many pages.
 */
export const applicantNames = pgTable(
  'applicant_names',
  {
    dossier: bigint('dossier', { mode: 'number' })
      .primaryKey()
      .references(() => dossiers.id, { onDelete: 'cascade' }),
    words: tsvector('words').notNull(),
  },
  (table) => [index('applicant_names_words').using('gin', table.words)],
);

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
    /** Who took it; null for citizens, for the office's token and for a bank's report. */
    officer: bigint('officer', { mode: 'number' }).references(() => officers.id),
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
    /** Set on files of the result, which an officer uploaded: the name that the citizen's copy gets. */
    resultName: text('result_name'),
    removedAt: moment('removed_at'),
  },
  (table) => [
    index('uploads_dossier').on(table.dossier),
    index('uploads_free')
      .on(table.at)
      .where(sql`${table.dossier} is null and ${table.removedAt} is null`),
  ],
);
