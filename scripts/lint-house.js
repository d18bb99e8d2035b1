// The house's floors (DESIGN §3) as a lint rule: who may import whom. A rule of our own rather than `no-restricted-imports`
// patterns, because it resolves paths (folders within rooms) and also sees `import()`.
import { dirname, join, relative, sep } from 'node:path';

/** Room → rooms it may import. Entries (index, define, one per element in define/, cdn) may import every room; nobody imports an entry. */
export const mayImport = {
  catalogue: [],
  lifecycle: [],
  locale: [],
  units: [],
  text: [],
  embed: [],
  dossier: ['catalogue'],
  backend: ['dossier', 'lifecycle', 'catalogue'],
  elements: ['backend', 'dossier', 'lifecycle', 'catalogue', 'locale', 'units', 'text'],
};
const rooms = Object.keys(mayImport);
/** By which file a room is entered: its index; words that are loaded late and the builder have a door of their own. */
const doors = { locale: ['index', 'filing', 'faults', 'kept', 'status'], embed: ['index', 'builder/index'] };
/** Open to `import()` only: what must not come with the first load. */
const lateDoors = { catalogue: ['parse'] };
const entries = ['index', 'define', 'cdn', 'embed', 'embed-host', 'builder'];
const pure = ['catalogue', 'dossier', 'lifecycle', 'backend'];

/** `src/dossier/rules/date.ts` → {room: 'dossier', rest: 'rules/date'}; entries have the room ''. */
function place(root, file) {
  const [top, room, ...rest] = relative(root, file)
    .replace(/\.[jt]s$/, '')
    .split(sep);
  if (top !== 'src') return { top };
  if (room === 'define') return { top, room: '', rest: room };
  return rest.length ? { top, room, rest: rest.join('/') } : { top, room: '', rest: room };
}

/** Says what is wrong with an import, or nothing. Exported for its test. */
export function wrongImport(root, from, source, isLate = false) {
  const here = place(root, from);
  if (here.top === 'office') return wrongInOffice(root, from, source);
  if (here.top !== 'src') return undefined;
  if (!source.startsWith('.')) {
    if (/^lit($|\/)|^@lit\//.test(source) && rooms.includes(here.room) && here.room !== 'elements')
      return `'${here.room}' has no DOM: only 'elements' may import ${source}.`;
    return source.startsWith('dvc-widgets') ? 'Import a room by its relative path.' : undefined;
  }
  const there = place(root, join(dirname(from), source));
  if (there.top !== 'src') return `Source imports nothing outside src: ${source}.`;
  if (!there.room) return here.room && entries.includes(there.rest) ? 'Nobody imports an entry.' : undefined;
  if (here.room === there.room) return undefined;
  if (!rooms.includes(there.room)) return `There is no room '${there.room}'.`;
  if (here.room && !mayImport[here.room]?.includes(there.room))
    return `'${here.room}' may not import '${there.room}': imports go downwards only.`;
  // One entry per element: the entries may name an element's own file.
  if (!here.room && there.room === 'elements') return undefined;
  const open = [...(doors[there.room] ?? ['index']), ...((isLate && lateDoors[there.room]) || [])];
  return open.includes(there.rest) ? undefined : `Import '${there.room}' by its ${open.join('.js or ')}.js.`;
}

function wrongInOffice(root, from, source) {
  if (source.startsWith('.')) {
    const there = place(root, join(dirname(from), source));
    return there.top === 'src' ? "The office imports rooms as 'dvc-widgets/<room>'." : undefined;
  }
  const room = /^dvc-widgets(?:\/(.*))?$/.exec(source);
  if (!room || pure.includes(room[1])) return undefined;
  return `The office imports pure rooms only (${pure.join(', ')}).`;
}

export const house = {
  rules: {
    imports: {
      meta: { type: 'problem', schema: [], messages: { wrong: '{{what}}' } },
      create(context) {
        const check = (node) => {
          const source = node.source;
          if (typeof source?.value !== 'string') return;
          const what = wrongImport(
            context.cwd,
            context.filename,
            source.value,
            node.type === 'ImportExpression',
          );
          if (what) context.report({ node: source, messageId: 'wrong', data: { what } });
        };
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportAllDeclaration: check,
          ExportNamedDeclaration: check,
        };
      },
    },
  },
};
