import { address } from './address.js';
import { check, choice, choices } from './choice.js';
import { idNumber, phone } from './contact.js';
import { date, time } from './date.js';
import { file } from './file.js';
import { money, number } from './number.js';
import { email, multiline, personName, text } from './text.js';
import type { Rules } from './types.js';

/** One rule per field type, run by the widget and by the office alike. */
export const rules: Rules = {
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
};
