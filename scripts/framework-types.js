// The tags as React 19, Vue, Svelte and Angular check them, from custom-elements.json: dist/frameworks/, a pair per framework.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { angular, comment } from './framework-types-angular.js';

const root = join(import.meta.dirname, '..');
const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));

/** What a page sets on an element: its properties, and the attributes that only styles read. */
function read({ name, tagName, description, members, attributes, events }) {
  const properties = members
    .filter(
      ({ kind, privacy = 'public', ...member }) => kind === 'field' && privacy === 'public' && !member.static,
    )
    .map((one) => ({ ...one, type: `${name}['${one.name}']`, isBoolean: one.type.text === 'boolean' }));
  // By its property's name alone: as an attribute some of the frameworks write `false` out, which turns it on.
  const plain = attributes
    .filter(({ fieldName }) => !fieldName)
    .map((one) => ({ ...one, type: one.type.text, isAttribute: true }));
  return { name, tagName, description, properties, plain, events };
}

const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .map(read);

const entry = ({ name, description, type }) =>
  `${comment(description, '    ')}\n    '${name}'?: ${type} | undefined;`;
const each = (line) => elements.map((one) => `    ${line(one)}`).join('\n');

/** One table of all tags; the frameworks differ in how they call an event's listener. */
function tables(listener) {
  const events = (one) =>
    one.events.map(({ name, description, type }) =>
      entry({ name: listener(name), description, type: `((event: ${type.text}) => void)` }),
    );
  return elements
    .map((one) => {
      const entries = [...[...one.properties, ...one.plain].map(entry), ...events(one)];
      return `${comment(one.description, '')}\nexport interface ${one.name}Props {\n${entries.join('\n').replaceAll(/^ {2}/gm, '')}\n}`;
    })
    .join('\n\n');
}

const classes = [...elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)])];
const head = `// Written by scripts/framework-types.js from custom-elements.json.
import type { ${[...new Set(classes)].sort().join(', ')} } from '../elements/index.js';
`;
const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** React 19 sets a property where the element has one, and listens to what stands after "on". */
const react = `${head}import type { HTMLAttributes, RefAttributes } from 'react';

${tables((name) => `on${name}`)}

type Tag<E, P> = P & Omit<HTMLAttributes<E>, keyof P> & RefAttributes<E>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each(({ tagName, name }) => `  '${tagName}': Tag<${name}, ${name}Props>;`)}
    }
  }
}
`;

/** Vue's compiler makes onDvcReady of @dvc-ready, and its runtime dvc-ready of that. */
const vue = `${head}import type { HTMLAttributes, ReservedProps } from 'vue';

${tables((name) => `on${pascal(name)}`)}

type Tag<E, P> = new () => E & {
  $props: P & Omit<HTMLAttributes, keyof P> & ReservedProps;
  $slots: { default?: () => unknown };
};

declare module 'vue' {
  interface GlobalComponents {
${each(({ tagName, name }) => `'${tagName}': Tag<${name}, ${name}Props>;`)}
  }
}
`;

/** Svelte 5 listens to what stands after "on". */
const svelte = `${head}import type { HTMLAttributes } from 'svelte/elements';

${tables((name) => `on${name}`)}

type Tag<E extends EventTarget, P> = P & Omit<HTMLAttributes<E>, keyof P>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${each(({ tagName, name }) => `'${tagName}': Tag<${name}, ${name}Props>;`)}
  }
}
`;

const folder = join(root, 'dist/frameworks');
mkdirSync(folder, { recursive: true });
// With a module, so that an import resolves for whoever does not erase it.
for (const [name, types] of Object.entries({ react, vue, svelte })) {
  writeFileSync(join(folder, `${name}.d.ts`), types);
  writeFileSync(join(folder, `${name}.js`), 'export {};\n');
}
const { types, code } = angular(elements);
writeFileSync(join(folder, 'angular.d.ts'), types);
writeFileSync(join(folder, 'angular.js'), code);
