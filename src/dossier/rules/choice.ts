import { good, wrong, type Rule } from './types.js';

export const choice: Rule<'choice'> = (raw, field) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  return field.options.some((option) => option.value === raw) ? good(raw) : wrong('notAnOption');
};

export const choices: Rule<'choices'> = (raw, field) => {
  if (!Array.isArray(raw) || !raw.every((value): value is string => typeof value === 'string')) {
    return wrong('wrongType');
  }
  // In the order of the form, each once.
  const picked = field.options.filter((option) => raw.includes(option.value)).map((option) => option.value);
  if (picked.length !== raw.length) return wrong('notAnOption');
  if (field.minCount !== undefined && picked.length < field.minCount)
    return wrong('tooFew', { min: field.minCount });
  if (field.maxCount !== undefined && picked.length > field.maxCount)
    return wrong('tooMany', { max: field.maxCount });
  return good(picked);
};

export const check: Rule<'check'> = (raw) => (typeof raw === 'boolean' ? good(raw) : wrong('wrongType'));
