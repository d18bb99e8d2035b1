/** The catalogue of today's law as a page would load it, and short questions to it. */
import {
  parseCatalogue,
  textIn,
  type Catalogue,
  type Procedure,
  type Text,
} from '../../src/catalogue/index.js';

const source: unknown = await (
  await fetch(new URL('../../catalogues/ha-noi-2026.json', import.meta.url))
).json();
const parsed = parseCatalogue(source);
export const { issues } = parsed;
export const catalogue = parsed.catalogue as Catalogue;
export const find = (id: string) => catalogue.procedures.find((procedure) => procedure.id === id)!;
export const vi = (text: Text | undefined) => text && textIn('vi', text);

/** `kind code, code ← database (basis)` of every paper; the code or the law that its source names. */
export const papersOf = ({ documents = [] }: Procedure) =>
  documents.map(({ kind, title, source: from, replacedBy }) => {
    const codes = vi(from)?.match(/KQ\d+/g)?.join(', ');
    const data = replacedBy && [replacedBy.database, replacedBy.basis].map(vi).filter(Boolean).join(' | ');
    return [kind, codes ?? vi(title), ...(data ? [`← ${data}`] : [])].join(' ');
  });
export const notesOf = (procedure: Procedure) => procedure.notes!.map(({ text }) => vi(text)).join('\n');
