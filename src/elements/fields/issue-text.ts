/** The sentence for an issue: under its field, in the error summary, and for what the office refuses. */
import type { Field } from '../../catalogue/index.js';
import { fileLimits, type DossierIssue, type DossierIssueCode, type Item } from '../../dossier/index.js';
import type { FieldContext } from './types.js';
import { either, writtenDate, writtenMoney, writtenNumber } from '../written.js';

type Wording = Pick<FieldContext, 'words' | 'locale' | 'text'>;
type Params = Record<string, string>;

function act(field: Field): string {
  if (field.type === 'file') return 'attach';
  if (field.type === 'group') return 'add';
  return field.type === 'choice' || field.type === 'choices' ? 'choose' : 'enter';
}

const isBound = (key: string): boolean => key === 'min' || key === 'max';

/** Parameters written out: dates as dd/mm/yyyy, numbers with their unit, limits of the field in words. */
function paramsOf(issue: DossierIssue, field: Field, { words, locale, text }: Wording): Params {
  const params: Params = { act: act(field) };
  for (const [key, value] of Object.entries(issue.params ?? {})) {
    if (typeof value === 'string') params[key] = writtenDate(value);
    else if (field.type === 'money') params[key] = writtenMoney(value);
    else if (field.type === 'number' && field.unit && isBound(key))
      params[key] = `${writtenNumber(value)} ${text(field.unit)}`;
    else params[key] = writtenNumber(value);
  }
  if (field.type === 'idNumber') {
    const kinds = field.kinds ?? ['personalId'];
    params['kinds'] = either(
      locale,
      kinds.map((kind) => words.fields.idKinds[kind]),
    );
  }
  if (field.type === 'file') {
    const { accept } = fileLimits(field);
    params['accept'] = either(
      locale,
      accept.map((kind) => words.fields.fileTypes[kind]),
    );
  }
  return params;
}

/** `label` names the field otherwise, e.g. with its row, or the one file that is meant. */
export function issueText(
  issue: DossierIssue,
  item: Pick<Item, 'field'>,
  context: Wording,
  label?: string,
): string {
  // A code without a sentence does not compile; an office may still send one that this version does not know.
  const sentences = context.words.issues satisfies Record<DossierIssueCode, unknown>;
  const sentence = Object.hasOwn(sentences, issue.code) ? sentences[issue.code] : sentences.wrongType;
  const params = paramsOf(issue, item.field, context);
  if (issue.message !== undefined)
    return context.text(issue.message).replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  return sentence(label ?? context.text(item.field.label), params);
}
