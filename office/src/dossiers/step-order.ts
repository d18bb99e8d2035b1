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
}

const longest = 2000;
const isAct = (value: unknown): value is Act => steps.some((step) => step.act === value);

export function readStepOrder(body: unknown): StepOrder {
  const order = record(body, '');
  const bad = unstorable(body);
  if (bad !== undefined) throw invalid(bad, 'wrongType');
  const { act } = order;
  if (!isAct(act)) throw invalid('act', 'notAnOption');
  const note = maybeText(order['note'], 'note');
  const appointment = maybeText(order['appointment'], 'appointment');
  return {
    act,
    ...(note !== undefined && { note }),
    ...(appointment !== undefined && { appointment: readMoment(appointment) }),
    ...(order['supplement'] !== undefined && { supplement: readSupplement(order['supplement']) }),
  };
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

function text(value: unknown, path: string): string {
  const read = maybeText(value, path);
  if (read === undefined) throw invalid(path, 'required');
  return read;
}

function maybeText(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalid(path, 'wrongType');
  const read = value.normalize('NFC').trim();
  if (read.length > longest) throw invalid(path, 'tooLong', { max: longest });
  return read || undefined;
}
