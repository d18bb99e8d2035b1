/** The builder's inputs: each with its label, a hint and room for what is wrong with it, tied together. */
import { make } from './dom.js';

export interface Row {
  readonly element: HTMLElement;
  /** Says what is wrong, or nothing. */
  complain(sentence: string | undefined): void;
}

type Control = HTMLInputElement | HTMLSelectElement;

export function row(label: string, control: Control, hint?: string, beside: Node[] = []): Row {
  const id = `dvc-builder-${control.name}`;
  control.id = id;
  const fault = make('p', { class: 'fault', id: `${id}-fault` });
  const says = hint === undefined ? [] : [make('p', { class: 'hint', id: `${id}-hint` }, hint)];
  const described = (hint === undefined ? '' : `${id}-hint `) + fault.id;
  control.setAttribute('aria-describedby', described);
  const controls = beside.length ? make('div', { class: 'controls' }, control, ...beside) : control;
  const element = make('div', { class: 'row' }, make('label', { for: id }, label), controls, ...says, fault);
  return {
    element,
    complain(sentence = '') {
      if (fault.textContent !== sentence) fault.textContent = sentence;
      if (sentence) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    },
  };
}

export function input(name: string, value: string, more: Record<string, string> = {}): HTMLInputElement {
  const control = make('input', { name, type: 'text', autocomplete: 'off', spellcheck: 'false', ...more });
  control.value = value;
  return control;
}

export function select(name: string, value: string, options: Record<string, string>): HTMLSelectElement {
  const control = make('select', { name });
  for (const [key, text] of Object.entries(options)) control.append(make('option', { value: key }, text));
  control.value = value;
  return control;
}
