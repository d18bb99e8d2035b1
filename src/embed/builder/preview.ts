import { colourTokens, lengthTokens } from '../tokens.js';
import type { Choice } from './choice.js';
import { make } from './dom.js';

const allTokens = [...colourTokens, ...Object.keys(lengthTokens)];

/**
 * The chosen element, alive, as the sandbox: nothing is sent, nothing is kept. Only a catalogue of this site is loaded;
 * another site is not asked because somebody typed its address.
 */
export class Preview {
  readonly box = make('div', { class: 'preview' });
  #shown = '';

  /** @param elsewhere What to say of a catalogue on another site. */
  show({ widget, attributes, catalogue }: Choice, elsewhere: string, locale: string): void {
    const wanted = new Map([...attributes, ['adapter', 'browser'], ['shared', '']]);
    if (catalogue) wanted.set('catalogue', catalogue);
    if (!wanted.has('locale')) wanted.set('locale', locale);
    const key = JSON.stringify([widget, ...wanted]);
    if (key === this.#shown) return;
    this.#shown = key;
    this.box.classList.toggle('dark', wanted.get('theme') === 'dark');
    if (catalogue && new URL(catalogue, location.href).origin !== location.origin) {
      this.box.replaceChildren(make('p', {}, elsewhere));
      return;
    }
    const element = document.createElement(`dvc-${widget}`);
    for (const [name, value] of wanted) element.setAttribute(name, value);
    this.box.replaceChildren(element);
  }

  /** Set as properties: a strict policy forbids the attribute. */
  paint({ tokens }: Choice): void {
    for (const name of allTokens) {
      const value = tokens.get(name);
      if (value) this.box.style.setProperty(`--dvc-${name}`, value);
      else this.box.style.removeProperty(`--dvc-${name}`);
    }
  }
}
