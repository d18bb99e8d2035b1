// Writes the icons we use out of lucide (ISC), as path data: src/elements/icons.ts for Lit, office/src/desk/icons.ts for the
// pages of the office. `npm run icons`
// One constant each, so that a part of the library brings only those it draws.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const elements = [
  'arrow-left',
  'arrow-right',
  'banknote',
  'building-2',
  'camera',
  'check',
  'chevron-right',
  'circle-alert',
  'circle-check',
  'circle-pause',
  'circle-x',
  'clock',
  'copy',
  'download',
  'external-link',
  'file-text',
  'frown',
  'hourglass',
  'inbox',
  'info',
  'key-round',
  'map-pin',
  'meh',
  'package-check',
  'pencil',
  'phone',
  'plus',
  'printer',
  'rotate-ccw',
  'save',
  'search',
  'send',
  'smile',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'users',
  'x',
];
/** What the office's desk draws, on the server. */
const desk = [
  'banknote',
  'circle-alert',
  'circle-check',
  'circle-pause',
  'circle-x',
  'clock',
  'external-link',
  'file-text',
  'hourglass',
  'inbox',
  'package-check',
  'printer',
  'search',
  'triangle-alert',
  'undo-2',
];
const require = createRequire(import.meta.url);
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const shape = (name) =>
  readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
    .match(/<svg[^>]*>([^]*)<\/svg>/)[1]
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();

function write(file, { make, from }, names, written) {
  const lines = names.map((name) => written(camel(name), shape(name)));
  writeFileSync(
    new URL(`../${file}`, import.meta.url),
    `// Written by scripts/icons.js from lucide (ISC License, https://lucide.dev/license). Do not edit.
import { ${make} } from '${from}';

${lines.join('\n')}
`,
  );
}
write(
  'src/elements/icons.ts',
  { make: 'svg', from: 'lit' },
  elements,
  (name, path) => `export const ${name} = svg\`${path}\`;`,
);
write(
  'office/src/desk/icons.ts',
  { make: 'raw', from: 'hono/html' },
  desk,
  (name, path) => `export const ${name} = raw(\n  '${path}',\n);`,
);
