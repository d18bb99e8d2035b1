import type { Catalogue, Procedure } from '../../catalogue/index.js';
import {
  DOCUMENTS,
  issuesOf,
  migrateDossier,
  newDossier,
  newKey,
  reduce,
  walk,
  type Action,
  type Dossier,
  type DossierIssue,
  type FilledIn,
  type Item,
  type Migration,
  type WalkedSection,
} from '../../dossier/index.js';
import { vietnamToday } from '../../lifecycle/index.js';
import type { Done } from '../fields/index.js';
import { stillRefused, withRefusals } from './refusals.js';
import { withoutAutofill } from './without-autofill.js';

/** Steps that are no sections; no section can have such a name. */
export const START = '-start';
export const REVIEW = '-review';

/** What is asked together: a section, and those that stand beside it. */
export interface Step {
  /** The first section's name. */
  name: string;
  sections: WalkedSection[];
}

/** What another version of the form has done to a dossier. */
export interface Changes extends Migration {
  /** `updated` of the two versions. */
  from: string;
  to: string;
}

function stepsIn(sections: readonly WalkedSection[]): Step[] {
  const steps: Step[] = [];
  for (const section of sections) {
    const last = steps.at(-1);
    if (section.section?.beside && last) last.sections.push(section);
    else steps.push({ name: section.name, sections: [section] });
  }
  return steps;
}

/**
 * A form being filled in. Only three things are kept: the dossier, where the citizen stands, and what has been left
 * or tried (so that nothing is called wrong too early). All else is computed from one walk per dossier.
 */
export class Filling {
  dossier: Dossier;
  /** `START`, a section's name, or `REVIEW`. */
  step = START;
  /** The section was opened from the review, and leads back to it. */
  returning = false;
  /** Something was typed that is not with the office yet. */
  dirty = false;
  /** To be read before going on. */
  changes: Changes | undefined;
  catalogue: Catalogue;
  procedure: Procedure;
  /** What the page did on a press, by field: it can be undone while nothing was typed since. */
  readonly done = new Map<string, Done>();
  private readonly left = new Set<string>();
  private readonly tried = new Set<string>();
  private isShared = false;
  private refusals: readonly DossierIssue[] = [];
  private walked: { dossier: Dossier; sections: WalkedSection[] } | undefined;
  private stepped: { sections: WalkedSection[]; steps: Step[] } | undefined;
  private merged:
    { from: WalkedSection[]; refusals: readonly DossierIssue[]; sections: WalkedSection[] } | undefined;

  constructor(catalogue: Catalogue, procedure: Procedure) {
    this.catalogue = catalogue;
    this.procedure = procedure;
    this.dossier = newDossier(catalogue, procedure);
  }

  isOf(catalogue: Catalogue, procedure: Procedure): boolean {
    return procedure.id === this.procedure.id && catalogue.id === this.catalogue.id;
  }

  /** Takes over the same catalogue, read again or in a newer version: what was typed stays. */
  adopt(catalogue: Catalogue, procedure: Procedure): boolean {
    if (catalogue === this.catalogue && procedure === this.procedure) return true;
    if (!this.isOf(catalogue, procedure)) return false;
    const before = { procedure: this.procedure, dossier: this.dossier };
    const isNewer = catalogue.updated !== this.catalogue.updated;
    this.catalogue = catalogue;
    this.procedure = procedure;
    this.walked = undefined;
    if (isNewer && this.dirty) this.migrate(before);
    else if (isNewer) this.dossier = newDossier(catalogue, procedure);
    return true;
  }

  /** Goes on with a dossier that was filled in before, perhaps under another version. */
  goOn(before: FilledIn, step: string): void {
    this.dirty = true;
    this.step = step;
    this.migrate(before);
  }

  private migrate(before: FilledIn): void {
    const { catalogue, procedure, prepares } = this;
    const migration = migrateDossier(before, catalogue, procedure, { today: vietnamToday() });
    this.dossier = migration.dossier;
    const asked = (items: Item[]) => items.filter(({ section }) => !prepares || section !== DOCUMENTS);
    const [lost, wanted] = [asked(migration.lost), asked(migration.wanted)];
    const { updated: from } = before.dossier.catalogue;
    const isTold = lost.length + wanted.length > 0;
    this.changes = isTold ? { ...migration, lost, wanted, from, to: catalogue.updated } : undefined;
    const names = [START, REVIEW, ...this.steps.map(({ name }) => name)];
    if (!names.includes(this.step)) this.step = this.steps[0]?.name ?? REVIEW;
  }

  /** From now on it is another dossier with the same answers. */
  renew(): void {
    this.dossier = newKey(this.dossier);
    this.dirty = true;
  }

  /** The browser is not asked to fill in, nor to remember, what is typed on a shared computer. */
  share(): void {
    if (this.isShared) return;
    this.isShared = true;
    this.walked = undefined;
  }

  /** Filed on the portal: here it is only filled in, checked and printed. */
  get prepares(): boolean {
    return this.procedure.filing.channel === 'portal';
  }

  act(action: Action): void {
    this.dossier = reduce(this.dossier, action);
    this.dirty = true;
    this.refusals = stillRefused(this.refusals, action.path);
  }

  refuse(issues: readonly DossierIssue[]): void {
    this.refusals = issues;
  }

  leave(path: string): void {
    this.left.add(path);
  }

  /** From now on what is wrong in this step is shown. */
  try(step: string): void {
    this.tried.add(step);
  }

  /** The visible sections, with what the rules and the office found. */
  get sections(): WalkedSection[] {
    const from = this.walk();
    const { refusals } = this;
    if (this.merged?.from !== from || this.merged.refusals !== refusals) {
      this.merged = { from, refusals, sections: withRefusals(from, refusals) };
    }
    return this.merged.sections;
  }

  /** The sections as steps, in order. */
  get steps(): Step[] {
    const { sections } = this;
    if (this.stepped?.sections !== sections) this.stepped = { sections, steps: stepsIn(sections) };
    return this.stepped.steps;
  }

  /** The step that asks a section. */
  stepOf(section: string): string {
    const step = this.steps.find(({ sections }) => sections.some(({ name }) => name === section));
    return step?.name ?? section;
  }

  /**
   * Whether the rules allow to go on from this step, or to send (all sections). Uploads may finish while the
   * citizen goes on; an office's refusal is for the office to repeat.
   */
  mayLeave(name: string): boolean {
    const here = this.walk().filter((section) => this.stepOf(section.name) === name);
    return !issuesOf(here).some((issue) => issue.severity === 'error' && issue.code !== 'uploadUnfinished');
  }
  get maySend(): boolean {
    return !issuesOf(this.walk()).some((issue) => issue.severity === 'error');
  }

  shows(item: Item): boolean {
    if (item.issues.length === 0) return false;
    if (this.tried.has(REVIEW)) return true;
    if (item.field.type === 'file') {
      // Each file says by itself how it stands; that they are too many no file can say.
      if (item.issues.some(({ code }) => code === 'tooMany')) return true;
      if (item.issues.every(({ code }) => code === 'uploadUnfinished')) return false;
    }
    return (
      this.tried.has(this.stepOf(item.section)) ||
      this.left.has(item.path) ||
      this.refusals.some((issue) => issue.path === item.path)
    );
  }

  private walk(): WalkedSection[] {
    if (this.walked?.dossier !== this.dossier) {
      const procedure = this.isShared ? withoutAutofill(this.procedure) : this.procedure;
      const all = walk(procedure, this.dossier, { today: vietnamToday() });
      const sections = this.prepares ? all.filter(({ name }) => name !== DOCUMENTS) : all;
      this.walked = { dossier: this.dossier, sections };
    }
    return this.walked.sections;
  }
}
