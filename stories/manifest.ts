/** What custom-elements.json says of the elements, as Storybook's controls, events panel and pages use it. */
import manifest from '../custom-elements.json' with { type: 'json' };

export interface Described {
  name: string;
  description?: string;
  default?: string;
}
export interface Element {
  tagName: string;
  description?: string;
  attributes?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

export const elements = (manifest.modules as { declarations: (Partial<Element> & { name: string })[] }[])
  .flatMap(({ declarations }) => declarations)
  .filter((declaration): declaration is Element & { name: string } => declaration.tagName !== undefined);
export const elementOf = (tag: string | undefined): Element | undefined =>
  elements.find(({ tagName }) => tagName === tag);

/** The same fifteen for every element. */
export const tokens: Described[] = elementOf('dvc-service')!.cssProperties!;
/** Every event that any of them fires. */
export const events = [...new Set(elements.flatMap((one) => (one.events ?? []).map(({ name }) => name)))];
