import { css } from 'lit';

export const guideStyles = css`
  .base > * + *,
  section > * + * {
    margin-block-start: calc(var(--space) * 1.5);
  }
  .base > section,
  .base > .facts {
    margin-block-start: calc(var(--space) * 4);
  }
  h3 {
    text-wrap: balance;
  }
  section > h3 {
    padding-block-end: calc(var(--space) * 0.75);
    border-block-end: 2px solid var(--ink);
  }
  section > h4 {
    margin-block-start: calc(var(--space) * 2.5);
  }
  section > h4 + p {
    margin-block-start: 0;
  }
  .summary {
    font-size: 1.1em;
  }
  .filing {
    margin-block-start: calc(var(--space) * 3);
  }
  .filing .stack > * + * {
    margin-block-start: calc(var(--space) * 0.75);
  }
  .filing h3 {
    font-size: 1em;
  }
  .filing .action {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(var(--space) * 2);
    margin-block-start: calc(var(--space) * 1.5);
  }
  .fact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 2);
    padding-block: calc(var(--space) * 1.25);
    border-block-end: 1px solid var(--line);
  }
  .fact:first-child {
    border-block-start: 2px solid var(--ink);
  }
  dt {
    flex: 1 1 10em;
    font-weight: 600;
  }
  dd {
    flex: 3 1 18em;
    min-inline-size: 0;
  }
  .dashed > li {
    position: relative;
    padding-inline-start: 1.3em;
  }
  .dashed > li::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
    color: var(--muted);
  }
  .papers > li + li,
  .steps > li + li {
    margin-block-start: var(--space);
  }
  .steps {
    counter-reset: step;
  }
  .steps > li {
    display: grid;
    grid-template-columns: 2em 1fr;
    gap: calc(var(--space) * 1.5);
    counter-increment: step;
  }
  .steps > li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid var(--edge);
    border-radius: 50%;
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
  }
  .steps > li > span {
    padding-block-start: 0.1em;
  }
  summary {
    min-block-size: 44px;
    padding-block: calc((44px - 1.6em) / 2);
    color: var(--accent);
    cursor: pointer;
  }
  .end {
    padding-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.92em;
  }
  sup {
    padding-inline-start: 0.15em;
    color: var(--muted);
    font-size: 0.75em;
    line-height: 0;
  }
  .sources > li {
    display: grid;
    grid-template-columns: 2em 1fr;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    padding-block: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
  .bar .button {
    min-inline-size: min(100%, 18em);
  }
  /* What is reached by keyboard must not hide behind the bar. */
  a,
  summary {
    scroll-margin-block-end: 96px;
  }
  @media (max-width: 47.99em) {
    .bar .button {
      inline-size: 100%;
    }
  }
  @media print {
    .bar,
    details:not([open]):not(.notice) {
      display: none;
    }
    .fact,
    li {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    .laws a::after {
      content: ' <' attr(href) '>';
      font-size: 0.85em;
      word-break: break-all;
    }
  }
`;
