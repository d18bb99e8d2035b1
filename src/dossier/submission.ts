import * as z from 'zod/mini';
import type { Procedure } from '../catalogue/index.js';
import type {
  Answers,
  Dossier,
  DossierIssue,
  FileAnswer,
  Submission,
  SubmittedFile,
  SubmittedValue,
  WalkedSection,
} from './types.js';
import { isEmpty } from './condition.js';
import { DOCUMENTS, issuesOf, valuesOf, walk, type WalkContext } from './walk.js';

/** What is visible and valid, normalised. Hidden answers stay in the dossier and are not sent. */
export function toSubmission(
  dossier: Dossier,
  sections: readonly WalkedSection[],
  locale: 'vi' | 'en',
): Submission {
  const items = sections.filter((section) => section.name !== DOCUMENTS).flatMap((section) => section.items);
  const uploads = sections.find((section) => section.name === DOCUMENTS)?.items ?? [];
  return {
    procedure: dossier.procedure,
    catalogue: dossier.catalogue,
    answers: valuesOf(items),
    documents: valuesOf(uploads) as Submission['documents'],
    locale,
  };
}

const short = z.string().check(z.maxLength(300));
const fileSchema = z.object({ id: short, name: z.string(), size: z.int().check(z.minimum(0)), type: short });
/** The outer shape only: the answers' own rules are those of the form. */
export const submissionSchema = z.object({
  procedure: short,
  catalogue: z.object({ id: short, updated: short }),
  answers: z.record(z.string(), z.unknown()),
  documents: z.record(z.string(), z.array(fileSchema).check(z.maxLength(100))),
  locale: z.enum(['vi', 'en']),
});

export const isSubmittedFiles = (value: unknown): value is SubmittedFile[] =>
  Array.isArray(value) && value.length > 0 && value.every((file) => fileSchema.safeParse(file).success);
const asFileAnswers = (files: readonly SubmittedFile[]): FileAnswer[] =>
  files.map((file) => ({ ...file, key: file.id, state: 'done' }));

interface GivenRow {
  answers: Record<string, unknown>;
}
const isGivenRow = (row: unknown): row is GivenRow =>
  typeof row === 'object' &&
  row !== null &&
  'answers' in row &&
  typeof row.answers === 'object' &&
  row.answers !== null;

/** Answers as a dossier holds them: only files differ, in rows as elsewhere. */
function asAnswers(given: Record<string, unknown>): Answers {
  const asAnswer = (value: unknown): unknown => {
    if (isSubmittedFiles(value)) return asFileAnswers(value);
    if (!Array.isArray(value) || !value.every(isGivenRow)) return value;
    return value.map((row) => ({ ...row, answers: asAnswers(row.answers) }));
  };
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, asAnswer(value) as Answers[string]]),
  );
}

/** Paths of what was sent and is not asked: unknown or hidden. Empty values say nothing and are let pass. */
function surplus(
  given: Record<string, unknown>,
  kept: Record<string, SubmittedValue>,
  path: string,
): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (!Object.hasOwn(kept, name)) return isEmpty(value as SubmittedValue) ? [] : [path + name];
    const rows = kept[name];
    if (!Array.isArray(value) || !Array.isArray(rows)) return [];
    return value.flatMap((row: unknown, i) => {
      const mine = rows[i];
      if (typeof mine !== 'object' || !('answers' in mine)) return [];
      const answers = (row as { answers?: Record<string, unknown> }).answers ?? {};
      return surplus(answers, mine.answers, `${path}${name}.${mine.key}.`);
    });
  });
}

const rowsAreSound = (value: unknown): boolean =>
  !Array.isArray(value) ||
  value.every(
    (row: unknown) =>
      typeof row !== 'object' ||
      row === null ||
      !('answers' in row) ||
      (typeof row.answers === 'object' &&
        row.answers !== null &&
        /^[A-Za-z0-9]{1,32}$/.test(String((row as { key?: unknown }).key))),
  );

/**
 * The office's side of the same rules. `submission` is the normalised one, to be stored; it is absent when `input`
 * has not even the outer shape. Issues name the same paths as the widget would; what the form does not ask is
 * `unexpected`.
 */
export function checkSubmission(
  procedure: Procedure,
  input: unknown,
  context: Pick<WalkContext, 'today'>,
): { submission: Submission | undefined; issues: DossierIssue[] } {
  const outer = submissionSchema.safeParse(input);
  if (!outer.success || outer.data.procedure !== procedure.id) {
    const path = outer.success ? 'procedure' : outer.error.issues[0]!.path.join('.');
    return { submission: undefined, issues: [{ path, code: 'wrongType', severity: 'error' }] };
  }
  const given = outer.data;
  const bad = Object.keys(given.answers).filter((name) => !rowsAreSound(given.answers[name]));
  if (bad.length > 0) {
    return {
      submission: undefined,
      issues: bad.map((path) => ({ path, code: 'wrongType', severity: 'error' })),
    };
  }
  const dossier: Dossier = {
    procedure: given.procedure,
    catalogue: given.catalogue,
    key: '',
    answers: asAnswers(given.answers),
    documents: Object.fromEntries(
      Object.entries(given.documents).map(([name, files]) => [name, asFileAnswers(files)]),
    ),
  };
  const sections = walk(procedure, dossier, { ...context, filed: true });
  const issues = issuesOf(sections).filter((issue) => issue.severity === 'error');
  const submission = toSubmission(dossier, sections, given.locale);
  const named = new Set(issues.map((issue) => issue.path));
  const extra = [
    ...surplus(given.answers, submission.answers, ''),
    ...surplus(given.documents, submission.documents, `${DOCUMENTS}.`),
  ];
  for (const path of extra)
    if (!named.has(path)) issues.push({ path, code: 'unexpected', severity: 'error' });
  return { submission, issues };
}
