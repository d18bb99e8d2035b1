import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Office } from '../office.js';
import { checkSignature, reportPayment } from '../payments/report.js';
import { Problem } from '../problem.js';
import { noStore, readJson } from './body.js';

const largest = 16 * 1024;

/** Reports of payments, by programs that know the secret. */
export function paymentRoutes(office: Office): Hono {
  return new Hono()
    .use(bodyLimit({ maxSize: largest, onError: () => new Problem('tooLarge').response() }))
    .post('/', async (c) => {
      const header = (name: string) => c.req.header(`webhook-${name}`) ?? '';
      checkSignature(office, {
        id: header('id'),
        timestamp: header('timestamp'),
        signatures: header('signature'),
        body: await c.req.text(),
      });
      return c.json(await reportPayment(office, await readJson(c)), 200, noStore);
    });
}
