import type { FieldOf } from '../../catalogue/index.js';
import type { FileAnswer, Value } from '../types.js';
import { line } from './text.js';
import { good, wrong, type Finding, type Rule } from './types.js';

/** As file systems have it; of a longer name the end is kept, for its suffix. */
const LONGEST_NAME = 255;
export const MEDIA_TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/** A file field's limits with the defaults filled in. */
export function fileLimits(field: Pick<FieldOf<'file'>, 'accept' | 'maxSizeMB' | 'maxCount'>) {
  return {
    accept: field.accept ?? (['pdf', 'jpeg', 'png'] as const),
    maxSizeMB: field.maxSizeMB ?? 10,
    maxCount: field.maxCount ?? 10,
  };
}

export const isFileAnswer = (value: unknown): value is FileAnswer => {
  const file = value as Partial<FileAnswer> | null;
  return (
    typeof file === 'object' &&
    file !== null &&
    typeof file.key === 'string' &&
    typeof file.name === 'string' &&
    typeof file.type === 'string' &&
    typeof file.size === 'number' &&
    (file.id === undefined || typeof file.id === 'string')
  );
};

/** Why this file cannot be sent, before a byte is: also asked when it is chosen. */
export function refuseFile(
  file: { type: string; size: number },
  field: FieldOf<'file'>,
): Finding | undefined {
  const { accept, maxSizeMB } = fileLimits(field);
  if (!accept.some((kind) => MEDIA_TYPES[kind] === file.type))
    return { code: 'fileType', params: { accept: accept.join(', ') } };
  if (file.size > maxSizeMB * 1024 * 1024) return { code: 'fileTooLarge', params: { maxMB: maxSizeMB } };
  return undefined;
}

const isFiles = (raw: Value): raw is FileAnswer[] => Array.isArray(raw) && raw.every(isFileAnswer);

export const file: Rule<'file'> = (raw, field) => {
  if (!isFiles(raw)) return wrong('wrongType');
  const findings: Finding[] = [];
  const { maxCount } = fileLimits(field);
  if (raw.length > maxCount) findings.push({ code: 'tooMany', params: { max: maxCount } });
  for (const answer of raw) {
    const refused = refuseFile(answer, field);
    if (refused) findings.push(refused);
    else if (answer.state === 'failed') findings.push({ code: 'uploadFailed' });
    else if (answer.state !== 'done' || !answer.id) findings.push({ code: 'uploadUnfinished' });
  }
  if (findings.length > 0) return { findings };
  return good(
    raw.map(({ id, name, size, type }) => ({ id: id!, name: line(name).slice(-LONGEST_NAME), size, type })),
  );
};
