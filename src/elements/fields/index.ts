/** One view function per field type: label, control, hint and errors in the shadow root of the form. */
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { FieldType } from '../../catalogue/index.js';
import type { Item } from '../../dossier/index.js';
import { address } from './address.js';
import { check, choice, choices } from './choice.js';
import { date, time } from './date.js';
import { file } from './file.js';
import { group } from './group.js';
import { legacyState } from './legacy.js';
import { note } from './note.js';
import { money, number } from './number.js';
import { email, idNumber, multiline, personName, phone, text } from './text.js';
import type { Drawn, FieldContext, FieldViews } from './types.js';

export type * from './types.js';
export { certaintyMark, fieldId, issueTarget } from './frame.js';
export { issueText } from './issue-text.js';
export { fieldStyles } from './styles.js';

export const views: FieldViews = {
  text,
  multiline,
  number,
  money,
  date,
  time,
  choice,
  choices,
  check,
  personName,
  idNumber,
  phone,
  email,
  address,
  file,
  group,
  note,
};

/** The one place that forgets the type: the table has checked each view against it. */
const view = (item: Item, context: FieldContext): TemplateResult =>
  (views[item.field.type] as (item: Item, context: FieldContext) => TemplateResult)(item, context);

/** These show more than their item: what is being loaded, uploaded, or stands in their rows. */
const LIVELY = new Set<FieldType>(['address', 'file', 'group']);

/** Draws an item by its field's type; at a key typed in one field the other fields are left as they are. */
export function drawField(item: Item, context: FieldContext): Drawn {
  if (LIVELY.has(item.field.type)) return view(item, context);
  const { field, raw, required, issues, suggestions } = item;
  const found = issues.length > 0 && context.showsIssues(item) ? JSON.stringify(issues) : '';
  const done = context.done.get(item.path);
  const offered = suggestions?.join('\n');
  return guard([field, raw, required, found, context.locale, done, legacyState(raw), offered], () =>
    view(item, context),
  );
}
