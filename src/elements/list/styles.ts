import { css } from 'lit';

/** Level and filing marks: also in the guide. */
export const markStyles = css`
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(var(--space) * 0.5) calc(var(--space) * 2);
    font-size: 0.85em;
    line-height: 1.5;
  }
  .mark {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.4em;
    color: var(--muted);
  }
  .mark b {
    color: var(--ink);
    font-weight: 600;
  }
  .mark i {
    font-style: normal;
  }
  .mark .icon {
    margin-block-start: 0.1em;
    color: var(--success);
  }
  .badge {
    border-radius: var(--radius);
  }
`;

/** The catalogue's notice, in both. */
export const noticeStyles = css`
  .notice.brief {
    padding-block: calc(var(--space) * 0.75);
    font-size: 0.92em;
  }
  details.notice.brief {
    display: block;
  }
  .brief summary {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(var(--space) * 1.25);
    min-block-size: 44px;
    padding-block: calc((44px - 1.6em) / 2);
    color: var(--ink);
    list-style: none;
    cursor: pointer;
  }
  .brief summary::-webkit-details-marker {
    display: none;
  }
  .brief summary .icon {
    margin-block-start: 0.15em;
  }
  .brief summary b {
    color: var(--accent);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .brief[open] summary b {
    display: none;
  }
  .brief summary ~ p {
    padding-block-end: var(--space);
    padding-inline-start: calc(1.25em + var(--space) * 1.25);
  }
`;

export const listStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 3);
  }
  .base > * {
    min-inline-size: 0;
  }
  .search {
    display: grid;
    gap: var(--space);
  }
  .box {
    position: relative;
  }
  .box > .icon {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: calc(var(--space) * 1.5);
    translate: 0 -50%;
    color: var(--muted);
    pointer-events: none;
  }
  input[type='search'] {
    appearance: none;
    min-block-size: 52px;
    padding-inline: calc(var(--space) * 5.5);
    border-color: var(--edge);
    font-size: 1.05em;
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  .clear {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 48px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--muted);
    font: inherit;
    cursor: pointer;
  }
  .disclose {
    justify-self: start;
  }
  .disclose .icon {
    transition: rotate 120ms;
    rotate: 90deg;
  }
  .disclose[aria-expanded='true'] .icon {
    rotate: -90deg;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(var(--space) * 1.5) calc(var(--space) * 2);
    padding-block-start: var(--space);
  }
  .filters label {
    display: grid;
    gap: 0.25em;
    min-inline-size: 0;
    font-size: 0.92em;
  }
  .filters select {
    font-size: max(1em, 16px);
    font-weight: 400;
    text-overflow: ellipsis;
  }
  .filters.closed {
    display: none;
  }
  @media (min-width: 48em) {
    .disclose {
      display: none;
    }
    .filters.closed {
      display: grid;
    }
  }
  .count {
    padding-block-end: var(--space);
    border-block-end: 2px solid var(--ink);
    font-weight: 600;
  }
  .group h3 {
    margin-block-start: calc(var(--space) * 4);
    text-wrap: balance;
  }
  .group:first-child h3 {
    margin-block-start: calc(var(--space) * 2);
  }
  .group h4 {
    margin-block-start: calc(var(--space) * 2);
    padding-block-end: calc(var(--space) * 0.75);
    border-block-end: 1px solid var(--line);
    color: var(--muted);
    font-weight: 600;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 1.6em 1fr;
    gap: 0 var(--space);
    padding-block: calc(var(--space) * 1.5);
    border-block-end: 1px solid var(--line);
    /* Rows out of sight cost no layout while somebody types. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5.5em;
  }
  .row:hover {
    background: var(--ground);
  }
  .no {
    color: var(--muted);
    text-align: end;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 0.75) calc(var(--space) * 2);
  }
  .what > div {
    flex: 1 1 17em;
    min-inline-size: 0;
  }
  .what .marks {
    flex: 0 1 24em;
  }
  .what .mark {
    flex: 0 1 11em;
  }
  .what .mark b {
    display: block;
  }
  .what .mark i {
    position: absolute;
    opacity: 0;
  }
  @media (max-width: 47.99em) {
    .what .mark {
      flex-basis: 100%;
    }
    .what .mark b {
      display: inline;
    }
    .what .mark i {
      position: static;
      opacity: 1;
    }
  }
  .name {
    min-block-size: 0;
    color: var(--accent);
    font-weight: 600;
    line-height: 1.5;
    text-align: start;
  }
  /* The whole row can be touched. */
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .code {
    color: var(--muted);
    font-size: 0.85em;
  }
  .more {
    margin-block-start: calc(var(--space) * 3);
  }
  .empty {
    padding-block: calc(var(--space) * 3);
  }
  .end {
    padding-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.92em;
  }
  @media print {
    .search,
    .more {
      display: none;
    }
    .row {
      break-inside: avoid;
    }
  }
`;
