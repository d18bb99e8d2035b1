import { createHash } from 'node:crypto';
import MagicString from 'magic-string';

const digest = (code, algorithm, encoding) => createHash(algorithm).update(code).digest(encoding);

/**
 * Loads a part: a `modulepreload` link carries the hash before `import()` asks for the file, and the browser then uses
 * what the link fetched, or refuses it. The first of `files` is the part, the others are what it imports.
 * Browsers keep a failed module as failed: a second try needs another address.
 */
const loader = `const dvcPart=(files,again="")=>{
const [part]=files.map(([path,integrity],i)=>{
const href=new URL(path,import.meta.url).href+(i?"":again);
document.head.append(Object.assign(document.createElement("link"),{rel:"modulepreload",href,integrity}));
return href});
return import(part).catch(error=>{if(again)throw error;return dvcPart(files,"?again="+Date.now())})};
`;

const walk = (node, visit) => {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) return node.forEach((child) => walk(child, visit));
  visit(node);
  for (const key in node) if (key !== 'type') walk(node[key], visit);
};
const literal = (node) =>
  node.value ?? (node.expressions?.length === 0 ? node.quasis[0].value.cooked : undefined);

/**
 * Makes one script-tag file of the entry, and of its lazy parts files that do not import it. They would name it without
 * the `?ver=` that a site puts on the script tag, and the browser would load the library a second time.
 * So what parts need from the entry is handed over in `globalThis`, under a symbol of this very build.
 * @returns {import('vite').Plugin}
 */
export function scriptParts() {
  return {
    name: 'dvc:script-parts',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.isEntry);
        if (entry.imports.length)
          this.error(`${entry.fileName} must be one file, but imports ${entry.imports}.`);
        const shared = `globalThis[Symbol.for("dvc-widgets ${digest(entry.code, 'sha256', 'hex').slice(0, 12)}")]`;
        const named = (from, path) => {
          const name = new URL(path, `file:///${from.fileName}`).pathname.slice(1);
          return (
            chunks.find((chunk) => chunk.fileName === name) ?? this.error(`${from.fileName}: no ${path}`)
          );
        };
        /** Every file that a part needs at once, itself first. */
        const together = (chunk, all = new Set([chunk])) => {
          for (const name of chunk.imports) {
            const other = bundle[name];
            if (other === entry || all.has(other)) continue;
            all.add(other);
            together(other, all);
          }
          return [...all];
        };

        const hashes = new Map();
        const hash = (chunk) => {
          if (!hashes.has(chunk)) hashes.set(chunk, `sha384-${digest(seal(chunk), 'sha384', 'base64')}`);
          return hashes.get(chunk);
        };
        /** Writes a chunk's final text; the parts that it loads come first, because their hashes are in it. */
        const seal = (chunk) => {
          const text = new MagicString(chunk.code);
          const folder = chunk === entry ? './parts/' : './';
          let lazy = false;
          walk(this.parse(chunk.code), (node) => {
            if (node.type === 'ImportExpression' && literal(node.source)?.startsWith('.')) {
              lazy = true;
              const files = together(named(chunk, literal(node.source)));
              const list = files.map((file) => [folder + file.fileName.replace(/^.*\//, ''), hash(file)]);
              text.overwrite(node.start, node.end, `dvcPart(${JSON.stringify(list)})`);
            } else if (node.type === 'ImportDeclaration' && named(chunk, node.source.value) === entry) {
              const names = node.specifiers.map((s) => `${s.imported.name}:${s.local.name}`);
              text.overwrite(node.start, node.end, `const{${names}}=${shared};`);
            } else if (node.type === 'ExportNamedDeclaration' && chunk === entry) {
              const names = node.specifiers.map((s) => `${s.exported.name}:${s.local.name}`);
              text.overwrite(node.start, node.end, `${shared}??={${names}};`);
            }
          });
          if (lazy) text.prepend(loader);
          return (chunk.code = text.toString());
        };
        chunks.forEach(hash);
      },
    },
  };
}

/**
 * A page may run a second Lit, and under Trusted Types two policies of one name are refused: ours gets its own.
 * @returns {import('vite').Plugin}
 */
export function renameTrustedTypesPolicy() {
  let renamed = false;
  return {
    name: 'dvc:trusted-types',
    transform: {
      filter: { id: /[\\/]lit-html\.js$/ },
      handler(code) {
        if (!code.includes('createPolicy("lit-html"')) return null;
        renamed = true;
        return code.replace('createPolicy("lit-html"', 'createPolicy("dvc"');
      },
    },
    buildEnd(error) {
      if (!error && !renamed) this.error('lit-html names its Trusted Types policy in another way now.');
    },
  };
}
