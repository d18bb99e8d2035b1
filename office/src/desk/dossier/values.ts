/** Answers in words, as the desk reads them. */
import type { Field, Option } from 'dvc-widgets/catalogue';
import type { Submission, SubmittedFile, SubmittedRow, SubmittedValue } from 'dvc-widgets/dossier';
import { addressLine, phoneLine, vi } from '../../papers/words.js';

type Answers = Submission['answers'];

export const writtenDate = (iso: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
export const writtenNumber = (value: number): string => numbers.format(value);
export const writtenMoney = (value: number): string => `${writtenNumber(value)} đồng`;
/** `340 KB`, `2,4 MB` */
export function writtenSize(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1024
    ? `${writtenNumber(Math.max(1, Math.round(kilo)))} KB`
    : `${writtenNumber(Math.round((kilo / 1024) * 10) / 10)} MB`;
}

export const isFiles = (value: SubmittedValue | undefined): value is SubmittedFile[] =>
  Array.isArray(value) && typeof value[0] === 'object' && 'size' in value[0];
export const isRows = (value: SubmittedValue | undefined): value is SubmittedRow[] =>
  Array.isArray(value) && typeof value[0] === 'object' && 'answers' in value[0];

/** `purpose`, `children.k1.fullName`. */
export function valueAt(answers: Answers, path: string): SubmittedValue | undefined {
  const [name, key, inner] = path.split('.') as [string, string?, string?];
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (key === undefined || inner === undefined) return value;
  const row = isRows(value) ? value.find((one) => one.key === key) : undefined;
  return row && Object.hasOwn(row.answers, inner) ? row.answers[inner] : undefined;
}

/** Undefined for what is empty. Without a field (the catalogue has lost it) as it is stored. */
export function valueText(field: Field | undefined, value: SubmittedValue | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (isFiles(value)) return value.map(({ name }) => name).join(', ');
  if (isRows(value)) return value.map((row) => rowText(field, row)).join('; ');
  if (Array.isArray(value)) return value.map((one) => optionText(field, one)).join(', ') || undefined;
  if (typeof value === 'object') return addressLine(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return numberText(field, value);
  if (field?.type === 'date') return writtenDate(value);
  if (field?.type === 'phone') return phoneLine(value);
  return optionText(field, value);
}

function numberText(field: Field | undefined, value: number): string {
  if (field?.type === 'money') return writtenMoney(value);
  const unit = field?.type === 'number' && field.unit ? ` ${vi(field.unit)}` : '';
  return writtenNumber(value) + unit;
}

function optionText(field: Field | undefined, value: string): string {
  const options: readonly Option[] = field && 'options' in field ? field.options : [];
  const option = options.find((one) => one.value === value);
  return option ? vi(option.label) : value;
}

function rowText(field: Field | undefined, { answers }: SubmittedRow): string {
  const inner = field?.type === 'group' ? field.fields : [];
  return Object.entries(answers)
    .map(([name, value]) =>
      valueText(
        inner.find((one) => one.name === name),
        value,
      ),
    )
    .filter(Boolean)
    .join(', ');
}
