import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { exportedParts } from '../../../src/elements/service/parts.js';

const folder = new URL('../../../src/elements/', import.meta.url);
/** Parts of the service itself, and the one that every element has. */
const own = new Set(['base', 'nav', 'tab', 'way-back', 'open-form', 'follow']);

it('dvc-service exports every part of the elements in it', () => {
  const used = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const [, value] of source.matchAll(/\bpart="([^"$]*)/g))
      value!.split(' ').forEach((name) => used.add(name));
    for (const [, value] of source.matchAll(/\bpart="[^"]*\$\{([^}]*)\}/g))
      for (const [, name] of value!.matchAll(/[?:]\s*'\s*([a-z-]+)'/g)) used.add(name!);
    for (const [, name] of source.matchAll(/@csspart ([a-z-]+)/g)) used.add(name!);
  }
  const exported = new Set(exportedParts.split(', '));
  assert.deepEqual([...used].filter((name) => name && !own.has(name) && !exported.has(name)).sort(), []);
});
