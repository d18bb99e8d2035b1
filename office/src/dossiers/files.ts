/** What a submission says of its files, held against what is really stored. */
import type { Field, Procedure } from 'dvc-widgets/catalogue';
import {
  fileLimits,
  MEDIA_TYPES,
  type DossierIssue,
  type Submission,
  type SubmittedFile,
  type SubmittedRow,
  type SubmittedValue,
} from 'dvc-widgets/dossier';
import type { Uploads } from '../uploads.js';

export interface NamedFile {
  path: string;
  file: SubmittedFile;
  limits: ReturnType<typeof fileLimits>;
}

/** Every file of a submission that the rules have passed, with the path of the field that names it. */
export function filesOf(procedure: Procedure, submission: Submission): NamedFile[] {
  const fields = (procedure.form?.sections ?? []).flatMap((section) => section.fields);
  const documents = (procedure.documents ?? []).flatMap((document) =>
    (submission.documents[document.name] ?? []).map((file) => ({
      path: `documents.${document.name}`,
      file,
      limits: fileLimits(document),
    })),
  );
  return [...filesIn(fields, submission.answers, ''), ...documents];
}

function filesIn(
  fields: readonly Field[],
  answers: Record<string, SubmittedValue>,
  path: string,
): NamedFile[] {
  return fields.flatMap((field) => {
    const value = answers[field.name];
    if (value === undefined) return [];
    if (field.type === 'group')
      return (value as SubmittedRow[]).flatMap((row) =>
        filesIn(field.fields, row.answers, `${path}${field.name}.${row.key}.`),
      );
    if (field.type !== 'file') return [];
    const limits = fileLimits(field);
    return (value as SubmittedFile[]).map((file) => ({ path: path + field.name, file, limits }));
  });
}

/** An upload counts once, for one dossier, as what it really is. */
export async function checkFiles(files: readonly NamedFile[], uploads: Uploads): Promise<DossierIssue[]> {
  const issues: DossierIssue[] = [];
  const seen = new Set<string>();
  for (const { path, file, limits } of files) {
    const wrong = (code: DossierIssue['code'], params?: DossierIssue['params']) =>
      issues.push({ path, code, ...(params && { params }), severity: 'error' });
    const stored = seen.has(file.id) ? undefined : await uploads.find(file.id);
    seen.add(file.id);
    if (!stored) wrong('fileUnknown');
    else if (stored.type !== file.type || !limits.accept.some((kind) => MEDIA_TYPES[kind] === stored.type))
      wrong('fileType', { accept: limits.accept.join(', ') });
    else if (stored.size > limits.maxSizeMB * 1024 * 1024) wrong('fileTooLarge', { maxMB: limits.maxSizeMB });
    else if (stored.size !== file.size) wrong('fileUnknown');
  }
  return issues;
}
