import { timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sha256 } from '../canonical.js';
import { lookUp } from '../dossiers/look-up.js';
import { readStepOrder } from '../dossiers/step-order.js';
import { submit } from '../dossiers/submit.js';
import { takeStep } from '../dossiers/take-step.js';
import type { Office } from '../office.js';
import { invalid, Problem } from '../problem.js';

const largest = 1024 * 1024;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function dossierRoutes(office: Office): Hono {
  return new Hono()
    .use(bodyLimit({ maxSize: largest, onError: () => new Problem('tooLarge').response() }))
    .post('/', async (c) => {
      const key = c.req.header('idempotency-key') ?? '';
      if (!uuid.test(key))
        throw new Problem('invalid', {
          status: 400,
          issues: invalid('Idempotency-Key', 'badFormat').options.issues!,
        });
      const { submission, solution } = await readJson(c);
      return c.json(await submit(office, { key: key.toLowerCase(), submission, solution }), 201, noStore);
    })
    .post('/look-up', async (c) => {
      const { code, factor } = await readJson(c);
      if (typeof code !== 'string') throw invalid('code', 'wrongType');
      if (typeof factor !== 'string') throw invalid('factor', 'wrongType');
      return c.json(await lookUp(office, { code, factor }), 200, noStore);
    })
    .post('/:code/steps', async (c) => {
      const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
      if (!isToken(office, given))
        throw new Problem('unauthorized', { headers: { 'www-authenticate': 'Bearer' } });
      return c.json(
        await takeStep(office, c.req.param('code'), readStepOrder(await readJson(c))),
        200,
        noStore,
      );
    });
}

const noStore = { 'cache-control': 'no-store' };

export function isToken({ token }: Pick<Office, 'token'>, given: string | undefined): boolean {
  return given !== undefined && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
}

/** JSON by its declared type only: a plain form on a foreign page could post the rest without asking. */
async function readJson(c: Context): Promise<Record<string, unknown>> {
  const refused = new Problem('invalid', { status: 400, issues: invalid('', 'wrongType').options.issues! });
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('invalid', { status: 415 });
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw refused;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refused;
  return body as Record<string, unknown>;
}
