/**
 * What is asked of a backend by the REST protocol, version 1, as schemas: for its OpenAPI document and for the
 * conformance command. An office judges answers by the procedure's form; these say only what the form does not.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(2000));
const factor = z.string().check(z.regex(/^\s*(?:\d\s*){4}(?:\d\s*\d\s*)?$/));
const query = { code: z.string().check(z.minLength(1), z.maxLength(200)), factor };

export const addressSchema = z.object({
  province: z.exactOptional(z.string()),
  provinceName: z.exactOptional(z.string()),
  commune: z.exactOptional(z.string()),
  communeName: z.exactOptional(z.string()),
  line: z.exactOptional(z.string()),
  successor: z.exactOptional(z.string()),
  successorName: z.exactOptional(z.string()),
});
export const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  type: z.string(),
});
/** Dates ISO (`1958`, `1958-07`, `1958-07-03`), phones E.164, names and texts NFC; rows keep their keys. */
const leafValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(fileSchema),
  addressSchema,
]);
const rows = z.array(z.object({ key: z.string(), answers: z.record(z.string(), leafValue) }));
const answers = z.record(z.string(), z.union([leafValue, rows]));
const documents = z.record(z.string(), z.array(fileSchema));

export const submissionSchema = z.object({
  procedure: z.string(),
  catalogue: z.object({ id: z.string(), updated: z.string() }),
  answers,
  documents,
  locale: z.enum(['vi', 'en']),
});
export const submitSchema = z.object({
  submission: submissionSchema,
  /** The solved challenge, base64. */
  solution: z.exactOptional(z.string()),
});
export const lookUpSchema = z.object(query);
export const oneTimeCodeSchema = z.object({ code: query.code });
export const supplementSchema = z.object({ ...query, answers, documents });
export const withdrawSchema = z.object({ ...query, reason: z.exactOptional(text) });
export const deliverSchema = z.object({
  ...query,
  recipient: z.string(),
  phone: z.string(),
  address: addressSchema,
});

const satisfaction = z.enum(['satisfied', 'neutral', 'dissatisfied']);
const maybe = z.exactOptional(satisfaction);
export const rateSchema = z.object({
  ...query,
  score: satisfaction,
  criteria: z.exactOptional(z.object({ time: maybe, manner: maybe, supplements: maybe, appointment: maybe })),
  comment: z.exactOptional(text),
});
export const paperSchema = z.object({ ...query, number: z.string() });
export const resultSchema = z.object({ ...query, id: z.string() });
