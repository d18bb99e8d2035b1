/** The texts to paste, one for each kind of page. */
import type { Choice } from './choice.js';

/** Hashes by file name, as `dist/sri.json` has them. */
export type Hashes = Readonly<Record<string, string>>;

export interface Snippets {
  /** The script and the element. */
  tag: string;
  /** For editors that strip tags which they do not know. */
  div: string;
  /** For pages that allow no script of ours. */
  iframe: string;
  /** For the WordPress plugin. */
  shortcode: string;
  /** The look as CSS, for pages whose policy forbids `style="…"`; empty without one. */
  css: string;
}

export interface Wording {
  /** The text of the link that is there until the element works. */
  fallback: string;
  /** The name of the frame. */
  title: string;
}

export function snippets(choice: Choice, hashes: Hashes, { fallback, title }: Wording): Snippets {
  const { widget, folder, catalogue, backend, tokens } = choice;
  const sends: Attributes = backend ? [['backend', backend]] : [['adapter', 'browser']];
  const source: Attributes = [...(catalogue ? [['catalogue', catalogue] as const] : []), ...sends];
  const wishes = [...choice.attributes];
  const look = [...tokens].map(([name, value]) => `--dvc-${name}: ${value}`);
  const style: Attributes = look.length ? [['style', look.join('; ')]] : [];
  const link = `<a href="https://dichvucong.gov.vn/">${fallback}</a>`;
  const script = scriptTag(folder, 'dvc', hashes, asData(source));

  return {
    tag: `${script}\n<dvc-${widget}${written([...wishes, ...style])}>${link}</dvc-${widget}>`,
    div: `${script}\n<div data-dvc="${widget}"${written([...asData(wishes), ...style])}>${link}</div>`,
    iframe: `<iframe${written([
      ['src', frameAddress(choice, source)],
      ['title', title],
      ['width', '100%'],
      ['height', String(choice.height)],
      ['allow', 'clipboard-write'],
    ])}></iframe>\n${scriptTag(folder, 'embed-host', hashes)}`,
    shortcode: `[dvc${written([['widget', widget], ...source, ...wishes, ...tokens], String)}]`,
    css: look.length ? `dvc-${widget} {\n${look.map((line) => `  ${line};\n`).join('')}}` : '',
  };
}

type Attributes = readonly (readonly [name: string, value: string])[];

const asData = (attributes: Attributes): Attributes =>
  attributes.map(([name, value]) => [`data-${name}`, value] as const);

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const written = (attributes: Attributes, write = escaped): string =>
  attributes.map(([name, value]) => ` ${name}="${write(value)}"`).join('');

/** With a hash the file is the one of this version, which no update replaces; without one the file that is updated. */
function scriptTag(folder: string, name: string, hashes: Hashes, more: Attributes = []): string {
  const versioned = Object.keys(hashes).find((file) => new RegExp(`^${name}-\\d[\\w.-]*\\.js$`).test(file));
  const integrity: Attributes = versioned ? [['integrity', hashes[versioned]!]] : [];
  const src = folder + (versioned ?? `${name}.js`);
  return `<script${written([['type', 'module'], ['src', src], ...integrity, ...more])}></script>`;
}

function frameAddress({ widget, folder, site, attributes, tokens }: Choice, source: Attributes): string {
  const query = new URLSearchParams({ widget });
  for (const [name, value] of [...source, ...attributes]) if (name !== 'guide-href') query.set(name, value);
  for (const [name, value] of tokens) query.set(name, value.replace(/^#/, '').replace(/px$/, ''));
  if (site) query.set('allow', site);
  // Readable, where an address may hold them as they are.
  return `${folder}embed.html?${query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}
