/** Every setting that the office reads stands in its documentation, in both languages, and nothing else does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ConfigError, readConfig } from '../src/config.js';

const docs = join(import.meta.dirname, '../../docs');

/** What it looks at, whether everything is set or nothing. */
function settings(): string[] {
  const asked = new Set<string>();
  for (const value of [undefined, 'x']) {
    const environment = new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_target, name) => {
          asked.add(String(name));
          return value;
        },
      },
    );
    try {
      readConfig(environment);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
    }
  }
  return [...asked].sort();
}

for (const file of ['office.md', 'office.vi.md'])
  it(`docs/${file} has every setting, once`, () => {
    const text = readFileSync(join(docs, file), 'utf8');
    const table = text.slice(text.lastIndexOf('\n## '));
    const rows = [...table.matchAll(/^\| `([A-Z0-9_]+)`/gm)].map(([, name]) => name!);
    assert.deepEqual(rows.sort(), settings());
  });
