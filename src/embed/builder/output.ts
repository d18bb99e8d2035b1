import { make } from './dom.js';

interface Says {
  title: string;
  hint: string;
  copy: string;
  copyOf: string;
  copied: string;
  selected: string;
  broken: string;
}

export interface Output {
  readonly element: HTMLElement;
  /** Undefined: it cannot be made. */
  show(text: string | undefined): void;
}

/** One text to paste, with the button that copies it. */
export function output(name: string, says: Says, ...inputs: Node[]): Output {
  const heading = make('h3', { id: `dvc-builder-code-${name}` }, says.title);
  // Scrolls sideways, so the keyboard has to reach it.
  const code = make('code');
  const block = make('pre', { tabindex: '0', role: 'region', 'aria-labelledby': heading.id }, code);
  const button = make('button', { type: 'button', 'aria-label': says.copyOf }, says.copy);
  const status = make('p', { class: 'said', role: 'status' });
  const broken = make('p', { class: 'hint' }, says.broken);
  const whole = make('div', { class: 'code' }, block, make('div', { class: 'controls' }, button, status));

  button.addEventListener('click', () => {
    void copy(code).then((done) => {
      status.textContent = done ? says.copied : says.selected;
    });
  });
  const element = make(
    'section',
    { class: 'form', 'data-form': name },
    heading,
    make('p', { class: 'hint' }, says.hint),
    ...inputs,
    whole,
    broken,
  );
  return {
    element,
    show(text) {
      if (code.textContent !== (text ?? '')) status.textContent = '';
      code.textContent = text ?? '';
      whole.hidden = text === undefined;
      broken.hidden = text !== undefined;
      element.hidden = text === '';
    },
  };
}

/** Without the clipboard (a page over http) the text is selected, so that a key copies it. */
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
