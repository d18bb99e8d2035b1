import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { jsonSchema } from '../../src/catalogue/json-schema.js';

type Node = { [key: string]: unknown };
const read = (file: string): Node =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as Node;
const committed = read('schema/catalogue-1.json');

/** Every key of every object of the schema, with its description. */
function* keys(node: unknown, path = '#'): Generator<[path: string, description: unknown]> {
  if (typeof node !== 'object' || node === null) return;
  const properties = (node as { properties?: Record<string, Node> }).properties ?? {};
  for (const [key, value] of Object.entries(properties)) yield [`${path}.${key}`, value['description']];
  for (const [key, value] of Object.entries(node)) yield* keys(value, `${path}/${key}`);
}

test('the committed schema is the one that the format makes (npm run schema)', () => {
  assert.deepEqual(committed, jsonSchema());
});

test('every key is described in Vietnamese and English', () => {
  const all = [...keys(committed)];
  assert.ok(all.length > 200);
  assert.deepEqual(
    all.filter(([, description]) => !/^.+\n.+$/.test(String(description))).map(([path]) => path),
    [],
  );
});

test('every reference leads somewhere, and none has keys beside it that readers ignore', () => {
  const definitions = committed['definitions'] as Node;
  JSON.stringify(committed, (_key, value: unknown) => {
    const ref = (value as Node | null)?.['$ref'];
    if (typeof ref !== 'string') return value;
    assert.deepEqual(Object.keys(value as Node), ['$ref']);
    assert.ok(Object.hasOwn(definitions, ref.replace('#/definitions/', '')), ref);
    return value;
  });
});

test('the leaflet names the schema it is written by', () => {
  assert.equal(read('catalogues/long-bien-2017.json')['$schema'], '../schema/catalogue-1.json');
});
