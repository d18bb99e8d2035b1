/** Secrets, and what keeps guessing and doubling out. */
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment.js';

/** Secrets made at the first start and shared by every process on this database. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** One-time codes for the look-up, also counted for codes of dossiers that do not exist. */
export const oneTimeCodes = pgTable(
  'one_time_codes',
  {
    code: text('code').primaryKey(),
    /** Null where there is no such dossier. */
    hash: text('hash'),
    expiresAt: moment('expires_at').notNull(),
    /** How many were sent within the window. */
    sent: integer('sent').notNull(),
  },
  (table) => [index('one_time_codes_expiry').on(table.expiresAt)],
);

/** Challenges that were accepted once; kept until they would have expired anyway. */
export const usedChallenges = pgTable(
  'used_challenges',
  { nonce: text('nonce').primaryKey(), expiresAt: moment('expires_at').notNull() },
  (table) => [index('used_challenges_expiry').on(table.expiresAt)],
);

/**
 * Wrong look-ups per code within a window, also for codes that do not exist. Not logged (migration 0004): a crash of the
 * database forgets them.
 */
export const lookUps = pgTable(
  'look_ups',
  { code: text('code').primaryKey(), wrong: integer('wrong').notNull(), until: moment('until').notNull() },
  (table) => [index('look_ups_until').on(table.until)],
);
