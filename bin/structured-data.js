// Prints what search engines are told of a catalogue's procedures, to be pasted into static pages.
import { readFile } from 'node:fs/promises';
import { governmentService, isInForce, parseCatalogueText } from '../dist/catalogue/index.js';
import { vietnamToday } from '../dist/lifecycle/index.js';

/**
 * One `<script>` for each procedure in force, or for the one with this id; undefined where there is nothing to print.
 * `url` is the address of the procedures' pages, with `{id}` for the procedure.
 */
export async function structuredData(file, id, { url, lang: locale = 'vi' }, today = vietnamToday()) {
  const { catalogue } = parseCatalogueText(await readFile(file, 'utf8'));
  const procedures = (catalogue?.procedures ?? []).filter(
    (one) => (id === undefined || one.id === id) && isInForce(one, today),
  );
  if (procedures.length === 0) return undefined;
  return procedures
    .map((one) => script(governmentService(catalogue, one, { locale, ...at(url, one) })))
    .join('\n');
}

const at = (url, { id }) => url !== undefined && { url: url.replaceAll('{id}', encodeURIComponent(id)) };

/** No text of the catalogue can end the script: it stands in HTML. */
const script = (data) =>
  `<script type="application/ld+json">\n${JSON.stringify(data, null, 2).replaceAll('<', '\\u003c')}\n</script>`;
