/** Every element in every state, and every field type, has its story with its approved pictures. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { statuses } from '../src/lifecycle/index.js';
import { allItems, newDossier, walk, type DossierIssue, type Value } from '../src/dossier/index.js';
import { views } from '../src/elements/fields/index.js';
import type { FieldType } from '../src/catalogue/index.js';
import { everyFieldProcedure } from './examples/every-field.js';
import { examplesOf, fieldTypes, type FieldExample } from './examples/fields.js';

const folder = new URL('../stories/', import.meta.url);
const sourceOf = (name: string): string => readFileSync(new URL(`${name}.stories.ts`, folder), 'utf8');
const exportsOf = (name: string): string[] =>
  [...sourceOf(name).matchAll(/^export const (\w+)/gm)].map(([, story]) => story!);
const files = readdirSync(folder).flatMap((file) => /^(.*)\.stories\.ts$/.exec(file)?.[1] ?? []);

/** `none` says why an element does not have the state. */
type State = 'loading' | 'empty' | 'error' | 'partlyWrong' | 'longText' | 'oneItem';
type Row = Record<State, string | { none: string }>;
const noCatalogue = { none: 'the tracker reads no catalogue: a dossier is there or not' };
const matrix: Record<string, Row> = {
  'procedure-list': {
    loading: 'Loading',
    empty: 'NoProcedures',
    error: 'Failed',
    partlyWrong: 'PartlyWrong',
    longText: 'LongText',
    oneItem: 'OneProcedure',
  },
  'procedure-guide': {
    loading: 'Loading',
    empty: 'Least',
    error: 'Failed',
    partlyWrong: 'PartlyWrong',
    longText: 'LongText',
    oneItem: 'OneProcedure',
  },
  service: {
    loading: 'Loading',
    empty: 'NoProcedures',
    error: 'Failed',
    partlyWrong: 'PartlyWrong',
    longText: 'LongText',
    oneItem: 'OneProcedure',
  },
  'dossier-form': {
    loading: 'Loading',
    empty: 'FormToCome',
    error: 'Failed',
    partlyWrong: 'PartlyWrong',
    longText: 'LongText',
    oneItem: 'OneSection',
  },
  'status-tracker': {
    loading: 'Loading',
    empty: 'Empty',
    error: 'NetworkError',
    partlyWrong: noCatalogue,
    longText: 'LongText',
    oneItem: noCatalogue,
  },
};
/** What one element has beside: the journey's places, and the largest catalogue. */
const more: Record<string, string[]> = {
  'procedure-list': ['SixAndAHalfThousand', 'NothingFound'],
  'dossier-form': [
    ...['Start', 'Requester', 'RepeatedRow', 'Documents', 'Review', 'Confirming', 'Sending', 'Submitted'],
    ...['ErrorSummary', 'Uploading', 'UploadFailed', 'FileRefused', 'NetworkError', 'Prepared'],
  ],
  drafts: ['InThisTab', 'Restored', 'KeptOnDevice', 'NewerVersion'],
  'status-tracker': [
    'Answering',
    'AnsweringWithErrors',
    'Answered',
    'Withdrawing',
    'FeeByTransfer',
    'Paper',
    'Rating',
  ],
};

describe('stories', () => {
  it('have every element', () => {
    const register = readFileSync(new URL('../src/elements/register.ts', import.meta.url), 'utf8');
    const tags = [...register.matchAll(/'dvc-([a-z-]+)':/g)].map(([, tag]) => tag).sort();
    assert.ok(tags.length >= 5);
    assert.deepEqual(Object.keys(matrix).sort(), tags);
  });
  for (const [element, row] of Object.entries(matrix))
    it(`have every state of dvc-${element}`, () => {
      const wanted = Object.values(row).filter((story) => typeof story === 'string');
      const there = exportsOf(element);
      assert.deepEqual(
        [...wanted, ...(more[element] ?? [])].filter((story) => !there.includes(story)),
        [],
      );
    });
  it('have every state of a draft', () => {
    const there = exportsOf('drafts');
    assert.deepEqual(
      more['drafts']!.filter((story) => !there.includes(story)),
      [],
    );
  });
  it('have a dossier in each of the ten statuses', () => {
    const shown = [...sourceOf('status-tracker').matchAll(/^export const Status(\d+)\w* = found\((\d+)/gm)];
    assert.ok(shown.every(([, name, status]) => name === status));
    assert.deepEqual(new Set(shown.map(([, , status]) => Number(status))), new Set<number>(statuses));
  });
  it('have every field type', () => {
    const types = [...sourceOf('fields').matchAll(/^export const \w+ = story\('(\w+)'\)/gm)];
    assert.deepEqual(types.map(([, type]) => type).sort(), Object.keys(views).sort());
    assert.deepEqual([...fieldTypes].sort(), Object.keys(views).sort());
  });
});

/** What the rules find in an answer. */
function issuesOf({ field }: FieldExample, value: Value | undefined): DossierIssue[] {
  const contact = { name: 'fullName', phone: 'phone' };
  const form = { contact, sections: [{ name: 'one', title: 'Một', fields: [field] }] };
  const procedure = { ...everyFieldProcedure(), documents: [], form };
  const empty = newDossier({ id: 'fields', updated: '2026-03-01' }, procedure);
  const dossier = { ...empty, answers: value === undefined ? {} : { field: value } };
  return allItems(walk(procedure, dossier, { today: '2026-03-15' })).flatMap(({ issues }) => issues);
}

describe('the states of a field', () => {
  // Disabled is none of them: what does not apply is not there, and nothing waits for anything.
  for (const type of Object.keys(views) as FieldType[]) {
    if (type === 'note') continue;
    it(`${type}: filled in is right, and something can be wrong`, () => {
      const examples = examplesOf(type);
      for (const example of examples) assert.deepEqual(issuesOf(example, example.answers['filled']), []);
      const errors = examples.flatMap((example) =>
        Object.values(example.answers).flatMap((value) =>
          issuesOf(example, value).filter(({ severity }) => severity === 'error'),
        ),
      );
      assert.ok(errors.length > 0);
    });
  }
});

describe('approved pictures', () => {
  it('are small, and there for every story in light, in dark and narrow', () => {
    const approved = new URL('approved/', folder);
    const pictures = readdirSync(approved);
    const bytes = pictures.reduce((sum, file) => sum + readFileSync(new URL(file, approved)).length, 0);
    assert.ok(bytes < 8 * 1024 * 1024, `${bytes} bytes`);
    const variants = new Map<string, number>();
    for (const file of pictures)
      variants.set(file.split('.')[0]!, (variants.get(file.split('.')[0]!) ?? 0) + 1);
    assert.deepEqual(
      [...variants].filter(([, count]) => count !== 3),
      [],
    );
    const drawn = files.filter((file) => !sourceOf(file).includes(`'no-picture'`));
    assert.equal(variants.size, drawn.flatMap(exportsOf).length);
  });
});
