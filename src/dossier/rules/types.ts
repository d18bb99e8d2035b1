import type { FieldOf, FieldType } from '../../catalogue/index.js';
import type { DossierIssueCode, SubmittedValue, Value } from '../types.js';

/** What a rule found: a code, its parameters, and whether the citizen may pass. */
export interface Finding {
  code: DossierIssueCode;
  params?: Record<string, string | number>;
  severity?: 'warning';
}
/** The normalised value (absent when it cannot be read) and what is wrong or doubtful. */
export interface Reading {
  value?: SubmittedValue;
  findings: Finding[];
}
export interface RuleContext {
  /** Today in Việt Nam, ISO. */
  today: string;
}
/** Reads what was typed; never called for an empty value. Reading its own result gives the same again. */
export type Rule<T extends FieldType> = (raw: Value, field: FieldOf<T>, context: RuleContext) => Reading;
/** Closed: a field type without a rule does not compile. Groups and notes hold no value of their own. */
export type Rules = { [T in Exclude<FieldType, 'group' | 'note'>]: Rule<T> };

export const wrong = (code: DossierIssueCode, params?: Finding['params']): Reading => ({
  findings: [{ code, ...(params && { params }) }],
});
export const good = (value: SubmittedValue, findings: Finding[] = []): Reading => ({ value, findings });
