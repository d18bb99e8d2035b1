/** A bank or an aggregator says that money came: signed, matched by the transfer's text and the amount, taken once. */
import { timingSafeEqual } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { audit } from '../audit.js';
import { sha256, unstorable } from '../canonical.js';
import type { Queries } from '../db/database.js';
import { dossiers, payments } from '../db/schema.js';
import { lastPayment } from '../dossiers/money.js';
import { advance, lockDossier } from '../dossiers/take-step.js';
import type { Office } from '../office.js';
import { signature } from '../outbox/webhook.js';
import { invalid, Problem } from '../problem.js';
import { transferText } from './status.js';

/** What is signed: Standard Webhooks' three headers and the body as it was sent. */
export interface Signed {
  id: string;
  timestamp: string;
  signatures: string;
  body: string;
}
interface Report {
  /** The bank's number of the transfer: names the report, however often it comes. */
  reference: string;
  /** đồng */
  amount: number;
  /** The transfer's text, with the dossier code somewhere in it. */
  content: string;
}
/** Seconds; an old report that was listened to is worth nothing. */
const tolerance = 300;

export function checkSignature({ config, clock }: Office, { id, timestamp, signatures, body }: Signed): void {
  const { paymentSecret } = config;
  if (paymentSecret === undefined) throw new Problem('notSupported');
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const fresh = Math.abs(clock().getTime() / 1000 - seconds) <= tolerance;
  const wanted = fresh ? signature(paymentSecret, id, seconds, body) : '';
  const right = signatures.split(' ').some((given) => isSame(given, wanted));
  if (!fresh || !right) throw new Problem('unauthorized');
}

const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));

export async function reportPayment(
  office: Office,
  body: Record<string, unknown>,
): Promise<{ code: string }> {
  const report = readReport(body);
  const texts = codesIn(report.content);
  const before = await known(office.db, report, texts);
  const code = before ? undefined : await dueFor(office.db, texts);
  // Nothing is due: the same report, come at the same moment, may have been taken between the two questions.
  const taken = before ?? (code === undefined ? await known(office.db, report, texts) : undefined);
  if (taken) {
    // The office may have stopped between the two transactions.
    await goOn(office, taken.code, report.reference);
    return taken;
  }
  if (code === undefined) throw new Problem('notFound');
  const wrong = await office.db.transaction(async (tx) => {
    const dossier = (await lockDossier(tx, code))!;
    // The same report twice at once: the first has done it.
    if (await known(tx, report, texts)) return undefined;
    const due = await lastPayment(tx, dossier.id);
    if (dossier.status !== 6 || !due || due.paidAt) throw new Problem('notAllowed');
    const { reference, amount } = report;
    const at = office.clock();
    const log = { at, who: 'bank', code } as const;
    if (amount !== due.amount) {
      // Money that does not fit is for a person to look into: it must not be forgotten with the refusal.
      await audit(tx, { ...log, act: 'paymentOtherAmount', detail: { reference, amount, due: due.amount } });
      return amount < due.amount
        ? invalid('amount', 'tooSmall', { min: due.amount })
        : invalid('amount', 'tooLarge', { max: due.amount });
    }
    await tx.update(payments).set({ paidAt: at, reference }).where(eq(payments.id, due.id));
    await audit(tx, { ...log, act: 'payment', detail: { reference, amount } });
    return undefined;
  });
  if (wrong) throw wrong;
  await goOn(office, code, report.reference);
  return { code };
}

/**
 * The fee was all that the dossier waited for. Where no appointment can be counted, or an officer was faster, it is
 * paid all the same, and stays for the clerk to confirm.
 */
async function goOn(office: Office, code: string, reference: string): Promise<void> {
  try {
    await office.db.transaction(async (tx) => {
      const dossier = (await lockDossier(tx, code))!;
      await advance(tx, office, dossier, { act: 'confirmPayment', reference }, { who: 'bank' });
    });
  } catch (refusal) {
    if (!(refusal instanceof Problem)) throw refusal;
  }
}

function readReport(body: Record<string, unknown>): Report {
  const bad = unstorable(body);
  if (bad !== undefined) throw invalid(bad, 'wrongType');
  const { reference, amount, content } = body;
  for (const [name, value] of Object.entries({ reference, content })) {
    if (typeof value !== 'string') throw invalid(name, value === undefined ? 'required' : 'wrongType');
    if (value.trim() === '') throw invalid(name, 'required');
    if (value.length > 500) throw invalid(name, 'tooLong', { max: 500 });
  }
  if (typeof amount !== 'number' || !Number.isInteger(amount)) throw invalid('amount', 'notANumber');
  return { reference: (reference as string).trim(), amount, content: content as string };
}

/** Banks put words of their own around the text, and drop its signs or keep them. */
function codesIn(content: string): string[] {
  const text = content.toUpperCase();
  const whole = text.match(/[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{6}-\d{4,8}/g) ?? [];
  return [...new Set([...text.split(/[^A-Z0-9]+/).filter(Boolean), ...whole.map(transferText)])];
}

/** A report that was taken already; its number for another transfer is a mistake of the sender's. */
async function known(
  db: Queries,
  { reference, amount }: Report,
  texts: readonly string[],
): Promise<{ code: string } | undefined> {
  const [paid] = await db
    .select({ amount: payments.amount, code: dossiers.code })
    .from(payments)
    .innerJoin(dossiers, eq(payments.dossier, dossiers.id))
    .where(eq(payments.reference, reference));
  if (!paid) return undefined;
  if (paid.amount !== amount || !texts.includes(transferText(paid.code))) throw new Problem('keyMismatch');
  return { code: paid.code };
}

/** The one dossier among these that waits for a fee. Two in one transfer are for a person to take apart. */
async function dueFor(db: Queries, texts: string[]): Promise<string | undefined> {
  const stripped = sql<string>`regexp_replace(${dossiers.code}, '[^A-Z0-9]', '', 'g')`;
  const due = await db
    .select({ code: dossiers.code })
    .from(dossiers)
    .innerJoin(payments, eq(payments.dossier, dossiers.id))
    .where(and(eq(dossiers.status, 6), isNull(payments.paidAt), inArray(stripped, texts)))
    .groupBy(dossiers.code);
  return due.length === 1 ? due[0]!.code : undefined;
}
