/** What the webmaster chose, read from what was typed: either everything is right, or each fault is said. */
import { id, isOrigin, type Widget } from '../parameters.js';
import { isLengthToken, readToken } from '../tokens.js';

/** As typed; an empty text is no wish. Tokens by their names. */
export interface Fields {
  widget: Widget;
  procedure: string;
  guideHref: string;
  folder: string;
  catalogue: string;
  backend: string;
  site: string;
  locale: '' | 'vi' | 'en';
  theme: '' | 'dark';
  height: string;
  tokens: Readonly<Record<string, string>>;
}

/** What the inputs say before anything is chosen. */
export const unfilled: Fields = {
  widget: 'service',
  procedure: '',
  guideHref: '',
  folder: '',
  catalogue: '',
  backend: '',
  site: '',
  locale: '',
  theme: '',
  height: '700',
  tokens: {},
};

export interface Choice {
  widget: Widget;
  /** Attributes of the element, whatever form it is written in. */
  attributes: ReadonlyMap<string, string>;
  /** Where `dvc.js` lies, with a slash at its end. */
  folder: string;
  catalogue: string | undefined;
  /** Undefined: the sandbox, which sends nothing. */
  backend: string | undefined;
  /** Origin of the page around an iframe. */
  site: string | undefined;
  /** CSS pixels of an iframe. */
  height: number;
  /** Values as CSS writes them, by name without `--dvc-`. */
  tokens: ReadonlyMap<string, string>;
}

export interface Problem {
  /** A name of `Fields`, or of a token. */
  field: string;
  why: 'missing' | 'address' | 'origin' | 'procedure' | 'pattern' | 'height' | 'colour' | 'length';
}

const ofOneProcedure: readonly Widget[] = ['procedure-guide', 'dossier-form'];
export const needsProcedure = (widget: Widget): boolean => ofOneProcedure.includes(widget);

export function readFields(fields: Fields): Choice | Problem[] {
  const problems: Problem[] = [];
  const wrong = (field: string, why: Problem['why']) => problems.push({ field, why });
  const address = (name: 'folder' | 'catalogue' | 'backend') => {
    const text = fields[name].trim();
    const read = readAddress(text);
    if (text && !read) wrong(name, 'address');
    return read;
  };

  const folder = address('folder');
  const catalogue = address('catalogue');
  const backend = address('backend');
  if (!fields.folder.trim()) wrong('folder', 'missing');
  if (!fields.catalogue.trim() && fields.widget !== 'status-tracker') wrong('catalogue', 'missing');

  const attributes = new Map<string, string>();
  const procedure = fields.procedure.trim();
  if (needsProcedure(fields.widget)) {
    if (!procedure) wrong('procedure', 'missing');
    else if (!id.test(procedure)) wrong('procedure', 'procedure');
    else attributes.set('procedure', procedure);
  }
  const guideHref = fields.guideHref.trim();
  if (fields.widget === 'procedure-list' && guideHref) {
    const read = guideHref.includes('{id}') ? readAddress(guideHref.replaceAll('{id}', '~id~')) : undefined;
    if (read) attributes.set('guide-href', read.replaceAll('~id~', '{id}'));
    else wrong('guideHref', 'pattern');
  }
  if (fields.locale) attributes.set('locale', fields.locale);
  if (fields.theme) attributes.set('theme', fields.theme);

  const site = fields.site.trim().replace(/\/$/, '') || undefined;
  if (site && !isOrigin(site)) wrong('site', 'origin');
  const height = Number(fields.height);
  if (!/^\d+$/.test(fields.height.trim()) || height < 200 || height > 5000) wrong('height', 'height');

  const tokens = new Map<string, string>();
  for (const [name, text] of Object.entries(fields.tokens)) {
    const value = text.trim();
    if (!value) continue;
    const css = readToken(name, value);
    if (css === undefined) continue;
    if (css) tokens.set(name, css);
    else wrong(name, isLengthToken(name) ? 'length' : 'colour');
  }
  if (problems.length || !folder) return problems;
  return {
    widget: fields.widget,
    attributes,
    folder: asFolder(folder),
    catalogue,
    backend,
    site,
    height,
    tokens,
  };
}

/**
 * `https://…` or a path from the site's root. Not relative to the page: the text goes into pages that lie elsewhere.
 * What ends an attribute or a shortcode is encoded.
 */
export function readAddress(text: string): string | undefined {
  const isPath = /^\/(?![/\\])/.test(text);
  if (!isPath && !/^https?:\/\//i.test(text)) return undefined;
  try {
    const url = new URL(text, 'https://x.invalid');
    if (url.username || url.password || (!isPath && !/\w/.test(url.hostname))) return undefined;
    const written = isPath ? url.pathname + url.search : url.href;
    return written.replace(/["'<>[\]\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    return undefined;
  }
}

/** Whoever gives the script's own address means its folder. */
function asFolder(address: string): string {
  const folder = address.replace(/[^/]*\.js(?:[?#].*)?$/, '').replace(/[?#].*$/, '');
  return folder.endsWith('/') ? folder : `${folder}/`;
}
