import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** See `shownText`. */
class ShownText extends Directive {
  override render(raw: string, shown = raw, control?: TextControl): unknown {
    if (control && control.value !== raw && control.value !== shown) control.value = shown;
    return noChange;
  }
  override update(part: ElementPart, [raw, shown]: [string, string?]): unknown {
    return this.render(raw, shown, part.element as TextControl);
  }
}

/**
 * Puts a text into an input, unless the input already holds what was typed: an input method at work (Telex, VNI) and
 * the caret are never disturbed, because what comes back from the dossier is what was just typed. `shown` is how a
 * value that was not typed (a preset) looks to people.
 */
export const shownText: (raw: string, shown?: string) => unknown = directive(ShownText);
