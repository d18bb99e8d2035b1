import { css } from 'lit';

export const serviceStyles = css`
  .tabs {
    display: flex;
    gap: calc(var(--space) * 3);
    margin-block-end: calc(var(--space) * 2.5);
    border-block-end: 1px solid var(--line);
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 48px;
    padding-block: calc(var(--space) * 1);
    margin-block-end: -1px;
    border-block-end: 3px solid transparent;
    color: var(--muted);
    font-weight: 600;
    text-decoration: none;
  }
  .tab:hover {
    color: var(--ink);
    border-block-end-color: var(--line);
  }
  .tab[aria-current] {
    color: var(--ink);
    border-block-end-color: var(--accent);
  }
  .way {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 44px;
  }
  .tabs + .way {
    margin-block: calc(var(--space) * -1) var(--space);
  }
  .open-form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--space) * 1.5);
    margin-block-end: calc(var(--space) * 2);
    padding: calc(var(--space) * 0.5) calc(var(--space) * 2);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
  }
  ::slotted([slot='help']),
  ::slotted([slot='footer']) {
    margin-block-start: calc(var(--space) * 3);
  }
  .after {
    padding-block: calc(var(--space) * 1.5);
  }
  @media (forced-colors: active) {
    .tab[aria-current] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    .tabs,
    .way,
    .open-form,
    .after,
    slot[name] {
      display: none;
    }
  }
`;
