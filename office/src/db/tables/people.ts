/** Who works here, and what everybody did. */
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { LoggedAct, LoggedDetail } from '../../logged.js';
import { moment } from './moment.js';

/** Who works here. Known by an identity provider (`issuer` and `subject`) or by a local name and password. */
export const officers = pgTable(
  'officers',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    name: text('name').notNull(),
    issuer: text('issuer'),
    subject: text('subject'),
    username: text('username').unique(),
    /** scrypt, with its salt and cost. */
    password: text('password'),
    /** The password was given by somebody else: its owner sets another one before anything. */
    mustChange: boolean('must_change').notNull().default(false),
    roles: jsonb('roles').$type<Role[]>().notNull(),
    active: boolean('active').notNull().default(true),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [unique('officers_identity').on(table.issuer, table.subject)],
);

/** A clerk receives and hands over, an officer handles, an authority decides; an admin looks after the accounts. */
export type Role = 'clerk' | 'officer' | 'authority' | 'admin';

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of what the cookie holds. */
    id: text('id').primaryKey(),
    officer: bigint('officer', { mode: 'number' })
      .notNull()
      .references(() => officers.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    /** To the minute: what the idle time counts from. */
    seenAt: moment('seen_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sessions_expiry').on(table.expiresAt), index('sessions_officer').on(table.officer)],
);

/** Wrong sign-ins per name within a window, also for names that nobody has. */
export const signIns = pgTable(
  'sign_ins',
  {
    /** SHA-256 of the name: people type their password into the wrong line. */
    name: text('name').primaryKey(),
    wrong: integer('wrong').notNull(),
    until: moment('until').notNull(),
  },
  (table) => [index('sign_ins_until').on(table.until)],
);

/** Every act of an officer, of a citizen and of the office itself. A trigger refuses to change or delete a row. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    /** No reference: the log outlives what it speaks of. */
    officer: bigint('officer', { mode: 'number' }),
    who: text('who').notNull(),
    act: text('act').$type<LoggedAct>().notNull(),
    code: text('code'),
    detail: jsonb('detail').$type<LoggedDetail>(),
  },
  (table) => [index('audit_log_code').on(table.code), index('audit_log_at').on(table.at)],
);
