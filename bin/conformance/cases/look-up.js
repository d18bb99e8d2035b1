// Looking up and what a citizen may do next: for whoever has code and factor, and for nobody else.
import { protocolAnswers } from '../../../dist/backend/index.js';
import { expectRefusal, expectShape, expectStatus, NotPossible, same, seenOf, Wrong } from '../expect.js';
import { filed } from './submit.js';

export const lookUp = ({ client }, code, factor) =>
  client.call('POST', '/dossiers/look-up', { json: { code, factor } });
export const status = protocolAnswers.dossierStatusSchema;

/** A code of the same form that nobody has. */
const unknown = (code) =>
  code.replace(/\d(?=\D*$)/, (last) => String((Number(last) + 5) % 10)).replace(/(\d)(\d{3})(?=\D*$)/, '9$2');
const wrongFactor = (factor) => (factor === '0000' ? '1111' : '0000');
/** What must not differ; the rest of the head is a server's own. */
const headsOf = ({ headers }) =>
  [...headers.keys()].filter((name) => !/^(date|age|x-request-id|cf-|via)/.test(name)).sort();

export const lookUps = [
  {
    name: 'look-up',
    expected: '200 with status 1 and its history',
    async run(context) {
      const { code, factor } = await filed(context);
      const answer = await lookUp(context, code, factor);
      expectShape(answer, 200, status);
      const { body } = answer;
      if (body.code !== code || body.status !== 1 || body.history.at(-1)?.status !== 1)
        throw new Wrong(`status ${body.status}`);
      return '200, status 1';
    },
  },
  {
    name: 'look-up-private',
    expected: 'no name, phone or answer of the applicant',
    async run(context) {
      const { code, factor } = await filed(context);
      const text = (await lookUp(context, code, factor)).bytes.toString('utf8');
      const { answers } = context.submission;
      const secrets = context.procedure.form.sections
        .flatMap(({ fields }) => fields)
        .filter(({ type }) => ['personName', 'phone', 'email', 'idNumber'].includes(type))
        .filter(({ name }) => typeof answers[name] === 'string' && text.includes(answers[name]));
      if (secrets.length > 0) throw new Wrong(`holds ${secrets.map(({ name }) => name).join(', ')}`);
      return 'none';
    },
  },
  {
    name: 'look-up-equal-answers',
    expected: '404 notFound, the same for an unknown code and a wrong factor',
    async run(context) {
      const { code, factor } = await filed(context);
      const wrong = await lookUp(context, code, wrongFactor(factor));
      const none = await lookUp(context, unknown(code), factor);
      expectRefusal(wrong, 404, 'notFound');
      if (
        wrong.status !== none.status ||
        !same(wrong.body, none.body) ||
        !same(headsOf(wrong), headsOf(none))
      )
        throw new Wrong(`${seenOf(wrong)} and ${seenOf(none)}, not alike`);
      return 'alike';
    },
  },
  {
    name: 'look-up-not-by-address',
    expected: 'no dossier under an address that has its code',
    async run(context) {
      const { code, factor } = await filed(context);
      for (const path of [`/dossiers/${code}`, `/dossiers/${code}?factor=${factor}`])
        expectStatus(await context.client.call('GET', path), 401, 403, 404, 405);
      return 'none';
    },
  },
  {
    name: 'look-up-shapeless',
    expected: '422 invalid without a code, 400 or 422 for a list',
    async run({ client }) {
      expectRefusal(await client.call('POST', '/dossiers/look-up', { json: {} }), 422, 'invalid');
      return expectStatus(await client.call('POST', '/dossiers/look-up', { json: [] }), 400, 422);
    },
  },
  {
    name: 'look-up-limit',
    expected:
      '429 tooMany with Retry-After within 30 wrong tries, for a code that is there and one that is not',
    async run(context) {
      const { code, factor } = await filed(context);
      const tries = [];
      for (const each of [code, unknown(unknown(code))]) {
        let answer;
        let n = 0;
        do {
          n += 1;
          answer = await lookUp(context, each, wrongFactor(factor));
        } while (answer.status === 404 && n < 30);
        if (answer.status !== 429) throw new Wrong(`${seenOf(answer)} after ${n}`);
        expectRefusal(answer, 429, 'tooMany');
        if (!/^\d+$/.test(answer.headers.get('retry-after') ?? ''))
          throw new Wrong('429 without Retry-After in seconds');
        tries.push(n);
      }
      if (tries[0] !== tries[1]) throw new Wrong(`after ${tries.join(' and ')}: not alike`);
      return `after ${tries[0]}`;
    },
  },
];

/** A dossier that may take this act now, with what it takes. */
async function able(context, act) {
  const mine = await filed(context);
  const { body } = await lookUp(context, mine.code, mine.factor);
  if (!body?.allowed?.includes(act)) throw new NotPossible(`allowed does not list ${act}`);
  if (body.needOneTimeCode?.includes(act)) throw new NotPossible('needs a one-time code by SMS');
  return mine;
}
const address = {
  province: '01',
  provinceName: 'Thành phố Hà Nội',
  commune: '00145',
  communeName: 'Phường Long Biên',
  line: 'Số 1',
};
const order = { recipient: 'Nguyễn Thị Thử', phone: '+84912345678', address };

/** Refused in a dossier that was only just filed. */
const tooEarly = (name, path, content) => ({
  name,
  expected: '409 notAllowed for a dossier that was just filed',
  async run(context) {
    const answer = await context.client.act(path, { ...(await filed(context)), ...content });
    if (answer.status === 404 && answer.body?.code !== 'notAllowed')
      throw new NotPossible(`no such call: ${seenOf(answer)}`);
    return expectRefusal(answer, 409, 'notAllowed');
  },
});

export const acts = [
  {
    name: 'withdraw',
    expected: '200 with status 7',
    async run(context) {
      const answer = await context.client.act('/dossiers/withdraw', {
        ...(await able(context, 'withdraw')),
        reason: 'Thử',
      });
      expectShape(answer, 200, status);
      if (answer.body.status !== 7) throw new Wrong(`status ${answer.body.status}`);
      return '200, status 7';
    },
  },
  {
    name: 'withdraw-twice',
    expected:
      'the same key gives the same answer; another key 409 notAllowed; another content 409 keyMismatch',
    async run(context) {
      const mine = await able(context, 'withdraw');
      const key = crypto.randomUUID();
      const withdraw = (content, each) =>
        context.client.act('/dossiers/withdraw', { ...mine, ...content }, each);
      const [a, b] = [await withdraw({}, key), await withdraw({}, key)];
      if (a.status !== 200 || !same(a.body, b.body)) throw new Wrong(`${seenOf(a)}, then ${seenOf(b)}`);
      expectRefusal(await withdraw({ reason: 'x' }, key), 409, 'keyMismatch');
      return expectRefusal(await withdraw({}), 409, 'notAllowed');
    },
  },
  {
    name: 'act-no-key',
    expected: '400 invalid without an Idempotency-Key',
    async run(context) {
      const json = await able(context, 'withdraw');
      return expectRefusal(await context.client.call('POST', '/dossiers/withdraw', { json }), 400, 'invalid');
    },
  },
  {
    name: 'act-wrong-factor',
    expected: '404 notFound, and nothing happens',
    async run(context) {
      const { code, factor } = await able(context, 'withdraw');
      const answer = await context.client.act('/dossiers/withdraw', { code, factor: wrongFactor(factor) });
      expectRefusal(answer, 404, 'notFound');
      const { body } = await lookUp(context, code, factor);
      if (body.status !== 1) throw new Wrong(`status ${body.status}`);
      return '404, still status 1';
    },
  },
  {
    name: 'deliver',
    expected: '200 with delivery by post, again with another address; 422 invalid with paths',
    async run(context) {
      const mine = await able(context, 'deliver');
      const deliver = (content) => context.client.act('/dossiers/deliver', { ...mine, ...content });
      const bad = await deliver({ recipient: '', phone: 'x', address: {} });
      expectRefusal(bad, 422, 'invalid');
      if (!bad.body.issues?.some(({ path }) => path.startsWith('phone')))
        throw new Wrong('422 without the path phone');
      for (const content of [order, { ...order, recipient: 'Trần Văn Thử' }]) {
        const answer = await deliver(content);
        expectShape(answer, 200, status);
        if (answer.body.delivery !== 'post') throw new Wrong(`delivery ${answer.body.delivery}`);
      }
      return '200, by post';
    },
  },
  tooEarly('rate-too-early', '/dossiers/rate', { score: 'satisfied' }),
  tooEarly('supplement-not-asked', '/dossiers/supplement', { answers: {}, documents: {} }),
  {
    name: 'paper-unknown',
    expected: '404 notFound',
    run: async (context) =>
      expectRefusal(
        await context.client.call('POST', '/dossiers/paper', {
          json: { ...(await filed(context)), number: '0' },
        }),
        404,
        'notFound',
      ),
  },
  {
    name: 'result-unknown',
    expected: '404 notFound',
    run: async (context) =>
      expectRefusal(
        await context.client.call('POST', '/dossiers/result', {
          json: { ...(await filed(context)), id: '0' },
        }),
        404,
        'notFound',
      ),
  },
  {
    name: 'one-time-code',
    expected: '202 (or 405 notSupported), the same for an unknown code',
    async run(context) {
      const { code } = await filed(context);
      const ask = (each) => context.client.call('POST', '/dossiers/one-time-code', { json: { code: each } });
      const [known, none] = [await ask(code), await ask(unknown(code))];
      expectStatus(known, 202, 405);
      if (known.status !== none.status || !same(known.body, none.body))
        throw new Wrong(`${seenOf(known)} and ${seenOf(none)}`);
      return `${known.status}, alike`;
    },
  },
];
