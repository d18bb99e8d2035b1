import type { FieldContext } from './types.js';

/** The active element of the tree that a field stands in. */
const activeIn = (box: Element): Element | null => (box.getRootNode() as Document | ShadowRoot).activeElement;

/**
 * Listener for `focusout` on a field: reports that the citizen left it. Not when the focus stays inside, nor when the
 * whole window lost it (looking a number up elsewhere). An error that appears moves what is below; so while something
 * is being pressed, wait until that is over, or the press would miss its button.
 */
export const leaving =
  (context: FieldContext, path: string) =>
  (event: FocusEvent): void => {
    const box = event.currentTarget as HTMLElement;
    const stays = (): boolean => box.contains(activeIn(box));
    if (event.relatedTarget instanceof Node && box.contains(event.relatedTarget)) return;
    if (stays()) return;
    const pressing = (box.getRootNode() as Document | ShadowRoot).querySelector(':active');
    if (!pressing) return context.left(path);
    // The click comes after mouseup, in a task of its own in some browsers.
    addEventListener('mouseup', () => setTimeout(() => stays() || context.left(path)), { once: true });
  };
