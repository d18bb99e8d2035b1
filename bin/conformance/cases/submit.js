// Filing: the good one, every kind of wrong one, and what happens when the same comes twice.
import { solveChallenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/sha';
import { protocolAnswers } from '../../../dist/backend/index.js';
import {
  expectPaths,
  expectRefusal,
  expectShape,
  expectStatus,
  NotPossible,
  same,
  seenOf,
  Wrong,
} from '../expect.js';
import { nonsense, required, withFiles } from '../fill.js';
import { upload } from './uploads.js';

/** A solved challenge; undefined where the backend asks for none. */
export async function solution({ client }) {
  const { status, body: challenge } = await client.call('GET', '/challenge');
  if (status === 204) return undefined;
  const algorithm = challenge?.parameters?.algorithm;
  if (status !== 200 || typeof algorithm !== 'string') throw new Wrong(`no challenge: ${status}`);
  const solved = await solveChallenge({
    challenge,
    deriveKey: algorithm.startsWith('PBKDF2/') ? pbkdf2 : sha,
  });
  return Buffer.from(JSON.stringify({ challenge, solution: solved })).toString('base64');
}

/** A good submission with uploads of its own. */
export const fresh = (context) =>
  withFiles(structuredClone(context.submission), (file) => upload(context, file));

export async function file(context, submission, { key, solved } = {}) {
  return context.client.act('/dossiers', { submission, solution: solved ?? (await solution(context)) }, key);
}

/** A dossier of this case's own. */
export async function filed(context) {
  const answer = await file(context, await fresh(context));
  if (answer.status !== 201) throw new Wrong(`not filed: ${seenOf(answer)}`);
  return { code: answer.body.code, factor: context.phone.slice(-4) };
}

const fieldsOf = ({ procedure }) => procedure.form.sections.flatMap(({ fields }) => fields);

export const submissions = [
  {
    name: 'challenge',
    expected: '200 with a challenge (altcha 2), or 204',
    async run({ client }) {
      const answer = await client.call('GET', '/challenge');
      expectStatus(answer, 200, 204);
      const { parameters, signature } = answer.body ?? {};
      if (answer.status === 200 && (typeof parameters?.nonce !== 'string' || typeof signature !== 'string'))
        throw new Wrong('200 without parameters.nonce and signature');
      return String(answer.status);
    },
  },
  {
    name: 'submit',
    expected: '201 with a receipt for this procedure',
    async run(context) {
      const answer = await file(context, await fresh(context));
      expectShape(answer, 201, protocolAnswers.receiptSchema);
      const { procedure, receivedAt } = answer.body;
      if (procedure.id !== context.procedure.id) throw new Wrong(`procedure ${procedure.id}`);
      if (Number.isNaN(Date.parse(receivedAt)) || !/(Z|[+-]\d{2}:\d{2})$/.test(receivedAt))
        throw new Wrong(`receivedAt ${receivedAt}`);
      return `201 ${answer.body.code}`;
    },
  },
  {
    name: 'submit-two-codes',
    expected: 'two dossiers have two codes',
    async run(context) {
      const [a, b] = [await filed(context), await filed(context)];
      if (a.code === b.code) throw new Wrong(a.code);
      return 'two codes';
    },
  },
  {
    name: 'submit-same-key-twice',
    expected: 'the same receipt, also when the solution is used up',
    async run(context) {
      const [submission, solved, key] = [await fresh(context), await solution(context), crypto.randomUUID()];
      const [a, b] = [
        await file(context, submission, { key, solved }),
        await file(context, submission, { key, solved }),
      ];
      if (a.status !== 201 || b.status >= 300 || !same(a.body, b.body))
        throw new Wrong(`${seenOf(a)}, then ${seenOf(b)}`);
      return 'the same receipt';
    },
  },
  {
    name: 'submit-two-at-once',
    expected: 'the same key twice at once is one dossier',
    async run(context) {
      const [submission, solved, key] = [await fresh(context), await solution(context), crypto.randomUUID()];
      const [a, b] = await Promise.all([0, 1].map(() => file(context, submission, { key, solved })));
      if (a.status >= 300 || b.status >= 300 || a.body?.code !== b.body?.code)
        throw new Wrong(`${seenOf(a)}, ${seenOf(b)}`);
      return 'one receipt';
    },
  },
  {
    name: 'submit-same-key-other-content',
    expected: '409 keyMismatch',
    async run(context) {
      const key = crypto.randomUUID();
      const submission = await fresh(context);
      await file(context, submission, { key });
      const other = { ...submission, locale: submission.locale === 'vi' ? 'en' : 'vi' };
      return expectRefusal(await file(context, other, { key }), 409, 'keyMismatch');
    },
  },
  {
    name: 'submit-no-key',
    expected: '400 invalid without an Idempotency-Key',
    async run(context) {
      const json = { submission: await fresh(context), solution: await solution(context) };
      return expectRefusal(await context.client.call('POST', '/dossiers', { json }), 400, 'invalid');
    },
  },
  {
    name: 'submit-not-json',
    expected: '415 for what is not declared as JSON: a foreign form could post it',
    run: async ({ client }) =>
      expectStatus(
        await client.call('POST', '/dossiers', {
          headers: { 'content-type': 'text/plain', 'idempotency-key': crypto.randomUUID() },
          body: '{"submission":{}}',
        }),
        415,
      ),
  },
  {
    name: 'submit-broken-json',
    expected: '400 invalid',
    run: async ({ client }) =>
      expectRefusal(
        await client.call('POST', '/dossiers', {
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: '{"submission":',
        }),
        400,
        'invalid',
      ),
  },
  {
    name: 'submit-too-large',
    expected: '413 tooLarge for eight megabytes, or the line is cut before they are there',
    async run(context) {
      const submission = { ...(await fresh(context)), locale: 'x'.repeat(8 * 1024 * 1024) };
      const answer = await file(context, submission, { solved: 'x' }).catch(({ cause }) => cause?.code);
      if (answer === 'ECONNRESET' || answer === 'EPIPE') return 'cut';
      return expectRefusal(answer, 413, 'tooLarge');
    },
  },
  {
    name: 'submit-unsolved',
    expected: '403 challengeFailed without a solution',
    async run(context) {
      if ((await solution(context)) === undefined) throw new NotPossible('no challenge is asked');
      return expectRefusal(
        await file(context, await fresh(context), { solved: 'x' }),
        403,
        'challengeFailed',
      );
    },
  },
  {
    name: 'submit-solution-twice',
    expected: '403 challengeFailed: a solution is good for one dossier',
    async run(context) {
      const solved = await solution(context);
      if (solved === undefined) throw new NotPossible('no challenge is asked');
      expectStatus(await file(context, await fresh(context), { solved }), 201);
      return expectRefusal(await file(context, await fresh(context), { solved }), 403, 'challengeFailed');
    },
  },
  {
    name: 'submit-nothing-answered',
    expected: '422 invalid, with the path of every required field',
    async run(context) {
      const answer = await file(context, { ...(await fresh(context)), answers: {}, documents: {} });
      expectRefusal(answer, 422, 'invalid');
      return expectPaths(
        answer,
        ...required(context.procedure, { ...context.dossier, answers: {}, documents: {} }, context.today),
      );
    },
  },
  {
    name: 'submit-every-field-wrong',
    expected: '422 invalid, with the path of each field in turn',
    async run(context) {
      const given = await fresh(context);
      const asked = fieldsOf(context).filter(({ name, type }) => type !== 'note' && name in given.answers);
      const missed = [];
      for (const field of asked) {
        const answers = { ...given.answers, [field.name]: nonsense(field) };
        const { status, body } = await file(context, { ...given, answers });
        if (
          status !== 422 ||
          !body?.issues?.some(({ path }) => path === field.name || path.startsWith(`${field.name}.`))
        )
          missed.push(field.name);
      }
      if (missed.length > 0) throw new Wrong(`not refused by its path: ${missed.join(', ')}`);
      return `${asked.length} fields`;
    },
  },
  {
    name: 'submit-unasked-answer',
    expected: '422 invalid: what the form does not ask is not kept',
    async run(context) {
      const given = await fresh(context);
      const answer = await file(context, { ...given, answers: { ...given.answers, notInTheForm: 'x' } });
      expectRefusal(answer, 422, 'invalid');
      return expectPaths(answer, 'notInTheForm');
    },
  },
  {
    name: 'submit-unknown-procedure',
    expected: '422 invalid, path procedure',
    async run(context) {
      const answer = await file(context, { ...(await fresh(context)), procedure: 'khong-co-thu-tuc-nay' });
      expectRefusal(answer, 422, 'invalid');
      return expectPaths(answer, 'procedure');
    },
  },
  {
    name: 'submit-forged-file',
    expected: '422 invalid: a file that was never uploaded',
    async run(context) {
      let forged = 0;
      const submission = await withFiles(structuredClone(context.submission), (each) => {
        forged += 1;
        return { ...each, id: 'f'.repeat(32), size: 100 };
      });
      if (forged === 0) throw new NotPossible('the procedure wants no file');
      return expectRefusal(await file(context, submission), 422, 'invalid');
    },
  },
  {
    name: 'submit-anothers-file',
    expected: '422 invalid: a file that another dossier has',
    async run(context) {
      const submission = await fresh(context);
      if (same(submission, context.submission)) throw new NotPossible('the procedure wants no file');
      expectStatus(await file(context, submission), 201);
      return expectRefusal(await file(context, submission), 422, 'invalid');
    },
  },
];
