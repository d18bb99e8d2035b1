/** Who works here, and what everybody did. */
import { bigint, bigserial, boolean, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
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
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sessions_expiry').on(table.expiresAt)],
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
    act: text('act').notNull(),
    code: text('code'),
    /** Never an answer, a name or a number of a citizen. */
    detail: jsonb('detail').$type<Record<string, string | number | boolean>>(),
  },
  (table) => [index('audit_log_code').on(table.code), index('audit_log_at').on(table.at)],
);
