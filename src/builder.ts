/**
 * The script of the builder's page, beside `dvc.js`. Its tag may say what the inputs begin with: `data-catalogue`,
 * `data-backend`; the folder is its own. The page's language is that of `?lang=`.
 */
import { builderWords, showBuilder, unfilled, type Fields } from './embed/builder/index.js';

// By a name of its own: Vite takes `new URL(…, import.meta.url)` for a file to inline.
const own = import.meta.url;
const tag = [...document.scripts].find((script) => script.src === own);
const absolute = (address: string | undefined) => (address ? new URL(address, location.href).href : '');
const { catalogue, backend } = tag?.dataset ?? {};
const fields: Fields = {
  ...unfilled,
  folder: new URL('.', own).href,
  catalogue: absolute(catalogue),
  backend: absolute(backend),
};

const read = async (address: string): Promise<unknown> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
};
/** Each is a help only: without it the builder says so, or lets the id be typed. */
const orNothing = (error: unknown) => void console.warn('dvc-widgets: the builder does without', error);
const [hashes, listed] = await Promise.all([
  read(new URL('sri.json', own).href).catch(orNothing),
  catalogue ? read(catalogue).catch(orNothing) : undefined,
]);

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
name(lang);
showBuilder(document.querySelector('main')!, {
  locale: lang,
  fields,
  hashes: hashes as Record<string, string> | undefined,
  procedures: idsOf(listed),
  changed: name,
});

function name(locale: 'vi' | 'en'): void {
  document.documentElement.lang = locale;
  document.title = builderWords[locale].title;
}

function idsOf(catalogue: unknown): { id: string; name: string }[] {
  const { procedures = [] } = (catalogue ?? {}) as { procedures?: { id?: unknown; name?: unknown }[] };
  return procedures.flatMap(({ id, name }) => (typeof id === 'string' ? [{ id, name: nameOf(name) }] : []));
}
function nameOf(name: unknown): string {
  const text = typeof name === 'string' ? name : (name as { vi?: unknown } | undefined)?.vi;
  return typeof text === 'string' ? text : '';
}
