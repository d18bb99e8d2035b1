/** The protocol as an OpenAPI 3.1 document: our table of calls, the shapes from zod. */
import { problemCodes, statusOf, type ProblemCode } from '../problem.js';
import { citizenCalls } from './citizen-calls.js';
import { officeCalls } from './office-calls.js';
import { groups, headers, type Done, type Operation, type Words } from './operations.js';
import { componentSchemas, refTo, type Schema } from './schemas.js';

export const operations: readonly Operation[] = [...citizenCalls, ...officeCalls];
/** Below this everything is the protocol. */
export const protocolPath = '/api/v1';

/** Vietnamese first, then English. */
const both = ({ vi, en }: Words): string => `${vi}\n\n${en}`;
const line = ({ vi, en }: Words): string => `${vi} – ${en}`;
const text = { type: 'string' };

export function openApiDocument(): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const operation of operations)
    (paths[operation.path] ??= {})[operation.method] = operationOf(operation);
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'dvc-widgets – giao thức nộp hồ sơ',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description: both({
        vi: 'Giao thức giữa trang nhúng và nơi tiếp nhận hồ sơ. Không dùng cookie; không có dữ liệu cá nhân trong địa chỉ; mọi lời từ chối là application/problem+json với một mã ổn định. Bên gọi bỏ qua những khóa chưa biết.',
        en: 'The protocol between the embedded elements and a receiving office. No cookies; no personal data in addresses; every refusal is application/problem+json with a stable code. Callers ignore keys that they do not know.',
      }),
    },
    servers: [{ url: protocolPath }],
    tags: Object.entries(groups).map(([name, words]) => ({ name, description: line(words) })),
    paths,
    webhooks: { event: { post: eventOperation } },
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: both({ vi: 'Mã của cơ quan.', en: 'The office’s token.' }),
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: both(headers['webhook-signature']),
        },
      },
    },
  };
}

/** What the office calls other programs with; they answer 2xx, or it comes again. */
const eventOperation = {
  operationId: 'event',
  tags: ['office'],
  summary: line({ vi: 'Hồ sơ đã đổi', en: 'A dossier has changed' }),
  description: both({
    vi: 'Cơ quan gọi các địa chỉ trong WEBHOOK_URLS sau mỗi bước, không kèm dữ liệu cá nhân; gọi lại cho đến khi được trả lời 2xx. Cùng webhook-id là cùng một việc.',
    en: 'The office calls the addresses in WEBHOOK_URLS after every step, without personal data; again until it is answered 2xx. The same webhook-id is the same event.',
  }),
  parameters: (['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const).map(headerOf),
  requestBody: { required: true, content: { 'application/json': { schema: refTo('Event') } } },
  responses: { '2XX': { description: line({ vi: 'Đã nhận', en: 'Taken' }) } },
};

function headerOf(name: keyof typeof headers): Schema {
  return { name, in: 'header', required: true, description: both(headers[name]), schema: text };
}

function operationOf(operation: Operation): Schema {
  const { id, group, title, words, path, needs = [], body, by } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: text,
  }));
  const parameters = [...inPath, ...needs.map(headerOf)];
  return {
    operationId: id,
    tags: [group],
    summary: line(title),
    description: both(words),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: bodyOf(body, operation.method) }),
    ...(by && { security: [{ [by]: [] }] }),
    responses: responsesOf(operation),
  };
}

function bodyOf(body: NonNullable<Operation['body']>, method: string): Schema {
  // An upload may begin without a byte.
  if (body === 'bytes')
    return { required: method === 'patch', content: { 'application/offset+octet-stream': {} } };
  return { required: true, content: { 'application/json': { schema: refTo(body) } } };
}

function responsesOf({ done, refusals }: Operation): Schema {
  const codes = new Map<number, Set<ProblemCode>>();
  for (const refusal of refusals) {
    const [status, code] = typeof refusal === 'string' ? [statusOf(refusal), refusal] : refusal;
    codes.set(status, (codes.get(status) ?? new Set()).add(code));
  }
  const problem = { 'application/problem+json': { schema: refTo('Problem') } };
  const refused = [...codes].map(([status, of]) => [
    status,
    { description: [...of].join(', '), content: problem },
  ]);
  return Object.fromEntries([
    ...done.map((each) => [each.status, doneOf(each)]),
    ...refused,
    ['default', { description: problemCodes.join(', '), content: problem }],
  ]) as Schema;
}

function doneOf({ shape, media, headers: names = [], words }: Done): Schema {
  return {
    description: line(words),
    ...(names.length > 0 && {
      headers: Object.fromEntries(names.map((name) => [name, { schema: text }])),
    }),
    ...(shape && { content: { 'application/json': { schema: refTo(shape) } } }),
    ...(media !== undefined && { content: { [media]: {} } }),
  };
}
