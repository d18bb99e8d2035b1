// Writes src/elements/icons.ts: the icons we use out of lucide (ISC), as path data that Lit draws. `npm run icons`
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const names = [
  'arrow-left', 'arrow-right', 'banknote', 'building-2', 'calendar-days', 'camera', 'check', 'chevron-right',
  'circle-alert', 'circle-check', 'circle-pause', 'circle-x', 'clock', 'copy', 'external-link', 'file-text',
  'info', 'mail', 'map-pin', 'package-check', 'paperclip', 'pencil', 'phone', 'plus', 'printer', 'rotate-ccw',
  'scroll-text', 'search', 'send', 'trash-2', 'triangle-alert', 'undo-2', 'upload', 'user', 'x', 'hourglass', 'inbox',
];
const require = createRequire(import.meta.url);
const shapes = names.map((name) => {
  const file = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const inner = file.match(/<svg[^>]*>([^]*)<\/svg>/)[1].replace(/\s+/g, ' ').replace(/> </g, '><').trim();
  return `  '${name}': svg\`${inner}\`,`;
});
writeFileSync(
  new URL('../src/elements/icons.ts', import.meta.url),
  `// Written by scripts/icons.js from lucide (ISC License, https://lucide.dev/license). Do not edit.
import { svg } from 'lit';

export const icons = {
${shapes.join('\n')}
};
export type IconName = keyof typeof icons;
`,
);
