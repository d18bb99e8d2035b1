/** What the whole catalogue format is made of: texts, names, dates, statements, conditions. */
import * as z from 'zod/mini';

// No `new Function`: the library must run under a Content-Security-Policy without `unsafe-eval`.
z.config({ jitless: true });

export const text1 = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
/** Field and section names: also the keys of answers and the paths of issues. */
export const name = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/));
export const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const positive = z.number().check(z.positive());
export const count = z.int().check(z.minimum(1), z.maximum(100));

export const text = z.union([text1(4000), z.object({ vi: text1(4000), en: z.optional(text1(4000)) })]);
export const link = z.string().check(z.maxLength(2000));
export const certainty = z.enum(['unverified', 'proposed']);
export const origin = { certainty: z.optional(certainty), source: z.optional(text) };

export const statement = z.object({ text, ...origin });

export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalar>;
/** What a field is compared with; conditions see only earlier fields, in their row and then outwards. */
export type Condition =
  | { field: string; is: Scalar }
  | { field: string; isOneOf: Scalar[] }
  | { field: string; isFilled: boolean }
  | { field: string; isBelow: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };
export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.object({ field: name, is: scalar }),
    z.object({ field: name, isOneOf: z.array(scalar) }),
    z.object({ field: name, isFilled: z.boolean() }),
    z.object({ field: name, isBelow: z.number() }),
    z.object({ all: z.array(condition) }),
    z.object({ any: z.array(condition) }),
    z.object({ not: condition }),
  ]),
);
