import { css } from 'lit';

/** What is kept of the form: a quiet line in every step, and what was found before the first. */
export const draftStyles = css`
  .draft {
    margin-block-start: calc(var(--space) * 4);
    padding-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
  }
  .draft > p:first-child > .icon {
    margin-inline-end: 0.3em;
  }
  .draft-acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--space) * 3);
  }
  .draft-acts .link {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .draft-acts .button {
    margin-block: var(--space);
  }
  .ask {
    margin-block-start: var(--space);
  }
  .button.danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  .offers li + li {
    margin-block-start: calc(var(--space) * 1.5);
    padding-block-start: calc(var(--space) * 1.5);
    border-block-start: 1px solid var(--line);
  }
  .draft-news:empty {
    display: none;
  }
  .bullets {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
`;
