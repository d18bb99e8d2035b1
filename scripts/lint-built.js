// Every script in dist, dependencies and all, as the oldest browser of the floor reads it: it parses as ES2022, which
// they know whole, and calls nothing that they lack. Part of `npm run lint`.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Linter } from 'eslint';
import { floor } from './lint-floor.js';

const linter = new Linter();
const config = {
  languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  plugins: { floor },
  rules: { 'floor/built': 'error' },
};

/** What is wrong with a script, a sentence each. */
export const wrongInScript = (code, name) =>
  linter.verify(code, config).map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);

/** Checks all scripts of a folder; throws if there is none. */
export function wrongInFolder(folder) {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))
    : [];
  if (!files.length) throw new Error(`Nothing is built in ${folder}: npm run build.`);
  return files.flatMap((name) => wrongInScript(readFileSync(join(folder, name), 'utf8'), name));
}

if (process.argv[1] === import.meta.filename) {
  const dist = join(import.meta.dirname, '../dist');
  const wrong = wrongInFolder(dist);
  for (const sentence of wrong) console.error(join(relative(process.cwd(), dist), sentence));
  process.exitCode = wrong.length ? 1 : 0;
}
