/** Controls for attributes and tokens, and the events panel, of whatever element a story shows. */
import { action } from 'storybook/actions';
import { elementOf, events, tokens } from '../stories/manifest.js';

/** The tokens as controls; colours with a picker. */
export const tokenControls = Object.fromEntries(
  tokens.map(({ name, description = '', default: value = '' }) => [
    name,
    {
      description,
      control: value.startsWith('#') ? ('color' as const) : ('text' as const),
      table: { category: 'css custom properties', defaultValue: { summary: value } },
    },
  ]),
);

/** Sets what a control says: a token on the wrapper, which the elements inherit; an attribute on the elements of this tag. */
export function apply(wrapper: HTMLElement, tag: string | undefined, args: Record<string, unknown>): void {
  const attributes = elementOf(tag)?.attributes?.map(({ name }) => name) ?? [];
  for (const { name } of tokens) wrapper.style.setProperty(name, (args[name] as string | undefined) ?? null);
  for (const element of wrapper.querySelectorAll(tag ?? 'none'))
    for (const name of attributes) {
      const value = args[name];
      if (typeof value === 'boolean') element.toggleAttribute(name, value);
      else if (typeof value === 'string') element.setAttribute(name, value);
    }
}

/** Each typed event with what it carries. */
export function report(wrapper: HTMLElement): void {
  for (const name of events) {
    const tell = action(name);
    wrapper.addEventListener(name, (event) => {
      tell(Object.fromEntries(Object.entries(event) as [string, unknown][]));
    });
  }
}
