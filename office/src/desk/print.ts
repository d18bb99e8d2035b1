/** What is above a paper on the screen and not on the paper itself. */
import { html } from 'hono/html';
import type { Html } from './frame.js';
import { icon } from './icon.js';
import * as icons from './icons.js';

export const printBar = (back: { href: string; name: string }): Html =>
  html`<div class="print-bar">
    <p><a href="${back.href}">${back.name}</a></p>
    <button class="button primary" type="button" data-print>${icon(icons.printer)}In</button>
  </div>`;
