/**
 * What was declared, section by section with the form's own labels, and how supplements changed it. From the answers,
 * not from what the form would show today: an officer sees all that was sent.
 */
import type { Document, Field, LeafField } from 'dvc-widgets/catalogue';
import {
  withSupplements,
  type Submission,
  type SubmittedFile,
  type SubmittedValue,
} from 'dvc-widgets/dossier';
import { vi } from '../../papers/words.js';
import type { DossierFile } from './read.js';
import { isFiles, isRows, valueAt, valueText } from './values.js';

export interface ShownFile extends SubmittedFile {
  /** When it came with a supplement. */
  addedAt: Date | undefined;
}
export interface Entry {
  path: string;
  label: string;
  /** Undefined where a supplement emptied it. */
  text: string | undefined;
  files: ShownFile[];
  /** What it was before a supplement changed it, the newest first; `until` is when. */
  before: { text: string | undefined; until: Date }[];
}
export interface ShownSection {
  title: string;
  entries: Entry[];
  /** Rows of groups, each under its own title. */
  rows: { title: string; entries: Entry[] }[];
}

/** The answers as they stood at first and after every supplement. */
type Stage = Pick<Submission, 'answers' | 'documents'> & { since: Date | undefined };
function stagesOf({ dossier, supplements }: DossierFile): Stage[] {
  const stages: Stage[] = [{ ...dossier.submission, since: undefined }];
  for (const supplement of supplements)
    stages.push({ ...withSupplements(stages.at(-1)!, [supplement]), since: supplement.at });
  return stages;
}

export function answersOf(file: DossierFile): ShownSection[] {
  const stages = stagesOf(file);
  const now = stages.at(-1)!.answers;
  const form = file.filed?.procedure.form?.sections ?? [];
  const known = new Set(form.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const lost = Object.keys(now).filter((name) => !known.has(name));
  const sections = form.map(({ title, fields }) => sectionOf(vi(title), fields, stages));
  const rest: Entry[] = lost.map((name) => entryOf(name, name, undefined, stages));
  return [...sections, { title: 'Nội dung khác đã gửi', entries: rest, rows: [] }].filter(
    ({ entries, rows }) => entries.length + rows.length > 0,
  );
}

function sectionOf(title: string, fields: readonly Field[], stages: Stage[]): ShownSection {
  const filled = fields.filter(({ name }) => stages.some(({ answers }) => Object.hasOwn(answers, name)));
  const entries = filled
    .filter((field) => field.type !== 'group' || isReplaced(field.name, stages))
    .map((field) => entryOf(field.name, vi(field.label), field, stages));
  const rows = filled.flatMap((field) => (field.type === 'group' ? rowsOf(field, stages) : []));
  return { title, entries, rows };
}

/** A whole list was sent anew: shown as one entry besides, with what it was before. */
const isReplaced = (name: string, stages: Stage[]): boolean => {
  const keys = stages.map(({ answers }) => {
    const value = answers[name];
    return isRows(value) ? value.map(({ key }) => key).join() : '';
  });
  return new Set(keys).size > 1;
};

function rowsOf(group: Field & { fields: LeafField[] }, stages: Stage[]): ShownSection['rows'] {
  const value = stages.at(-1)!.answers[group.name];
  const label = vi(('rowLabel' in group && group.rowLabel) || group.label);
  return (isRows(value) ? value : []).map(({ key }, i) => ({
    title: `${label} ${i + 1}`,
    entries: group.fields
      .filter(({ name }) =>
        stages.some(({ answers }) => valueAt(answers, `${group.name}.${key}.${name}`) !== undefined),
      )
      .map((field) => entryOf(`${group.name}.${key}.${field.name}`, vi(field.label), field, stages)),
  }));
}

function entryOf(path: string, label: string, field: Field | undefined, stages: Stage[]): Entry {
  const values = stages.map(({ answers }) => valueAt(answers, path));
  const value = values.at(-1);
  const files = isFiles(value) ? addedFiles(value, values, stages) : [];
  const text = files.length > 0 ? undefined : valueText(field, value);
  return { path, label, text, files, before: files.length > 0 ? [] : beforeOf(field, values, stages) };
}

function beforeOf(
  field: Field | undefined,
  values: (SubmittedValue | undefined)[],
  stages: Stage[],
): Entry['before'] {
  return stages
    .flatMap(({ since }, i) =>
      since && JSON.stringify(values[i]) !== JSON.stringify(values[i - 1])
        ? [{ text: valueText(field, values[i - 1]), until: since }]
        : [],
    )
    .reverse();
}

function addedFiles(
  files: readonly SubmittedFile[],
  values: (SubmittedValue | undefined)[],
  stages: Stage[],
): ShownFile[] {
  return files.map((file) => {
    const first = values.findIndex((value) => isFiles(value) && value.some(({ id }) => id === file.id));
    return { ...file, addedAt: stages[first]?.since };
  });
}

export interface ShownDocument {
  name: string;
  title: string;
  files: ShownFile[];
}

/** The papers that were sent, under the titles of the procedure. */
export function documentsOf(file: DossierFile): ShownDocument[] {
  const stages = stagesOf(file);
  const { documents } = stages.at(-1)!;
  const wanted: readonly Document[] = file.filed?.procedure.documents ?? [];
  return Object.entries(documents).map(([name, files]) => {
    const known = wanted.find((document) => document.name === name);
    const values = stages.map((stage) => stage.documents[name]);
    return { name, title: known ? vi(known.title) : name, files: addedFiles(files, values, stages) };
  });
}
