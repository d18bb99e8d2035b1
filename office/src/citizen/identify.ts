/** Who may see and change a dossier: whoever has its code and the second factor. */
import { timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { sha256 } from '../canonical.js';
import { readCode } from '../codes.js';
import { dossiers } from '../db/schema.js';
import type { Dossier } from '../dossiers/status.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';
import { countAttempt, forgetAttempts } from './attempts.js';
import { isOneTimeCode } from './one-time-code.js';

export interface Typed {
  code: string;
  /** The last four digits of the declared phone, or the six of a one-time code. */
  factor: string;
}
export interface Known {
  dossier: Dossier;
  factor: 'phone' | 'oneTimeCode';
}

const longestCode = 60;

/** As it is kept; undefined for what can be no code. */
export function dossierCode(typed: string): string | undefined {
  const code = readCode(typed.slice(0, 2 * longestCode));
  return code.length > longestCode || code.includes('\0') || /\p{Surrogate}/u.test(code) ? undefined : code;
}

/** An unknown code and a wrong factor take the same queries and give the same answer. */
export async function identify(office: Office, typed: Typed): Promise<Known> {
  const code = dossierCode(typed.code);
  if (code === undefined) throw new Problem('notFound');
  const factor = typed.factor.replace(/\s/g, '');
  const once = /^\d{6}$/.test(factor);
  // Counted apart: who knows the phone's digits could otherwise guess the other code without end.
  const key = once ? `${code} once` : code;
  await countAttempt(office.db, key);
  const [dossier] = await office.db.select().from(dossiers).where(eq(dossiers.code, code));
  const right = once
    ? await isOneTimeCode(office, code, factor)
    : isSame(factor, dossier?.phone.slice(-4) ?? '----');
  // A dossier whose personal data are gone has no phone, and opens to nobody.
  if (!dossier || dossier.phone === '' || !right) throw new Problem('notFound');
  await forgetAttempts(office.db, key);
  return { dossier, factor: once ? 'oneTimeCode' : 'phone' };
}

export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
