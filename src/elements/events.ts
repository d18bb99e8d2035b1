/** The library's events: typed `Event` subclasses, bubbling and composed, with no more personal data than the page needs. */
import type { Issue } from '../catalogue/index.js';
import type { CitizenAct, Receipt } from '../backend/index.js';
import type { Status } from '../lifecycle/index.js';

// Not by its name: MooTools puts its own in the place of `window.Event`.
const Event = Object.getPrototypeOf(CustomEvent) as typeof globalThis.Event;
const init = { bubbles: true, composed: true };

/** `dvc-ready`: the element shows its content for the first time. */
export class ReadyEvent extends Event {
  constructor() {
    super('dvc-ready', init);
  }
}

/** `dvc-procedure-selected`: somebody chose a procedure. Cancelable: the page may lead elsewhere itself. */
export class ProcedureSelectedEvent extends Event {
  /** The procedure's id in the catalogue. */
  readonly procedure: string;
  constructor(procedure: string) {
    super('dvc-procedure-selected', { ...init, cancelable: true });
    this.procedure = procedure;
  }
}

/** `dvc-filing-start`: somebody wants to fill in this procedure's form. Cancelable: a link is not followed then. */
export class FilingStartEvent extends Event {
  /** The procedure's id in the catalogue. */
  readonly procedure: string;
  constructor(procedure: string) {
    super('dvc-filing-start', { ...init, cancelable: true });
    this.procedure = procedure;
  }
}

/** `dvc-dossier-submit`: the dossier is complete and about to be sent. Cancelable: nothing is sent then. */
export class DossierSubmitEvent extends Event {
  readonly procedure: string;
  constructor(procedure: string) {
    super('dvc-dossier-submit', { ...init, cancelable: true });
    this.procedure = procedure;
  }
}

/** `dvc-dossier-submitted`: the backend has it. */
export class DossierSubmittedEvent extends Event {
  readonly receipt: Receipt;
  constructor(receipt: Receipt) {
    super('dvc-dossier-submitted', init);
    this.receipt = receipt;
  }
}

/** `dvc-dossier-changed`: a citizen did something with a dossier that was looked up. Says neither whose nor which. */
export class DossierChangedEvent extends Event {
  readonly act: CitizenAct;
  /** Where the dossier stands now. */
  readonly status: Status;
  constructor(act: CitizenAct, status: Status) {
    super('dvc-dossier-changed', init);
    this.act = act;
    this.status = status;
  }
}

/** `dvc-error`: something is wrong that the page's author should know. `issues` say where in the catalogue. */
export class ErrorEvent extends Event {
  readonly code: string;
  readonly issues: readonly Issue[];
  constructor(code: string, issues: readonly Issue[] = []) {
    super('dvc-error', init);
    this.code = code;
    this.issues = issues;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dvc-ready': ReadyEvent;
    'dvc-procedure-selected': ProcedureSelectedEvent;
    'dvc-filing-start': FilingStartEvent;
    'dvc-dossier-submit': DossierSubmitEvent;
    'dvc-dossier-submitted': DossierSubmittedEvent;
    'dvc-dossier-changed': DossierChangedEvent;
    'dvc-error': ErrorEvent;
  }
}
