import { css } from 'lit';

export const lookUpStyles = css`
  .field {
    display: grid;
    gap: calc(var(--space) * 0.5);
  }
  .field input {
    max-inline-size: 26em;
    margin-block-start: calc(var(--space) * 0.5);
  }
  #factor {
    max-inline-size: 12em;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--danger);
  }
  .error {
    color: var(--danger);
    font-weight: 500;
  }
`;

export const resultStyles = css`
  .status {
    display: flex;
    gap: calc(var(--space) * 1.25);
    align-items: baseline;
    margin-block: calc(var(--space) * 0.5);
  }
  .status .icon {
    align-self: start;
    margin-block-start: 0.1em;
  }
  .status.danger .icon {
    color: var(--danger);
  }
  .status.warning .icon {
    color: var(--warning);
  }
  .status.success .icon {
    color: var(--success);
  }
  .notice .stack > * + * {
    margin-block-start: calc(var(--space) * 0.75);
  }
  .notice .icon {
    margin-block-start: 0.15em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
    gap: 0 calc(var(--space) * 2);
    padding-block: calc(var(--space) * 1.25);
    border-block-start: 1px solid var(--line);
  }
  .facts > :last-child {
    border-block-end: 1px solid var(--line);
  }
  dt {
    color: var(--muted);
  }
  @media (max-width: 32em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  section h3 {
    margin-block-end: calc(var(--space) * 1);
  }
  .stack > section {
    margin-block-start: calc(var(--space) * 4);
  }
  .lines li {
    padding-block: calc(var(--space) * 1);
    border-block-start: 1px solid var(--line);
  }
  .lines li:last-child {
    border-block-end: 1px solid var(--line);
  }
  .timeline li {
    position: relative;
    padding-inline-start: calc(var(--space) * 4);
    padding-block-end: calc(var(--space) * 2);
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-inline-start: 3px;
    inset-block-start: 0.5em;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--surface);
  }
  .timeline li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 7.5px;
    inset-block: calc(0.5em + 16px) -0.3em;
    border-inline-start: 1px solid var(--edge);
  }
  .timeline [aria-current] p:first-child {
    font-weight: 650;
  }
  .timeline [aria-current]::before {
    inset-inline-start: 0;
    inset-block-start: calc(0.5em - 3px);
    inline-size: 16px;
    block-size: 16px;
    border-color: var(--accent);
    background: var(--accent);
    box-shadow: inset 0 0 0 2px var(--surface);
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .office p {
    display: flex;
    gap: var(--space);
    padding-block: calc(var(--space) * 0.25);
  }
  .office .icon {
    margin-block-start: 0.15em;
    color: var(--muted);
  }
  .office a {
    padding-block: 9px;
    margin-block: -9px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 1.5);
    padding-block-start: calc(var(--space) * 2);
  }
  @media print {
    .actions {
      display: none;
    }
  }
  .act,
  .code-question {
    padding: calc(var(--space) * 2.5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .act .code-question {
    margin-block-start: calc(var(--space) * 3);
    background: var(--ground);
  }
  .code-question h4 {
    display: flex;
    gap: var(--space);
    align-items: center;
  }
  #one-time-code {
    max-inline-size: 10em;
    font-size: 1.2em;
    letter-spacing: 0.2em;
  }
  .scores {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: calc(var(--space) * 1.5);
  }
  .scores .error {
    grid-column: 1 / -1;
  }
  .score {
    display: flex;
    gap: var(--space);
    align-items: center;
    min-block-size: 56px;
    padding: var(--space) calc(var(--space) * 1.5);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-weight: 600;
    cursor: pointer;
  }
  .score.chosen {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .act details .field {
    margin-block-start: calc(var(--space) * 2);
  }
  .act summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .lines .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) calc(var(--space) * 2);
    align-items: center;
    justify-content: space-between;
  }
  .lines .row > span {
    flex: 1 1 14em;
  }
  .lines .row .muted {
    display: block;
  }
  [part='payment'] > p {
    margin-block-start: calc(var(--space) * 2);
  }
  .transfer {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 3);
    margin-block: calc(var(--space) * 2);
  }
  .transfer .qr {
    flex: none;
    inline-size: 184px;
    block-size: 184px;
  }
  .transfer .facts {
    flex: 1 1 16em;
  }
  .copied {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    align-items: center;
    overflow-wrap: anywhere;
  }
  .button.small {
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: var(--space);
  }
  .paper-head {
    display: grid;
    grid-template-columns: 2fr 3fr;
    gap: var(--space) calc(var(--space) * 2);
    margin-block-end: calc(var(--space) * 2);
  }
  .paper-head .mark {
    grid-column: 1 / -1;
  }
  .centred {
    text-align: center;
    text-wrap: balance;
  }
  .issued {
    font-style: italic;
  }
  .sheet p + p,
  .sheet ol + p,
  .sheet .paper-items {
    margin-block-start: var(--space);
  }
  .paper-items {
    list-style: decimal;
    padding-inline-start: 1.6em;
  }
  .signers {
    display: flex;
    justify-content: space-around;
    gap: calc(var(--space) * 2);
    min-block-size: 8em;
    margin-block-start: calc(var(--space) * 4);
  }
  .sheet .signer {
    margin-block-start: 4em;
  }
  @media screen and (max-width: 40em) {
    .paper-head {
      grid-template-columns: 1fr;
    }
    .mark {
      justify-items: center;
    }
  }
`;
