// Types of the tags for those who write them in React 19, Vue and Svelte, from custom-elements.json: dist/types/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** An element as a table of its own: properties by their declared type, attributes that are none, events. */
function read({ name, tagName, description, members, attributes, events }) {
  const isSettable = (member) =>
    member.kind === 'field' &&
    !member.static &&
    !member.readonly &&
    (member.privacy ?? 'public') === 'public';
  const properties = members.filter(isSettable);
  const owned = new Set(properties.map((property) => property.name));
  const plain = attributes.filter((attribute) => !owned.has(attribute.name));
  return {
    name,
    tagName,
    description,
    events,
    entries: [
      ...properties.map((one) => ({ ...one, type: `${name}['${one.name}']` })),
      // By its attribute's name a property takes what an attribute can say.
      ...plain.map((one) => ({
        ...one,
        type: owned.has(one.fieldName) ? `${name}['${one.fieldName}']` : one.type.text,
      })),
    ],
  };
}

const comment = (text, indent) => `${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */`;
const entry = ({ name, description = '', type }, indent) =>
  `${comment(description, indent)}\n${indent}'${name}'?: ${type} | undefined;`;
const props = (element, eventName) =>
  [
    ...element.entries.map((one) => entry(one, '    ')),
    ...element.events.map((event) =>
      entry({ ...event, name: eventName(event.name), type: `(event: ${event.type.text}) => void` }, '    '),
    ),
  ].join('\n');
const tables = elements.map(read);
const imports = [
  ...new Set(tables.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)])),
];
const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

const head = `// Written by scripts/framework-types.js from custom-elements.json.
import type { ${imports.sort().join(', ')} } from '../elements/index.js';
`;
const interfaces = (eventName) => `/** Properties and events of each tag. */
export interface DvcProps {
${tables.map((one) => `${comment(one.description, '  ')}\n  '${one.tagName}': {\n${props(one, eventName)}\n  };`).join('\n')}
}
`;
const each = (line, indent) => tables.map((one) => indent + line(one)).join('\n');

const files = {
  // React 19 sets a property where the element has it, and listens to what stands after "on".
  react: `${head}import type { HTMLAttributes, RefAttributes } from 'react';

${interfaces((name) => `on${name}`)}
type Props<E, P> = P & Omit<HTMLAttributes<E>, keyof P> & RefAttributes<E>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each(({ tagName, name }) => `'${tagName}': Props<${name}, DvcProps['${tagName}']>;`, '      ')}
    }
  }
}
`,
  // Vue's compiler turns @dvc-ready into onDvcReady, and the runtime back into dvc-ready.
  vue: `${head}import type { HTMLAttributes, ReservedProps } from 'vue';

${interfaces((name) => `on${pascal(name)}`)}
type Tag<E, P> = new () => E & { $props: P & Omit<HTMLAttributes, keyof P> & ReservedProps };

declare module 'vue' {
  interface GlobalComponents {
${each(({ tagName, name }) => `'${tagName}': Tag<${name}, DvcProps['${tagName}']>;`, '    ')}
  }
}
`,
  // Svelte 5 listens to what stands after "on"; before it wrote on:dvc-ready.
  svelte: `${head}import type { HTMLAttributes } from 'svelte/elements';

${interfaces((name) => `on${name}`)}
type Props<E extends EventTarget, P> = P & Omit<HTMLAttributes<E>, keyof P>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${each(({ tagName, name }) => `'${tagName}': Props<${name}, DvcProps['${tagName}']>;`, '    ')}
  }
}
`,
};

mkdirSync(join(root, 'dist/types'), { recursive: true });
for (const [framework, text] of Object.entries(files)) {
  writeFileSync(join(root, `dist/types/${framework}.d.ts`), text);
  // So that an import of the types alone resolves for whoever does not erase it.
  writeFileSync(join(root, `dist/types/${framework}.js`), 'export {};\n');
}
