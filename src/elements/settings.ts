/** Defaults for the whole page, from the script tag's `data-*` attributes. */
import type { LocaleCode } from '../catalogue/index.js';

export type Adapter = 'rest' | 'form' | 'browser';
export interface PageDefaults {
  catalogue?: string;
  backend?: string;
  adapter?: Adapter;
  locale?: LocaleCode;
  /** The computers that show this page are shared: forms keep nothing on them. */
  shared?: boolean;
}

export const pageDefaults: PageDefaults = {};

/** Takes over what the script tag says; an element's own attributes win. */
export function setPageDefaults(data: { [name: string]: string | undefined }): void {
  if (data['catalogue']) pageDefaults.catalogue = data['catalogue'];
  if (data['backend']) pageDefaults.backend = data['backend'];
  if (isAdapter(data['adapter'])) pageDefaults.adapter = data['adapter'];
  if (isLocale(data['locale'])) pageDefaults.locale = data['locale'];
  if (data['shared'] !== undefined) pageDefaults.shared = data['shared'] !== 'false';
}

export const isLocale = (value: unknown): value is LocaleCode => value === 'vi' || value === 'en';
export const isAdapter = (value: unknown): value is Adapter =>
  value === 'rest' || value === 'form' || value === 'browser';

/** The language of the nearest ancestor that has one, through shadow roots; undefined for languages we do not speak. */
export function inheritedLocale(element: Element): LocaleCode | undefined {
  let node: Element | null = element;
  while (node) {
    const lang = node.closest('[lang]')?.getAttribute('lang');
    if (lang) {
      const code = lang.slice(0, 2).toLowerCase();
      return isLocale(code) ? code : undefined;
    }
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
