/** The protocol's document: valid, complete, and true of what the office really answers. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createApp } from '../src/app.js';
import { openApiDocument, operations } from '../src/openapi/document.js';
import { outline } from '../src/openapi/outline.js';
import { componentSchemas, type Schema } from '../src/openapi/schemas.js';
import { openDesk, overflow, visit } from './desk-support.js';
import { everyCall, watch, type Seen } from './every-call.js';
import { openOffice, openRooms, type TestOffice } from './support.js';

interface Described {
  paths: Record<
    string,
    Record<
      string,
      {
        requestBody?: { content: Content };
        responses: Record<string, { content?: Content; headers?: object }>;
      }
    >
  >;
}
type Content = Record<string, { schema?: Schema }>;

const described = JSON.parse(JSON.stringify(openApiDocument())) as Described & Schema;

/** Nothing beside what is described: for the office's own answers; others may say more. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const isObject = copy['type'] === 'object' && typeof copy['properties'] === 'object';
  return isObject && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
}
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  schemas: { document: closed(described) as Schema },
});
/** A pointer into the document. */
function check(pointer: string, value: unknown, what: string): void {
  const validate = ajv.getSchema(`document#${pointer}`);
  assert.ok(validate, pointer);
  assert.ok(validate(value), `${what}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(value)}`);
}
const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(described));
    assert.ok(valid, JSON.stringify(errors, null, 1));
    assert.equal(validator.version, '3.1');
  });

  it('has every route of the office below /api/v1, and no other', async () => {
    const routes = createApp(await openRooms()).routes.filter(({ method }) => method !== 'ALL');
    const served = routes
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.slice('/api/v1'.length)}`)
      .map((route) => route.replace(/:(\w+)(?:\{[^}]*\}+)?/g, '{$1}').replace(/(?<=.)\/$/, ''))
      // Hono serves HEAD by the route of GET, which is refused.
      .map((route) => (route === 'get /uploads/{id}' ? 'head /uploads/{id}' : route));
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    // Answered by the middleware for tus and CORS, which is no route.
    assert.deepEqual([...new Set(served), 'options /uploads'].sort(), described.sort());
  });

  it('says everything in both languages', () => {
    for (const { id, title, words, done } of operations)
      for (const { vi, en } of [title, words, ...done.map((each) => each.words)]) {
        assert.ok(vi.length > 2 && en.length > 2 && vi !== en, id);
        assert.doesNotMatch(en, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i, id);
      }
  });

  it('outlines a shape for people', () => {
    const text = outline(componentSchemas()['LookUp']!).map(String).join('');
    assert.equal(text, '{\n  code: string\n  factor: string\n}');
    const submit = outline(componentSchemas()['Submit']!).map(String).join('');
    assert.match(submit, /submission: <a href="#shape-Submission">Submission<\/a>\n {2}solution\?: string/);
  });
});

describe('what the office really answers', () => {
  let office: TestOffice;
  let seen: Seen[];
  before(async () => {
    office = await openOffice({ challengeCost: 1, paymentSecret: 'x'.repeat(24), oneTimeCode: 'off' });
    seen = watch(office.base);
    await everyCall(office);
  });

  it('is in the document, to the last key', () => {
    for (const { method, path, sent, status, headers, text } of seen) {
      const operation = operations.find(
        (one) =>
          one.method === method &&
          new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}(?:\\?.*)?$`).test(path),
      );
      const what = `${method} ${path} ${status}`;
      assert.ok(operation, what);
      const at = `/paths/${escaped(operation.path)}/${method}`;
      const here = described.paths[operation.path]![method]!;
      const answer = here.responses[status];
      assert.ok(answer, `${what} is not described\n${text}`);
      for (const name of Object.keys(answer.headers ?? {})) assert.ok(headers.has(name), `${what}: ${name}`);
      const type = (headers.get('content-type') ?? '').replace(/;.*/, '');
      if (text !== '' && !(type in (answer.content ?? {})) && !('*/*' in (answer.content ?? {})))
        // What tus itself says in a word.
        assert.ok(path.startsWith('/uploads') && type !== 'application/json', `${what}: ${type}\n${text}`);
      if (text !== '' && answer.content?.[type]?.schema)
        check(`${at}/responses/${status}/content/${escaped(type)}/schema`, JSON.parse(text), what);
      if (status < 300 && sent !== undefined && here.requestBody)
        check(
          `${at}/requestBody/content/application~1json/schema`,
          JSON.parse(sent),
          `${what}, as it was sent`,
        );
    }
  });

  it('was one of every call, with most refusals', () => {
    const pairs = new Set(
      seen.map(({ method, path, status }) => {
        const { id } = operations.find(
          (one) =>
            one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
        )!;
        return `${id} ${status}`;
      }),
    );
    const good = operations.flatMap(({ id, done }) =>
      done.some(({ status }) => pairs.has(`${id} ${status}`)) ? [] : [id],
    );
    // Without an SMS gateway there is none to send.
    assert.deepEqual(good, ['oneTimeCode']);
    assert.ok(pairs.size > 40, [...pairs].join(', '));
  });

  it('is told apart when it is not so', () => {
    const receipt = JSON.parse(
      seen.find(({ path, status }) => path === '/dossiers' && status === 201)!.text,
    ) as object;
    const at = '/components/schemas/Receipt';
    check(at, receipt, 'a receipt');
    assert.throws(() => check(at, { ...receipt, code: 1 }, 'a number'));
    assert.throws(() => check(at, { ...receipt, name: 'Hoà' }, 'something more'));
  });
});

describe('the page of the protocol', () => {
  it('is read in both languages, at any width, under the office’s own policy', async () => {
    const desk = await openDesk();
    const visitor = await visit(desk);
    const { page } = visitor;
    await page.goto(`${desk.base}/docs`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
    await page.getByRole('heading', { name: 'Giao thức nộp hồ sơ' }).waitFor();
    await visitor.look('docs');
    for (const width of [320, 360, 1280]) assert.ok((await overflow(page, width)) <= 0, `${width}`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Look a dossier up' }).waitFor();
    await page.getByRole('link', { name: 'DossierStatus' }).first().click();
    assert.match(page.url(), /#shape-DossierStatus$/);
    const targets = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links
          .filter((link) => !document.querySelector(link.getAttribute('href')!))
          .map((link) => link.outerHTML),
      );
    assert.deepEqual(targets, []);
    await visitor.close();
  });
});
