// Plays every case against one backend, one after the other, and says of each what was seen.
import { readFile } from 'node:fs/promises';
import { parseCatalogueText } from '../../dist/catalogue/index.js';
import { vietnamToday } from '../../dist/lifecycle/index.js';
import { everywhere } from './cases/everywhere.js';
import { acts, lookUps } from './cases/look-up.js';
import { officer } from './cases/officer.js';
import { submissions } from './cases/submit.js';
import { uploads } from './cases/uploads.js';
import { webhooks } from './cases/webhooks.js';
import { Client } from './client.js';
import { NotPossible, Wrong } from './expect.js';
import { fill } from './fill.js';

/**
 * @typedef {object} Options
 * @property {string} url the backend's address, as `data-backend` would have it
 * @property {string} catalogue a file or an address
 * @property {string} [procedure] by its id; else the first that can be filed with plausible answers
 * @property {Record<string, unknown>} [answers] by path, taken before plausible ones
 * @property {string} [origin] whose pages may call
 * @property {string} [officerToken]
 * @property {number} [webhookPort]
 * @property {string} [webhookSecret]
 * @property {string[]} [only] names of cases
 */
/**
 * @typedef {object} Result
 * @property {string} name
 * @property {string} expected
 * @property {string} seen
 * @property {'ok' | 'wrong' | 'notPossible'} outcome
 */

/** The order matters in one place only: what is said of all answers is asked when they are there. */
export const cases = [
  ...uploads,
  ...submissions,
  ...lookUps,
  ...acts,
  ...officer,
  ...webhooks,
  ...everywhere,
];

/** A call that cannot be understood or a backend that is not there: exit code 2. */
export class CannotRun extends Error {
  name = 'CannotRun';
}

/** @param {Options} options @returns {Promise<{procedure: string, results: Result[]}>} */
export async function runConformance(options) {
  const { only } = options;
  const unknown = only?.find((name) => !cases.some((each) => each.name === name));
  if (unknown !== undefined) throw new CannotRun(`không có · there is no case ${unknown}`);
  const chosen = cases.filter(({ name }) => only?.includes(name) ?? true);
  const context = { ...options, ...(await prepare(options)), client: new Client(options.url) };
  const there = context.client.call('GET', '/challenge');
  await there.catch(({ cause, message }) => {
    throw new CannotRun(`${options.url}: ${cause?.code ?? message}`);
  });
  const results = [];
  for (const each of chosen) results.push(await play(each, context));
  return { procedure: context.procedure.id, results };
}

async function play({ name, expected, run }, context) {
  try {
    return { name, expected, seen: await run(context), outcome: 'ok' };
  } catch (error) {
    if (error instanceof NotPossible) return { name, expected, seen: error.message, outcome: 'notPossible' };
    // A backend that gives none of what is asked for breaks the case at any place: that is what is seen then.
    const seen =
      error instanceof Wrong
        ? error.message
        : `${error.message}${error.cause?.code ? ` (${error.cause.code})` : ''}`;
    return { name, expected, seen, outcome: 'wrong' };
  }
}

async function prepare({ catalogue: source, procedure: wanted, answers = {} }) {
  const text = /^https?:/.test(source) ? await fetched(source) : await readFile(source, 'utf8');
  const { catalogue } = parseCatalogueText(text);
  if (!catalogue) throw new CannotRun(`${source}: không phải danh mục hợp lệ · is no valid catalogue`);
  const today = vietnamToday();
  const offered = catalogue.procedures.filter(
    ({ id, form, filing }) => form && (wanted === undefined ? filing.channel === 'backend' : id === wanted),
  );
  const made = offered.map((procedure) => ({
    procedure,
    filled: fill(catalogue, procedure, today, answers),
  }));
  // One with a file shows more than one without.
  const ready = made.filter(({ filled }) => filled).sort((a, b) => weight(b) - weight(a));
  if (ready.length === 0)
    throw new CannotRun(
      'không có thủ tục nào điền thử được, hãy dùng --procedure và --answers · no procedure can be filled in by itself: use --procedure and --answers',
    );
  const [{ procedure, filled }] = ready;
  const phone = filled.submission.answers[procedure.form.contact.phone];
  return { catalogue, today, procedure, ...filled, phone };
}

async function fetched(address) {
  const answer = await fetch(address).catch(({ cause }) => ({ ok: false, status: cause?.code }));
  if (!answer.ok) throw new CannotRun(`${address}: ${answer.status}`);
  return answer.text();
}

const weight = ({ procedure, filled }) =>
  (/"size":1\b/.test(JSON.stringify(filled.submission)) ? 2 : 0) +
  ((procedure.delivery ?? []).includes('post') ? 1 : 0);
