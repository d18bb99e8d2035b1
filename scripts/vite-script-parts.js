import { createHash } from 'node:crypto';
import MagicString from 'magic-string';

const digest = (code, algorithm, encoding) => createHash(algorithm).update(code).digest(encoding);

/**
 * Loads a part and what it stands on, each unless it is there. A `modulepreload` link carries the hash before `import()`
 * asks for the file, and the browser then uses what the link fetched, or refuses it.
 * Browsers keep a failed module as failed: a second try needs another address.
 */
const loader = (shared, folder) => `const dvcPart=async(...files)=>{
const parts=${shared};
const ask=([,file,integrity],again="")=>{
const href=new URL("${folder}"+file,import.meta.url).href+again;
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
        /** What a part is called within this build, whatever its file is called. */
        const nameOf = (chunk) => String(chunks.indexOf(chunk));
        const handedOver = (chunk) => (chunk === entry ? shared : `${shared}[${nameOf(chunk)}]`);
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

        const sealed = new Map();
        /** Name, file and hash of a part. The file's name is by its final text: builds may lie in one folder. */
        const seal = (chunk) => {
          if (!sealed.has(chunk)) {
            const code = write(chunk);
            const file = `${chunk.name}-${digest(code, 'sha256', 'base64url').slice(0, 8)}.js`;
            sealed.set(chunk, { file, code, integrity: `sha384-${digest(code, 'sha384', 'base64')}` });
          }
          const { file, integrity } = sealed.get(chunk);
          return [nameOf(chunk), file, integrity];
        };
        /** Writes a chunk's final text; the parts that it loads come first, because their hashes are in it. */
        const write = (chunk) => {
          const text = new MagicString(chunk.code);
          const loaded = inOrder(chunk);
          let lazy = false;
          walk(this.parse(chunk.code), (node) => {
            if (node.type === 'ImportExpression' && literal(node.source)?.startsWith('.')) {
              lazy = true;
              // What runs here is loaded, and what it stands on; its own hash could not be in it.
              const files = inOrder(named(chunk, literal(node.source))).filter(
                (file) => !loaded.includes(file),
              );
              const list = files.map((file) => JSON.stringify(seal(file)));
              text.overwrite(node.start, node.end, `dvcPart(${list})`);
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
          return text.toString();
        };
        entry.code = write(entry);
        for (const chunk of chunks) {
          if (chunk === entry) continue;
          seal(chunk);
          const { file, code } = sealed.get(chunk);
          delete bundle[chunk.fileName];
          this.emitFile({ type: 'asset', fileName: `parts/${file}`, source: code });
        }
      },
    },
  };
}

/**
 * A page may run a second Lit, and under Trusted Types two policies of one name are refused: ours gets its own. It may
 * also run this library twice; the second copy draws nothing (see `register`) and makes no policy.
 * @returns {import('vite').Plugin}
 */
export function ownTrustedTypesPolicy() {
  let owned = false;
  return {
    name: 'dvc:trusted-types',
    transform: {
      filter: { id: /[\\/]lit-html\.js$/ },
      handler(code) {
        const [name, types] = ['createPolicy("lit-html"', /\w+\.trustedTypes\b/g];
        owned = code.includes(name) && code.match(types)?.length === 1;
        return code
          .replace(name, 'createPolicy("dvc"')
          .replace(types, '(customElements.get("dvc-service")?void 0:$&)');
      },
    },
    buildEnd(error) {
      if (!error && !owned) this.error('lit-html makes its Trusted Types policy in another way now.');
    },
  };
}
