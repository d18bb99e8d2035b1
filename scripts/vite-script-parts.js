import { createHash } from 'node:crypto';
import MagicString from 'magic-string';

const digest = (code, algorithm, encoding) => createHash(algorithm).update(code).digest(encoding);

/**
 * Loads a part and what it stands on, each unless it is there. A `modulepreload` link carries the hash before `import()`
 * asks for the file, and the browser then uses what the link fetched, or refuses it.
 * Browsers keep a failed module as failed: a second try needs another address.
 */
const loader = (shared, folder) => `const dvcPart=async files=>{
const parts=${shared};
const ask=([name,integrity],again="")=>{
const href=new URL("${folder}"+name,import.meta.url).href+again;
if(!document.querySelector('link[href="'+href+'"]'))
document.head.append(Object.assign(document.createElement("link"),{rel:"modulepreload",href,integrity}));
return href};
for(const file of files)parts[file[0]]||ask(file);
for(const file of files)parts[file[0]]||await import(ask(file)).catch(()=>import(ask(file,"?again="+Date.now())));
return parts[files.at(-1)[0]]};
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
 * Makes one script-tag file of the entry, and of its lazy parts files that import nothing. They would name the entry
 * without the `?ver=` that a site puts on the script tag, and the browser would load the library a second time; and
 * what one failed to import could not be asked for again.
 * So every file hands over what others need of it in `globalThis`, under a symbol of this very build.
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
        const nameOf = (chunk) => chunk.fileName.replace(/^.*\//, '');
        const handedOver = (chunk) =>
          chunk === entry ? shared : `${shared}[${JSON.stringify(nameOf(chunk))}]`;
        const named = (from, path) => {
          const name = new URL(path, `file:///${from.fileName}`).pathname.slice(1);
          return (
            chunks.find((chunk) => chunk.fileName === name) ?? this.error(`${from.fileName}: no ${path}`)
          );
        };
        /** Every file that a part stands on, and the part itself, in the order in which they run. */
        const inOrder = (chunk, order = [], above = [entry]) => {
          if (above.includes(chunk)) return order;
          for (const name of chunk.imports) {
            if (above.slice(1).includes(bundle[name])) this.error(`${chunk.fileName} and ${name}: a circle.`);
            inOrder(bundle[name], order, [...above, chunk]);
          }
          if (!order.includes(chunk)) order.push(chunk);
          return order;
        };

        const hashes = new Map();
        const hash = (chunk) => {
          if (!hashes.has(chunk)) hashes.set(chunk, `sha384-${digest(seal(chunk), 'sha384', 'base64')}`);
          return hashes.get(chunk);
        };
        /** Writes a chunk's final text; the parts that it loads come first, because their hashes are in it. */
        const seal = (chunk) => {
          const text = new MagicString(chunk.code);
          let lazy = false;
          walk(this.parse(chunk.code), (node) => {
            if (node.type === 'ImportExpression' && literal(node.source)?.startsWith('.')) {
              lazy = true;
              const files = inOrder(named(chunk, literal(node.source)));
              const list = files.map((file) => [nameOf(file), hash(file)]);
              text.overwrite(node.start, node.end, `dvcPart(${JSON.stringify(list)})`);
            } else if (node.type === 'ImportDeclaration') {
              const names = node.specifiers.map((s) => `${s.imported.name}:${s.local.name}`);
              const from = handedOver(named(chunk, node.source.value));
              text.overwrite(node.start, node.end, `const{${names}}=${from};`);
            } else if (node.type === 'ExportNamedDeclaration') {
              const names = node.specifiers.map((s) => `${s.exported.name}:${s.local.name}`);
              text.overwrite(node.start, node.end, `${handedOver(chunk)}??={${names}};`);
            }
          });
          if (lazy) text.prepend(loader(shared, chunk === entry ? './parts/' : './'));
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
