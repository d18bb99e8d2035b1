/**
 * What an address of `embed.html` may ask for. Anybody can write such an address and send it around, so the owner of
 * the page decides: catalogue and backend lie on the page's own origin or on one that the owner named. Nothing of a
 * person has a parameter; a dossier's code neither.
 */
import { readToken } from './tokens.js';

export const widgets = [
  'service',
  'procedure-list',
  'procedure-guide',
  'dossier-form',
  'status-tracker',
] as const;
export type Widget = (typeof widgets)[number];

/** What the owner wrote on the script tag in embed.html, and where the page is. */
export interface Owner {
  /** The page's address, to resolve relative ones. */
  page: string;
  /** Used where the address has none; not restricted. */
  catalogue?: string | undefined;
  backend?: string | undefined;
  /** Further origins of catalogues and backends. */
  sources?: readonly string[];
}

/** A parameter that cannot be followed. */
export interface Wrong {
  name: string;
  why: 'missing' | 'value' | 'origin';
}

export interface Embed {
  tag: `dvc-${Widget}`;
  locale: 'vi' | 'en' | undefined;
  attributes: ReadonlyMap<string, string>;
  /** Custom properties. */
  tokens: ReadonlyMap<string, string>;
  /** Origins of the pages that may hear the height, as the address says. */
  allow: readonly string[];
  wrong: readonly Wrong[];
  /** Names that mean nothing here; some are put there by others, like `fbclid`. */
  ignored: readonly string[];
}

/** What an id in a catalogue may be. */
export const id = /^[\w-]{1,80}$/;
const yes = /^(?:|1|true)$/;
/** Parameters that become the attribute of the same name, and what they may be. */
const plain: Record<string, RegExp> = {
  procedure: id,
  domain: id,
  agency: id,
  level: /^(?:[1-4]|partial|full)$/,
  audience: id,
  adapter: /^(?:rest|browser)$/,
  theme: /^dark$/,
};

export function readParameters(query: string, owner: Owner): Embed {
  const given = new URLSearchParams(query);
  const attributes = new Map<string, string>();
  const tokens = new Map<string, string>();
  const wrong: Wrong[] = [];
  const ignored: string[] = [];
  const allow: string[] = [];
  let widget: Widget = 'service';
  let locale: Embed['locale'];

  for (const [name, value] of given) {
    const refuse = (why: Wrong['why'] = 'value') => wrong.push({ name, why });
    if (name === 'widget') {
      const known = widgets.find((one) => one === value.replace(/^dvc-/, ''));
      if (known) widget = known;
      else refuse();
    } else if (name === 'locale') {
      if (value === 'vi' || value === 'en') locale = value;
      else refuse();
    } else if (name === 'catalogue' || name === 'backend') {
      const url = resolve(value, owner);
      if (typeof url === 'string') attributes.set(name, url);
      else refuse(url.why);
    } else if (name === 'allow') {
      for (const origin of value.split(/[ ,]+/).filter(Boolean))
        if (isOrigin(origin)) allow.push(origin);
        else refuse();
    } else if (name === 'shared') {
      if (yes.test(value)) attributes.set(name, '');
      else refuse();
    } else if (Object.hasOwn(plain, name)) {
      if (plain[name]!.test(value)) attributes.set(name, value);
      else refuse();
    } else {
      const css = readToken(name, value);
      if (css === undefined) ignored.push(name);
      else if (css) tokens.set(`--dvc-${name}`, css);
      else refuse();
    }
  }
  for (const name of ['catalogue', 'backend'] as const) {
    const preset = owner[name];
    if (preset && !given.has(name)) attributes.set(name, new URL(preset, owner.page).href);
  }
  if (!attributes.has('catalogue') && !given.has('catalogue') && widget !== 'status-tracker')
    wrong.push({ name: 'catalogue', why: 'missing' });
  return { tag: `dvc-${widget}`, locale, attributes, tokens, allow, wrong, ignored };
}

function resolve(value: string, { page, sources = [] }: Owner): string | { why: 'value' | 'origin' } {
  let url: URL;
  try {
    url = new URL(value, page);
  } catch {
    return { why: 'value' };
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return { why: 'value' };
  return url.origin === new URL(page).origin || sources.includes(url.origin) ? url.href : { why: 'origin' };
}

export function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text && /^https?:/.test(text);
  } catch {
    return false;
  }
}
