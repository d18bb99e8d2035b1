/** A JSON Schema as a person reads it: `name?: type`, with named shapes as links. */
import { html } from 'hono/html';
import type { Html } from '../desk/frame.js';
import type { Schema } from './schemas.js';

type Part = string | Html;

export function outline(schema: Schema, indent = ''): Part[] {
  const ref = schema['$ref'] as string | undefined;
  if (ref !== undefined) {
    const name = ref.split('/').at(-1)!;
    return [html`<a href="#shape-${name}">${name}</a>`];
  }
  const options = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (options) return joined(options, ' | ', indent);
  const values = schema['enum'] as unknown[] | undefined;
  if (values) return [values.map((value) => JSON.stringify(value)).join(' | ')];
  if ('const' in schema) return [JSON.stringify(schema['const'])];
  if (schema['type'] === 'array') return [...inBrackets(schema['items'] as Schema, indent), '[]'];
  if (schema['type'] === 'object') return objectOf(schema, indent);
  const { type } = schema;
  return [Array.isArray(type) ? type.join(' | ') : typeof type === 'string' ? type : 'any'];
}

const inBrackets = (items: Schema, indent: string): Part[] =>
  (items['anyOf'] ?? items['enum']) ? ['(', ...outline(items, indent), ')'] : outline(items, indent);

const joined = (schemas: Schema[], between: string, indent: string): Part[] =>
  schemas.flatMap((schema, i) => [...(i > 0 ? [between] : []), ...outline(schema, indent)]);

function objectOf(schema: Schema, indent: string): Part[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const more = schema['additionalProperties'];
  if (properties.length === 0)
    return ['{ [name]: ', ...(typeof more === 'object' ? outline(more as Schema, indent) : ['any']), ' }'];
  const required = (schema['required'] ?? []) as string[];
  const inner = `${indent}  `;
  const lines = properties.flatMap(([name, value]) => [
    `\n${inner}${name}${required.includes(name) ? '' : '?'}: `,
    ...outline(value, inner),
  ]);
  return ['{', ...lines, `\n${indent}}`];
}
