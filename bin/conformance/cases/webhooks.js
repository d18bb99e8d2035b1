// Signed events: this command listens where the backend was told to call, and files a dossier.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { NotPossible, Wrong } from '../expect.js';
import { filed } from './submit.js';

const patience = 15_000;

/** As docs/backend.md shows it. */
export function isSigned(secret, headers, body) {
  const [, encoded] = /^whsec_(.+)$/.exec(secret) ?? [];
  const key = encoded === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(encoded, 'base64');
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300)) return false;
  const wanted = Buffer.from(
    `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return signatures.split(' ').some((given) => {
    const bytes = Buffer.from(given);
    return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
  });
}

export const webhooks = [
  {
    name: 'webhook',
    expected: 'a signed event of the filing, with the code and without personal data',
    async run(context) {
      const { webhookPort, webhookSecret, phone } = context;
      if (webhookPort === undefined || webhookSecret === undefined)
        throw new NotPossible('needs --webhook-port and --webhook-secret, and a backend that calls there');
      const calls = [];
      let wake = () => undefined;
      const server = createServer(async (request, response) => {
        const parts = [];
        for await (const part of request) parts.push(part);
        calls.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        response.writeHead(204).end();
        wake();
      });
      await new Promise((done, failed) =>
        server.once('error', failed).listen(webhookPort, '127.0.0.1', done),
      );
      try {
        const { code } = await filed(context);
        const ofIt = () => calls.find(({ body }) => body.includes(code));
        const end = Date.now() + patience;
        while (!ofIt() && Date.now() < end)
          await new Promise((done) => {
            wake = done;
            setTimeout(done, 500);
          });
        const call = ofIt();
        if (!call) throw new Wrong(`none for this dossier within ${patience / 1000} s`);
        if (!isSigned(webhookSecret, call.headers, call.body)) throw new Wrong('the signature is not right');
        const { event, status } = JSON.parse(call.body);
        if (event !== 'submit' || status !== 1) throw new Wrong(`event ${event}, status ${status}`);
        if (call.body.includes(phone.slice(-9))) throw new Wrong('holds the phone number');
        return `event ${event}`;
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  },
];
