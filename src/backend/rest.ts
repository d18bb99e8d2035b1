/** Our own protocol, version 1 (README, “Protocol”). */
import * as z from 'zod/mini';
import { absolute } from './address.js';
import { checked, request } from './http.js';
import type { Backend, Challenge, DossierStatus, Receipt } from './port.js';
import { dossierStatusSchema, receiptSchema } from './protocol.js';
import { stringify } from './stringify.js';
import { Uploads } from './uploads.js';

export interface RestOptions {
  /** Pauses in milliseconds before a cut upload is taken up again by itself; then it fails as `network`. */
  retryDelays?: number[];
}

export function restBackend(address: string, options: RestOptions = {}): Backend {
  const base = absolute(address);
  const uploads = new Uploads(`${base}/uploads`, options.retryDelays ?? [1000, 3000, 5000]);

  const post = async (path: string, content: unknown, signal: AbortSignal | undefined, headers = {}) =>
    request(base + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body: stringify(content),
      signal: signal ?? null,
    });

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
  };
}
