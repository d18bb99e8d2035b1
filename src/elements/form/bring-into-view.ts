import type { ReactiveElement } from 'lit';

/** Shows a part of the element, once it is drawn. */
export function bringIntoView(
  element: ReactiveElement,
  selector: string,
  then?: (target: HTMLElement) => void,
): void {
  element.requestUpdate();
  void element.updateComplete.then(() => {
    const target = element.renderRoot.querySelector<HTMLElement>(selector);
    if (!target) return;
    then?.(target);
    target.scrollIntoView({ block: 'nearest' });
  });
}

/** Moves the focus to a part of the element, once it is drawn. */
export const focusOn = (element: ReactiveElement, selector: string): void =>
  bringIntoView(element, selector, (target) => target.focus({ preventScroll: true }));
