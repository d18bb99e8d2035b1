import { css } from 'lit';

/**
 * The look in fifteen custom properties. They are read here only and given to the element under private names,
 * so that a host page sets `--dvc-accent` anywhere above the element and every part follows.
 * Pixels, not rem: host pages with `html {font-size: 62.5%}` would shrink rem; text zoom still works.
 */
export const tokens = css`
  :host {
    all: initial;
    display: block;
    /* Whoever hides what is around it hides the element too. */
    visibility: inherit;
    pointer-events: inherit;
    --accent: var(--dvc-accent, #0b4f8a);
    --on-accent: var(--dvc-on-accent, #ffffff);
    --ink: var(--dvc-ink, #1b1f24);
    --muted: var(--dvc-muted, #535c66);
    --surface: var(--dvc-surface, #ffffff);
    --ground: var(--dvc-ground, #f4f5f2);
    --line: var(--dvc-line, #d5d8d3);
    --edge: var(--dvc-edge, #6f7a85);
    --danger: var(--dvc-danger, #a8201a);
    --warning: var(--dvc-warning, #7a4d00);
    --success: var(--dvc-success, #1c6b3c);
    --space: var(--dvc-space, 8px);
    --radius: var(--dvc-radius, 6px);
    --font: var(--dvc-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --size: var(--dvc-font-size, 17px);
    color-scheme: light;
  }
  /* A host page's text styles stop here and not at :host, which its own rules for everything reach. */
  .base {
    all: initial;
    display: block;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    direction: ltr;
    color: var(--ink);
    font: 400 var(--size) / 1.6 var(--font);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='dark']) {
    --accent: var(--dvc-accent, #8cc4f5);
    --on-accent: var(--dvc-on-accent, #06233d);
    --ink: var(--dvc-ink, #e9ecef);
    --muted: var(--dvc-muted, #aab4bd);
    --surface: var(--dvc-surface, #16191c);
    --ground: var(--dvc-ground, #202428);
    --line: var(--dvc-line, #3a4147);
    --edge: var(--dvc-edge, #8a949d);
    --danger: var(--dvc-danger, #ff9d94);
    --warning: var(--dvc-warning, #f0c374);
    --success: var(--dvc-success, #83d6a2);
    color-scheme: dark;
  }
`;
