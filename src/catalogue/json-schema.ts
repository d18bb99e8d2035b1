/** Makes the published JSON Schema from the format's one source; run by `scripts/json-schema.js`, loaded by no page. */
import * as z from 'zod/mini';
import { descriptions, type Words } from './descriptions.js';
import * as schema from './schema.js';
import { titles } from './titles.js';

type Node = z.core.JSONSchema.BaseSchema;

/** The definitions by name: what the format exports, and every field type (`dateField`). */
function definitions() {
  const registry = z.registry<{ id: string }>();
  for (const [id, definition] of Object.entries(schema))
    if (!id.startsWith('catalogue')) registry.add(definition, { id });
  for (const leaf of schema.leafField.def.options) {
    const [type] = leaf.shape.type.def.values;
    registry.add(leaf, { id: `${type}Field` });
  }
  return registry;
}

/** Puts the descriptions to the keys of an object and of those within. Fills `missing` and `used` with `table.key`. */
class Describer {
  readonly missing = new Set<string>();
  readonly used = new Set<Words>();

  describe(node: Node, table: string): void {
    for (const branch of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) this.describe(branch, table);
    if (node.items && !Array.isArray(node.items)) this.describe(node.items as Node, table);
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      const inner = value as Node;
      const words = descriptions[table]?.[key] ?? descriptions['anywhere']?.[key];
      if (!words) this.missing.add(`${table}.${key}`);
      else {
        this.used.add(words);
        inner.description = words.join('\n');
      }
      // Older readers of draft 7 ignore what stands beside a `$ref`.
      if (inner.$ref) {
        inner.allOf = [{ $ref: inner.$ref }];
        delete inner.$ref;
      }
      this.describe(inner, key);
    }
  }
}

const title = (words: Words | undefined) => words && words.join(' · ');

/** Draft 7, which most editors read best. Throws when a key has no description, or a description no key. */
export function jsonSchema(): Node {
  const made = z.toJSONSchema(schema.catalogueSource, { metadata: definitions(), target: 'draft-7' });
  const describer = new Describer();
  describer.describe(made, 'catalogue');
  for (const [id, definition] of Object.entries(made.definitions ?? {})) {
    const node = definition as Node;
    const name = title(titles[id]);
    if (name) node.title = name;
    describer.describe(node, id.endsWith('Field') ? 'field' : id);
  }
  const stale = Object.entries(descriptions).flatMap(([table, words]) =>
    Object.entries(words).flatMap(([key, value]) => (describer.used.has(value) ? [] : [`${table}.${key}`])),
  );
  const unnamed = Object.keys(titles).filter((id) => !Object.hasOwn(made.definitions ?? {}, id));
  if (describer.missing.size + stale.length + unnamed.length > 0)
    throw new Error(
      `descriptions.ts: missing ${[...describer.missing].join(', ') || '–'}; ` +
        `without a key ${[...stale, ...unnamed].join(', ') || '–'}`,
    );
  const { $schema, ...rest } = made;
  return {
    $schema,
    $id: 'urn:dvc-widgets:schema:catalogue-1',
    title: 'Danh mục thủ tục hành chính · Catalogue of administrative procedures (dvc-widgets, version 1)',
    ...rest,
  } as Node;
}
