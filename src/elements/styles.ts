import { css } from 'lit';

/** What every element shares: paper and ink, thin lines, one accent for what can be done next. */
export const styles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .base {
    max-inline-size: 42.5em;
    margin-inline: auto;
    background: var(--surface);
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 1.45em;
    line-height: 1.35;
    font-weight: 650;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.4;
    font-weight: 650;
  }
  h4 {
    font-size: 1em;
    font-weight: 650;
  }
  ul,
  ol {
    list-style: none;
  }
  a,
  .link {
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .link {
    border: 0;
    background: none;
    padding: 0;
    min-block-size: 44px;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space);
    min-block-size: 48px;
    padding: calc(var(--space) * 1.25) calc(var(--space) * 2.5);
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
    cursor: pointer;
  }
  .button.primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.quiet {
    border-color: var(--edge);
    color: var(--ink);
    font-weight: 500;
  }
  .button:hover {
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  input[type='text'],
  input[type='search'],
  input[type='tel'],
  input[type='email'],
  input[type='time'],
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 48px;
    padding: calc(var(--space) * 1.1) calc(var(--space) * 1.5);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    line-height: 1.5;
  }
  select {
    text-overflow: ellipsis;
  }
  label,
  legend {
    font-weight: 600;
  }
  .hint,
  .muted {
    color: var(--muted);
  }
  .hint {
    font-size: 0.92em;
    font-weight: 400;
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.1em 0.6em;
    border: 1px solid var(--edge);
    border-radius: 1em;
    color: var(--muted);
    font-size: 0.85em;
    font-weight: 500;
  }
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--space) * 1.25);
    padding: calc(var(--space) * 1.75) calc(var(--space) * 2);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
  }
  .notice.danger {
    border-inline-start-color: var(--danger);
  }
  .notice.danger > .icon {
    color: var(--danger);
  }
  .notice.warning {
    border-inline-start-color: var(--warning);
  }
  .notice.success {
    border-inline-start-color: var(--success);
  }
  .notice > :not(.icon) {
    grid-column: 2;
  }
  .stack > * + * {
    margin-block-start: calc(var(--space) * 2);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skeleton {
    display: grid;
    gap: calc(var(--space) * 1.5);
    padding-block: calc(var(--space) * 2);
  }
  .skeleton i {
    block-size: 3em;
    border-radius: var(--radius);
    background: var(--ground);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .notice {
      border-color: CanvasText;
    }
  }
`;
