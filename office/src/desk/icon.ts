import { html } from 'hono/html';
import type { Status } from 'dvc-widgets/lifecycle';
import type { Html } from './frame.js';
import * as icons from './icons.js';

export type Icon = (typeof icons)['clock'];

/** A decorative icon: the word beside it says the same. */
export function icon(shape: Icon): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** How each status looks; the same as in the citizen's tracker. Colour only repeats what icon and word say. */
export const looks: Record<Status, readonly [Icon, tone: string]> = {
  1: [icons.hourglass, ''],
  2: [icons.inbox, ''],
  3: [icons.circleX, 'danger'],
  4: [icons.clock, ''],
  5: [icons.triangleAlert, 'warning'],
  6: [icons.banknote, 'warning'],
  7: [icons.undo2, ''],
  8: [icons.circlePause, 'warning'],
  9: [icons.packageCheck, 'success'],
  10: [icons.circleCheck, ''],
};
