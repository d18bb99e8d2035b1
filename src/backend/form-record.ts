/** What the `form` adapter sends: the submission under the receiver's own names, as multipart or as JSON. */
import type { SubmittedFile, SubmittedRow, Submission } from '../dossier/index.js';
import { BackendError } from './port.js';
import { stringify } from './stringify.js';

/** Names on the wire by our paths (`fullName`, `birthPlace.line`, `siblings.fullName`, `documents.birthRecord`). */
export type Names = { [path: string]: string };
type Plain = string | number | boolean;
export type FormRecord = { [name: string]: unknown };

const isRecord = (value: unknown): value is FormRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File);
const isSubmittedFile = (value: unknown): value is SubmittedFile =>
  isRecord(value) && 'id' in value && 'size' in value && 'type' in value;
const isRow = (value: FormRecord): value is FormRecord & SubmittedRow => 'key' in value && 'answers' in value;

/** Answers flat at the top, as a plain form would post them, and the files themselves in place of their ids. */
export function recordOf(submission: Submission, own: FormRecord, files: Map<string, File>): FormRecord {
  const fill = (value: unknown, path: string): unknown => {
    if (isSubmittedFile(value)) {
      const file = files.get(value.id);
      // The page was loaded anew and has lost it: to be chosen again, rather than filed without.
      if (!file)
        throw new BackendError('invalid', { issues: [{ path, code: 'fileUnknown', severity: 'error' }] });
      return file;
    }
    if (Array.isArray(value)) return value.map((each) => fill(each, path));
    if (!isRecord(value)) return value;
    const [answers, at] = isRow(value) ? [value.answers, `${path}.${value.key}`] : [value, path];
    return mapped(answers, (inner, key) => fill(inner, `${at}.${key}`));
  };
  const { procedure, catalogue, answers, documents, locale } = submission;
  const record: FormRecord = { procedure, catalogue, locale, ...own };
  for (const [name, value] of Object.entries(answers)) put(record, name, fill(value, name));
  put(
    record,
    'documents',
    mapped(documents, (value, name) => fill(value, `documents.${name}`)),
  );
  return record;
}

/**
 * What has a name of its own goes to the top under it, from however deep; inside a group's rows it stays in its row.
 * What has none keeps its name and place.
 */
export function rename(record: FormRecord, names: Names): FormRecord {
  const top: FormRecord = {};
  const walk = (from: FormRecord, path: string, into: FormRecord, inRow: boolean): FormRecord => {
    for (const [key, value] of Object.entries(from)) {
      const at = path + key;
      const name = Object.hasOwn(names, at) ? names[at] : undefined;
      const target = name === undefined || inRow ? into : top;
      if (isRecord(value)) {
        const inner = walk(value, `${at}.`, {}, inRow);
        if (Object.keys(inner).length > 0) put(target, name ?? key, inner);
      } else if (Array.isArray(value) && value.every(isRecord)) {
        put(
          target,
          name ?? key,
          value.map((row) => walk(row, `${at}.`, {}, true)),
        );
      } else put(target, name ?? key, value);
    }
    return into;
  };
  return walk(record, '', top, false);
}

/** Nested names in brackets (PHP, WordPress) or dots; files as parts. An author's own name repeats as it is. */
export function toFormData(record: FormRecord, names: Names, nesting: 'brackets' | 'dots'): FormData {
  const form = new FormData();
  const given = new Set(Object.values(names));
  const add = (name: string, value: unknown): void => {
    if (value instanceof File) form.append(name, value, value.name);
    else if (typeof value !== 'object' || value === null) form.append(name, `${value as Plain}`);
    else {
      for (const [key, inner] of Object.entries(value)) {
        const repeats = Array.isArray(value) && given.has(name) && !isRecord(inner);
        add(repeats ? name : nesting === 'dots' ? `${name}.${key}` : `${name}[${key}]`, inner);
      }
    }
  };
  for (const [name, value] of Object.entries(record)) add(name, value);
  return form;
}

/** Files stand in the JSON as `{name, type, size, data}`, `data` in base64: what an Apps Script can read. */
export async function toJson(record: FormRecord): Promise<string> {
  const inlined = async (value: unknown): Promise<unknown> => {
    if (value instanceof File)
      return { name: value.name, type: value.type, size: value.size, data: await base64(value) };
    if (Array.isArray(value)) return Promise.all(value.map(inlined));
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).map(async ([key, inner]) => [key, await inlined(inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  return stringify(await inlined(record));
}

function put(into: FormRecord, name: string, value: unknown): void {
  if (Object.hasOwn(into, name))
    throw new Error(`dvc-widgets: the form adapter has two values for "${name}": rename one`);
  into[name] = value;
}

function mapped(from: FormRecord, change: (value: unknown, key: string) => unknown): FormRecord {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value, key)]));
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new BackendError('invalid', { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}
