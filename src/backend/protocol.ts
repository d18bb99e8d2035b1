/** The answers of the REST protocol, version 1, as schemas: an answer is trusted only once it has this shape. */
import * as z from 'zod/mini';
import { documentSchema, fieldSchema, type Field } from '../catalogue/index.js';
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

const act = z.enum(['supplement', 'withdraw', 'deliver', 'rate']);
const paperKind = z.enum(['01', '02', '03', '04', '05', '06']);
const asked = { note: maybeString };

/** A list of options by name means nothing without its catalogue. */
const standsAlone = (field: z.infer<typeof fieldSchema>): boolean =>
  field.type === 'group'
    ? field.fields.every(standsAlone)
    : !('options' in field) || Array.isArray(field.options);
const field = fieldSchema.check(z.refine(standsAlone)) as unknown as z.ZodMiniType<Field>;

const payment = z.object({
  amount: z.number(),
  reason: maybeString,
  requestedAt: z.string(),
  paidAt: maybeString,
  transfer: z.exactOptional(
    z.object({
      qr: z.string(),
      bank: z.string(),
      account: z.string(),
      holder: z.string(),
      content: z.string(),
    }),
  ),
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
      round: z.exactOptional(z.number()),
      reason: z.string(),
      documents: z.array(
        z.object({ name: z.string(), title: text, ...asked, document: z.exactOptional(documentSchema) }),
      ),
      fields: z.array(z.object({ path: z.string(), label: text, ...asked, field: z.exactOptional(field) })),
    }),
  ),
  payment: z.exactOptional(payment),
  bring: z.exactOptional(z.array(text)),
  delivery: z.exactOptional(z.enum(['desk', 'post', 'electronic'])),
  papers: z.exactOptional(z.array(z.object({ kind: paperKind, number: z.string(), issuedAt: z.string() }))),
  results: z.exactOptional(
    z.array(z.object({ id: z.string(), name: z.string(), size: z.number(), type: z.string() })),
  ),
  allowed: z.exactOptional(z.array(act)),
  needOneTimeCode: z.exactOptional(z.array(z.enum([...act.options, 'paper', 'result']))),
  sandbox: yes,
});

export const paperSheetSchema = z.object({
  kind: paperKind,
  number: z.string(),
  code,
  issuedAt: z.string(),
  title: z.string(),
  agency: z.object({ parent: maybeString, name: z.string() }),
  place: maybeString,
  lines: z.array(
    z.object({ label: maybeString, value: maybeString, items: z.exactOptional(z.array(z.string())) }),
  ),
  signers: z.array(z.object({ title: z.string(), name: maybeString })),
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
