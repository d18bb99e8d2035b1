/** Our own protocol, version 1 (README, “Protocol”). */
import * as z from 'zod/mini';
import { absolute } from './address.js';
import { checked, request, requestBlob } from './http.js';
import type { ActOptions, Backend, Challenge, DossierStatus, PaperSheet, Receipt } from './port.js';
import { dossierStatusSchema, paperSheetSchema, receiptSchema } from './protocol.js';
import { stringify } from './stringify.js';
import { Uploads } from './uploads.js';

export interface RestOptions {
  /** Pauses in milliseconds before a cut upload is taken up again by itself; then it fails as `network`. */
  retryDelays?: number[];
}

export function restBackend(address: string, options: RestOptions = {}): Backend {
  const base = absolute(address);
  const uploads = new Uploads(`${base}/uploads`, options.retryDelays ?? [1000, 3000, 5000]);

  const posting = (content: unknown, signal: AbortSignal | undefined, headers = {}): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
    body: stringify(content),
    signal: signal ?? null,
  });
  const post = (path: string, content: unknown, signal: AbortSignal | undefined, headers = {}) =>
    request(base + path, posting(content, signal, headers));
  /** What changes a dossier answers with its new status. */
  const act =
    <Order>(path: string) =>
    async (order: Order, { idempotencyKey, signal }: ActOptions): Promise<DossierStatus> => {
      const { body } = await post(`/dossiers/${path}`, order, signal, { 'Idempotency-Key': idempotencyKey });
      return checked<DossierStatus>(dossierStatusSchema, body);
    };

  return {
    async challenge({ signal } = {}) {
      const { status, body } = await request(`${base}/challenge`, { signal: signal ?? null });
      return status === 204 ? undefined : checked<Challenge>(z.record(z.string(), z.unknown()), body);
    },
    upload: (file, options) => uploads.upload(file, options),
    async submit(submission, { idempotencyKey, solution, signal }) {
      const { body } = await post('/dossiers', { submission, solution }, signal, {
        'Idempotency-Key': idempotencyKey,
      });
      return checked<Receipt>(receiptSchema, body);
    },
    async track({ code, factor }, { signal } = {}) {
      const { body } = await post('/dossiers/look-up', { code, factor }, signal);
      return checked<DossierStatus>(dossierStatusSchema, body);
    },
    async oneTimeCode(code, { signal } = {}) {
      await post('/dossiers/one-time-code', { code }, signal);
    },
    supplement: act('supplement'),
    withdraw: act('withdraw'),
    deliver: act('deliver'),
    rate: act('rate'),
    async paper({ code, factor, number }, { signal } = {}) {
      const { body } = await post('/dossiers/paper', { code, factor, number }, signal);
      return checked<PaperSheet>(paperSheetSchema, body);
    },
    result: ({ code, factor, id }, { signal } = {}) =>
      requestBlob(`${base}/dossiers/result`, posting({ code, factor, id }, signal)),
  };
}
