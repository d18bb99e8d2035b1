// What must be true of every answer, and who may call from a page. Played last: it looks at all that came before.
import { NotPossible, Wrong } from '../expect.js';

const foreign = 'https://dvc-conformance.invalid';
const preflight = ({ client }, origin) =>
  client.call('OPTIONS', '/dossiers', {
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    },
  });

/** At most three, so that a line stays one. */
function all(answers, isRight) {
  const wrong = [
    ...new Set(
      answers
        .filter((answer) => !isRight(answer))
        .map(({ call, status }) => `${call.replace(/https?:\/\/\S+\/uploads\/\S+/, '/uploads/…')} ${status}`),
    ),
  ];
  if (wrong.length > 0) throw new Wrong(wrong.slice(0, 3).join('; ') + (wrong.length > 3 ? ' …' : ''));
  return `${answers.length} answers`;
}

export const everywhere = [
  {
    name: 'cors-allowed',
    expected: 'a page of --origin may call with JSON and a key, without cookies',
    async run(context) {
      if (context.origin === undefined) throw new NotPossible('needs --origin, an origin that may call');
      const { headers } = await preflight(context, context.origin);
      const seen = headers.get('access-control-allow-origin');
      if (seen !== context.origin) throw new Wrong(`allow-origin ${seen}`);
      if (headers.has('access-control-allow-credentials')) throw new Wrong('allows cookies');
      if (!/idempotency-key/i.test(headers.get('access-control-allow-headers') ?? ''))
        throw new Wrong('no Idempotency-Key allowed');
      const answer = await context.client.call('GET', '/challenge', { headers: { origin: context.origin } });
      if (answer.headers.get('access-control-allow-origin') !== context.origin)
        throw new Wrong('the answer itself is closed');
      return seen;
    },
  },
  {
    name: 'cors-denied',
    expected: 'no other page may call',
    async run(context) {
      for (const origin of [foreign, 'null']) {
        const seen = (await preflight(context, origin)).headers.get('access-control-allow-origin');
        if (seen === '*' || seen === origin) throw new Wrong(`allow-origin ${seen} for ${origin}`);
      }
      return 'closed';
    },
  },
  {
    name: 'problem-documents',
    expected: 'every refusal is application/problem+json with its status and a code (tus: or a word)',
    run: ({ client }) =>
      all(
        client.seen.filter(
          ({ status, call, bytes }) => status >= 400 && bytes.length > 0 && call.includes('/dossiers'),
        ),
        ({ headers, status, body }) =>
          /^application\/problem\+json\b/.test(headers.get('content-type') ?? '') &&
          typeof body?.code === 'string' &&
          body.status === status &&
          typeof body.title === 'string',
      ),
  },
  {
    name: 'no-store',
    expected: 'Cache-Control: no-store on whatever is about a dossier',
    run: ({ client }) =>
      all(
        client.seen.filter(({ call }) => call.startsWith('POST /dossiers') || call === 'GET /challenge'),
        ({ headers }) => /\bno-store\b/.test(headers.get('cache-control') ?? ''),
      ),
  },
  {
    name: 'no-sniff',
    expected: 'X-Content-Type-Options: nosniff',
    run: ({ client }) =>
      all(
        client.seen.filter(({ bytes }) => bytes.length > 0),
        ({ headers }) => headers.get('x-content-type-options') === 'nosniff',
      ),
  },
  {
    name: 'no-cookies',
    expected: 'no answer sets a cookie',
    run: ({ client }) => all(client.seen, ({ headers }) => !headers.has('set-cookie')),
  },
];
