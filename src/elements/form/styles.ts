import { css } from 'lit';

export const formStyles = css`
  .head {
    margin-block-end: calc(var(--space) * 3);
  }
  .step-heading {
    margin-block: calc(var(--space) * 1.5) calc(var(--space) * 2);
    scroll-margin-block-start: 6rem;
  }
  .step-heading .muted {
    font-weight: 500;
  }
  .bars {
    display: flex;
    gap: 4px;
  }
  .bars i {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  .bars .current,
  .bars .done {
    background: var(--accent);
  }
  .bars .done {
    opacity: 0.55;
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: calc(var(--space) * 3);
  }
  .beside > section > h4 {
    margin-block-end: calc(var(--space) * 2);
    padding-block-end: var(--space);
    border-block-end: 2px solid var(--line);
  }
  .fields {
    display: grid;
    gap: calc(var(--space) * 3);
  }
  /* Keeps a focused field clear of the bar below and of a host page's own header. */
  form :is(input, select, textarea, button, a, [tabindex], .notice) {
    scroll-margin-block: 6rem 7rem;
  }
  .notice {
    margin-block-end: calc(var(--space) * 2.5);
  }
  [part='review'] ~ .notice {
    margin-block: calc(var(--space) * 3) 0;
  }
  .notice ul {
    margin-block-start: var(--space);
  }
  .notice ul a {
    font-weight: 600;
  }
  .notice li + li {
    margin-block-start: var(--space);
  }
  .notice.danger[tabindex]:focus {
    outline: 3px solid var(--danger);
    outline-offset: 2px;
  }
  progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 1.5);
    margin-block-start: calc(var(--space) * 4);
  }
  .actions .primary {
    min-inline-size: 11em;
  }
  .facts {
    display: grid;
    gap: calc(var(--space) * 2);
  }
  .facts dt,
  .answers dt {
    color: var(--muted);
    font-size: 0.92em;
  }
  .facts > div {
    padding-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
  }
  .description,
  .whole {
    margin-block-end: calc(var(--space) * 2.5);
  }
  .facts dd > * + * {
    margin-block-start: var(--space);
  }
  .facts dd > p + p {
    margin-block-start: calc(var(--space) * 0.5);
  }
  .plain-list li + li {
    margin-block-start: calc(var(--space) * 0.5);
  }
  [part~='review-section'] {
    margin-block-start: calc(var(--space) * 3);
    padding-block-start: var(--space);
    border-block-start: 2px solid var(--ink);
  }
  .review-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: calc(var(--space) * 2);
  }
  .review-head .link {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    flex: none;
  }
  h5 {
    margin: calc(var(--space) * 1.5) 0 0;
    font-size: 1em;
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(8em, 2fr) 3fr;
    gap: 0 calc(var(--space) * 2);
    padding-block: var(--space);
    border-block-end: 1px solid var(--line);
  }
  .answers dt,
  .answers dd {
    min-inline-size: 0;
  }
  .answers .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .problem {
    color: var(--danger);
    font-size: 0.92em;
  }
  .problem .icon {
    margin-inline-end: 0.4em;
  }
  @media (max-width: 40em) {
    .sticky {
      position: sticky;
      z-index: 1;
      inset-block-end: 0;
      flex-wrap: nowrap;
      padding-block: calc(var(--space) * 1.25) calc(var(--space) * 1.25 + env(safe-area-inset-bottom, 0px));
      border-block-start: 1px solid var(--line);
      background: var(--surface);
    }
    .sticky .button {
      padding-inline: calc(var(--space) * 1.5);
    }
    .actions .primary {
      flex: 1;
      min-inline-size: 0;
    }
    .answers > div {
      grid-template-columns: 1fr;
    }
  }
`;

/** The receipt, on the screen and on one sheet of A4. Black on white on paper, whatever the theme. */
export const receiptStyles = css`
  .letterhead {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--space) * 2);
    padding-block-end: calc(var(--space) * 1.5);
    border-block-end: 1px solid var(--ink);
  }
  .letterhead .office {
    font-weight: 650;
    text-transform: uppercase;
  }
  .mark {
    display: grid;
    justify-items: end;
    flex: none;
    font-size: 0.75em;
  }
  .qr {
    display: block;
    inline-size: 104px;
    block-size: 104px;
    /* Readers want dark on light in a dark theme too. */
    background: #fff;
    fill: #000;
  }
  .receipt .step-heading {
    text-align: center;
    text-wrap: balance;
    text-transform: uppercase;
  }
  .sandbox {
    padding: var(--space) calc(var(--space) * 2);
    border: 2px dashed var(--warning);
    color: var(--warning);
    text-align: center;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(var(--space) * 1.5);
  }
  .code strong {
    font-size: 1.25em;
    letter-spacing: 0.02em;
  }
  .next {
    list-style: decimal;
    padding-inline-start: 1.4em;
  }
  .next ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  .sheet {
    padding: calc(var(--space) * 3);
    border: 1px solid var(--line);
  }
  .sheet .national,
  .sheet-title {
    text-align: center;
  }
  .sheet-title {
    font-size: 1.15em;
    text-transform: uppercase;
    text-wrap: balance;
  }
  .sheet section {
    margin-block-start: calc(var(--space) * 2);
    padding-block-start: var(--space);
    border-block-start: 1px solid var(--line);
  }
  .sheet h5 {
    margin-block: 0 calc(var(--space) / 2);
  }
  .sheet p + p {
    margin-block-start: calc(var(--space) / 2);
  }
  .sheet .papers {
    list-style: decimal;
    padding-inline-start: 1.4em;
  }
  .sheet .said {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .signature {
    inline-size: fit-content;
    min-block-size: 8em;
    margin-inline-start: auto;
    text-align: center;
  }
  @media print {
    .sheet {
      padding: 0;
      border: 0;
    }
    :host {
      --ink: #000;
      --muted: #333;
      --line: #999;
      --warning: #000;
      --surface: #fff;
      --ground: #fff;
    }
    .base {
      color: #000;
      font-size: 11pt;
      line-height: 1.5;
    }
    .screen-only,
    .sticky {
      display: none;
    }
    .receipt {
      break-inside: avoid;
    }
  }
`;
