// Sixty plausible answers, another phone for each.
import { randomUUID } from 'node:crypto';
import { formCatalogue } from '../catalogues.js';
import { codeOf, lastDigitsOf } from './million.js';

const catalogue = formCatalogue(60);
const [procedure] = catalogue.procedures;
const answer = {
  text: 'Tổ dân phố số 7, ngách 12/34 phố Nguyễn Văn Cừ',
  personName: 'Nguyễn Thị Minh Nguyệt',
  number: 42,
  date: '1988-04-17',
  choice: 'Mẹ',
  email: 'minhnguyet@example.com',
};
export const phoneOf = (i) => `+849${String(10_000_000 + (i % 90_000_000)).padStart(8, '0')}`;

export function submissionOf(i) {
  const fields = procedure.form.sections[0].fields;
  const answers = fields.map(({ name, type }) => [name, type === 'phone' ? phoneOf(i) : answer[type]]);
  return {
    procedure: procedure.id,
    catalogue: { id: catalogue.id, updated: catalogue.updated },
    answers: Object.fromEntries(answers),
    documents: {},
    locale: 'vi',
  };
}

/** Files one dossier a call; a refusal ends the bench. */
export function filing({ send }) {
  let i = 0;
  return async () => {
    const { status, text } = await send('POST', '/api/v1/dossiers', {
      body: JSON.stringify({ submission: submissionOf(i++) }),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    });
    if (status !== 201) throw new Error(`${status} ${text}`);
    return JSON.parse(text).code;
  };
}

/** Looks one of so many dossiers up a call, all over the table. */
export function lookingUp({ send }, many) {
  let i = 0;
  return async () => {
    // Steps through all of them in no order.
    const which = (i++ * 7919) % many;
    const { status, text } = await send('POST', '/api/v1/dossiers/look-up', {
      body: JSON.stringify({ code: codeOf(which), factor: lastDigitsOf(which) }),
      headers: { 'content-type': 'application/json' },
    });
    if (status !== 200) throw new Error(`${status} ${text}`);
  };
}
