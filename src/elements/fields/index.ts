/** One view function per field type: label, control, hint and errors in the shadow root of the form. */
import type { TemplateResult } from 'lit';
import type { Item } from '../../dossier/index.js';
import { address } from './address.js';
import { check, choice, choices } from './choice.js';
import { date, time } from './date.js';
import { file } from './file.js';
import { group } from './group.js';
import { note } from './note.js';
import { money, number } from './number.js';
import { email, idNumber, multiline, personName, phone, text } from './text.js';
import type { FieldContext, FieldViews } from './types.js';

export type * from './types.js';
export { fieldId, issueTarget } from './frame.js';
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

/** Draws an item by its field's type. The one place that forgets the type: the table has checked each view against it. */
export const drawField = (item: Item, context: FieldContext): TemplateResult =>
  (views[item.field.type] as (item: Item, context: FieldContext) => TemplateResult)(item, context);
