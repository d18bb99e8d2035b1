/** The protocol's shapes as JSON Schema (2020-12, as OpenAPI 3.1 has it), from the zod schemas that clients check by. */
import * as z from 'zod/mini';
import { protocolAnswers as answers, protocolRequests as requests } from 'dvc-widgets/backend';
import { documentSchema, fieldSchema } from 'dvc-widgets/catalogue';
import { statuses, steps } from 'dvc-widgets/lifecycle';
import { problemCodes } from '../problem.js';

const acts = [...new Set(steps.map(({ act }) => act))];
const text = z.string();
const maybeText = z.exactOptional(text);
const money = z.number().check(z.int(), z.positive());
const named = z.array(z.object({ name: text, note: maybeText }));

/** An officer's step, by a program that has the office's token: what step-order.ts reads. */
const step = z.object({
  act: z.enum(acts),
  note: maybeText,
  appointment: maybeText,
  supplement: z.exactOptional(
    z.object({
      reason: text,
      documents: z.exactOptional(named),
      fields: z.exactOptional(z.array(z.object({ path: text, note: maybeText }))),
    }),
  ),
  fee: z.exactOptional(z.object({ amount: money, reason: maybeText })),
  reference: maybeText,
  results: z.exactOptional(z.array(z.object({ id: text, name: text }))),
  delivery: z.exactOptional(z.object({ tracking: maybeText, fee: z.exactOptional(money) })),
});

/** As problem.ts writes it: the codes of the protocol, and two that only officers' programs meet. */
const problem = z.object({
  type: text,
  title: text,
  status: z.number(),
  code: z.enum(problemCodes),
  issues: answers.problemSchema.shape.issues,
});

const event = z.object({
  event: z.enum(acts),
  code: text,
  procedure: text,
  status: z.literal(statuses),
  at: text,
});

const shapes = {
  Challenge: z.record(z.string(), z.unknown()),
  Receipt: answers.receiptSchema,
  DossierStatus: answers.dossierStatusSchema,
  PaperSheet: answers.paperSheetSchema,
  Problem: problem,
  Document: documentSchema,
  Field: fieldSchema,
  Submission: requests.submissionSchema,
  Submit: requests.submitSchema,
  LookUp: requests.lookUpSchema,
  OneTimeCode: requests.oneTimeCodeSchema,
  Supplement: requests.supplementSchema,
  Withdraw: requests.withdrawSchema,
  Deliver: requests.deliverSchema,
  Rate: requests.rateSchema,
  Paper: requests.paperSchema,
  Result: requests.resultSchema,
  Step: step,
  Payment: z.object({ reference: text, amount: money, content: text }),
  Paid: z.object({ code: text }),
  Event: event,
};
export type ShapeName = keyof typeof shapes;
export type Schema = Record<string, unknown>;

export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** Every shape by its name; what several share or what contains itself has a name of its own beside them. */
export function componentSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shapes)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: 'input',
    target: 'draft-2020-12',
    uri: (id) => refTo(id)['$ref'] as string,
  }).schemas as Record<string, Schema>;
  const { __shared: shared, ...own } = made;
  // A condition may hold conditions: the only thing that zod has to name by itself.
  const [inner, ...more] = Object.values((shared?.['$defs'] ?? {}) as Record<string, Schema>);
  if (!inner || more.length > 0) throw new Error('openapi: a shape contains itself and has no name');
  const all = { ...own, Condition: inner };
  const bare = Object.entries(all).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]);
  const condition = refTo('Condition')['$ref'] as string;
  return JSON.parse(
    JSON.stringify(Object.fromEntries(bare)).replace(
      /#\/components\/schemas\/__shared#\/\$defs\/\w+/g,
      condition,
    ),
  ) as Record<string, Schema>;
}
