// Writes src/elements/icons.ts: the icons we use out of lucide (ISC), as path data that Lit draws. `npm run icons`
// One constant each, so that a part of the library brings only those it draws.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const names = [
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
  'search',
  'send',
  'smile',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'x',
];
const require = createRequire(import.meta.url);
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const shapes = names.map((name) => {
  const file = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const inner = file
    .match(/<svg[^>]*>([^]*)<\/svg>/)[1]
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
  return `export const ${camel(name)} = svg\`${inner}\`;`;
});
writeFileSync(
  new URL('../src/elements/icons.ts', import.meta.url),
  `// Written by scripts/icons.js from lucide (ISC License, https://lucide.dev/license). Do not edit.
import { svg } from 'lit';

${shapes.join('\n')}
`,
);
