import type { ReactiveElement } from 'lit';

/** Goes to a control once the host has drawn what a press changed: what was pressed may be gone by then. */
export async function focusAfterDrawing(
  box: Element,
  find: (box: Element) => HTMLElement | null,
): Promise<void> {
  const root = box.getRootNode();
  if (root instanceof ShadowRoot) await (root.host as ReactiveElement).updateComplete;
  find(box)?.focus();
}
