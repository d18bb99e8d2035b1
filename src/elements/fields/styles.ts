import { css } from 'lit';

/** The look of fields, beside the styles that every element shares. */
export const fieldStyles = css`
  .field {
    display: flow-root;
  }
  .field + .field {
    margin-block-start: calc(var(--space) * 4);
  }
  /* What lies far down a long form costs nothing until it comes near. Not the field at work: its outline would be cut. */
  .field:nth-child(n + 30):not(:focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6em;
  }
  .field.invalid {
    padding-inline-start: calc(var(--space) * 2);
    border-inline-start: 4px solid var(--danger);
  }
  fieldset {
    min-inline-size: 0;
  }
  .label {
    display: block;
    line-height: 1.5;
  }
  .star {
    color: var(--danger);
    font-weight: 700;
  }
  .field .hint,
  .field .certainty {
    margin-block-start: calc(var(--space) * 0.25);
  }
  .certainty summary {
    position: relative;
    cursor: pointer;
  }
  .certainty summary::after {
    content: '';
    position: absolute;
    inset: -9px 0;
  }
  .field .link {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .field .error,
  .field .warning:not(.notice),
  .reading {
    margin-block-start: calc(var(--space) * 0.75);
  }
  .error p,
  .warning:not(.notice) p {
    display: flex;
    gap: var(--space);
    align-items: flex-start;
  }
  .error .icon,
  .warning:not(.notice) .icon {
    margin-block-start: 0.15em;
  }
  .error,
  .file.failed .state {
    color: var(--danger);
    font-weight: 600;
  }
  .field .warning:not(.notice) {
    color: var(--warning);
  }
  .reading {
    color: var(--muted);
  }
  .offer {
    margin-block-start: var(--space);
    padding-inline-start: calc(var(--space) * 1.5);
    border-inline-start: 2px solid var(--edge);
  }
  .offer ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    margin-block: var(--space);
  }
  .offer .button {
    min-block-size: 44px;
    padding: calc(var(--space) * 0.75) calc(var(--space) * 1.5);
    text-align: start;
  }
  .offer .piece {
    display: inline-block;
  }
  .offer .button[aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .offer q {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .field input:not([type='radio'], [type='checkbox'], [type='file']),
  .field select,
  .field textarea {
    display: block;
    margin-block-start: var(--space);
  }
  .field textarea {
    field-sizing: content;
    min-block-size: 6.5em;
    resize: vertical;
  }
  .field [aria-invalid='true']:is(input, select, textarea) {
    border-color: var(--danger);
    box-shadow: inset 0 0 0 1px var(--danger);
  }
  .field select:disabled {
    border-style: dashed;
    background: var(--ground);
    color: var(--muted);
    opacity: 1;
  }
  .field input.short {
    max-inline-size: 11em;
  }
  .field input.medium {
    max-inline-size: 17em;
  }
  .measured {
    display: flex;
    align-items: center;
    gap: calc(var(--space) * 1.25);
  }
  .measured .muted {
    flex: none;
    margin-block-start: var(--space);
  }

  .options {
    margin-block-start: calc(var(--space) * 0.5);
  }
  .option {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: calc(var(--space) * 1.5);
    align-items: start;
  }
  .option input {
    inline-size: 24px;
    block-size: 24px;
    margin: 10px 0 0;
    accent-color: var(--accent);
  }
  .option label {
    padding-block: 9px;
    min-block-size: 44px;
    font-weight: 400;
    cursor: pointer;
  }
  .option > [part='label'] {
    font-weight: 500;
  }

  .parts {
    display: grid;
    gap: calc(var(--space) * 2);
    margin-block-start: calc(var(--space) * 1.25);
  }
  .part > label {
    font-weight: 400;
  }
  .part > :is(input, select) {
    margin-block-start: calc(var(--space) * 0.5);
  }

  .picker {
    position: relative;
    margin-block-start: calc(var(--space) * 1.25);
  }
  .picker .button {
    inline-size: 100%;
    max-inline-size: 24em;
    padding-inline: var(--space);
    border-style: dashed;
  }
  .picker input:focus-visible + .button {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .files {
    margin-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
  }
  .file {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0 calc(var(--space) * 1.25);
    padding-block: calc(var(--space) * 1.25);
    border-block-end: 1px solid var(--line);
  }
  .file > .icon {
    margin-block-start: 0.2em;
  }
  .file.done > .icon {
    color: var(--success);
  }
  .file.failed > .icon {
    color: var(--danger);
  }
  .file .name {
    overflow-wrap: anywhere;
  }
  .file .state {
    font-size: 0.92em;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: var(--space);
  }
  progress {
    flex: 1;
    min-inline-size: 0;
    block-size: 8px;
    accent-color: var(--accent);
  }
  .acts {
    display: flex;
    gap: calc(var(--space) * 2);
    align-items: start;
  }

  .row {
    margin-block-start: calc(var(--space) * 2);
    padding: calc(var(--space) * 2);
    padding-block-end: var(--space);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .row > legend {
    float: left; /* inline-start: Chrome 118 */
    inline-size: 100%;
    margin-block-end: calc(var(--space) * 1.5);
  }
  .row > legend + * {
    clear: both;
  }
  .row .remove {
    margin-block-start: var(--space);
  }
  .group > .add,
  .group > .hint {
    margin-block-start: calc(var(--space) * 2);
  }

  .field.notice {
    display: grid;
  }
  .field.notice p {
    white-space: pre-line;
  }
  @media (max-width: 480px) {
    .file {
      grid-template-columns: auto 1fr;
    }
    .acts {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .field [aria-invalid='true']:is(input, select, textarea) {
      outline: 1px solid;
    }
  }
`;
