/**
 * One POST to any address: a WordPress endpoint, n8n, an Apps Script. It knows no challenge, and keeps files in the
 * page until the dossier is sent. The same key with the same dossier is not sent again once it was answered.
 */
import { absolute } from './address.js';
import { recordOf, rename, toFormData, toJson, type FormRecord, type Names } from './form-record.js';
import { checked, request } from './http.js';
import { placeOf } from './place.js';
import { BackendError, type Backend, type DossierStatus, type Receipt } from './port.js';
import { dossierStatusSchema } from './protocol.js';
import { showDate } from '../lifecycle/index.js';
import { stringify } from './stringify.js';

/** All of it is plain JSON, so that a page can say it without a script. */
export interface FormOptions {
  /**
   * `multipart` (default) with files as parts; `json` with files in base64; `textJson`: the same as `text/plain`,
   * for receivers that cannot answer a CORS preflight (Apps Script).
   */
  format?: 'multipart' | 'json' | 'textJson';
  /** The receiver's names by ours: `{"requesterFullName": "ho_ten", "documents.birthRecord": "giay_chung_sinh"}`. */
  names?: Names;
  /** How nested names are written in multipart: `birthPlace[line]` or `birthPlace.line`. */
  nesting?: 'brackets' | 'dots';
  /** Constant fields that go along, under their own names: a form id, a list. Visitors can read them: no secrets. */
  extra?: { [name: string]: string | number | boolean };
  /** Where the dossier code is in the JSON answer (`data.code`). Without one the receipt carries a reference made here. */
  codePath?: string;
  /** What in the JSON answer must be true, for receivers that answer 200 to everything. */
  okPath?: string;
  /** Also send the key as `Idempotency-Key` header: the receiver must allow it (CORS). It always goes as a field. */
  idempotencyHeader?: boolean;
  /** Where dossiers are looked up: POST {code, factor} as JSON, answered by a status as in our protocol, or by 404. */
  trackAddress?: string;
  /** Where in that answer the status stands; nothing there means no such dossier. */
  trackPath?: string;
}

export function formBackend(address: string, options: FormOptions = {}): Backend {
  const target = absolute(address);
  const { format = 'multipart', names = {}, nesting = 'brackets' } = options;
  const jsonType = format === 'textJson' ? 'text/plain;charset=utf-8' : 'application/json';
  const files = new Map<string, File>();
  const answered = new Map<string, { sent: string; receipt: Receipt }>();

  const encode = async (record: FormRecord): Promise<{ body: BodyInit; headers: Record<string, string> }> =>
    format === 'multipart'
      ? { body: toFormData(record, names, nesting), headers: {} }
      : { body: await toJson(record), headers: { 'Content-Type': jsonType } };

  return {
    challenge: () => Promise.resolve(undefined),

    upload(file, { key, onProgress, signal }) {
      if (signal?.aborted) return Promise.reject(new BackendError('aborted'));
      files.set(key, file);
      onProgress?.(file.size, file.size);
      return Promise.resolve({ id: key });
    },

    async submit(submission, { idempotencyKey, catalogue, signal }) {
      const sent = stringify(submission);
      const before = answered.get(idempotencyKey);
      if (before && before.sent !== sent) throw new BackendError('keyMismatch');
      if (before) return before.receipt;

      const now = new Date();
      const reference = referenceOf(now, idempotencyKey);
      const record = rename(recordOf(submission, { idempotencyKey, reference }, files), names);
      const { body, headers } = await encode({ ...record, ...options.extra });
      if (options.idempotencyHeader) headers['Idempotency-Key'] = idempotencyKey;
      const answer = await request(target, { method: 'POST', headers, body, signal: signal ?? null });
      if (options.okPath && !at(answer.body, options.okPath)) throw new BackendError('unavailable');

      const code = codeIn(answer.body, options.codePath);
      const receipt: Receipt = {
        code: code ?? reference,
        receivedAt: now.toISOString(),
        ...placeOf(submission.procedure, catalogue),
        factor: 'phoneLast4',
        ...(code === undefined ? { reference: true } : {}),
      };
      answered.set(idempotencyKey, { sent, receipt });
      return receipt;
    },

    async track({ code, factor }, { signal } = {}) {
      if (!options.trackAddress) throw new BackendError('notSupported');
      const answer = await request(absolute(options.trackAddress), {
        method: 'POST',
        headers: { 'Content-Type': jsonType },
        body: stringify({ code, factor }),
        signal: signal ?? null,
      });
      const found = at(answer.body, options.trackPath ?? '');
      if (found === undefined || found === null) throw new BackendError('notFound');
      return checked<DossierStatus>(dossierStatusSchema, found);
    },
  };
}

/** What stands at a dotted path of a JSON answer; the answer itself for an empty one. */
function at(body: unknown, path: string): unknown {
  let value = body;
  for (const key of path ? path.split('.') : []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as FormRecord)[key];
  }
  return value;
}

function codeIn(body: unknown, path: string | undefined): string | undefined {
  const code = path && at(body, path);
  return (typeof code === 'string' || typeof code === 'number') && code !== '' ? String(code) : undefined;
}

/** `REF-261123-1A2B3C4D`: the day and the beginning of the key; the receiver gets the same. */
function referenceOf(now: Date, key: string): string {
  const day = showDate(now).split('/').reverse().join('').slice(2);
  return `REF-${day}-${key.replaceAll('-', '').slice(0, 8).toUpperCase()}`;
}
