// What needs an officer: only where the backend has our call for programs, and the token is given.
import { protocolAnswers } from '../../../dist/backend/index.js';
import { expectRefusal, expectShape, NotPossible, seenOf, Wrong } from '../expect.js';
import { sample } from '../samples.js';
import { lookUp, status } from './look-up.js';
import { filed } from './submit.js';
import { upload } from './uploads.js';

async function take({ client, officerToken }, code, order) {
  if (officerToken === undefined) throw new NotPossible('needs --officer-token');
  const path = `/dossiers/${encodeURIComponent(code)}/steps`;
  return client.call('POST', path, { json: order, headers: { authorization: `Bearer ${officerToken}` } });
}
const soon = () => new Date(Date.now() + 7 * 86_400_000).toISOString();
const orders = { accept: () => ({ appointment: soon() }), requestFee: () => ({ fee: { amount: 8000 } }) };

/** A dossier that an officer has taken along this way. */
async function taken(context, ...acts) {
  if (context.officerToken === undefined) throw new NotPossible('needs --officer-token');
  const mine = await filed(context);
  for (const act of acts) {
    const answer = await take(context, mine.code, { act, note: 'Thử', ...orders[act]?.() });
    if (answer.status !== 200) throw new Wrong(`${act}: ${seenOf(answer)}`);
  }
  return mine;
}

/** A field that a supplement may ask for again, with its answer. */
function askable({ procedure, submission }) {
  const field = procedure.form.sections
    .flatMap(({ fields }) => fields)
    .find(
      ({ name, type }) =>
        ['personName', 'phone', 'text'].includes(type) && typeof submission.answers[name] === 'string',
    );
  if (!field) throw new NotPossible('the form asks for no text');
  return [field.name, submission.answers[field.name]];
}

export const officer = [
  {
    name: 'steps-need-token',
    expected: '401, 403 or 404 without the token, and nothing happens',
    async run(context) {
      const { code, factor } = await filed(context);
      const answer = await context.client.call('POST', `/dossiers/${code}/steps`, {
        json: { act: 'accept', appointment: soon() },
      });
      const { body } = await lookUp(context, code, factor);
      if (![401, 403, 404, 405].includes(answer.status) || body.status !== 1)
        throw new Wrong(`${seenOf(answer)}, status ${body.status}`);
      return seenOf(answer);
    },
  },
  {
    name: 'accept-and-paper',
    expected: 'status 2 with an appointment, and a paper to read again',
    async run(context) {
      const mine = await taken(context, 'accept');
      const shown = await lookUp(context, mine.code, mine.factor);
      expectShape(shown, 200, status);
      const { appointment, papers = [], needOneTimeCode } = shown.body;
      if (shown.body.status !== 2 || appointment === undefined)
        throw new Wrong(`status ${shown.body.status}, appointment ${appointment}`);
      if (papers.length === 0 || needOneTimeCode?.includes('paper'))
        return 'status 2; its paper is not for the four digits';
      const paper = await context.client.call('POST', '/dossiers/paper', {
        json: { ...mine, number: papers[0].number },
      });
      expectShape(paper, 200, protocolAnswers.paperSheetSchema);
      return `status 2, paper ${papers[0].kind}`;
    },
  },
  {
    name: 'supplement',
    expected: 'only what was asked is taken, then status 1 again',
    async run(context) {
      const [path, value] = askable(context);
      const mine = await taken(context);
      await take(context, mine.code, {
        act: 'requestSupplement',
        supplement: { reason: 'Thử', fields: [{ path }] },
      });
      const shown = await lookUp(context, mine.code, mine.factor);
      expectShape(shown, 200, status);
      if (shown.body.status !== 5 || shown.body.supplement?.fields?.[0]?.path !== path)
        throw new Wrong(`status ${shown.body.status}`);
      const answer = (answers) =>
        context.client.act('/dossiers/supplement', { ...mine, answers, documents: {} });
      expectRefusal(await answer({}), 422, 'invalid');
      expectRefusal(await answer({ [path]: value, notAsked: 'x' }), 422, 'invalid');
      const good = await answer({ [path]: value });
      expectShape(good, 200, status);
      if (good.body.status !== 1) throw new Wrong(`status ${good.body.status}`);
      return 'status 1 again';
    },
  },
  {
    name: 'result',
    expected: 'the file of the result as it was put in',
    async run(context) {
      const mine = await taken(context, 'accept', 'forward');
      const file = await upload(context, { id: 'pdf', name: 'ket-qua.pdf', type: 'application/pdf' });
      await take(context, mine.code, { act: 'publish', results: [{ id: file.id, name: 'Kết quả.pdf' }] });
      const { body } = await lookUp(context, mine.code, mine.factor);
      if (body.status !== 9 || body.results?.length !== 1)
        throw new Wrong(`status ${body.status}, ${body.results?.length ?? 0} results`);
      if (body.needOneTimeCode?.includes('result')) return 'status 9; its file is not for the four digits';
      const answer = await context.client.call('POST', '/dossiers/result', {
        json: { ...mine, id: body.results[0].id },
      });
      if (answer.status !== 200 || !answer.bytes.equals(sample('pdf')))
        throw new Wrong(`${seenOf(answer)}, ${answer.bytes.length} bytes`);
      return 'the same bytes';
    },
  },
  {
    name: 'rate',
    expected: '200 once after the end, then 409 notAllowed',
    async run(context) {
      const mine = await taken(context, 'accept', 'forward', 'publish', 'handOver');
      const rate = () => context.client.act('/dossiers/rate', { ...mine, score: 'satisfied' });
      expectShape(await rate(), 200, status);
      return expectRefusal(await rate(), 409, 'notAllowed');
    },
  },
];
