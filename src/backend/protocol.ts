/** The answers of the REST protocol, version 1, as schemas: an answer is trusted only once it has this shape. */
import * as z from 'zod/mini';
import { statuses } from '../lifecycle/index.js';
import type { BackendErrorCode } from './port.js';

// No `new Function`: the library must run under a Content-Security-Policy without `unsafe-eval`.
z.config({ jitless: true });

const text = z.union([z.string(), z.object({ vi: z.string(), en: z.exactOptional(z.string()) })]);
const maybeText = z.exactOptional(text);
const maybeString = z.exactOptional(z.string());
const yes = z.exactOptional(z.literal(true));
const code = z.string().check(z.minLength(1), z.maxLength(200));
const procedure = z.object({ id: z.string(), name: text });
const office = z.object({ name: text, address: maybeText, phone: maybeString });
const status = z.literal(statuses);

export const receiptSchema = z.object({
  code,
  receivedAt: z.string(),
  procedure,
  office,
  factor: z.literal('phoneLast4'),
  fee: z.exactOptional(z.number()),
  sandbox: yes,
  reference: yes,
});

export const dossierStatusSchema = z.object({
  code,
  procedure,
  office: z.extend(office, { hours: maybeText }),
  status,
  history: z.array(z.object({ status, at: z.string(), note: maybeString })),
  appointment: maybeString,
  supplement: z.exactOptional(
    z.object({
      reason: z.string(),
      documents: z.array(z.object({ name: z.string(), title: text, note: maybeString })),
      fields: z.array(z.object({ path: z.string(), label: text, note: maybeString })),
    }),
  ),
  bring: z.exactOptional(z.array(text)),
  delivery: z.exactOptional(z.enum(['desk', 'post', 'electronic'])),
  sandbox: yes,
});

/** What an office may refuse with; the others are the adapter's own findings. */
const refusals = [
  'invalid',
  'challengeFailed',
  'keyMismatch',
  'notFound',
  'notAllowed',
  'factorNeeded',
  'tooLarge',
  'tooMany',
  'notSupported',
  'unavailable',
] as const satisfies BackendErrorCode[];

/** The problem document (RFC 9457) of a refusal. */
export const problemSchema = z.object({
  code: z.enum(refusals),
  issues: z.exactOptional(
    z.array(
      z.object({
        path: z.string(),
        code: z.string(),
        params: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
        severity: z.enum(['error', 'warning']),
      }),
    ),
  ),
});
