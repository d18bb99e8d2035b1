/** The body of an officer's call, read by hand: a few keys, each with its own refusal. */
import { steps, type Act } from 'dvc-widgets/lifecycle';
import { unstorable } from '../canonical.js';
import { invalid } from '../problem.js';

export interface StepOrder {
  act: Act;
  note?: string;
  appointment?: Date;
  supplement?: {
    reason: string;
    documents: { name: string; note?: string }[];
    fields: { path: string; note?: string }[];
  };
  /** With requestFee: whole đồng, and what for. */
  fee?: { amount: number; reason?: string };
  /** With confirmPayment: the bank's or the receipt's number. */
  reference?: string;
  /** With publish, refuseOnMerits, handOver: free uploads and the names that the citizen's copies get. */
  results?: { id: string; name: string }[];
  /** With handOver to the post, where home delivery was ordered: the post's number, the postage in đồng. */
  delivery?: { tracking?: string; fee?: number };
}

const longest = 2000;
const longestName = 200;
/** What a whole-number column holds, and far more than any fee. */
const mostMoney = 2_000_000_000;
const isAct = (value: unknown): value is Act => steps.some((step) => step.act === value);

export function readStepOrder(body: unknown): StepOrder {
  const order = record(body, '');
  const bad = unstorable(body);
  if (bad !== undefined) throw invalid(bad, 'wrongType');
  const { act } = order;
  if (!isAct(act)) throw invalid('act', 'notAnOption');
  const note = maybeText(order['note'], 'note');
  const appointment = maybeText(order['appointment'], 'appointment');
  const reference = maybeText(order['reference'], 'reference', longestName);
  return {
    act,
    ...(note !== undefined && { note }),
    ...(appointment !== undefined && { appointment: readMoment(appointment) }),
    ...(order['supplement'] !== undefined && { supplement: readSupplement(order['supplement']) }),
    ...(order['fee'] !== undefined && { fee: readFee(order['fee']) }),
    ...(reference !== undefined && { reference }),
    ...(order['results'] !== undefined && { results: readResults(order['results']) }),
    ...(order['delivery'] !== undefined && { delivery: readDelivery(order['delivery']) }),
  };
}

function readFee(value: unknown): NonNullable<StepOrder['fee']> {
  const fee = record(value, 'fee');
  const amount = money(fee['amount'], 'fee.amount');
  if (amount === undefined) throw invalid('fee.amount', 'required');
  const reason = maybeText(fee['reason'], 'fee.reason');
  return { amount, ...(reason !== undefined && { reason }) };
}

function readResults(value: unknown): NonNullable<StepOrder['results']> {
  return array(value, 'results').map((entry, i) => {
    const result = record(entry, `results.${i}`);
    const name = text(result['name'], `results.${i}.name`, longestName);
    // A name, not a place: what a browser would save under it.
    if (/[\p{Cc}\\/]/u.test(name)) throw invalid(`results.${i}.name`, 'badFormat');
    return { id: text(result['id'], `results.${i}.id`), name };
  });
}

function readDelivery(value: unknown): NonNullable<StepOrder['delivery']> {
  const delivery = record(value, 'delivery');
  const tracking = maybeText(delivery['tracking'], 'delivery.tracking', longestName);
  const fee = money(delivery['fee'], 'delivery.fee');
  return { ...(tracking !== undefined && { tracking }), ...(fee !== undefined && { fee }) };
}

function money(value: unknown, path: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalid(path, 'notANumber');
  if (value < 1) throw invalid(path, 'tooSmall', { min: 1 });
  if (value > mostMoney) throw invalid(path, 'tooLarge', { max: mostMoney });
  return value;
}

function readSupplement(value: unknown): NonNullable<StepOrder['supplement']> {
  const supplement = record(value, 'supplement');
  const reason = text(supplement['reason'], 'supplement.reason');
  const read = <K extends 'name' | 'path'>(list: 'documents' | 'fields', key: K) =>
    array(supplement[list], `supplement.${list}`).map((entry, i) => {
      const at = `supplement.${list}.${i}`;
      const { note, ...rest } = record(entry, at);
      const said = maybeText(note, `${at}.note`);
      return { [key]: text(rest[key], `${at}.${key}`), ...(said !== undefined && { note: said }) } as {
        [name in K]: string;
      } & { note?: string };
    });
  const documents = read('documents', 'name');
  const fields = read('fields', 'path');
  // One request names everything that is missing, and a request for nothing is none.
  if (documents.length + fields.length === 0) throw invalid('supplement', 'required');
  return { reason, documents, fields };
}

/** ISO 8601 with an offset: an appointment in an unsaid zone is seven hours of doubt. */
function readMoment(value: string): Date {
  const moment = new Date(value);
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) ||
    Number.isNaN(+moment)
  )
    throw invalid('appointment', 'notADate');
  return moment;
}

function record(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, 'wrongType');
  return value as Record<string, unknown>;
}

function array(value: unknown, path: string): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > 100) throw invalid(path, 'wrongType');
  return value;
}

function text(value: unknown, path: string, max = longest): string {
  const read = maybeText(value, path, max);
  if (read === undefined) throw invalid(path, 'required');
  return read;
}

function maybeText(value: unknown, path: string, max = longest): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalid(path, 'wrongType');
  const read = value.normalize('NFC').trim();
  if (read.length > max) throw invalid(path, 'tooLong', { max });
  return read || undefined;
}
