import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sha256 } from '../canonical.js';
import { readStepOrder } from '../dossiers/step-order.js';
import { submit } from '../dossiers/submit.js';
import { takeStep } from '../dossiers/take-step.js';
import type { Office } from '../office.js';
import { Problem } from '../problem.js';
import { noStore, readJson, readKey } from './body.js';
import { citizenRoutes } from './citizen.js';

const largest = 1024 * 1024;

export function dossierRoutes(office: Office): Hono {
  return new Hono()
    .use(bodyLimit({ maxSize: largest, onError: () => new Problem('tooLarge').response() }))
    .post('/', async (c) => {
      const key = readKey(c);
      const { submission, solution } = await readJson(c);
      return c.json(await submit(office, { key, submission, solution }), 201, noStore);
    })
    .route('/', citizenRoutes(office))
    .post('/:code/steps', async (c) => {
      requireToken(office, c.req.header('authorization'));
      const order = readStepOrder(await readJson(c));
      return c.json(await takeStep(office, c.req.param('code'), order), 200, noStore);
    });
}

/** Officers' calls from programs carry the office's token. */
export function requireToken(office: Pick<Office, 'token'>, header: string | undefined): void {
  if (!isToken(office, /^Bearer (.+)$/.exec(header ?? '')?.[1]))
    throw new Problem('unauthorized', { headers: { 'www-authenticate': 'Bearer' } });
}

export function isToken({ token }: Pick<Office, 'token'>, given: string | undefined): boolean {
  return given !== undefined && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
}
