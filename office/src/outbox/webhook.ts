/** Signed calls to other programs, after the open specification “Standard Webhooks”: id, time and signature in headers. */
import { createHmac } from 'node:crypto';
import type { Status } from 'dvc-widgets/lifecycle';
import type { Clock } from '../time.js';
import { call } from './http.js';
import type { WebhookSettings } from './settings.js';
import { NotSent, type Transport } from './transport.js';

/** What a program is told: that something happened, never to whom. */
export interface WebhookBody {
  /** An act of the life cycle: `submit`, `accept`, … */
  event: string;
  code: string;
  /** The procedure's id in its catalogue. */
  procedure: string;
  status: Status;
  /** ISO 8601, in Vietnamese time. */
  at: string;
}

/** `whsec_…` is base64, as the specification has it; anything else is taken as it stands. */
function keyOf(secret: string): Buffer {
  const [, encoded] = /^whsec_(.+)$/.exec(secret) ?? [];
  return encoded === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(encoded, 'base64');
}

export function signature(secret: string, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

export function webhookTransport(
  { urls, secret }: WebhookSettings,
  { patience, clock }: { patience: number; clock: Clock },
): Transport {
  return {
    knowsDoubles: true,
    async send({ id, recipient, body }) {
      // An address that was taken out of the settings gets nothing more.
      if (!urls.includes(recipient)) throw new NotSent('WEBHOOK_URLS', { final: true });
      const seconds = Math.floor(clock().getTime() / 1000);
      const request = {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(seconds),
          'webhook-signature': signature(secret, id, seconds, body),
        },
        body,
      };
      await call(recipient, request, { patience });
    },
    close: () => undefined,
  };
}
